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
    /// Stays the same when the event moves, so that a calendar moves it too (3.8.4.7).
    package let uid: String
    package let day: Day
    package let summary: String
    package let description: String
    package let categories: [String]
    /// Whether everybody may see it (CLASS, 3.8.1.3).
    package let isPublic: Bool

    package init(
      uid: String, day: Day, summary: String, description: String, categories: [String], isPublic: Bool = true
    ) {
      self.uid = uid
      self.day = day
      self.summary = summary
      self.description = description
      self.categories = categories
      self.isPublic = isPublic
    }
  }

  private let name: String
  private let product: String
  /// The day the calendar was made for: DTSTAMP, which must not come from a clock here.
  private let stamp: Day
  /// Of every event: of two files, the one with the greater number holds (SEQUENCE, 3.8.7.4).
  private let revision: Int
  private let events: [Event]
  /// How many days before its day an event that is still to come reminds of itself (VALARM, 3.6.6).
  private let alarms: [Int]

  /// - Parameters:
  ///   - product: what made it (PRODID, 3.7.3).
  ///   - alarms: days before an event.
  package init(name: String, product: String, stamp: Day, revision: Int, events: [Event], alarms: [Int] = []) {
    self.alarms = alarms
    self.name = name
    self.product = product
    self.stamp = stamp
    self.revision = revision
    self.events = events
  }

  /// The file. DTEND is the day after, since it is not part of the event; without one the event is of that day (3.6.1).
  /// There is no METHOD: it would make the file a message between calendars, which needs an organiser (RFC 5546,
  /// 3.2.1).
  package var bytes: [UInt8] {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", product)
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("X-WR-CALNAME", name)
    // Whoever subscribes looks again once a day (RFC 7986, 5.7), older programs by the name they know.
    lines.add(plain: "REFRESH-INTERVAL;VALUE=DURATION", "P1D".utf8)
    lines.add(plain: "X-PUBLISHED-TTL", "P1D".utf8)
    let made = stamp.digits + Array("T000000Z".utf8)
    for event in events {
      lines.add("BEGIN", "VEVENT")
      lines.add("UID", event.uid)
      lines.add(plain: "DTSTAMP", made)
      lines.add(plain: "SEQUENCE", "\(revision)".utf8)
      lines.add(plain: "DTSTART;VALUE=DATE", event.day.digits)
      if let next = event.day.next { lines.add(plain: "DTEND;VALUE=DATE", next.digits) }
      lines.add("SUMMARY", event.summary)
      if !event.description.isEmpty { lines.add("DESCRIPTION", event.description) }
      if !event.categories.isEmpty { lines.add("CATEGORIES", event.categories) }
      if !event.isPublic { lines.add("CLASS", "CONFIDENTIAL") }
      lines.add("TRANSP", "TRANSPARENT")
      if stamp < event.day { addAlarms(of: event, to: &lines) }
      lines.add("END", "VEVENT")
    }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }
}

extension Calendar {
  private func addAlarms(of event: Event, to lines: inout ContentLines) {
    for days in alarms {
      lines.add("BEGIN", "VALARM")
      lines.add("ACTION", "DISPLAY")
      lines.add(plain: "TRIGGER", "-P\(days)D".utf8)
      lines.add("DESCRIPTION", event.summary)
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

/// Content lines, each ended by CRLF and folded after at most 75 octets, never inside a character (3.1).
private struct ContentLines {
  private(set) var bytes: [UInt8] = []
  /// Octets of the line so far.
  private var width = 0

  mutating func add(_ name: StaticString, _ text: String) { add(name, [text]) }

  /// A property with texts for its value.
  mutating func add(_ name: StaticString, _ texts: [String]) {
    bytes += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    bytes.append(UInt8(ascii: ":"))
    width = name.utf8CodeUnitCount + 1
    for (index, text) in texts.enumerated() {
      if index > 0 { put(UInt8(ascii: ",")) }
      var text = text
      text.withUTF8 { put(escaping: $0) }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  /// A property that is the same in every event, or a day: neither escaped nor long enough to fold.
  mutating func add(plain name: StaticString, _ value: some Sequence<UInt8>) {
    bytes += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    bytes.append(UInt8(ascii: ":"))
    bytes += value
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  /// A text value (3.3.11): backslash, semicolon, comma and line breaks of any kind are escaped; control characters but
  /// the tab have no place in it.
  private mutating func put(escaping text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < text.count {
      let plain = plainRun(text, from: at)
      if plain > at {
        bytes += text[at..<plain]
        width += plain - at
        at = plain
        continue
      }
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): put(UInt8(ascii: "\\"), byte)
      case 0x0A where at > 0 && text[at - 1] == 0x0D: break
      case 0x0A, 0x0D: put(UInt8(ascii: "\\"), UInt8(ascii: "n"))
      case 0x09, 0x20...0x7E: put(byte)
      case 0x00...0x7F: break
      case 0xC2 where text[at + 1] == 0x85:
        put(UInt8(ascii: "\\"), UInt8(ascii: "n"))
        at += 1
      case 0xE2 where text[at + 1] == 0x80 && (text[at + 2] == 0xA8 || text[at + 2] == 0xA9):
        put(UInt8(ascii: "\\"), UInt8(ascii: "n"))
        at += 2
      default:
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        makeRoom(length)
        bytes += text[at..<at + length]
        at += length - 1
      }
      at += 1
    }
  }

  /// Where the characters end that stand for themselves and have room on the line.
  private func plainRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    let last = min(text.count, start + max(0, 75 - width))
    while end < last, (0x20...0x7E).contains(text[end]), text[end] != UInt8(ascii: "\\"),
      text[end] != UInt8(ascii: ";"), text[end] != UInt8(ascii: ",")
    { end += 1 }
    return end
  }

  private mutating func put(_ byte: UInt8) {
    makeRoom(1)
    bytes.append(byte)
  }

  /// A pair that stays on one line: what it means is seen without unfolding.
  private mutating func put(_ first: UInt8, _ second: UInt8) {
    makeRoom(2)
    bytes.append(first)
    bytes.append(second)
  }

  private mutating func makeRoom(_ octets: Int) {
    if width + octets > 75 {
      bytes.append(0x0D)
      bytes.append(0x0A)
      bytes.append(0x20)
      width = 1
    }
    width += octets
  }
}
