extension PrintedFindings {
  /// Workflow commands with which GitHub Actions marks lines of a change (`::error file=…,line=…::…`), and the summary.
  package func github() -> String {
    entries.map { entry in
      switch entry {
      case .finding(let finding): annotation(finding)
      case .more(let count, let finding):
        """
        ::\(command(finding.severity)) \
        file=\(property(folder + finding.span.path, isData: false)),title=\(finding.code) \
        \(finding.slug)::\(andMore(count))

        """
      }
    }.joined() + property(summary, isData: true) + "\n"
  }

  private func annotation(_ finding: Diagnostic) -> String {
    let span = finding.span
    var properties = [("file", folder + span.path), ("line", String(span.line))]
    if span.endLine > span.line {
      properties.append(("endLine", String(span.endLine)))
    } else {
      // The end counts as part of the stretch; columns are taken only on one line.
      properties += [("col", String(span.column)), ("endColumn", String(max(span.column, span.endColumn - 1)))]
    }
    properties.append(("title", "\(finding.code) \(finding.slug)"))
    let list = properties.map { "\($0)=\(property($1, isData: false))" }.joined(separator: ",")
    return
      """
      ::\(command(finding.severity)) \
      \(list)::\(property("\(finding.message[language])\n\(finding.help[language])", isData: true))

      """
  }

  private func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// Escaped so that no text can end its place and begin a command.
  private func property(_ text: String, isData: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where !isData: escaped += "%3A"
      case "," where !isData: escaped += "%2C"
      case _ where scalar.isObeyed: escaped.unicodeScalars.append(scalar.symbol)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
