internal import Diagnostics
internal import Dossiers
internal import FoundationEssentials

/// A word with a form for the number one and a form for any other number: `{n} partner`, `{n} partners`. In a language
/// that has one form only, both are the same.
struct WordForms: Sendable, Equatable {
  let one: String
  let other: String

  init(one: String, other: String) {
    self.one = one
    self.other = other
  }

  /// A word that stands with no number, or does not change with it.
  init(_ text: String) { self.init(one: text, other: text) }

  subscript(number: Int) -> String { number == 1 ? one : other }
}

/// The words of one language.
final class Words: Sendable {
  /// The language of the pages, as a code of ISO 639-1.
  let language: String
  /// The language nearest to it that the program itself speaks. The names of countries and development goals, the text
  /// of findings and the way numbers are written come from there.
  let programLanguage: Language
  /// The names of the twelve months; nil where they are those of the program's language, which needs no list.
  let months: [String]?
  private let texts: [Word: String]
  /// Every word of the language by its key, for templates and bodies; of a word with two forms, the one for several.
  let all: [String: String]
  /// The words that are more than a fixed text, taken apart: those with places to fill, and those with two forms.
  private let patterns: [String: CountedPattern]

  /// The two forms of a word, taken apart.
  private struct CountedPattern {
    let one: Pattern
    let other: Pattern

    init(_ forms: WordForms) {
      one = Pattern(forms.one)
      other = Pattern(forms.other)
    }

    func form(for number: Int) -> Pattern { number == 1 ? one : other }
  }

  /// - Parameters:
  ///   - language: the language of the pages (ISO 639-1).
  ///   - programLanguage: the nearest language that the program speaks; the same one where it speaks it.
  ///   - forms: every word of the language, by its key in `templates/words/`.
  init(language: String, programLanguage: Language, all forms: [String: WordForms]) {
    self.language = language
    self.programLanguage = programLanguage
    months = Self.ownMonths(in: forms, besides: programLanguage)
    all = forms.mapValues(\.other)
    patterns = forms.filter { Self.isPattern($0.value) }.mapValues(CountedPattern.init)
    texts = Dictionary(
      Word.allCases.map { ($0, forms[$0.rawValue]?.other ?? $0.rawValue) }, uniquingKeysWith: { first, _ in first })
  }

  /// The months as the words give them; nil where there are not twelve of them (`readWords` has a finding for that), or
  /// where they are the program's own.
  private static func ownMonths(in forms: [String: WordForms], besides language: Language) -> [String]? {
    guard let text = forms[Word.months.rawValue]?.other else { return nil }
    let months = text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    let programMonths = (1...12).map { Bilingual.month($0)[language] }
    return months.count == 12 && months != programMonths ? months : nil
  }

  private static func isPattern(_ forms: WordForms) -> Bool {
    forms.one != forms.other || forms.other.utf8.contains(UInt8(ascii: "{"))
  }

  subscript(word: Word) -> String { texts[word] ?? word.rawValue }

  /// The same for a word of a family of its own.
  subscript(word: any WordKey) -> String { all[word.key] ?? word.key }
}

extension Words {
  /// The name of a language; its code where the words have none.
  func name(ofLanguage code: String) -> String { all["language." + code] ?? code }

  /// A sentence with its places filled: `{n}` by the value of `.n`.
  func fill(_ word: Word, _ values: KeyValuePairs<WordPlace, String> = [:]) -> String { fill(key: word.key, values) }

  /// The same for a word of a family of its own (`ReportWord`, `ChangeWord`, `LensWord`).
  func fill(_ word: some WordKey, _ values: KeyValuePairs<WordPlace, String> = [:]) -> String {
    fill(key: word.key, values)
  }

  private func fill(key: String, _ values: KeyValuePairs<WordPlace, String>) -> String {
    patterns[key]?.other.filled(with: values) ?? all[key] ?? key
  }

  /// `1 partner`, `2 partners`: the form for a number, which fills the place `{n}`.
  func count(_ word: Word, _ number: Int, _ values: KeyValuePairs<WordPlace, String> = [:]) -> String {
    count(key: word.key, number, values)
  }

  /// The same for a word of a family of its own.
  func count(_ word: some WordKey, _ number: Int, _ values: KeyValuePairs<WordPlace, String> = [:]) -> String {
    count(key: word.key, number, values)
  }

  private func count(key: String, _ number: Int, _ values: KeyValuePairs<WordPlace, String>) -> String {
    guard let pattern = patterns[key] else { return all[key] ?? key }
    return pattern.form(for: number).filled(with: values, n: self.number(number))
  }

  /// The words of the box that shows the rest of a long list: how many rows are folded away.
  func rest(_ count: Int) -> String { fill(.registerRest, [.n: number(count)]) }

  /// `1.250` in Indonesian, `1,250` in English: a count as it stands on pages.
  func number(_ count: Int) -> String {
    count < 1000 ? "\(count)" : Decimal(count).written(in: programLanguage)
  }
}
