extension PrintedFindings {
  /// For a person at a terminal: the sentence, the line it stands on with a mark under it, why we think so, what to do.
  package func human(colour: Bool) -> String {
    let ink = Ink(isOn: colour)
    var text = ""
    var lines = ExcerptLines(source: source)
    for finding in diagnostics {
      text += ink.bold(ink.tint(finding.severity, "\(name(finding.severity))[\(finding.code)]") + ": " + finding.message[language]) + "\n"
      text += excerpt(finding.span, finding.severity, &lines, ink)
      for note in finding.notes {
        text += "  " + ink.dim("= ") + note.message[language] + "\n"
        if note.span != finding.span { text += excerpt(note.span, .info, &lines, ink) }
      }
      text += "  " + ink.dim("= ") + ink.bold(language == .english ? "help" : "saran") + ": " + finding.help[language] + "\n\n"
    }
    let worst = diagnostics.map(\.severity).max()
    return text + (worst.map { ink.bold(ink.tint($0, summary)) } ?? summary) + "\n"
  }

  /// `┌─ file:line:column`, the line, and a mark under the columns of the span.
  private func excerpt(_ span: Span, _ severity: Severity, _ lines: inout ExcerptLines, _ ink: Ink) -> String {
    let gutter = String(repeating: " ", count: String(span.line).count)
    var text = "\(gutter) " + ink.dim("┌─") + " \(span.path):\(span.line):\(span.column)\n"
    guard let line = lines.line(span.line, of: span.path), !line.isEmpty || span.column > 1 else { return text }
    let shown = line.map { $0 == "\t" ? " " : $0 }
    let start = min(span.column - 1, shown.count)
    let end = span.endLine == span.line ? max(start, min(span.endColumn - 1, shown.count)) : shown.count
    // A long line is cut to what surrounds the mark.
    let from = shown.count > 120 && start > 60 ? start - 40 : 0
    let to = min(shown.count, from + 120)
    var excerpt = ""
    excerpt.unicodeScalars.append(contentsOf: shown[from..<to])
    let lead = (from > 0 ? 1 : 0) + shown[from..<max(from, min(start, to))].reduce(0) { $0 + width($1) }
    let length = max(1, shown[min(start, to)..<max(min(start, to), min(end, to))].reduce(0) { $0 + width($1) })
    text += ink.dim("\(span.line) │") + " " + (from > 0 ? "…" : "") + excerpt + (to < shown.count ? "…" : "") + "\n"
    text += "\(gutter) " + ink.dim("│") + " " + String(repeating: " ", count: lead)
      + ink.tint(severity, String(repeating: "^", count: length)) + "\n"
    return text
  }

  /// Columns of a terminal that a scalar takes: none for marks that combine, two for East Asian wide ones (UAX 11).
  private func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0x1F300...0x1FAFF: 2
    default: 1
    }
  }
}

/// Colours of a terminal, where they are wanted.
private struct Ink {
  let isOn: Bool

  func bold(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func dim(_ text: String) -> String { isOn ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  func tint(_ severity: Severity, _ text: String) -> String {
    guard isOn else { return text }
    let colour =
      switch severity {
      case .error: 31
      case .warning: 33
      case .info: 36
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m\u{1B}[1m"
  }
}

/// Lines of files by number, each file split once.
private struct ExcerptLines {
  let source: @Sendable (String) -> SourceFile?
  private var files: [String: [ArraySlice<UInt8>]] = [:]

  init(source: @escaping @Sendable (String) -> SourceFile?) {
    self.source = source
  }

  /// As Unicode scalars, the unit of columns; nil where there is no such line.
  mutating func line(_ number: Int, of path: String) -> [Unicode.Scalar]? {
    let lines = files[path] ?? split(path)
    files[path] = lines
    guard number >= 1, number <= lines.count else { return nil }
    return Array(String(decoding: lines[number - 1], as: UTF8.self).unicodeScalars)
  }

  private func split(_ path: String) -> [ArraySlice<UInt8>] {
    guard let bytes = source(path)?.bytes else { return [] }
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var at = start
    while at < bytes.count {
      if bytes[at] == 0x0A || bytes[at] == 0x0D {
        lines.append(bytes[start..<at])
        if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
        start = at + 1
      }
      at += 1
    }
    lines.append(bytes[start...])
    return lines
  }
}
