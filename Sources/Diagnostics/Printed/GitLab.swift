extension PrintedFindings {
  /// GitLab's Code Quality report: an array of findings, told apart by their fingerprints.
  package func gitlab() -> String {
    let findings = zip(diagnostics, fingerprints).map { finding, fingerprint in
      JSON.object([
        ("description", .string("\(finding.message[language]): \(finding.help[language])")),
        ("check_name", .string(finding.code)),
        ("fingerprint", .string(fingerprint)), ("severity", .string(severity(finding.severity))),
        (
          "location",
          .object([
            ("path", .string(folder + finding.span.path)),
            ("lines", .object([("begin", .int(finding.span.line)), ("end", .int(finding.span.endLine))]))
          ])
        )
      ])
    }
    return JSON.array(findings).pretty() + "\n"
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
