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

      /// Of the two pages about papers.
      fileprivate var paperPath: String { if case .signing = self { "signing.html" } else { "originals.html" } }
    }
  }

  static func pages(
    of handbook: Handbook, language: Int, isFull: Bool, _ papers: [Page.Subject]
  ) -> [Page] {
    ownPages(of: handbook, language: language, isFull: isFull, papers) + groupPages(of: handbook, language: language)
      + [ContentKind.partner, .chapter, .dashboard, .dossier].flatMap { kind in
        documentPages(of: handbook, kind, language: language)
      } + redirects(of: handbook, language: language)
  }

  /// Pages that every site has, and those about papers that this one has.
  private static func ownPages(
    of handbook: Handbook, language: Int, isFull: Bool, _ papers: [Page.Subject]
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
    for subject in papers { add(subject.paperPath, subject) }
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
    let own = packs.indices.filter {
      packs[$0].pack.languages(of: packs[$0].review.portfolio.handbook.model).contains(code)
    }
    guard !own.isEmpty else { return [] }
    return [Page(language: language, route: Route(path: "packs/index.html"), subject: .packs)]
      + own.map {
        Page(language: language, route: Route(path: "packs/\(fileName(packs[$0].pack.id)).html"), subject: .pack($0))
      }
  }

  /// A page with all that its template needs.
  func filled(_ page: Page, in language: SiteLanguage) -> FilledPage {
    switch page.subject {
    case .home: home(page, language)
    case .changes: changesPage(page, language)
    case .register: register(page, language)
    case .partners: partners(page, language)
    case .handbook: handbookIndex(page, language)
    case .dashboards: dashboards(page, language)
    case .calendar: calendarPage(page, language)
    case .glossary: glossary(page, language)
    case .findings: findingsPage(page, language)
    case .rules: rules(page, language)
    case .about: about(page, language)
    case .notFound: notFound(page, language)
    case .search: searchPage(page, language)
    case .signing: signing(page, language)
    case .originals: originals(page, language)
    case .groups(let group): groups(group, page, language)
    case .group(let group, let index): self.group(group, index, page, language)
    case .redirect(let alias): redirect(alias, page, language)
    case .packs, .pack: packs(page, language)
    case .document(let target): document(target, page, language)
    }
  }

  private func document(_ target: Handbook.Target, _ page: Page, _ language: SiteLanguage) -> FilledPage {
    switch target.kind {
    case .partner: partner(target, page, language)
    case .chapter: chapter(target, page, language)
    case .dashboard: dashboard(target, page, language)
    case .dossier, .pack, .term: dossier(target, page, language)
    }
  }
}
