/// A sentence in both languages Naskah speaks, so that a missing language does not compile.
package struct Bilingual: Sendable, Hashable {
  package let id: String
  package let en: String

  package init(id: String, en: String) {
    self.id = id
    self.en = en
  }

  package subscript(language: Language) -> String {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }

  /// The same with another sentence behind it, which a question mark parts well enough.
  package func followed(by more: Bilingual) -> Bilingual {
    func joined(_ first: String, _ second: String) -> String {
      first + (first.utf8.last == UInt8(ascii: "?") ? " " : "; ") + second
    }
    return Bilingual(id: joined(id, more.id), en: joined(en, more.en))
  }

  /// How many there are of something: the noun has a form for one and one for any other number in English, one in
  /// Indonesian.
  package static func count(_ number: Int, id noun: String, one: String, other: String) -> Bilingual {
    Bilingual(id: "\(number) \(noun)", en: "\(number) \(number == 1 ? one : other)")
  }
}

/// A language the program itself speaks. A handbook's own languages are codes (ISO 639-1), not this.
package enum Language: String, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"
}

extension DefaultStringInterpolation {
  /// A text in two languages is none of them; the compiler warns wherever one is put into a sentence as it is.
  @available(*, deprecated, message: "choose a language: text.id, text.en or text[language]")
  package mutating func appendInterpolation(_ text: Bilingual) {
    appendLiteral(text.id + " / " + text.en)
  }
}
