extension PrintedFindings {
  /// For a person at a terminal: the sentence, the lines it speaks of with marks under them, what to do.
  ///
  ///     error[FM-003]: the field “term” is written twice
  ///       ┌─ content/glossary/perpanjangan.md:4:1
  ///     3 │ term: {id: perpanjangan, en: renewal}
  ///       │ ---- the first is here
  ///     4 │ term: {id: pembaruan, en: renewal}
  ///       │ ^^^^
  ///       = help: remove one, or merge the two
  package func human(colour: Bool) -> String {
    let ink = Ink(isOn: colour)
    var text = "", lines = lines
    for entry in entries {
      switch entry {
      case .finding(let finding): text += human(finding, &lines, ink) + "\n"
      case .more(let count, let finding): text += more(count, like: finding, ink) + "\n"
      }
    }
    return text + ink.bold(summary, of: diagnostics.map(\.severity).max()) + "\n"
  }

  private func more(_ count: Int, like finding: Diagnostic, _ ink: Ink) -> String {
    let head =
      ink.bold("\(name(finding.severity))[\(finding.code)]", of: finding.severity) + ink.bold(": \(andMore(count))")
      + "\n"
    return head + "  " + ink.frame("┌─") + " \(finding.span.path.visible)\n" + sentence(helpWord, howToSeeAll, 1, ink)
  }

  var helpWord: String { language == .english ? "help" : "saran" }

  private func human(_ finding: Diagnostic, _ lines: inout SourceLines, _ ink: Ink) -> String {
    var text =
      ink.bold("\(name(finding.severity))[\(finding.code)]", of: finding.severity)
      + ink.bold(": " + finding.message[language].visible) + "\n"
    let primary = Excerpt.Label(span: finding.span, isPrimary: true, text: continuation(of: finding.span))
    let beside = finding.notes.filter { $0.span.path == finding.span.path }
    let excerpt = Excerpt([primary] + beside.map(label), of: &lines)
    var gutter = excerpt.gutter
    text += block(finding.span, excerpt, finding.severity, ink)
    for note in finding.notes where note.span.path != finding.span.path {
      let excerpt = Excerpt([label(note)], of: &lines)
      guard !excerpt.rows.isEmpty else { continue }
      gutter = max(gutter, excerpt.gutter)
      text += block(note.span, excerpt, finding.severity, ink)
    }
    for note in finding.notes where !isShown(note.span, &lines) {
      text += sentence(
        nil, "\(note.message[language]) (\(note.span.path):\(note.span.line):\(note.span.column))", gutter, ink)
    }
    return text + sentence(helpWord, finding.help[language], gutter, ink)
  }

  /// Whether an excerpt can show it: its line is there and not empty.
  private func isShown(_ span: Span, _ lines: inout SourceLines) -> Bool {
    lines.line(span.line, of: span.path).map { !$0.isBlank } ?? false
  }

  private func label(_ note: Diagnostic.Note) -> Excerpt.Label {
    Excerpt.Label(span: note.span, isPrimary: false, text: note.message[language].visible)
  }

  /// What stands beside the mark of a stretch of several lines, of which only the first is shown.
  private func continuation(of span: Span) -> String {
    guard span.endLine > span.line else { return "" }
    return language == .english ? "through line \(span.endLine)" : "sampai baris \(span.endLine)"
  }

  private func sentence(_ word: String?, _ text: String, _ gutter: Int, _ ink: Ink) -> String {
    let lead = word.map { ink.bold($0) + ": " } ?? ""
    return String(repeating: " ", count: gutter + 1) + ink.frame("=") + " " + lead + text.visible + "\n"
  }

  private func block(_ span: Span, _ excerpt: Excerpt, _ severity: Severity, _ ink: Ink) -> String {
    let margin = String(repeating: " ", count: excerpt.gutter)
    var text = "\(margin) " + ink.frame("┌─") + " \(span.path.visible):\(span.line):\(span.column)\n"
    for row in excerpt.rows {
      switch row {
      case .source(let line, let source):
        let number = String(line)
        text += margin.dropFirst(number.count) + ink.frame("\(number) │") + (source.isEmpty ? "" : " \(source)") + "\n"
      case .mark(let indent, let length, let isPrimary, let said):
        let mark = String(repeating: isPrimary ? "^" : "-", count: length) + (said.isEmpty ? "" : " \(said)")
        text += "\(margin) " + ink.frame("│") + String(repeating: " ", count: indent + 1)
        text += (isPrimary ? ink.bold(mark, of: severity) : ink.frame(mark)) + "\n"
      case .gap:
        text += "\(margin) " + ink.frame("⋮") + "\n"
      }
    }
    return text
  }
}

/// Colours of a terminal (ECMA-48, select graphic rendition), where they are wanted.
private struct Ink {
  let isOn: Bool

  func bold(_ text: String, of severity: Severity? = nil) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    case .info: paint(text, "1;36")
    case nil: paint(text, "1")
    }
  }

  func frame(_ text: String) -> String { paint(text, "34") }

  private func paint(_ text: String, _ rendition: String) -> String {
    isOn ? "\u{1B}[\(rendition)m\(text)\u{1B}[0m" : text
  }
}
