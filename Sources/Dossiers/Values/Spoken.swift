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
  package var spoken: Bilingual { Bilingual(written) }

  package func written(in language: Language) -> String {
    let (year, month, day) = parts
    return "\(day) \(Bilingual.month(month)[language]) \(year)"
  }
}

extension Period {
  /// `4 tahun 6 bulan`, `4 years 6 months`.
  package var spoken: Bilingual { Bilingual(written) }

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
  package var spoken: Bilingual { Bilingual { written(in: $0) } }

  /// - Parameter fraction: how many digits behind the decimal sign at most; all of them without it.
  package func written(in language: Language, fraction: Int? = nil) -> String {
    let isIndonesian = language == .indonesian
    var text = fraction.map { self.text(places: $0) } ?? description
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    if isNegative { text.removeFirst() }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? (isIndonesian ? "," : ".") + parts[1] : ""
    return (isNegative ? "−" : "") + grouped(parts[0], by: isIndonesian ? "." : ",") + decimals
  }
}

/// Digits in groups of three.
private func grouped(_ digits: Substring, by sign: String) -> String {
  let count = digits.utf8.count
  guard count > 3 else { return String(digits) }
  var text = ""
  for (offset, digit) in digits.utf8.enumerated() {
    if offset > 0, (count - offset) % 3 == 0 { text += sign }
    text.unicodeScalars.append(Unicode.Scalar(digit))
  }
  return text
}
