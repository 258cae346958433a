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
}

/// A language the program itself speaks. A handbook's own languages are codes (ISO 639-1), not this.
package enum Language: String, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"
}
