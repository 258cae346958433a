internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning
internal import Templates

// Pages about the handbook itself: findings, the rule book, what this edition is made of, and the ways back.

extension Site {
  /// What is to be mended, then what is only told; each by document.
  func findingsPage(_ page: Page, _ language: SiteLanguage) -> Value {
    let words = language.words, documents = documentsByPath(language.handbook)
    let toMend = findings.filter { $0.severity >= .warning }, told = findings.filter { $0.severity < .warning }
    let groups: [(id: String, word: Word, findings: [Diagnostic])] = [
      ("_mend", .findingsToMend, toMend), ("_told", .findingsTold, told)
    ]
    let values = groups.filter { !$0.findings.isEmpty }.map { group in
      findingGroupShape.record([
        "id": .text(group.id), "label": .text(words[group.word]), "count": .text(words.number(group.findings.count)),
        "files": .list(files(of: group.findings, documents, page, language))
      ])
    }
    return self.page(
      page, language, Frame(title: words[.findings], level: highestLevel, crumbs: [(words[.findings], "")]), .findings,
      [.list(values), .text(words.count(.findingCount, findings.count))])
  }

  private func documentsByPath(_ handbook: Handbook) -> [String: Handbook.Target] {
    let targets = ContentKind.allCases.flatMap { handbook.targets(of: $0) }
    return Dictionary(
      targets.map { (handbook.document($0).file.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Findings that follow each other in one file stand under its document's title.
  private func files(
    of findings: [Diagnostic], _ documents: [String: Handbook.Target], _ page: Page, _ language: SiteLanguage
  ) -> [Value] {
    var files: [(path: String, findings: [Value])] = []
    for finding in findings {
      if files.last?.path != finding.span.path { files.append((finding.span.path, [])) }
      files[files.count - 1].findings.append(self.finding(finding, page, language))
    }
    return files.map { path, findings in
      let target = documents[path], document = target.map { language.handbook.document($0) }
      // A dossier is known by its number; the ids of other documents are names of files.
      let title = document.map { document in
        (target?.kind == .dossier ? document.id + " " : "") + document.name.text(in: language.words.language)
      }
      return fileFindingsShape.record([
        "title": .text(title ?? path), "href": .text(target.flatMap { language.href($0, from: page.route) } ?? ""),
        "findings": .list(findings)
      ])
    }
  }

  func finding(_ finding: Diagnostic, _ page: Page, _ language: SiteLanguage) -> Value {
    let spoken = language.words.spoken
    return findingShape.record([
      "code": .text(finding.code), "severity": .text(language.words[finding.severity.word]),
      "tone": .text(finding.severity.tone),
      "place": .text("\(finding.span.path):\(finding.span.line)"), "message": .text(finding.message[spoken]),
      "help": .text(finding.help[spoken]),
      "href": .text(page.route.toRoot + "rules.html#" + finding.code)
    ])
  }

  func rules(_ page: Page, _ language: SiteLanguage) -> Value {
    let spoken = language.words.spoken
    var families: [(code: String, rules: [Value])] = []
    for fault in ruleBook {
      let family = String(fault.code.prefix { $0 != "-" })
      if families.last?.code != family { families.append((family, [])) }
      let rule = ruleShape.record([
        "id": .text(fault.code), "code": .text(fault.code), "slug": .text(fault.slug),
        "severity": .text(language.words[fault.severity.word]),
        "tone": .text(fault.severity.tone), "finds": .text(fault.finds[spoken]), "why": .text(fault.why[spoken]),
        "source": .text(fault.source ?? ""),
        "wrong": .text(fault.wrong.text), "right": .text(fault.right.text)
      ])
      families[families.count - 1].rules.append(rule)
    }
    let values = families.map { code, rules in
      ruleFamilyShape.record([
        "id": .text("_" + code), "code": .text(code), "name": .text(language.words.term("rules.\(code)", else: code)),
        "count": .text("\(rules.count)"), "rules": .list(rules)
      ])
    }
    let title = language.words[.rules]
    return self.page(page, language, Frame(title: title, level: 0, crumbs: [(title, "")]), .rules, [.list(values)])
  }

  func about(_ page: Page, _ language: SiteLanguage) -> Value {
    let handbook = language.handbook, words = language.words, title = words[.about]
    func count(_ word: Word, _ number: Int, _ path: String) -> Value {
      linkedFact(words[word], words.number(number), path)
    }
    let edition = form.edition.map { handbook.model.classifications[$0].name.text(in: words.language) } ?? ""
    let made = [
      edition.isEmpty ? nil : fact(words[.edition], edition),
      fact(words[.packAsOf], language.format.date(language.assessment.today)),
      form.revision.map { fact(words[.revision], "\($0.commit.prefix(10)), \(language.format.date($0.day))") }
    ]
    let facts =
      made.compactMap { $0 } + [
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
