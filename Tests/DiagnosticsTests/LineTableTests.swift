@testable import Diagnostics
import Testing

/// Line and column of a byte and back, against the slow way, and in steps that do not grow with the line.
struct LineTableTests {
  private static let texts = [
    "", "a", "a\n", "\n\n", "a\r\nb\rc\nd", "\u{FEFF}a\nbé", "é\n€x\r\n\u{1F30A}y",
    String(repeating: "é", count: 700) + "\n" + String(repeating: "a€\u{1F30A}", count: 300),
    String(repeating: "a", count: 1000) + "\r" + String(repeating: "\n", count: 300)
  ]

  @Test(arguments: texts) func `every byte has the place that counting gives it`(_ text: String) {
    let bytes = Array(text.utf8), table = LineTable(bytes)
    bytes.withUnsafeBufferPointer { text in
      var line = 1, column = 1
      for at in (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<bytes.count {
        if bytes[at] & 0xC0 != 0x80 {
          #expect(table.place(of: at, in: text) == (line, column))
          let isEnd = bytes[at] == 0x0A || bytes[at] == 0x0D
          if !isEnd { #expect(table.offset(line: line, column: column, in: text) == at) }
          column += 1
        }
        let endsLine = bytes[at] == 0x0A || (bytes[at] == 0x0D && !(at + 1 < bytes.count && bytes[at + 1] == 0x0A))
        if endsLine { (line, column) = (line + 1, 1) }
      }
      #expect(table.count == line)
      #expect(
        table.offset(line: line + 1, column: 1, in: text) == nil && table.offset(line: 0, column: 1, in: text) == nil)
      #expect(table.offset(line: line, column: 1_000_000, in: text) == bytes.count)
    }
  }

  /// Counts how often a byte is read.
  private final class Counted: RandomAccessBytes {
    let bytes: [UInt8]
    var reads = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    subscript(at: Int) -> UInt8 {
      reads += 1
      return bytes[at]
    }
  }

  @Test(arguments: [1_000, 4_000, 16_000]) func `a question reads as much of a line of any length`(_ length: Int) {
    let text = Counted(String(repeating: "é[a](x) ", count: length)), table = LineTable(text.bytes)
    for at in stride(from: 0, to: text.bytes.count, by: 997) {
      text.reads = 0
      let place = table.place(of: at, reading: text)
      #expect(text.reads <= 512)
      text.reads = 0
      _ = table.offset(line: place.line, column: place.column, reading: text)
      #expect(text.reads <= 2_048)
    }
  }
}

/// However many findings: each file is looked up once, and the forms for people end.
struct ManyFindingsTests {
  private final class Lookups: @unchecked Sendable {
    var count = 0
  }

  private func printed(_ count: Int, _ lookups: Lookups = Lookups()) -> PrintedFindings {
    let text = String(repeating: "satu dua ", count: count) + "\n"
    let findings = (0..<count).map { Sample.finding(Sample.doubtful, 1, $0 * 9 + 1, to: (1, $0 * 9 + 5)) }
    return PrintedFindings(findings, language: .english, files: 1) { path in
      lookups.count += 1
      return path == Sample.path ? SourceFile(path: path, text: text) : nil
    }
  }

  @Test(arguments: [1_000, 4_000]) func `a file is looked up once whatever is found in it`(_ count: Int) {
    let lookups = Lookups()
    _ = printed(count, lookups).human(colour: false)
    _ = printed(count, lookups).sarif(rules: [])
    #expect(lookups.count == 2)
  }

  @Test func `what people read shows a hundred of a kind in a file and says how many more`() {
    let many = printed(512)
    for form in [many.human(colour: false), many.plain(), many.github()] {
      #expect(form.utf8.count < 60_000)
      #expect(form.contains("and 412 more like this in this file"))
      #expect(form.hasSuffix("512 warnings in 1 file\n"))
    }
    #expect(many.plain().split(separator: "\n").count { $0.contains("COO-302") } == 101)
    #expect(!printed(100).plain().contains("more like this"))
  }

  @Test func `what programs read has every finding`() {
    let many = printed(512)
    #expect(many.json(asOf: "2026-06-01").split(separator: "\n").count { $0.contains("\"COO-302\"") } == 512)
    #expect(many.gitlab().split(separator: "\n").count { $0.contains("\"check_name\"") } == 512)
    #expect(many.junit(failing: .warning).split(separator: "\n").count { $0.contains("<failure") } == 512)
    #expect(Set(many.fingerprints).count == 512)
  }

  @Test func `a very long line is known by its beginning and the hash of all of it`() {
    let long = String(repeating: "kata ", count: 1_000)
    var lines = SourceLines { path in SourceFile(path: path, text: "  singkat \n\(long)\n\(long)x\n") }
    #expect(lines.trimmed(1, of: "a") == "singkat")
    let first = lines.trimmed(2, of: "a"), second = lines.trimmed(3, of: "a")
    #expect(
      first.utf8.count < 1_100 && first.hasPrefix("kata kata") && first != second && first == lines.trimmed(2, of: "b"))
  }
}
