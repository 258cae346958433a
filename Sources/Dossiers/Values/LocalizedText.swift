/// A text of the handbook, plain (it serves every language) or in several languages. Never empty once read.
package struct LocalizedText: Sendable, Hashable {
  /// Language code (ISO 639-1) and text, in the order written; a plain text has the code "".
  package let entries: [Entry]

  package struct Entry: Sendable, Hashable {
    package let language: String
    package let text: String

    package init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  package init(plain: String) {
    entries = [Entry(language: "", text: plain)]
  }

  package init(entries: [Entry]) {
    self.entries = entries
  }

  /// The text in every language it has.
  package var texts: [String] { entries.map(\.text) }

  package var isPlain: Bool { entries.count == 1 && entries[0].language.isEmpty }

  /// The text for a reader of this language: its own, else the plain one, else the first there is.
  package func text(in language: String) -> String {
    for entry in entries where entry.language == language || entry.language.isEmpty { return entry.text }
    return entries.first?.text ?? ""
  }

  /// The language of what `text(in:)` gives, where it is another than the one asked for; nil where it is the same or
  /// unmarked.
  package func otherLanguage(than language: String) -> String? {
    for entry in entries where entry.language == language || entry.language.isEmpty { return nil }
    return entries.first?.language
  }
}
