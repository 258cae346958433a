/// A table for the terminal: columns as wide as their widest cell, two spaces between, a rule under the head.
struct TextTable {
  private let head: [String]
  private let rows: [[String]]

  /// What a cell holds cannot begin another line.
  init(head: [String], rows: [[String]]) {
    self.head = head.map { Printable(line: $0).text }
    self.rows = rows.map { $0.map { Printable(line: $0).text } }
  }

  var text: Printable {
    let widths = head.indices.map { column in
      rows.reduce(Self.width(head[column])) { max($0, Self.width($1[column])) }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return Printable(lines: ([head, rule] + rows).map { line($0, widths) }.joined(separator: "\n") + "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      text += cell
      if index < cells.count - 1 { text += String(repeating: " ", count: widths[index] - Self.width(cell) + 2) }
    }
    return text
  }

  /// Columns on a terminal: a character is one, an East Asian wide or emoji character two.
  static func width(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      guard let first = character.unicodeScalars.first?.value else { return sum }
      let isWide =
        (0x1100...0x115F).contains(first) || (0x2E80...0xA4CF).contains(first) || (0xAC00...0xD7A3).contains(first)
        || (0xF900...0xFAFF).contains(first) || (0xFE30...0xFE6F).contains(first) || (0xFF00...0xFF60).contains(first)
        || (0x1F300...0x1FAFF).contains(first)
      return sum + (isWide ? 2 : 1)
    }
  }
}
