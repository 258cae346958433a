// Days as numbers since 1970-01-01, and as ISO 8601 writes them.

/// The day at the beginning of an ISO 8601 date; nil where there is none.
func isoDay(_ bytes: [UInt8]) -> Int? {
  let parts = bytes.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard parts.map(\.count) == [4, 2, 2], let year = wholeNumber(parts[0]), let month = wholeNumber(parts[1]),
    let day = wholeNumber(parts[2]), (1...12).contains(month), day >= 1, day <= daysIn(month, of: year)
  else { return nil }
  return daysSince1970(year, month, day)
}

private func daysIn(_ month: Int, of year: Int) -> Int {
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

/// Counted in years that begin in March, so that the leap day is the last.
private func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let marchYear = month > 2 ? year : year - 1
  let era = marchYear / 400, yearOfEra = marchYear % 400
  let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

/// A day as ISO 8601 writes it.
func isoDate(_ day: Int) -> String {
  // Counted from 0000-03-01, as above.
  let days = day + 719_468
  let era = (days >= 0 ? days : days - 146_096) / 146_097, dayOfEra = days - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let marchMonth = (5 * dayOfYear + 2) / 153
  let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  let year = era * 400 + yearOfEra + (month < 3 ? 1 : 0)
  func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(dayOfYear - (153 * marchMonth + 2) / 5 + 1, 2)
}
