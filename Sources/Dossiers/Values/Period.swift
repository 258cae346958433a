/// A duration in calendar units: years, months, weeks, days (ISO 8601 `P…` without a time part). `P30D` is not `P1M`.
///
/// At most some 50,000 years, which leads past every day of the calendar: a longer duration is cut to that.
package struct Period: Sendable, Hashable, CustomStringConvertible {
  /// 12 a year; a year is exactly twelve months.
  package let months: Int
  /// 7 a week.
  package let days: Int

  package init(months: Int, days: Int) {
    self.months = Self.bounded(months: months)
    self.days = Self.bounded(days: days)
  }

  static func bounded(months: Int) -> Int { min(max(months, -600_000), 600_000) }

  static func bounded(days: Int) -> Int { min(max(days, -20_000_000), 20_000_000) }

  /// `P5Y`, `P1Y6M`, `P2W`, `P30D`: at least one part, in this order, each number at most 9999. nil for any other form.
  package init?(_ text: String) {
    var rest = text.utf8[...]
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
    var months = 0, days = 0
    // Units stand in order, years first; the place of the last one read.
    var lastUnit = 0
    while !rest.isEmpty {
      var number = 0, digits = 0
      while let byte = rest.first, byte >= 0x30, byte <= 0x39, digits < 5 {
        number = number * 10 + Int(byte) - 0x30
        digits += 1
        rest.removeFirst()
      }
      guard digits > 0, digits < 5, let unit = rest.popFirst() else { return nil }
      let order: Int
      switch unit {
      case UInt8(ascii: "Y"):
        order = 1
        months += number * 12
      case UInt8(ascii: "M"):
        order = 2
        months += number
      case UInt8(ascii: "W"):
        order = 3
        days += number * 7
      case UInt8(ascii: "D"):
        order = 4
        days += number
      default: return nil
      }
      guard order > lastUnit else { return nil }
      lastUnit = order
    }
    self.init(months: months, days: days)
  }

  package var isZero: Bool { months == 0 && days == 0 }

  /// This duration and `count` times another.
  package func adding(_ count: Int, times other: Period) -> Period {
    func sum(_ start: Int, _ step: Int) -> Int {
      let (product, overflows) = step.multipliedReportingOverflow(by: count)
      // Both parts of a period are small: only the product can be too large.
      return overflows ? ((step < 0) == (count < 0) ? Int.max : Int.min) : start + Period.bounded(days: product)
    }
    return Period(months: sum(months, other.months), days: sum(days, other.days))
  }

  /// The ISO 8601 form, in the fewest parts: `P5Y`, `P18M` is `P1Y6M`.
  package var description: String {
    if isZero { return "P0D" }
    var text = "P"
    if months / 12 != 0 { text += "\(months / 12)Y" }
    if months % 12 != 0 { text += "\(months % 12)M" }
    if days != 0 { text += "\(days)D" }
    return text
  }
}

extension CalendarDate {
  /// Months before days, clamped to the month's end between (docs/planning-model.md, "Dates, terms and notice", 2).
  package static func + (date: CalendarDate, period: Period) -> CalendarDate {
    date.adding(months: period.months).adding(days: period.days)
  }

  package static func - (date: CalendarDate, period: Period) -> CalendarDate {
    date.adding(months: -period.months).adding(days: -period.days)
  }
}
