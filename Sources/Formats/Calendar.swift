/// A calendar of all-day events as an iCalendar file (RFC 5545): values in, bytes out.
package struct Calendar: Sendable {
  /// A civil day of the Gregorian calendar.
  package struct Day: Sendable, Hashable {
    package let year, month, day: Int

    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// The day after; nil after the last one that four digits of a year can write.
    var next: Day? {
      if year >= 9999, month == 12, day == 31 { return nil }
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
      if day < days { return Day(year: year, month: month, day: day + 1) }
      return month < 12 ? Day(year: year, month: month + 1, day: 1) : Day(year: year + 1, month: 1, day: 1)
    }
  }

  package struct Event: Sendable {
    package let day: Day
    package let summary: String
    package let description: String
    package let categories: [String]
    /// Whether everybody may see it (CLASS, 3.8.1.3).
    package let isPublic: Bool

    package init(
      day: Day, summary: String, description: String, categories: [String], isPublic: Bool = true
    ) {
      self.day = day
      self.summary = summary
      self.description = description
      self.categories = categories
      self.isPublic = isPublic
    }
  }

  /// What all events of a file have in common.
  package struct Issue: Sendable {
    /// The day the calendar was made for: DTSTAMP, which must not come from a clock here.
    let stamp: Day
    /// The SEQUENCE of every event (3.8.7.4): where a calendar has an event from two files, the greater number counts.
    let revision: Int
    /// How many days before its day an event that is still to come reminds of itself (VALARM, 3.6.6).
    let alarms: [Int]

    package init(stamp: Day, revision: Int, alarms: [Int] = []) {
      self.stamp = stamp
      self.revision = revision
      self.alarms = alarms
    }
  }

  private var lines = ContentLines()

  /// The beginning of a file. There is no METHOD: it would make the file a message between calendars, which needs an
  /// organiser (RFC 5546, 3.2.1).
  ///
  /// - Parameters:
  ///   - product: what made it (PRODID, 3.7.3).
  ///   - room: about how many bytes the events will need; 0 where nobody knows.
  package init(name: String, product: String, room: Int = 0) {
    lines.reserve(room)
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", product)
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("X-WR-CALNAME", name)
    // Whoever subscribes looks again once a day (RFC 7986, 5.7), older programs by the name they know.
    lines.add(plain: "REFRESH-INTERVAL;VALUE=DURATION", "P1D".utf8)
    lines.add(plain: "X-PUBLISHED-TTL", "P1D".utf8)
  }

  /// Adds an event.
  ///
  /// - Parameters:
  ///   - uid: stays the same when the event moves, so that a calendar moves it too (3.8.4.7).
  ///   - written: the event's other lines, as `Event.write` made them. They are the same in every file that has the
  ///     event.
  package mutating func add(uid: String, _ written: ArraySlice<UInt8>) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", uid)
    lines.add(written: written)
    lines.add("END", "VEVENT")
  }

  /// Ends the file.
  package consuming func finished() -> [UInt8] {
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }
}

extension Calendar.Event {
  /// Adds the event's lines without BEGIN, UID and END. DTEND is the first day that is no longer part of the event, so
  /// it is the day after; without a DTEND the event lasts one day (3.6.1).
  package func write(in issue: Calendar.Issue, to bytes: inout [UInt8]) {
    var lines = ContentLines()
    lines.add(plain: "DTSTAMP", issue.stamp.digits + Array("T000000Z".utf8))
    lines.add(plain: "SEQUENCE", "\(issue.revision)".utf8)
    lines.add(plain: "DTSTART;VALUE=DATE", day.digits)
    if let next = day.next { lines.add(plain: "DTEND;VALUE=DATE", next.digits) }
    lines.add("SUMMARY", summary)
    if !description.isEmpty { lines.add("DESCRIPTION", description) }
    if !categories.isEmpty { lines.add("CATEGORIES", categories) }
    if !isPublic { lines.add("CLASS", "CONFIDENTIAL") }
    lines.add("TRANSP", "TRANSPARENT")
    if issue.stamp < day { addAlarms(issue.alarms, to: &lines) }
    bytes += lines.bytes
  }

  private func addAlarms(_ alarms: [Int], to lines: inout ContentLines) {
    for days in alarms {
      lines.add("BEGIN", "VALARM")
      lines.add("ACTION", "DISPLAY")
      lines.add(plain: "TRIGGER", "-P\(days)D".utf8)
      lines.add("DESCRIPTION", summary)
      lines.add("END", "VALARM")
    }
  }
}

extension Calendar.Day: Comparable {
  package static func < (a: Self, b: Self) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension Calendar.Day {
  /// `20260601` (3.3.4).
  fileprivate var digits: [UInt8] {
    [year / 1000, year / 100, year / 10, year, month / 10, month, day / 10, day].map {
      UInt8(ascii: "0") + UInt8($0 % 10)
    }
  }
}
