internal import Dossiers
internal import Planning
internal import Templates

// Which pages there are: their kinds, their addresses, and what fills each.

/// The kinds of pages; the raw value is the name of the template.
enum PageKind: String, Sendable, CaseIterable {
  case home, changes, register, dossier, partners, partner, groups, group, handbook, chapter, dashboard, calendar,
    glossary, findings, rules, about, search
  case packs, papers
  case notFound = "404"
  case redirect

  /// The names that its template may use: the frame's, then its own.
  var shape: Shape { Shape(rawValue, FrameValues.names.fields + ownShape.fields) }

  /// The names that it has beside the frame's.
  var ownShape: Shape {
    switch self {
    case .home: HomePageValues.names
    case .changes: ChangesPageValues.names
    case .register: RegisterPageValues.names
    case .dossier: DossierPageValues.names
    case .partners: PartnersPageValues.names
    case .partner: PartnerPageValues.names
    case .groups: GroupsPageValues.names
    case .group: GroupPageValues.names
    case .handbook: HandbookPageValues.names
    case .chapter: ChapterPageValues.names
    case .dashboard: DashboardPageValues.names
    case .calendar: CalendarPageValues.names
    case .glossary: GlossaryPageValues.names
    case .findings: FindingsPageValues.names
    case .rules: RulesPageValues.names
    case .about: AboutPageValues.names
    case .search: SearchPageValues.names
    case .packs: PacksPageValues.names
    case .papers: PapersPageValues.names
    case .notFound: NotFoundPageValues.names
    case .redirect: RedirectPageValues.names
    }
  }
}

/// What pages of a kind give their template within the frame.
protocol PageRecord: TemplateRecord {
  static var kind: PageKind { get }
}

extension Site {
  /// One page: in which language, where, and of what.
  package struct Page: Sendable {
    let language: Int
    let route: Route
    let subject: Subject

    enum Subject: Sendable {
      case home, changes, register, partners, handbook, dashboards, calendar, glossary, findings, rules, about,
        notFound, packs, search, signing, originals
      case document(Handbook.Target)
      case groups(GroupKind)
      case group(GroupKind, Int)
      case redirect(Handbook.Alias)
      /// Index into `packs`.
      case pack(Int)
    }
  }

  /// A page about papers, which a site has only where its dossiers tell of them.
  enum PaperPage {
    case signing, originals

    fileprivate var path: String {
      switch self {
      case .signing: "signing.html"
      case .originals: "originals.html"
      }
    }

    fileprivate var subject: Page.Subject {
      switch self {
      case .signing: .signing
      case .originals: .originals
      }
    }
  }

  static func pages(
    of handbook: Handbook, language: Int, isFull: Bool, _ papers: [PaperPage]
  ) -> [Page] {
    ownPages(of: handbook, language: language, isFull: isFull, papers) + groupPages(of: handbook, language: language)
      + [ContentKind.partner, .chapter, .dashboard, .dossier].flatMap { kind in
        documentPages(of: handbook, kind, language: language)
      } + redirects(of: handbook, language: language)
  }

  /// Pages that every site has, and those about papers that this one has.
  private static func ownPages(
    of handbook: Handbook, language: Int, isFull: Bool, _ papers: [PaperPage]
  ) -> [Page] {
    var pages: [Page] = []
    func add(_ path: String, _ subject: Page.Subject) {
      pages.append(Page(language: language, route: Route(path: path), subject: subject))
    }
    add("index.html", .home)
    add("dossiers/index.html", .register)
    add("partners/index.html", .partners)
    add("handbook/index.html", .handbook)
    if handbook.dashboards.contains(where: { !$0.isFreePage }) { add("dashboards/index.html", .dashboards) }
    add("calendar.html", .calendar)
    for paper in papers { add(paper.path, paper.subject) }
    add("changes.html", .changes)
    add("glossary/index.html", .glossary)
    add("about.html", .about)
    add("rules.html", .rules)
    add("search.html", .search)
    add("404.html", .notFound)
    if isFull { add("findings.html", .findings) }
    return pages
  }

  private static func groupPages(of handbook: Handbook, language: Int) -> [Page] {
    GroupKind.allCases.flatMap { group in
      let members = handbook.members(of: group)
      let list = Page(language: language, route: Route(path: "\(group.rawValue)/index.html"), subject: .groups(group))
      return [list]
        + members.indices.filter { handbook.hasPage(group, $0) }.map { index in
          Page(language: language, route: .group(group, members[index]), subject: .group(group, index))
        }
    }
  }

  private static func documentPages(of handbook: Handbook, _ kind: ContentKind, language: Int) -> [Page] {
    handbook.targets(of: kind).compactMap { target in
      guard handbook.hasPage(target), let route = Route.document(kind, handbook.document(target).id) else { return nil }
      return Page(language: language, route: route, subject: .document(target))
    }
  }

  private static func redirects(of handbook: Handbook, language: Int) -> [Page] {
    handbook.aliases.compactMap { alias in
      guard alias.target.kind != .term, let route = Route.document(alias.target.kind, alias.id) else { return nil }
      return Page(language: language, route: route, subject: .redirect(alias))
    }
  }

  static func pages(of packs: [PackBasis], language: Int, _ code: String) -> [Page] {
    let own = packs.indices.filter { packs[$0].isIn(code) }
    guard !own.isEmpty else { return [] }
    return [Page(language: language, route: Route(path: "packs/index.html"), subject: .packs)]
      + own.map {
        Page(language: language, route: Route(path: "packs/\(fileName(packs[$0].pack.id)).html"), subject: .pack($0))
      }
  }
}

// MARK: Navigation

/// A part of the site that its navigation leads to.
struct NavigationPart {
  let word: Word
  let path: String
  /// Whether it stands first unless the model says otherwise.
  let isUsual: Bool

  init(_ word: Word, _ path: String, isUsual: Bool = false) {
    self.word = word
    self.path = path
    self.isUsual = isUsual
  }

  /// As models name it.
  var name: String { word.rawValue }
}

extension Site {
  /// Every part that this edition has.
  func parts(_ language: SiteLanguage) -> [NavigationPart] {
    let handbook = language.handbook
    var parts = [
      NavigationPart(.overview, "index.html", isUsual: true),
      NavigationPart(.dossiers, "dossiers/index.html", isUsual: true),
      NavigationPart(.partners, "partners/index.html", isUsual: true)
    ]
    if handbook.dashboards.contains(where: { !$0.isFreePage }) {
      parts.append(NavigationPart(.dashboards, "dashboards/index.html", isUsual: true))
    }
    parts.append(NavigationPart(.calendar, "calendar.html", isUsual: true))
    parts.append(NavigationPart(.handbook, "handbook/index.html", isUsual: true))
    if !latest.isEmpty || history.report != nil { parts.append(NavigationPart(.changes, "changes.html")) }
    if !packs.isEmpty { parts.append(NavigationPart(.packs, "packs/index.html")) }
    if hasSigning { parts.append(NavigationPart(.signingTitle, "signing.html")) }
    if hasOriginals { parts.append(NavigationPart(.originalsTitle, "originals.html")) }
    parts += GroupKind.allCases.filter { !handbook.members(of: $0).isEmpty }.map {
      NavigationPart($0.word, "\($0.rawValue)/index.html")
    }
    parts.append(NavigationPart(.glossary, "glossary/index.html"))
    if form.isFull { parts.append(NavigationPart(.findings, "findings.html")) }
    return parts
  }
}

// MARK: What fills each

extension PageMaker {
  /// A page with all that its template needs.
  var filled: FilledPage {
    switch page.subject {
    case .home: home()
    case .changes: changesPage()
    case .register: register()
    case .partners: partners()
    case .handbook: handbookIndex()
    case .dashboards: dashboards()
    case .calendar: calendarPage()
    case .glossary: glossary()
    case .findings: findingsPage()
    case .rules: rules()
    case .about: about()
    case .notFound: notFound()
    case .search: searchPage()
    case .signing: signing()
    case .originals: originals()
    case .groups(let group): groups(group)
    case .group(let group, let index): self.group(group, index)
    case .redirect(let alias): redirect(alias)
    case .packs, .pack: packs()
    case .document(let target): document(target)
    }
  }

  private func document(_ target: Handbook.Target) -> FilledPage {
    switch target.kind {
    case .partner: partner(target)
    case .chapter: chapter(target)
    case .dashboard: dashboard(target)
    case .dossier, .pack, .term: dossier(target)
    }
  }
}
