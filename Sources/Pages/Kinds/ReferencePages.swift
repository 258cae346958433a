internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// Pages about the handbook itself: findings, the rule book, what this edition is made of, and the ways back.

extension Site {
  func findingsPage(_ page: Page, _ language: SiteLanguage) -> Value {
    let words = language.words
    var files: [(path: String, findings: [Value])] = []
    for finding in findings {
      let value = self.finding(finding, page, language)
      if files.last?.path == finding.span.path {
        files[files.count - 1].findings.append(value)
      } else {
        files.append((finding.span.path, [value]))
      }
    }
    let values = files.map { fileFindingsShape.record(["file": .text($0.path), "findings": .list($0.findings)]) }
    return self.page(
      page, language, Frame(title: words[.findings], level: highestLevel, crumbs: [(words[.findings], "")]), .findings,
      [.list(values), .text(words.count(.findingCount, findings.count))])
  }

  func finding(_ finding: Diagnostic, _ page: Page, _ language: SiteLanguage) -> Value {
    let spoken: Language = language.words.language == "id" ? .indonesian : .english
    return findingShape.record([
      "code": .text(finding.code), "severity": .text(language.words[finding.severity.word]),
      "tone": .text(finding.severity.tone),
      "place": .text("\(finding.span.path):\(finding.span.line)"), "message": .text(finding.message[spoken]),
      "help": .text(finding.help[spoken]),
      "href": .text(page.route.toRoot + "rules.html#" + finding.code)
    ])
  }

  func rules(_ page: Page, _ language: SiteLanguage) -> Value {
    let spoken: Language = language.words.language == "id" ? .indonesian : .english
    let rules = ruleBook.map { fault in
      ruleShape.record([
        "id": .text(fault.code), "code": .text(fault.code), "slug": .text(fault.slug),
        "severity": .text(language.words[fault.severity.word]),
        "tone": .text(fault.severity.tone), "finds": .text(fault.finds[spoken]), "why": .text(fault.why[spoken]),
        "source": .text(fault.source ?? ""),
        "wrong": .text(fault.wrong.text), "right": .text(fault.right.text)
      ])
    }
    let title = language.words[.rules]
    return self.page(page, language, Frame(title: title, level: 0, crumbs: [(title, "")]), .rules, [.list(rules)])
  }

  func about(_ page: Page, _ language: SiteLanguage) -> Value {
    let handbook = language.handbook, words = language.words, title = words[.about]
    func count(_ word: Word, _ number: Int, _ path: String) -> Value { linkedFact(words[word], "\(number)", path) }
    let facts = [
      fact(words[.asOf], language.format.date(language.assessment.today)),
      count(.dossiers, handbook.dossiers.count, "dossiers/index.html"),
      count(.partners, handbook.partners.count, "partners/index.html"),
      count(.handbook, handbook.chapters.count, "handbook/index.html"),
      count(.glossary, handbook.terms.count, "glossary/index.html"),
      count(.themes, handbook.model.themes.count, "themes/index.html"),
      count(.stages, handbook.model.stages.count, "stages/index.html"),
      count(.instruments, handbook.model.instruments.count, "instruments/index.html"),
      count(.units, handbook.model.units.count, "units/index.html"),
      count(.rules, ruleBook.count, "rules.html")
    ]
    return self.page(
      page, language, Frame(title: title, level: highestLevel, crumbs: [(title, "")]), .about, [.list(facts)])
  }

  func notFound(_ page: Page, _ language: SiteLanguage) -> Value {
    self.page(page, language, Frame(title: language.words[.notFound], level: 0), .notFound, [])
  }

  func searchPage(_ page: Page, _ language: SiteLanguage) -> Value {
    let title = language.words[.search]
    return self.page(page, language, Frame(title: title, level: highestLevel, crumbs: [(title, "")]), .search, [])
  }

  /// The page of an old id: it leads to the new one, by itself and by a link.
  func redirect(_ alias: Handbook.Alias, _ page: Page, _ language: SiteLanguage) -> Value {
    let document = language.handbook.document(alias.target)
    let href = Route.document(alias.target.kind, document.id).map { page.route.toRoot + $0.path } ?? ""
    return self.page(
      page, language, Frame(title: language.words[.moved], level: document.classification), .redirect,
      [.text(href), .text(document.name.text(in: language.words.language))])
  }
}

extension Severity {
  var word: Word {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }

  var tone: String {
    switch self {
    case .error: "adverse"
    case .warning: "watch"
    case .info: "information"
    }
  }
}
