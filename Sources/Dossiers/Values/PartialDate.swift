package import Diagnostics

/// A day of which only the year, or the year and the month, is known: for display, never for arithmetic.
package struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  package let year: Int
  /// 1…12; nil where the year alone is known.
  package let month: Int?

  package init?(year: Int, month: Int?) {
    guard (1...9999).contains(year), month.map((1...12).contains) ?? true else { return nil }
    self.year = year
    self.month = month
  }

  /// `YYYY` or `YYYY-MM`, and nothing else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 4 || bytes.count == 7 && bytes[4] == UInt8(ascii: "-") else { return nil }
    guard let year = Self.number(bytes[..<4]) else { return nil }
    if bytes.count == 4 {
      self.init(year: year, month: nil)
    } else {
      guard let month = Self.number(bytes[5...]) else { return nil }
      self.init(year: year, month: month)
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// `2014`, `2014-06`.
  package var description: String {
    let digits = "\(year)"
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return month.map { padded + ($0 < 10 ? "-0\($0)" : "-\($0)") } ?? padded
  }

  /// `Juni 2014`, `June 2014`, `2014`.
  package func written(in language: Language) -> String {
    month.map { "\(Bilingual.month($0)[language]) \(year)" } ?? "\(year)"
  }
}

extension PartialDate {
  /// The last day that it can be.
  package var lastDay: CalendarDate? {
    (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month ?? 12, day: $0) }.first
  }
}
