import Foundation
import Support
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What each kind of file must be so that the program that opens it does nothing but show it.
enum Harmless {
  /// Nothing that moves a cursor, turns text round, or begins a line that a build server obeys.
  static func expectPrinted(_ text: String, _ place: String, isCalendar: Bool = false, isGitHub: Bool = false) {
    let bad = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x09, 0x0D: !isCalendar
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(bad == nil, "\(place): says U+\(String(bad?.value ?? 0, radix: 16))")
    for line in text.split(separator: "\n") {
      #expect(isGitHub || !line.hasPrefix("::"), "\(place): \(line.prefix(80))")
      #expect(!line.hasPrefix("##[") && !line.hasPrefix("##vso"), "\(place): \(line.prefix(80))")
      #expect(!line.hasPrefix("::error file=x"), "\(place): forged \(line.prefix(80))")
    }
  }

  /// A file of the site, by its ending.
  static func expectPublished(_ bytes: [UInt8], at path: String, _ place: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains(Outside.word), "\(place) has what stands outside")
    switch path.split(separator: ".").last.map(String.init) {
    case "html": for fault in HTMLScan.faults(in: bytes) { Issue.record("\(place): \(fault)") }
    case "json", "webmanifest", "sarif": expectJSON(bytes, place)
    case "xml", "atom": expectXML(bytes, place)
    case "ics": expectCalendar(text, place)
    case "csv": expectTable(text, place)
    case "js": #expect(!text.contains("</script") && !text.contains("\u{2028}"), "\(place)")
    default: break
    }
  }

  static func expectJSON(_ bytes: [UInt8], _ place: String) {
    #expect(throws: Never.self, "\(place) is no JSON") { try JSONSerialization.jsonObject(with: Data(bytes)) }
  }

  static func expectXML(_ bytes: [UInt8], _ place: String) {
    #expect(XMLParser(data: Data(bytes)).parse(), "\(place) is not well formed")
  }

  /// RFC 5545, 3.1: lines of at most 75 octets that end in CRLF; as many events end as begin.
  static func expectCalendar(_ text: String, _ place: String) {
    let lines = text.components(separatedBy: "\r\n")
    for line in lines where !line.isEmpty {
      #expect(
        line.utf8.count <= 75 && !line.unicodeScalars.contains("\n") && !line.unicodeScalars.contains("\r"),
        "\(place): \(line.prefix(80))")
      let isProperty = line.first?.isUppercase == true && (line.contains(":") || line.contains(";"))
      #expect(line.hasPrefix(" ") || isProperty, "\(place): \(line.prefix(80))")
    }
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0.hasPrefix("UID:") }, "\(place)")
    #expect(lines.count { $0 == "BEGIN:VCALENDAR" } == 1 && lines.count { $0 == "END:VCALENDAR" } == 1, "\(place)")
  }

  /// No cell that a spreadsheet would run.
  static func expectTable(_ text: String, _ place: String) {
    var isQuoted = false
    var isStart = true
    for scalar in text.unicodeScalars.dropFirst() {
      if isStart, "=+@\t\r".unicodeScalars.contains(scalar), scalar != "\r" || isQuoted {
        Issue.record("\(place): a cell begins with \(scalar)")
      }
      if scalar == "\"" {
        isQuoted.toggle()
      } else {
        isStart = !isQuoted && (scalar == "," || scalar == "\n")
      }
    }
  }
}

/// The scans of forms that have no test of their own elsewhere.
struct HarmlessTests {
  @Test func `a cell that would run, a forged line and a calendar in a calendar are seen`() {
    withKnownIssue { Harmless.expectTable("\u{FEFF}a,b\r\nc,=1\r\n", "") }
    withKnownIssue { Harmless.expectTable("\u{FEFF}a,\"=1\"\r\n", "") }
    withKnownIssue { Harmless.expectPrinted("a\n::error::b\n", "") }
    withKnownIssue { Harmless.expectPrinted("a\u{1B}[2J\n", "") }
    withKnownIssue {
      Harmless.expectCalendar("BEGIN:VCALENDAR\r\nSUMMARY:a\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "")
    }
    withKnownIssue { Harmless.expectXML(Array("<a>\u{1}</a>".utf8), "") }
  }
}

/// What stands beside a handbook and may reach nothing that it gives.
enum Outside {
  static let word = "KENARI"
  static let file = "rahasia.txt"
}
