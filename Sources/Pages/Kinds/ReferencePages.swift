internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning
internal import Templates

// Pages about the handbook itself: its findings, the rule book, what this edition is made of, the page for an address
// that does not exist, and the pages of old ids.

extension PageMaker {
  /// The findings in two groups: errors and warnings, which are to be mended, then information. In a group they stand
  /// by document.
  func findingsPage() -> FilledPage {
    let documents = documentsByPath
    let toMend = site.findings.filter { $0.severity >= .warning },
      told = site.findings.filter { $0.severity < .warning }
    let groups: [(id: String, word: Word, findings: [Diagnostic])] = [
      ("_mend", .findingsToMend, toMend), ("_told", .findingsTold, told)
    ]
    let values = groups.filter { !$0.findings.isEmpty }.map { group in
      FindingGroupValues(
        id: group.id, label: words[group.word], count: words.number(group.findings.count),
        files: files(of: group.findings, documents))
    }
    return fill(
      Frame(title: words[.findings], level: site.highestLevel, crumbs: [.here(words[.findings])]),
      FindingsPageValues(groups: values, count: words.count(.findingCount, site.findings.count)))
  }

  /// Every document by the path of its file.
  private var documentsByPath: [String: Handbook.Target] {
    let targets = ContentKind.allCases.flatMap { handbook.targets(of: $0) }
    return Dictionary(
      targets.map { (handbook.document($0).file.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Findings under the titles of their documents. They must come file by file: each change of file begins a new title.
  private func files(of findings: [Diagnostic], _ documents: [String: Handbook.Target]) -> [FileFindingsValues] {
    var files: [(path: String, findings: [FindingValues])] = []
    for finding in findings {
      if files.last?.path != finding.span.path { files.append((finding.span.path, [])) }
      files[files.count - 1].findings.append(self.finding(finding))
    }
    return files.map { path, findings in
      let target = documents[path], document = target.map { handbook.document($0) }
      // Readers know a dossier by its id, a number; the ids of other documents are names of files, and say little.
      let title = document.map { document in
        (target?.kind == .dossier ? document.id + " " : "") + document.name.text(in: words.language)
      }
      return FileFindingsValues(
        title: title ?? path, href: target.flatMap { language.href($0, from: page.route) } ?? "", findings: findings)
    }
  }

  func finding(_ finding: Diagnostic) -> FindingValues {
    let spoken = words.programLanguage
    return FindingValues(
      code: finding.code, severity: words[finding.severity.word], tone: finding.severity.tone,
      place: "\(finding.span.path):\(finding.span.line)", message: finding.message[spoken], help: finding.help[spoken],
      href: page.route.toRoot + "rules.html#" + finding.code)
  }

  func rules() -> FilledPage {
    let spoken = words.programLanguage
    var families: [(code: String, rules: [RuleValues])] = []
    for fault in site.ruleBook {
      let family = String(fault.code.prefix { $0 != "-" })
      if families.last?.code != family { families.append((family, [])) }
      let rule = RuleValues(
        id: fault.code, code: fault.code, slug: fault.slug, severity: words[fault.severity.word],
        tone: fault.severity.tone, finds: fault.finds[spoken], why: fault.why[spoken], source: fault.source ?? "",
        wrong: fault.wrong.text, right: fault.right.text)
      families[families.count - 1].rules.append(rule)
    }
    let values = families.map { code, rules in
      RuleFamilyValues(
        id: "_" + code, code: code, name: words.name(ofRules: code), count: "\(rules.count)",
        rules: rules)
    }
    let title = words[.rules]
    return fill(Frame(title: title, level: 0, crumbs: [.here(title)]), RulesPageValues(families: values))
  }

  func about() -> FilledPage {
    let title = words[.about]
    func count(_ word: Word, _ number: Int, _ path: String) -> FactValues {
      FactValues(words[word], words.number(number), href: path)
    }
    let edition = site.form.edition.map { handbook.model.classifications[$0].name.text(in: words.language) } ?? ""
    let made = [
      edition.isEmpty ? nil : FactValues(words[.edition], edition),
      FactValues(words[.packAsOf], language.format.date(language.assessment.today)),
      site.form.revision.map {
        FactValues(words[.revision], "\($0.commit.prefix(10)), \(language.format.date($0.day))")
      }
    ]
    let facts =
      made.compactMap { $0 } + [
        count(.dossiers, handbook.dossiers.count, "dossiers/index.html"),
        count(.partners, handbook.listedPartners.count, "partners/index.html"),
        count(.handbook, handbook.chapters.count, "handbook/index.html"),
        count(.glossary, handbook.terms.count, "glossary/index.html"),
        count(.themes, handbook.model.themes.count, "themes/index.html"),
        count(.stages, handbook.model.stages.count, "stages/index.html"),
        count(.instruments, handbook.model.instruments.count, "instruments/index.html"),
        count(.units, handbook.model.units.count, "units/index.html"),
        count(.rules, site.ruleBook.count, "rules.html")
      ]
    return fill(Frame(title: title, level: site.highestLevel, crumbs: [.here(title)]), AboutPageValues(facts: facts))
  }

  func notFound() -> FilledPage {
    fill(Frame(title: words[.notFound], level: 0), NotFoundPageValues())
  }

  func searchPage() -> FilledPage {
    let title = words[.search]
    return fill(Frame(title: title, level: site.highestLevel, crumbs: [.here(title)]), SearchPageValues())
  }

  /// The page at the address of an old id. It leads to the document's present page: the browser goes there by itself,
  /// and a link is there for those that do not.
  func redirect(_ alias: Handbook.Alias) -> FilledPage {
    let document = handbook.document(alias.target)
    let href = Route.document(alias.target.kind, document.id).map { page.route.toRoot + $0.path } ?? ""
    return fill(
      Frame(title: words[.moved], level: document.classification),
      RedirectPageValues(href: href, name: document.name.text(in: words.language)))
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
