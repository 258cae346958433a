import Formats
import Testing

/// RFC 5545, byte by byte.
struct CalendarTests {
  private func calendar(_ events: [Calendar.Event]) -> String {
    String(
      decoding: Calendar(name: "Kalender", product: "-//X//Y//ID", stamp: Calendar.Day(year: 2026, month: 6, day: 1), events: events).bytes,
      as: UTF8.self)
  }

  private func event(_ summary: String, _ description: String = "") -> Calendar.Event {
    Calendar.Event(uid: "KS-1/last_day@a", day: Calendar.Day(year: 2028, month: 3, day: 5), summary: summary, description: description, categories: ["akhir, hari"])
  }

  @Test func `a calendar is written to the byte`() {
    #expect(
      calendar([event("KS-1: hari terakhir", "a\nb")])
        == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//Y//ID\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Kalender\r\n"
        + "BEGIN:VEVENT\r\nUID:KS-1/last_day@a\r\nDTSTAMP:20260601T000000Z\r\nDTSTART;VALUE=DATE:20280305\r\nSUMMARY:KS-1: hari terakhir\r\n"
        + "DESCRIPTION:a\\nb\r\nCATEGORIES:akhir\\, hari\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    #expect(calendar([]).hasSuffix("X-WR-CALNAME:Kalender\r\nEND:VCALENDAR\r\n"))
  }

  @Test(arguments: [("a,b;c\\d", "SUMMARY:a\\,b\\;c\\\\d\r\n"), ("a\r\nb\u{7}\tc", "SUMMARY:a\\nbc\r\n"), ("\"q\": x", "SUMMARY:\"q\": x\r\n")])
  func `texts are escaped`(text: String, line: String) { #expect(calendar([event(text)]).contains(line)) }

  @Test(arguments: ["é", "日本語", "👩‍👩‍👧", "x"])
  func `lines are folded at 75 octets, never inside a character, and unfold to what they were`(unit: String) {
    for count in 0..<90 {
      let text = String(repeating: "a", count: count) + String(repeating: unit, count: 60)
      let bytes = Array(calendar([event(text)]).utf8)
      var lines: [[UInt8]] = [[]]
      for (index, byte) in bytes.enumerated() {
        if byte == 0x0A, bytes[index - 1] == 0x0D { lines[lines.count - 1].removeLast(); lines.append([]) } else { lines[lines.count - 1].append(byte) }
      }
      #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
      let unfolded = lines.reduce(into: [[UInt8]]()) { whole, line in
        if line.first == 0x20 { whole[whole.count - 1] += line.dropFirst() } else { whole.append(line) }
      }
      #expect(unfolded.contains(Array("SUMMARY:\(text)".utf8)))
    }
  }
}
