/// A duration in calendar units: years, months, weeks, days (ISO 8601 `P…` without a time part). `P30D` is not `P1M`.
package struct Period: Sendable, Hashable, CustomStringConvertible {
  /// 12 a year; a year is exactly twelve months.
  package let months: Int
  /// 7 a week.
  package let days: Int

  package init(months: Int, days: Int) {
    self.months = months
    self.days = days
  }

  /// `P5Y`, `P1Y6M`, `P2W`, `P30D`: at least one part, in this order, each number at most 9999. nil for any other form.
  package init?(_ text: String) {
    var rest = text.utf8[...]
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
    var months = 0, days = 0, lastUnit = 0
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
      case UInt8(ascii: "Y"): (order, months) = (1, months + number * 12)
      case UInt8(ascii: "M"): (order, months) = (2, months + number)
      case UInt8(ascii: "W"): (order, days) = (3, days + number * 7)
      case UInt8(ascii: "D"): (order, days) = (4, days + number)
      default: return nil
      }
      guard order > lastUnit else { return nil }
      lastUnit = order
    }
    self.init(months: months, days: days)
  }

  package var isZero: Bool { months == 0 && days == 0 }

  package func times(_ k: Int) -> Period { Period(months: months * k, days: days * k) }

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
  /// Months before days, clamped to the month's end between (03-planning-model, section 4, rule 2).
  package static func + (date: CalendarDate, period: Period) -> CalendarDate {
    date.adding(months: period.months).adding(days: period.days)
  }

  package static func - (date: CalendarDate, period: Period) -> CalendarDate {
    date.adding(months: -period.months).adding(days: -period.days)
  }
}
