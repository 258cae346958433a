import Formats
import Testing

/// RFC 5545, byte by byte.
struct CalendarTests {
  private func calendar(_ events: [Calendar.Event], alarms: [Int] = []) -> String {
    let stamp = Calendar.Day(year: 2026, month: 6, day: 1)
    let issue = Calendar.Issue(stamp: stamp, revision: 9648, alarms: alarms)
    var calendar = Calendar(name: "Kalender", product: "-//X//Y//ID")
    for event in events {
      var lines: [UInt8] = []
      event.write(in: issue, to: &lines)
      calendar.add(uid: "KS-1/last_day@a", lines[...])
    }
    return String(decoding: calendar.finished(), as: UTF8.self)
  }

  private func event(_ summary: String, _ description: String = "") -> Calendar.Event {
    Calendar.Event(
      day: Calendar.Day(year: 2028, month: 3, day: 5), summary: summary,
      description: description, categories: ["akhir, hari"])
  }

  @Test func `a calendar is written to the byte`() {
    #expect(
      calendar([event("KS-1: hari terakhir", "a\nb")])
        == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//Y//ID\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Kalender\r\n"
          + """
          REFRESH-INTERVAL;VALUE=DURATION:P1D\r
          X-PUBLISHED-TTL:P1D\r
          BEGIN:VEVENT\r
          UID:KS-1/last_day@a\r
          DTSTAMP:20260601T000000Z\r
          SEQUENCE:9648\r
          DTSTART;VALUE=DATE:20280305\r
          DTEND;VALUE=DATE:20280306\r
          SUMMARY:KS-1: hari terakhir\r

          """
        + "DESCRIPTION:a\\nb\r\nCATEGORIES:akhir\\, hari\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    #expect(calendar([]).hasSuffix("X-PUBLISHED-TTL:P1D\r\nEND:VCALENDAR\r\n"))
  }

  @Test func `what is still to come reminds of itself before its day`() {
    func alarms(_ day: Calendar.Day) -> Int {
      let event = Calendar.Event(day: day, summary: "s", description: "", categories: [])
      let text = calendar([event], alarms: [90, 30])
      let alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P30D\r\nDESCRIPTION:s\r\nEND:VALARM\r\nEND:VEVENT"
      return text.contains(alarm) ? text.ranges(of: "BEGIN:VALARM").count : 0
    }
    #expect(alarms(Calendar.Day(year: 2026, month: 6, day: 2)) == 2)
    #expect(alarms(Calendar.Day(year: 2026, month: 6, day: 1)) == 0)
  }

  @Test(arguments: [
    ("a,b;c\\d", "SUMMARY:a\\,b\\;c\\\\d\r\n"), ("a\r\nb\u{7}\tc", "SUMMARY:a\\nb\tc\r\n"),
    ("\"q\": x", "SUMMARY:\"q\": x\r\n"),
    ("a\rb\n\nc\u{2028}d\u{85}e", "SUMMARY:a\\nb\\n\\nc\\nd\\ne\r\n"),
    ("a\r\n\r\nEND:VEVENT", "SUMMARY:a\\n\\nEND:VEVENT\r\n"), ("", "SUMMARY:\r\n")
  ])
  func `texts are escaped`(text: String, line: String) { #expect(calendar([event(text)]).contains(line)) }

  @Test(arguments: [
    ((2024, 2, 28), "20240229"), ((2024, 2, 29), "20240301"), ((2023, 2, 28), "20230301"), ((2000, 2, 28), "20000229"),
    ((1900, 2, 28), "19000301"),
    ((2026, 4, 30), "20260501"), ((2026, 12, 31), "20270101"), ((2026, 7, 30), "20260731"), ((2026, 7, 31), "20260801"),
    ((999, 12, 31), "10000101")
  ])
  func `an all-day event ends before the day after`(day: (Int, Int, Int), end: String) {
    let event = Calendar.Event(
      day: Calendar.Day(year: day.0, month: day.1, day: day.2), summary: "s", description: "", categories: [])
    #expect(calendar([event]).contains("\r\nDTEND;VALUE=DATE:\(end)\r\n"))
    #expect(!calendar([event]).contains("DESCRIPTION") && !calendar([event]).contains("CATEGORIES"))
  }

  @Test func `categories are a list, and a comma within one is none between two`() {
    let event = Calendar.Event(
      day: Calendar.Day(year: 2026, month: 1, day: 1), summary: "s", description: "", categories: ["a,b", "c"]
    )
    #expect(calendar([event]).contains("\r\nCATEGORIES:a\\,b,c\r\n"))
  }

  /// 3.1: a line holds 75 octets without its end, and the space that marks a fold counts in the line it opens.
  @Test func `a line of 75 octets is whole, one of 76 is folded`() {
    #expect(
      calendar([event(String(repeating: "a", count: 67))]).contains(
        "\r\nSUMMARY:" + String(repeating: "a", count: 67) + "\r\n"))
    #expect(
      calendar([event(String(repeating: "a", count: 68))]).contains(
        "\r\nSUMMARY:" + String(repeating: "a", count: 67) + "\r\n a\r\n"))
    #expect(
      calendar([event(String(repeating: "a", count: 66) + ";")]).contains("a\r\n \\;\r\n"),
      "an escaped character is not taken apart")
    #expect(
      calendar([event(String(repeating: "a", count: 67 + 74 + 1))]).contains(
        "\r\n " + String(repeating: "a", count: 74) + "\r\n a\r\n"))
  }

  @Test(arguments: ["é", "日本語", "👩‍👩‍👧", "x"])
  func `lines are folded at 75 octets, never inside a character, and unfold to what they were`(unit: String) {
    for count in 0..<90 {
      let text = String(repeating: "a", count: count) + String(repeating: unit, count: 60)
      let bytes = Array(calendar([event(text)]).utf8)
      var lines: [[UInt8]] = [[]]
      for (index, byte) in bytes.enumerated() {
        if byte == 0x0A, bytes[index - 1] == 0x0D {
          lines[lines.count - 1].removeLast(); lines.append([])
        } else {
          lines[lines.count - 1].append(byte)
        }
      }
      #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
      let unfolded = lines.reduce(into: [[UInt8]]()) { whole, line in
        if line.first == 0x20 { whole[whole.count - 1] += line.dropFirst() } else { whole.append(line) }
      }
      #expect(unfolded.contains(Array("SUMMARY:\(text)".utf8)))
    }
  }
}
