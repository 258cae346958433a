/// A civil date (proleptic Gregorian calendar), without time or zone: agreements know days, not instants.
///
/// A day that is read is of the years 1…9999. A day that is counted may lie outside them (`isInCalendar` tells).
/// Counting stops at the farthest day that the type knows, so that it can never overflow.
package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let ordinal: Int

  /// Some 60,000 years each way: far more than the longest periods lead from the years 1…9999.
  private static let farthest = 22_000_000

  /// The day that many days after 1970-01-01, or the farthest day the type knows.
  package init(ordinal: Int) {
    self.ordinal = min(max(ordinal, -Self.farthest), Self.farthest)
  }

  /// Whether the day is of the years 1…9999, which four digits can write; another one is no day to act on.
  package var isInCalendar: Bool { (Self.ordinal(1, 1, 1)...Self.ordinal(9999, 12, 31)).contains(ordinal) }

  /// nil where the calendar has no such day. Years 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.ordinal = Self.ordinal(year, month, day)
  }

  /// `YYYY-MM-DD` and nothing else (ISO 8601, extended calendar form).
  package init?(_ text: some Collection<UInt8>) {
    guard text.count == 10 else { return nil }
    var year = 0, month = 0, day = 0
    for (i, byte) in text.enumerated() {
      if i == 4 || i == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let digit = Int(byte) - 0x30
      if i < 4 {
        year = year * 10 + digit
      } else if i < 7 {
        month = month * 10 + digit
      } else {
        day = day * 10 + digit
      }
    }
    self.init(year: year, month: month, day: day)
  }

  package init?(_ text: String) {
    self.init(text.utf8)
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = parts
    // Sums may leave the years that four digits can write.
    guard (0...9999).contains(year) else {
      return "\(year)" + (month < 10 ? "-0" : "-") + "\(month)" + (day < 10 ? "-0" : "-") + "\(day)"
    }
    return String(unsafeUninitializedCapacity: 10) { text in
      func write(_ number: Int, at place: Int) {
        text[place] = UInt8(ascii: "0") + UInt8(number / 10)
        text[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
      }
      write(year / 100, at: 0)
      write(year % 100, at: 2)
      text[4] = UInt8(ascii: "-")
      write(month, at: 5)
      text[7] = UInt8(ascii: "-")
      write(day, at: 8)
      return 10
    }
  }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  /// 1 Monday … 7 Sunday (ISO 8601).
  package var weekday: Int { ((ordinal % 7 + 7) % 7 + 3) % 7 + 1 }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.ordinal < b.ordinal }

  package func adding(days: Int) -> CalendarDate { CalendarDate(ordinal: ordinal + Period.bounded(days: days)) }

  /// The same day number `months` later (or earlier), clamped to the month's end (docs/planning-model.md, "Dates, terms
  /// and notice", 2).
  package func adding(months: Int) -> CalendarDate {
    let (y, m, d) = parts
    let count = y * 12 + (m - 1) + Period.bounded(months: months)
    let year = count >= 0 ? count / 12 : (count - 11) / 12
    let month = count - year * 12 + 1
    return CalendarDate(ordinal: Self.ordinal(year, month, min(d, Self.days(inMonth: month, of: year))))
  }

  /// Years, months, day: inverse of `ordinal` (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms",
  /// civil_from_days).
  package var parts: (year: Int, month: Int, day: Int) {
    let z = ordinal + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let day = doy - (153 * mp + 2) / 5 + 1
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// days_from_civil of the same source.
  private static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
    return era * 146_097 + doe - 719_468
  }
}
