/// A day as people write it in Word and Excel: `31/12/2026`, `31 Mei 2028`, `May 31, 2028`, `2026/6/1`, `20260601`,
/// `45292`.
package enum DateAsWritten: Equatable, Sendable {
  case clear(CalendarDate)
  /// Every day it can be, the likelier first.
  case ambiguous([CalendarDate])
  case unreadable

  package init(_ text: String) {
    let (weekday, lower) = Self.withoutWeekday(text.lowercased())
    let candidates = [
      Self.days(lower), Self.days(lower, beforeTimeBehind: "t"), Self.days(Self.withNoughts(lower)),
      Self.days(lower, beforeTimeBehind: " ")
    ]
    guard let days = candidates.first(where: { !$0.isEmpty }),
      weekday == nil || days.allSatisfy({ $0.weekday == weekday })
    else {
      self = .unreadable
      return
    }
    self = days.count == 1 ? .clear(days[0]) : .ambiguous(days)
  }

  /// Every day it can be, the likelier first.
  var days: [CalendarDate] {
    switch self {
    case .clear(let day): [day]
    case .ambiguous(let days): days
    case .unreadable: []
    }
  }

  /// `senin, 15 januari 2024` without its day of the week, which is 1 for Monday. Where the two do not agree nobody
  /// knows which of them is wrong, so that such a text is no day.
  private static func withoutWeekday(_ text: String) -> (weekday: Int?, rest: String) {
    let word = text.unicodeScalars.prefix { $0.properties.isAlphabetic || $0 == "'" || $0 == "\u{2019}" }
    let name = String(String.UnicodeScalarView(word.filter(\.properties.isAlphabetic)))
    guard let index = weekdays.firstIndex(where: { $0.contains(name) }) else { return (nil, text) }
    let rest = text.unicodeScalars.dropFirst(word.count).drop { $0 == "," || $0 == "." || $0.properties.isWhitespace }
    return (index + 1, String(String.UnicodeScalarView(rest)))
  }

  private static let weekdays: [Set<String>] = [
    ["senin", "monday", "mon"], ["selasa", "tuesday", "tue"], ["rabu", "wednesday", "wed"],
    ["kamis", "thursday", "thu"], ["jumat", "friday", "fri"], ["sabtu", "saturday", "sat"],
    ["minggu", "ahad", "sunday", "sun"]
  ]

  /// The text with the digit nought for each letter O, which people type in its place.
  private static func withNoughts(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "o" ? "0" : $0 }))
  }

  /// `31/12/2026 00:00`, and `2026-06-01T00:00:00` as ISO 8601 has it: the day before a time of day. Behind a time of
  /// another zone (`…T17:00:00Z`) the day here may be another one.
  private static func days(_ text: String, beforeTimeBehind separator: Character) -> [CalendarDate] {
    let parts = text.split(separator: separator)
    guard parts.count == 2, isTimeOfDay(parts[1]) else { return [] }
    return days(String(parts[0]))
  }

  /// `00:00`, `10:30:00.000`: nothing but the clock, so that nothing is lost with it.
  private static func isTimeOfDay(_ text: Substring) -> Bool {
    text.unicodeScalars.contains(":")
      && text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == ":" || $0 == "." }
  }

  private static func days(_ text: String) -> [CalendarDate] {
    guard let parts = partsOfDate(text) else { return [] }
    switch parts.count {
    case 1: return days(ofDigits: parts[0])
    case 3: return days(ofThree: parts)
    default: return []
    }
  }

  /// The words and numbers of a text of which nothing else says anything; nil where a sign does, such as the question
  /// mark of `2014?` and the open end of `2014-`.
  static func partsOfDate(_ text: String) -> [String]? {
    let ends = [text.unicodeScalars.first, text.unicodeScalars.last]
    if ends.contains(where: { $0 == "-" || $0 == "/" || $0 == "\u{2013}" || $0 == "\u{2014}" }) { return nil }
    var parts: [String] = [], part = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        part.append(scalar)
        continue
      }
      guard signsBetween.contains(scalar) || scalar.properties.isWhitespace else { return nil }
      if !part.isEmpty { parts.append(String(part)) }
      part = String.UnicodeScalarView()
    }
    return part.isEmpty ? parts : parts + [String(part)]
  }

  private static let signsBetween: Set<Unicode.Scalar> = [
    "-", "/", ".", ",", "'", "\u{2019}", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}"
  ]

  /// `20260601`, or the number a spreadsheet keeps for a day: counted from 1899-12-30 (Windows) or 1904-01-01 (Mac).
  private static func days(ofDigits digits: String) -> [CalendarDate] {
    guard let number = Int(digits) else { return [] }
    if digits.utf8.count == 8 { return day(number / 10_000, number / 100 % 100, number % 100) }
    guard digits.utf8.count == 5, (20_000..<80_000).contains(number) else { return [] }
    return [CalendarDate("1899-12-30"), CalendarDate("1904-01-01")].compactMap { $0?.adding(days: number) }
  }

  /// Day, month and year by themselves, the month by its name or its number, in any order that people use.
  private static func days(ofThree parts: [String]) -> [CalendarDate] {
    if let month = monthNumber(parts[1]) { return named(day: parts[0], month, year: parts[2]) }
    if let month = monthNumber(parts[0]) { return named(day: parts[1], month, year: parts[2]) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return [] }
    if parts[0].utf8.count == 4 { return day(numbers[0], numbers[1], numbers[2]) }
    let found = years(parts[2]).flatMap { year in
      day(year, numbers[1], numbers[0]) + day(year, numbers[0], numbers[1])
    }
    return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func named(day text: String, _ month: Int, year: String) -> [CalendarDate] {
    let digits = String(String.UnicodeScalarView(text.unicodeScalars.prefix { ("0"..."9").contains($0) }))
    guard let number = Int(digits), ["", "st", "nd", "rd", "th"].contains(String(text.dropFirst(digits.count))) else {
      return []
    }
    return years(year).flatMap { day($0, month, number) }
  }

  /// A year of two digits can be of either century.
  private static func years(_ text: String) -> [Int] {
    guard let number = Int(text), number >= 0 else { return [] }
    switch text.utf8.count {
    case 4: return [number]
    case 2: return number < 70 ? [2000 + number, 1900 + number] : [1900 + number, 2000 + number]
    default: return []
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> [CalendarDate] {
    guard (1000...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return [] }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return CalendarDate("\(year)-\(two(month))-\(two(day))").map { [$0] } ?? []
  }

  /// The month that a name or its short form means, in Indonesian or English, with the slips registers have.
  package static func monthNumber(_ name: String) -> Int? {
    let index = months.firstIndex { $0.contains(name) }
    return index.map { $0 + 1 }
  }

  private static let months: [Set<String>] = [
    ["januari", "january", "jan", "januar"],
    ["februari", "february", "feb", "pebruari", "peb", "febuari", "febrary", "febuary"],
    ["maret", "march", "mar", "mrt"],
    ["april", "apr"],
    ["mei", "may"],
    ["juni", "june", "jun"],
    ["juli", "july", "jul"],
    ["agustus", "august", "agt", "agu", "ags", "aug", "agust"],
    ["september", "sept", "sep"],
    ["oktober", "october", "okt", "oct"],
    ["november", "nov", "nopember", "nop"],
    ["desember", "december", "des", "dec"]
  ]
}
