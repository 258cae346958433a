internal import Planning
internal import Dossiers
internal import Templates

/// What a page puts into its frame.
struct Frame {
  var title: String
  var subtitle = ""
  var level: Int
  var crumbs: [(label: String, href: String)] = []
  var contents: [(label: String, href: String)] = []
}

extension Site {
  /// A page's values: its frame's, then its own, in the order of its shape.
  func page(_ page: Page, _ language: SiteLanguage, _ frame: Frame, _ kind: PageKind, _ own: [Value]) -> Value {
    let words = language.words, model = language.handbook.model
    let root = page.route.toRoot
    let siteTitle = model.site.title?.text(in: words.language) ?? model.organisation.name.text(in: words.language)
    var values: [Value] = [
      .none, .text(words.language), .text(frame.title), .text(frame.subtitle), .text(omissionNote(on: page, language)),
      .text(siteTitle), .text(root),
      .text(root + language.toSite + "assets/"),
      .text(model.classifications[frame.level].name.text(in: words.language)),
      .text(Self.markingTone(of: frame.level, among: model.classifications.count)),
      .text(language.format.date(language.assessment.today)), .flag(form.isDraft), .text(form.version),
      .text(accent(of: model)), .text(Accent(model.site.accent ?? "")?.onDark ?? ""),
      .html(frameStyle(frame.level, language)),
      links(frame.crumbs.isEmpty ? [] : [(words[.home], root + "index.html")] + frame.crumbs)
    ]
    values += navigation(page, language) + [otherLanguages(page), links(frame.contents)]
    precondition(values.count == frameFields.count, "the frame has \(frameFields.count) fields, not \(values.count)")
    values += own
    precondition(
      values.count == kind.shape.fields.count,
      "\(kind.rawValue) has \(kind.shape.fields.count) fields, not \(values.count)")
    return .record(values)
  }

  /// The line of a document's page in a lower edition, where the model wants one. It stands on each of them, for a line
  /// only where something is left out would tell that there is something.
  private func omissionNote(on page: Page, _ language: SiteLanguage) -> String {
    let model = language.handbook.model
    guard case .document = page.subject, !form.isFull, model.site.tellsOmissions, let edition = form.edition else {
      return ""
    }
    let name = model.classifications[edition].name.text(in: language.words.language)
    return language.words.fill(.omissionNote, ["edition": name])
  }

  /// What only the program knows when a page is styled: for its edges in print, the marking and the day; the
  /// organisation's colours.
  func frameStyle(_ level: Int, _ language: SiteLanguage) -> [UInt8] {
    let model = language.handbook.model, words = language.words
    let marking = model.classifications[level].name.text(in: words.language)
    let asOf = "\(words[.asOf]) \(language.format.date(language.assessment.today))"
    return styleSheet(marking: marking, asOf: asOf, accent: Accent(model.site.accent ?? ""))
  }

  /// The organisation's colour as it is read on white, or nothing.
  func accent(of model: PlanningModel) -> String { Accent(model.site.accent ?? "")?.onLight ?? "" }

  /// The tint of a marking: what is open is quiet, what is most restricted is not to be overlooked.
  static func markingTone(of level: Int, among count: Int) -> String {
    switch (level, count - 1 - level) {
    case (0, _): "neutral"
    case (_, 0): "adverse"
    case (1, 2...): "information"
    default: "watch"
    }
  }

  /// The parts of the site: those that most readers ask for, then the rest, and whether this page is among the rest.
  private func navigation(_ page: Page, _ language: SiteLanguage) -> [Value] {
    var parts: [(Word, String)] = [
      (.overview, "index.html"), (.dossiers, "dossiers/index.html"), (.partners, "partners/index.html"),
      (.dashboards, "dashboards/index.html"), (.calendar, "calendar.html"), (.handbook, "handbook/index.html")
    ]
    if language.handbook.dashboards.isEmpty { parts.removeAll { $0.0 == .dashboards } }
    var rest: [(Word, String)] = []
    if !latest.isEmpty || history.report != nil { rest.append((.changes, "changes.html")) }
    if !packs.isEmpty { rest.append((.packs, "packs/index.html")) }
    rest += GroupKind.allCases.filter { !language.handbook.members(of: $0).isEmpty }.map {
      ($0.word, "\($0.rawValue)/index.html")
    }
    rest.append((.glossary, "glossary/index.html"))
    if form.isFull { rest.append((.findings, "findings.html")) }
    let folder = page.route.path.split(separator: "/").first.map(String.init) ?? ""
    func isHere(_ path: String) -> Bool {
      path == page.route.path || (path.contains("/") && path.hasPrefix(folder + "/"))
    }
    func list(_ parts: [(Word, String)]) -> Value {
      .list(parts.map { link(language.words[$0], page.route.toRoot + $1, isCurrent: isHere($1)) })
    }
    // A narrow screen has no room for the last of the six; it is the first of the rest there.
    return [list(parts), list(parts.suffix(1) + rest), .flag(rest.contains { isHere($0.1) })]
  }

  /// The same page in each of the site's other languages.
  private func otherLanguages(_ page: Page) -> Value {
    .list(
      languages.enumerated().filter { $0.offset != page.language }.map { index, language in
        linkShape.record([
          "label": .text(language.words[.languageName]), "href": .text(href(of: page, in: index)),
          "current": .flag(false)
        ])
      })
  }

  /// The address of the same page in another language.
  func href(of page: Page, in language: Int) -> String {
    page.route.toRoot + languages[page.language].toSite
      + (language == 0 ? "" : languages[language].words.language + "/") + page.route.path
  }

  func link(_ label: String, _ href: String, isCurrent: Bool = false) -> Value {
    linkShape.record(["label": .text(label), "href": .text(href), "current": .flag(isCurrent)])
  }

  func links(_ links: [(label: String, href: String)]) -> Value { .list(links.map { link($0.label, $0.href) }) }

  /// Names of a text in the other languages of the site, parted by a middle dot.
  func otherNames(_ name: LocalizedText, _ language: SiteLanguage) -> String {
    guard !name.isPlain else { return "" }
    let own = name.text(in: language.words.language)
    var seen = [own]
    for entry in name.entries where !seen.contains(entry.text) { seen.append(entry.text) }
    return seen.dropFirst().joined(separator: " · ")
  }
}
