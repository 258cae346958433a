package import Diagnostics

/// A country or territory of ISO 3166-1.
package struct Country: Sendable {
  /// ISO 3166-1 alpha-2.
  package let code: String
  /// UN M49 region and sub-region; nil where M49 gives none.
  package let region: String?
  package let subregion: String?
  package let name: Bilingual
  /// ISO 3166-1 alpha-3, which some registers use.
  package let threeLetters: String
  /// What else it is called in daily use.
  package let otherNames: [String]
}

/// ISO 3166-1 (249 codes) with UN M49 regions (datasets/country-codes, PDDL); names as Unicode CLDR gives them.
package let countryTable = CodeTable(Data.countries) { cells in
  Country(
    code: cells[0], region: cells[1].isEmpty ? nil : cells[1], subregion: cells[2].isEmpty ? nil : cells[2],
    name: Bilingual(id: cells[3], en: cells[4]), threeLetters: cells[5], otherNames: countryNamesInUse[cells[0]] ?? [])
}

/// Names that no standard gives and people write. Some are written for two countries: `Korea`, `Congo`,
/// `Virgin Islands`.
private let countryNamesInUse: [String: [String]] = [
  "AE": ["UAE", "UEA", "PEA", "Persatuan Emirat Arab"], "BN": ["Brunei Darussalam"],
  "CD": [
    "Congo", "Kongo", "DR Congo", "RD Kongo", "Republik Demokratik Kongo", "Democratic Republic of the Congo", "Zaire"
  ],
  "CG": ["Congo", "Kongo", "Republik Kongo", "Republic of the Congo"],
  "CI": ["Ivory Coast"],
  "CN": ["RRT", "Cina", "RRC"], "CZ": ["Ceko", "Czech Republic"],
  "GB": ["UK", "Britania Raya", "Great Britain", "Inggris"],
  "ID": ["RI", "Republik Indonesia"], "IR": ["Republik Islam Iran"], "KP": ["Korea", "DPRK"],
  "KR": ["Korea", "Republik Korea", "Republic of Korea", "ROK"], "LA": ["Lao PDR"], "MM": ["Birma", "Burma"],
  "NL": ["Holland", "Negeri Belanda"], "PG": ["PNG"], "RU": ["Federasi Rusia", "Russian Federation"],
  "TL": ["Timor Timur"],
  "TR": ["Turkey", "Turkiye"], "US": ["USA", "Amerika", "America"],
  "VG": ["Virgin Islands", "Kepulauan Virgin"], "VI": ["Virgin Islands", "Kepulauan Virgin"], "VN": ["Viet Nam"]
]
