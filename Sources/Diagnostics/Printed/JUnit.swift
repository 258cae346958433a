extension PrintedFindings {
  /// JUnit's XML, as build servers read it: a suite a file, a case a finding. What does not fail the check is a case
  /// that passes and says what was found.
  ///
  /// - Parameter failing: the least severity that fails the check.
  package func junit(failing: Severity) -> String {
    var suites: [(path: String, findings: [Diagnostic])] = []
    for finding in diagnostics {
      if suites.last?.path != finding.span.path { suites.append((finding.span.path, [])) }
      suites[suites.count - 1].findings.append(finding)
    }
    let failures = diagnostics.count { $0.severity >= failing }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text +=
      """
      <testsuites name="naskah check" tests="\(max(1, diagnostics.count))" failures="\(failures)" errors="0">

      """
    for suite in suites { text += self.suite(suite.path, suite.findings, failing) }
    if suites.isEmpty {
      text += "  <testsuite name=\"naskah check\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
      text += "    <testcase classname=\"naskah check\" name=\"\(xml(summary))\"/>\n  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func suite(_ path: String, _ findings: [Diagnostic], _ failing: Severity) -> String {
    let failures = findings.count { $0.severity >= failing }
    let file = xml(folder + path)
    var text = "  <testsuite name=\"\(file)\" tests=\"\(findings.count)\" failures=\"\(failures)\" errors=\"0\">\n"
    for finding in findings {
      let message = xml(finding.message[language])
      let place = "\(finding.span.line):\(finding.span.column)"
      let details = "\(file):\(place): \(message)\n\(xml(finding.help[language]))\n"
      let name = "\(finding.code) \(finding.slug) (\(place))"
      text +=
        "    <testcase classname=\"\(file)\" name=\"\(xml(name))\" file=\"\(file)\" line=\"\(finding.span.line)\">\n"
      if finding.severity >= failing {
        text += "      <failure type=\"\(xml(finding.code))\" message=\"\(message)\">\(details)</failure>\n"
      } else {
        text += "      <system-out>\(details)</system-out>\n"
      }
      text += "    </testcase>\n"
    }
    return text + "  </testsuite>\n"
  }

  /// Escaped for an attribute or for content (XML 1.0, 2.2 and 2.4), so that no line but our own begins in it; what no
  /// XML may hold, or a terminal would obey where the file is printed into a log, becomes U+FFFD.
  private func xml(_ text: String) -> String {
    var escaped = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // Azure obeys `##vso[` wherever it stands.
      case "#" where last == "#": escaped += "&#35;"
      case "\n", "\t", "\r": escaped += "&#\(scalar.value);"
      case _ where scalar.isObeyed || scalar.value == 0xFFFE || scalar.value == 0xFFFF: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return escaped
  }
}
