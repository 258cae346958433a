package import Diagnostics

/// A currency of ISO 4217.
package struct Currency: Sendable {
  package let code: String
  /// Digits after the decimal sign; nil where the standard gives none.
  package let minorUnits: Int?
  package let name: Bilingual
}

/// ISO 4217 codes with minor units; names as Unicode CLDR gives them.
package let currencyTable = CodeTable(Data.currencies) { cells in
  Currency(code: cells[0], minorUnits: Int(cells[1]), name: Bilingual(id: cells[2], en: cells[3]))
}
