/// A table as comma-separated values (RFC 4180), safe to open in a spreadsheet.
package struct CSV: Sendable {
  private let lines: [[String]]

  package init(head: [String], rows: [[String]]) {
    lines = [head] + rows
  }

  /// With a byte order mark, by which spreadsheets know UTF-8; lines end with CRLF.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for line in lines {
      for (index, cell) in line.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += Self.field(Self.harmless(cell)).utf8
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  /// What a spreadsheet would run as a formula becomes a text; numbers stay numbers.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
    let isNumber = first == "-" && text.utf8.count > 1 && text.utf8.dropFirst().allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
    return isNumber ? text : "'" + text
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" } || text.hasPrefix(" ") || text.hasSuffix(" ")
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
