extension PrintedFindings {
  /// `file:line:column: severity CODE slug: message` on a line, then what explains it and what to do: for logs and screen readers.
  package func plain() -> String {
    var text = ""
    for finding in diagnostics {
      text += "\(place(finding.span)): \(name(finding.severity)) \(finding.code) \(finding.slug): \(finding.message[language].visible)\n"
      for note in finding.notes { text += "  \(place(note.span)): \(note.message[language].visible)\n" }
      text += "  \(language == .english ? "help" : "saran"): \(finding.help[language].visible)\n"
    }
    return text + summary + "\n"
  }

  private func place(_ span: Span) -> String { "\(span.path.visible):\(span.line):\(span.column)" }
}
