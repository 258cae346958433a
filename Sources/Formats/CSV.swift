/// A table as comma-separated values (RFC 4180), safe to open in a spreadsheet.
package struct CSV: Sendable {
  private let lines: [[String]]
  private let delimiter: Unicode.Scalar

  /// - Parameter delimiter: a semicolon where Excel takes the comma for the sign of decimals.
  package init(head: [String], rows: [[String]], delimiter: Unicode.Scalar = ",") {
    lines = [head] + rows
    self.delimiter = delimiter
  }

  /// With a byte order mark, by which spreadsheets know UTF-8; lines end with CRLF.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for line in lines {
      for (index, cell) in line.enumerated() {
        if index > 0 { bytes += String(delimiter).utf8 }
        bytes += field(Self.harmless(cell)).utf8
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  /// What a spreadsheet would run as a formula becomes a text; numbers stay numbers.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
    let isNumber =
      first == "-" && text.utf8.count > 1
      && text.utf8.dropFirst().allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
      }
    return isNumber ? text : "'" + text
  }

  private func field(_ text: String) -> String {
    let isSpaced = text.utf8.first == 0x20 || text.utf8.last == 0x20
    let needsQuotes =
      isSpaced || text.unicodeScalars.contains { $0 == delimiter || $0 == "\"" || $0 == "\n" || $0 == "\r" }
    guard needsQuotes else { return text }
    // By scalars: a quotation mark with an accent behind it is one character, and still has to be doubled.
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
