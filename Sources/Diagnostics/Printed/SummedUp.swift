extension PrintedFindings {
  /// What the forms for people print: of a kind of finding in one file the first hundred, then how many more there are.
  /// JSON, SARIF, JUnit and GitLab's report always have every finding, because programs count and compare them.
  enum Entry {
    case finding(Diagnostic)
    /// So many more like this one, the last that is printed.
    case more(Int, like: Diagnostic)
  }

  /// Findings of one kind in one file that are printed.
  static let mostOfAKind = 100

  private struct Kind: Hashable {
    let path: String
    let code: String

    init(_ finding: Diagnostic) {
      path = finding.span.path
      code = finding.code
    }
  }

  var entries: [Entry] {
    var totals: [Kind: Int] = [:]
    for finding in diagnostics { totals[Kind(finding), default: 0] += 1 }
    var printed: [Kind: Int] = [:]
    var entries: [Entry] = []
    for finding in diagnostics {
      let kind = Kind(finding), number = printed[kind, default: 0] + 1
      printed[kind] = number
      guard number <= Self.mostOfAKind else { continue }
      entries.append(.finding(finding))
      if number == Self.mostOfAKind, let total = totals[kind], total > number {
        entries.append(.more(total - number, like: finding))
      }
    }
    return entries
  }

  func andMore(_ count: Int) -> String {
    switch language {
    case .english: "and \(count) more like this in this file"
    case .indonesian: "dan \(count) lagi seperti ini di berkas ini"
    }
  }

  var howToSeeAll: String {
    switch language {
    case .english: "mend these first; \u{201C}naskah check --format json\u{201D} has all of them"
    case .indonesian: "perbaiki yang ini dahulu; \u{201C}naskah check --format json\u{201D} memuat semuanya"
    }
  }
}
