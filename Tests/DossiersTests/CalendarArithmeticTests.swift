import Dossiers
import Testing

/// Dates and periods at their ends, under every operation there is: nothing traps, order is kept, what is in the
/// calendar counts exactly.
struct CalendarArithmeticTests {
  private static let dates = [
    "0001-01-01", "0001-03-31", "0004-02-29", "1582-10-15", "1970-01-01", "2024-02-29", "9999-11-30", "9999-12-31"
  ]
  .compactMap { CalendarDate($0) }
  private static let numbers = [
    Int.min, Int.min + 1, -20_000_001, -600_001, -13, -1, 0, 1, 11, 12, 600_001, 20_000_001, Int.max - 1, Int.max
  ]

  @Test func `no sum of dates, periods and multiples of periods traps, and each is written`() {
    var periods = Self.numbers.flatMap { a in Self.numbers.map { b in Period(months: a, days: b) } }
    periods += ["P9999Y", "P9999M", "P9999W", "P9999D", "P9999Y9999M9999W9999D", "P0D"].compactMap { Period($0) }
    var sums = 0
    for date in Self.dates + [CalendarDate(ordinal: .min), CalendarDate(ordinal: .max)] {
      for period in periods {
        for k in [Int.min, -1, 0, 1, 3_700_000, Int.max] {
          let day = date + period.adding(k, times: period) - period
          #expect(
            !day.description.isEmpty && (1...12).contains(day.month) && (1...31).contains(day.day)
              && (1...7).contains(day.weekday))
          sums += 1
        }
        #expect(!period.description.isEmpty)
      }
    }
    #expect(sums == 10 * periods.count * 6)
  }

  @Test func `a longer period never leads to an earlier day`() throws {
    for date in Self.dates {
      for unit in ["Y", "M", "W", "D"] {
        let days = try [0, 1, 2, 11, 12, 13, 500, 9998, 9999].map { date + (try #require(Period("P\($0)\(unit)"))) }
        #expect(days == days.sorted(), "\(date) + n \(unit)")
        #expect(days.allSatisfy { $0 >= date })
      }
    }
  }

  @Test func `days of the calendar come back from their parts, and the days around its ends are outside`() throws {
    let first = try #require(CalendarDate("0001-01-01")), last = try #require(CalendarDate("9999-12-31"))
    for ordinal in stride(from: first.ordinal, through: last.ordinal, by: 997) {
      let day = CalendarDate(ordinal: ordinal), parts = day.parts
      #expect(
        CalendarDate(year: parts.year, month: parts.month, day: parts.day) == day
          && CalendarDate(day.description) == day)
    }
    #expect(first.isInCalendar && last.isInCalendar)
    #expect(
      !first.adding(days: -1).isInCalendar && !last.adding(days: 1).isInCalendar && !last.adding(months: 1).isInCalendar
    )
  }
}
