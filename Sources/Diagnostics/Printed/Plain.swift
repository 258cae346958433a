extension PrintedFindings {
  /// `file:line:column: severity CODE slug: message` on a line, then what explains it and what to do: for logs and
  /// screen readers.
  package func plain() -> String {
    var text = ""
    for entry in entries {
      switch entry {
      case .finding(let finding): text += plain(finding)
      case .more(let count, let finding):
        text +=
          "\(finding.span.path.visible): \(name(finding.severity)) \(finding.code) \(finding.slug): \(andMore(count))\n"
        text += "  \(helpWord): \(howToSeeAll)\n"
      }
    }
    return text + summary + "\n"
  }

  private func plain(_ finding: Diagnostic) -> String {
    var text =
      """
      \(place(finding.span)): \(name(finding.severity)) \(finding.code) \(finding.slug): \
      \(finding.message[language].visible)

      """
    for note in finding.notes { text += "  \(place(note.span)): \(note.message[language].visible)\n" }
    return text + "  \(helpWord): \(finding.help[language].visible)\n"
  }

  private func place(_ span: Span) -> String { "\(span.path.visible):\(span.line):\(span.column)" }
}
