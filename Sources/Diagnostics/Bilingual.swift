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

  /// Both sentences, one behind the other: a semicolon stands between them, but a first that ends in a question mark
  /// needs none.
  package func followed(by more: Bilingual) -> Bilingual {
    func joined(_ first: String, _ second: String) -> String {
      first + (first.utf8.last == UInt8(ascii: "?") ? " " : "; ") + second
    }
    return Bilingual(id: joined(id, more.id), en: joined(en, more.en))
  }

  /// A number of things, `1 day` or `3 days`. English has one form of the noun for one thing and another for every
  /// other number; Indonesian has the same form for all.
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
  /// Not to be used: a sentence is written in one language, so one of the two must be chosen before it is put into
  /// another. It is declared so that the compiler warns wherever that was forgotten.
  @available(*, deprecated, message: "choose a language: text.id, text.en or text[language]")
  package mutating func appendInterpolation(_ text: Bilingual) {
    appendLiteral(text.id + " / " + text.en)
  }
}
