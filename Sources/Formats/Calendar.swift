/// A calendar of all-day events as an iCalendar file (RFC 5545): values in, bytes out.
package struct Calendar: Sendable {
  /// One day of an all-day event.
  package struct Day: Sendable, Hashable {
    package let year, month, day: Int

    package init(year: Int, month: Int, day: Int) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  package struct Event: Sendable {
    /// Stays the same when the event moves, so that a calendar moves it too (3.8.4.7).
    package let uid: String
    package let day: Day
    package let summary: String
    package let description: String
    package let categories: [String]

    package init(uid: String, day: Day, summary: String, description: String, categories: [String]) {
      self.uid = uid
      self.day = day
      self.summary = summary
      self.description = description
      self.categories = categories
    }
  }

  private let name: String
  private let product: String
  /// The day the calendar was made for: DTSTAMP, which must not come from a clock here.
  private let stamp: Day
  private let events: [Event]

  /// - Parameter product: what made it (PRODID, 3.7.3).
  package init(name: String, product: String, stamp: Day, events: [Event]) {
    self.name = name
    self.product = product
    self.stamp = stamp
    self.events = events
  }

  package var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:" + escaped(product), "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + escaped(name),
    ]
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:" + escaped(event.uid), "DTSTAMP:" + digits(stamp) + "T000000Z", "DTSTART;VALUE=DATE:" + digits(event.day),
        "SUMMARY:" + escaped(event.summary),
      ]
      if !event.description.isEmpty { lines.append("DESCRIPTION:" + escaped(event.description)) }
      if !event.categories.isEmpty { lines.append("CATEGORIES:" + event.categories.map(escaped).joined(separator: ",")) }
      lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    }
    lines.append("END:VCALENDAR")
    return lines.reduce(into: []) { bytes, line in fold(line, into: &bytes) }
  }
}

/// `20260601` (3.3.4).
private func digits(_ day: Calendar.Day) -> String {
  func padded(_ number: Int, _ width: Int) -> String { String(repeating: "0", count: max(0, width - String(number).count)) + String(number) }
  return padded(day.year, 4) + padded(day.month, 2) + padded(day.day, 2)
}

/// A text value (3.3.11): backslash, semicolon, comma and line breaks are escaped; other control characters have no place in it.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case ";": result += "\\;"
    case ",": result += "\\,"
    case "\n": result += "\\n"
    case "\u{0}"..."\u{1F}", "\u{7F}": break
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A content line ended by CRLF, folded after at most 75 octets, never inside a character (3.1).
private func fold(_ line: String, into bytes: inout [UInt8]) {
  var width = 0
  for scalar in line.unicodeScalars {
    let encoded = Array(String(scalar).utf8)
    if width + encoded.count > 75 {
      bytes += [0x0D, 0x0A, 0x20]
      width = 1
    }
    bytes += encoded
    width += encoded.count
  }
  bytes += [0x0D, 0x0A]
}
