package import Diagnostics

/// A language of ISO 639-1.
package struct WrittenLanguage: Sendable {
  /// ISO 639-1, two letters.
  package let code: String
  /// ISO 639-2/T, three letters, which some registers use.
  package let threeLetters: String
  package let name: Bilingual
}

/// ISO 639-1 (184 codes); names as Unicode CLDR gives them.
package let languageTable = CodeTable(Data.languages) { cells in
  WrittenLanguage(code: cells[0], threeLetters: cells[1], name: Bilingual(id: cells[2], en: cells[3]))
}

/// ISO 639-1, two letters.
package let languageCodes = Set(languageTable.codes)

/// What a language is called; one that the list does not have goes by its code.
package func nameOfLanguage(_ code: String) -> Bilingual { languageTable[code]?.name ?? Bilingual(id: code, en: code) }
