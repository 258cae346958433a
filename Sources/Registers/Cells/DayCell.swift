internal import Diagnostics
package import Dossiers
internal import Workbooks

/// The day as a file of days writes it.
func dayText(_ ordinal: Int) -> String { CalendarDate(ordinal: ordinal).description }

/// What a cell in a column of days says.
package enum DayCell: Equatable, Sendable {
  /// Nothing, or a word for nothing: `-`, `n/a`.
  case absent
  case day(CalendarDate)
  /// Only the month or the year.
  case partial(PartialDate)
  /// The agreement has no end.
  case unending
  /// The agreement is renewed by itself.
  case renewing
  /// Day and month could be the other way round, and no cell of the column tells.
  case eitherWay(CalendarDate, CalendarDate)
  /// A month and two digits, which are a day or a year: `Feb-22`.
  case monthAndTwoDigits(String)
  /// What databases write where there is no date: `0000-00-00`.
  case emptyDate
  /// A year in which no register was kept: `0205`.
  case impossibleYear(Int)
  /// A program's word for an error: `#N/A`.
  case error(String)
  case unreadable

  var day: CalendarDate? { if case .day(let day) = self { day } else { nil } }

  /// Whether nobody wrote a day here.
  var saysNothing: Bool {
    switch self {
    case .absent, .emptyDate, .error: true
    default: false
    }
  }
}

/// What a column's cells show about the order of day and month.
struct DayOrderEvidence {
  /// The first cell that can be read in one way only.
  private(set) var dayFirst: (row: Int, text: String)?
  private(set) var monthFirst: (row: Int, text: String)?
  /// The first cell that can be read in both ways, and how many there are.
  private(set) var open: (row: Int, text: String)?
  private(set) var openCount = 0

  mutating func add(_ cell: Cell, row: Int) {
    guard case .text = cell, let day = NumericDay(cell.flatText), day.first != day.second else { return }
    let text = cell.flatText
    if day.first > 12, day.second <= 12 {
      dayFirst = dayFirst ?? (row, text)
    } else if day.second > 12, day.first <= 12 {
      monthFirst = monthFirst ?? (row, text)
    } else if day.first <= 12, day.second <= 12 {
      open = open ?? (row, text)
      openCount += 1
    }
  }

  /// The order that is proved; nil where nothing proves one, or both are proved.
  var order: DayOrder? {
    switch (dayFirst, monthFirst) {
    case (.some, nil): .dayFirst
    case (nil, .some): .monthFirst
    default: nil
    }
  }

  var isMixed: Bool { dayFirst != nil && monthFirst != nil }
}

/// Two numbers and a year: `7/5/2021`, `05-07-2021`, `3.2.23`. Which of the two is the day is not known yet.
private struct NumericDay {
  let first: Int
  let second: Int
  /// As it is written.
  let year: Int
  let hasTwoDigitYear: Bool

  /// nil for anything else, also for a date with the year in front.
  init?(_ text: String) {
    let parts = text.split(whereSeparator: Self.isSeparator).map(String.init)
    guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, [2, 4].contains(parts[2].utf8.count),
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]),
      (1...31).contains(first), (1...31).contains(second)
    else { return nil }
    self.first = first
    self.second = second
    self.year = year
    hasTwoDigitYear = parts[2].utf8.count == 2
  }

  /// By its first scalar: an accent on a stroke does not matter.
  private static func isSeparator(_ character: Character) -> Bool {
    switch character.unicodeScalars.first {
    case "/", "-", ".", " ": true
    default: false
    }
  }
}

/// Reads a cell of a column of days.
///
/// - order: how the column writes day and month; nil where nothing tells.
func readDay(_ cell: Cell, order: DayOrder?) -> DayCell {
  switch cell {
  case .empty: return .absent
  case .day(let ordinal):
    return yearInDayFormat(ordinal).map(DayCell.partial) ?? plausible(CalendarDate(ordinal: ordinal))
  case .error(let error): return .error(error)
  case .flag: return .unreadable
  case .number(let number):
    guard case .clear(let day) = DateAsWritten(number) else { return readDayText(number, order: order) }
    return plausible(day)
  case .text: return readDayText(cell.flatText, order: order)
  }
}

/// The year that was typed into a cell with the format of days. Excel takes the number 2007 for the 2,007th day since
/// 1900 and shows 29 June 1905. Days of those five months of 1905 are always read as years, because no agreement in a
/// register that is still kept is so old.
func yearInDayFormat(_ ordinal: Int) -> PartialDate? {
  let serial = ordinal + 25_569
  return (1950...2100).contains(serial) ? PartialDate(year: serial, month: nil) : nil
}

/// The same of a cell as it was read.
func yearInDayFormat(_ cell: Placed<DayCell>) -> PartialDate? {
  guard case .partial(let partial) = cell.value, CalendarDate(cell.raw) != nil else { return nil }
  return partial
}

/// The same of a text.
func readDayText(_ text: String, order: DayOrder?) -> DayCell {
  if text.isEmpty { return .absent }
  if isProgramError(text) { return .error(text) }
  let hasDigitButZero = text.utf8.contains { (0x31...0x39).contains($0) }
  if !hasDigitButZero, text.hasPrefix("00") { return .emptyDate }
  if isNothingYet(text) || isNotKnown(text) { return .absent }
  if let numeric = NumericDay(text) { return day(numeric, order: order) }
  if renewsByItself(text) { return .renewing }
  if PeriodAsWritten(text) == .unending || isWithoutEnd(text) { return .unending }
  switch DateAsWritten(text) {
  case .clear(let day): return plausible(day)
  case .ambiguous(let days): return days.first.map(plausible) ?? .unreadable
  case .unreadable: break
  }
  if let digits = monthAndTwoDigits(text) { return .monthAndTwoDigits(digits) }
  if let partial = PartialDate(asWritten: text) { return .partial(partial) }
  return .unreadable
}

private func day(_ written: NumericDay, order: DayOrder?) -> DayCell {
  let century = !written.hasTwoDigitYear ? 0 : written.year < 70 ? 2000 : 1900
  let year = century + written.year
  guard (1000...9999).contains(year) else { return .impossibleYear(written.year) }
  let dayFirst = CalendarDate(year: year, month: written.second, day: written.first)
  let monthFirst = CalendarDate(year: year, month: written.first, day: written.second)
  switch (dayFirst, monthFirst, order) {
  case (let day?, _, .dayFirst): return plausible(day)
  case (_, let day?, .monthFirst): return plausible(day)
  case (let day?, nil, _), (nil, let day?, _): return plausible(day)
  case (let day?, let other?, nil): return day == other ? plausible(day) : .eitherWay(day, other)
  default: return .unreadable
  }
}

/// The day, if its year is one that an agreement in a register may have: of the last five centuries or the next three.
private func plausible(_ day: CalendarDate) -> DayCell {
  (1500...2300).contains(day.year) ? .day(day) : .impossibleYear(day.year)
}

/// Whether a text that is read as a day has a year of two digits, whose century nobody wrote.
func hasTwoDigitYear(_ text: String) -> Bool {
  if let numeric = NumericDay(text) { return numeric.hasTwoDigitYear }
  // `31 Des 26` can be of two centuries, and for no other reason of two years that end alike.
  guard case .ambiguous(let days) = DateAsWritten(text), let first = days.first else { return false }
  return days.contains { $0.year != first.year && $0.year % 100 == first.year % 100 }
}

private func monthAndTwoDigits(_ text: String) -> String? {
  let words = headingWords(text)
  guard words.count == 2, DateAsWritten.monthNumber(words[0]) != nil, words[1].utf8.count == 2, Int(words[1]) != nil
  else { return nil }
  return words[1]
}

/// Words for a day that nobody knows: no mistake, and no day.
private func isNotKnown(_ text: String) -> Bool {
  wordsForNotKnown.contains(wordKey(text))
}

private let wordsForNotKnown: Set<String> = [
  "notspecified", "notstated", "tidakdisebutkan", "tidakditentukan", "noregistra", "none"
]

/// Words for an agreement that nobody has given an end.
func isWithoutEnd(_ text: String) -> Bool {
  let words = headingWords(text)
  return phrasesForNoEnd.contains { phrase in
    phrase.count == 1 ? words == phrase : words.indices.contains { words[$0...].starts(with: phrase) }
  }
}

private let phrasesForNoEnd = [
  ["till", "mutually", "agreed"], ["until", "mutually", "agreed"], ["as", "long", "as"], ["sepanjang"],
  ["s", "d", "selesai"], ["sampai", "selesai"], ["selesai"], ["until", "completed"]
]

/// Whether a text says that an agreement is renewed without anybody doing something.
package func renewsByItself(_ text: String) -> Bool {
  let words = headingWords(text)
  return words.contains(where: automaticWords.contains) && words.contains(where: renewalWords.contains)
    || ["autorenew", "autorenewal"].contains(words.joined())
}

private let automaticWords: Set<String> = ["auto", "automatic", "automatically", "otomatis", "tacit", "tacitly"]

private let renewalWords: Set<String> = [
  "renew", "renewal", "renewed", "renews", "renewable", "prolongation", "prolonged", "extension", "extended",
  "diperpanjang", "perpanjangan"
]
