internal import Diagnostics

// Tables that are none: rows without a line below their headings, cells from a spreadsheet.

extension BodyTraps {
  mutating func checkRows(_ lines: [Line]) -> Bool {
    let (rows, isOpen) = rows(in: lines)
    guard rows.count > 1 else { return false }
    let columns = bars(rows[0].text) + (isOpen ? 1 : -1)
    let rule =
      isOpen
      ? [String](repeating: "---", count: columns).joined(separator: " | ")
      : "|" + String(repeating: "---|", count: columns)
    let old = rows[1]
    if isRule(old.text) {
      let given = max(1, bars(old.text) + (isOpen ? 1 : -1))
      diagnostics.append(tableRuleWrong(rule, columns: columns, given: given, at: places.span(old.range)))
    } else {
      let fixes = rows.allSatisfy(\.isAtMargin) ? [insertion(rule + "\n", old)] : []
      diagnostics.append(tableRuleMissing(rule, at: places.span(rows[0].range), fixes: fixes))
    }
    return true
  }

  /// The lines of a paragraph that look like the rows of a table: neighbours that each begin and end with a bar (closed
  /// rows), or else all lines, where each has the same number of bars (open rows).
  private func rows(in lines: [Line]) -> (rows: [Line], isOpen: Bool) {
    if let first = lines.firstIndex(where: isClosedRow) {
      return (Array(lines[first...].prefix(while: isClosedRow)), false)
    }
    let counts = lines.map(spacedBars)
    guard let first = counts.first, first > 0, counts.allSatisfy({ $0 == first }) else { return ([], true) }
    return (lines, true)
  }

  /// How many bars of a line have a blank behind them.
  private func spacedBars(_ line: Line) -> Int {
    line.text.pieces(between: "|").dropFirst().count { $0.utf8.first == 0x20 }
  }

  private func isClosedRow(_ line: Line) -> Bool {
    let text = line.text.utf8.reversed().drop(while: isSpace)
    return text.count > 2 && text.first == UInt8(ascii: "|") && text.last == UInt8(ascii: "|")
  }

  /// The bars that part cells: not those behind a backslash.
  private func bars(_ text: String) -> Int {
    var count = 0, isEscaped = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }

  /// Whether a row holds nothing but bars and dashes of any kind: Word makes one long dash of `---`.
  private func isRule(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    let hasDash = scalars.contains { $0 == "-" || $0 == "=" || $0 == "_" || (0x2010...0x2015).contains($0.value) }
    return hasDash
      && scalars.allSatisfy { "-=_|: \t".unicodeScalars.contains($0) || (0x2010...0x2015).contains($0.value) }
  }

  // MARK: Tabs

  /// Lines with as many tabs each: cells copied from a spreadsheet.
  mutating func checkTabs(_ lines: [Line]) {
    let tabs = lines.map { $0.text.utf8.count { $0 == 0x09 } }
    guard lines.count > 1, tabs[0] > 0, tabs.allSatisfy({ $0 == tabs[0] }) else { return }
    let rows = lines.map {
      "| " + $0.text.replacingBytes(of: "|", with: "\\|").pieces(between: "\t").joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: "---|", count: tabs[0] + 1)
    var fixes: [Diagnostic.Fix] = []
    // `Nama<tab>: Ani` is a form without headings: which table it should be is for its writer to say.
    if lines.allSatisfy(\.isAtMargin), !lines.allSatisfy({ $0.text.containsBytes(of: "\t:") }) {
      fixes = zip(lines, rows).map { Diagnostic.Fix(places.span($0.range), $1) }
      fixes[0] = Diagnostic.Fix(fixes[0].span, rows[0] + "\n" + rule)
    }
    diagnostics.append(tabTable(rows[0], rule, at: places.span(lines[0].range), fixes: fixes))
  }
}
