package import Diagnostics
package import FoundationEssentials

// Days, durations and numbers as people write them, in the languages the program speaks: for sentences. Data stays as
// it is written in files.

private let months: [Bilingual] = [
  Bilingual(id: "Januari", en: "January"), Bilingual(id: "Februari", en: "February"),
  Bilingual(id: "Maret", en: "March"),
  Bilingual(id: "April", en: "April"), Bilingual(id: "Mei", en: "May"), Bilingual(id: "Juni", en: "June"),
  Bilingual(id: "Juli", en: "July"),
  Bilingual(id: "Agustus", en: "August"), Bilingual(id: "September", en: "September"),
  Bilingual(id: "Oktober", en: "October"),
  Bilingual(id: "November", en: "November"), Bilingual(id: "Desember", en: "December")
]

extension Bilingual {
  /// What each language writes.
  fileprivate init(_ written: (Language) -> String) {
    self.init(id: written(.indonesian), en: written(.english))
  }

  /// The name of a month, 1 to 12.
  package static func month(_ number: Int) -> Bilingual { months[number - 1] }
}

extension CalendarDate {
  /// `28 Februari 2027`, `28 February 2027`.
  package var inWords: Bilingual { Bilingual(written) }

  package func written(in language: Language) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    write(in: language, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds what `written` gives to a text that is being made.
  package func write(in language: Language, to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    appendNumber(day, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: Bilingual.month(month)[language].utf8)
    bytes.append(UInt8(ascii: " "))
    appendNumber(year, to: &bytes)
  }
}

/// Adds the digits of a whole number.
private func appendNumber(_ number: Int, to bytes: inout [UInt8]) {
  guard (0...9999).contains(number) else {
    bytes.append(contentsOf: "\(number)".utf8)
    return
  }
  for power in [1000, 100, 10, 1] where number >= power || power == 1 {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
  }
}

extension Period {
  /// `4 tahun 6 bulan`, `4 years 6 months`.
  package var inWords: Bilingual { Bilingual(written) }

  package func written(in language: Language) -> String {
    let counts: [(Int, Bilingual)] = [
      (months / 12, .count(months / 12, id: "tahun", one: "year", other: "years")),
      (months % 12, .count(months % 12, id: "bulan", one: "month", other: "months")),
      (days, .count(days, id: "hari", one: "day", other: "days"))
    ]
    let said = counts.filter { $0.0 != 0 }.map { $0.1[language] }
    return said.isEmpty
      ? Bilingual.count(0, id: "hari", one: "day", other: "days")[language] : said.joined(separator: " ")
  }
}

extension Decimal {
  /// `6.000.000,5` in Indonesian, `6,000,000.5` in English.
  package var inWords: Bilingual { Bilingual { written(in: $0) } }

  /// - Parameter fraction: how many digits behind the decimal sign at most; all of them without it.
  package func written(in language: Language, fraction: Int? = nil) -> String {
    text(.spoken(in: language, fraction: fraction))
  }

  /// Adds what `written` gives to a text that is being made.
  package func write(in language: Language, fraction: Int? = nil, to bytes: inout [UInt8]) {
    append(.spoken(in: language, fraction: fraction), to: &bytes)
  }
}

extension NumberForm {
  /// As people write numbers in a language.
  fileprivate static func spoken(in language: Language, fraction: Int?) -> NumberForm {
    switch language {
    case .indonesian: NumberForm(places: fraction, minus: "−", point: ",", group: ".")
    case .english: NumberForm(places: fraction, minus: "−", point: ".", group: ",")
    }
  }
}
