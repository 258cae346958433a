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
  var shape: Shape { Shape(rawValue, FrameValues.names.fields + record.names.fields) }

  /// The words that only its pages say.
  var words: [any PageWord] { record.words }

  /// What fills its template within the frame.
  var record: any PageRecord.Type {
    switch self {
    case .home: HomePageValues.self
    case .changes: ChangesPageValues.self
    case .register: RegisterPageValues.self
    case .dossier: DossierPageValues.self
    case .partners: PartnersPageValues.self
    case .partner: PartnerPageValues.self
    case .groups: GroupsPageValues.self
    case .group: GroupPageValues.self
    case .handbook: HandbookPageValues.self
    case .chapter: ChapterPageValues.self
    case .dashboard: DashboardPageValues.self
    case .calendar: CalendarPageValues.self
    case .glossary: GlossaryPageValues.self
    case .findings: FindingsPageValues.self
    case .rules: RulesPageValues.self
    case .about: AboutPageValues.self
    case .search: SearchPageValues.self
    case .packs: PacksPageValues.self
    case .papers: PapersPageValues.self
    case .notFound: NotFoundPageValues.self
    case .redirect: RedirectPageValues.self
    }
  }
}

/// What pages of a kind give their template within the frame.
protocol PageRecord: TemplateRecord {
  static var kind: PageKind { get }
  /// The words that no other page says.
  static var words: [any PageWord] { get }
}

extension PageRecord {
  static var words: [any PageWord] { [] }
}

// MARK: Single pages

/// A page of which each language of the site has one.
struct SinglePage: Sendable {
  let path: String
  /// How the navigation leads to it; nil where only other pages do.
  let link: NavigationLink?
  /// Whether a handbook, as an edition has it, has the page.
  let isThere: @Sendable (Handbook) -> Bool
  /// Whether editions that leave anything out are without it.
  let isForFullEditions: Bool
  /// Whether it is shown in place of a page that is missing, and so has no address of its own.
  let isSubstitute: Bool
  let fill: @Sendable (PageMaker) -> FilledPage

  init(
    _ path: String, _ link: NavigationLink? = nil, isThere: @escaping @Sendable (Handbook) -> Bool = { _ in true },
    isForFullEditions: Bool = false, isSubstitute: Bool = false,
    filledBy fill: @escaping @Sendable (PageMaker) -> FilledPage
  ) {
    self.path = path
    self.link = link
    self.isThere = isThere
    self.isForFullEditions = isForFullEditions
    self.isSubstitute = isSubstitute
    self.fill = fill
  }

  /// In the order of the site map.
  private static let all = [
    SinglePage("index.html", .to(Word.overview, in: .daily)) { $0.home() },
    SinglePage("dossiers/index.html", .to(Word.dossiers, in: .daily)) { $0.register() },
    SinglePage("partners/index.html", .to(Word.partners, in: .daily)) { $0.partners() },
    SinglePage("handbook/index.html", .to(Word.handbook, in: .guidance)) { $0.handbookIndex() },
    SinglePage("dashboards/index.html", .to(Word.dashboards, in: .daily), isThere: \.hasDashboards) { $0.dashboards() },
    SinglePage("calendar.html", .to(Word.calendar, in: .daily)) { $0.calendarPage() },
    SinglePage("signing.html", .to(PapersWord.signingTitle, in: .lists, named: "signing"), isThere: \.hasSigning) {
      $0.signing()
    },
    SinglePage(
      "originals.html", .to(PapersWord.originalsTitle, in: .lists, named: "originals"), isThere: \.hasOriginals
    ) { $0.originals() },
    changes,
    SinglePage("glossary/index.html", .to(Word.glossary, in: .reference)) { $0.glossary() },
    SinglePage("about.html") { $0.about() },
    SinglePage("rules.html") { $0.rules() },
    SinglePage("search.html") { $0.searchPage() },
    SinglePage("404.html", isSubstitute: true) { $0.notFound() },
    SinglePage("findings.html", .to(Word.findings, in: .reference), isForFullEditions: true) { $0.findingsPage() }
  ]

  /// It has a name because the feed of changes leads to it.
  static let changes = SinglePage("changes.html", .to(Word.changes, in: .news, where: \.hasChanges)) {
    $0.changesPage()
  }

  /// Those that a site has.
  static func all(of handbook: Handbook, isFull: Bool) -> [SinglePage] {
    all.filter { $0.isThere(handbook) && (isFull || !$0.isForFullEditions) }
  }
}

// MARK: All pages

extension Site {
  /// One page: in which language, where, and of what.
  package struct Page: Sendable {
    let language: Int
    let route: Route
    let subject: Subject

    enum Subject: Sendable {
      indirect case single(SinglePage)
      case document(Handbook.Target)
      case groups(GroupKind)
      case group(GroupKind, Int)
      case redirect(Handbook.Alias)
      /// The list of all packs.
      case packs
      /// Index into `packs`.
      case pack(Int)
    }

    init(language: Int, route: Route, subject: Subject) {
      self.language = language
      self.route = route
      self.subject = subject
    }

    init(_ single: SinglePage, language: Int) {
      self.init(language: language, route: Route(path: single.path), subject: .single(single))
    }
  }

  /// - Parameter singles: the single pages that this site has.
  static func pages(of handbook: Handbook, language: Int, _ singles: [SinglePage]) -> [Page] {
    singles.map { Page($0, language: language) }
      + groupPages(of: handbook, language: language)
      + [ContentKind.partner, .chapter, .dashboard, .dossier].flatMap { kind in
        documentPages(of: handbook, kind, language: language)
      } + redirects(of: handbook, language: language)
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

  /// Whether any pack is made in a language: else its part of the site has no list of packs.
  func hasPacks(in language: SiteLanguage) -> Bool { packs.contains { $0.isIn(language.words.language) } }

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

/// What the navigation groups its parts by, in its order.
enum NavigationSection: CaseIterable {
  /// What readers come for from day to day.
  case daily
  case guidance
  /// What is new, and what was made for an occasion.
  case news
  /// Other ways into the register.
  case lists
  case reference

  /// Whether its parts stand first unless the model says otherwise.
  var isUsual: Bool {
    switch self {
    case .daily, .guidance: true
    case .news, .lists, .reference: false
    }
  }
}

/// How the navigation leads to a part of the site.
struct NavigationLink: Sendable {
  let word: any WordKey
  /// As models name the part (`site.navigation`).
  let name: String
  let section: NavigationSection
  /// Whether the page is worth a link, though it is there in any case.
  let isWanted: @Sendable (Site) -> Bool

  static func to(
    _ word: any WordKey, in section: NavigationSection, named name: String? = nil,
    where isWanted: @escaping @Sendable (Site) -> Bool = { _ in true }
  ) -> NavigationLink {
    NavigationLink(word: word, name: name ?? word.key, section: section, isWanted: isWanted)
  }
}

/// A part of the site that its navigation leads to.
struct NavigationPart: Sendable {
  let link: NavigationLink
  let path: String

  var name: String { link.name }
}

extension Site {
  /// Every part that this edition has.
  ///
  /// - Parameter singles: the single pages that this site has.
  func parts(_ language: SiteLanguage, _ singles: [SinglePage]) -> [NavigationPart] {
    var parts = singles.compactMap { page in page.link.map { NavigationPart(link: $0, path: page.path) } }
    if hasPacks(in: language) {
      parts.append(NavigationPart(link: .to(Word.packs, in: .news), path: "packs/index.html"))
    }
    parts += GroupKind.allCases.filter { !language.handbook.members(of: $0).isEmpty }.map { group in
      NavigationPart(link: .to(group.word, in: .lists), path: "\(group.rawValue)/index.html")
    }
    let wanted = parts.filter { $0.link.isWanted(self) }
    return NavigationSection.allCases.flatMap { section in wanted.filter { $0.link.section == section } }
  }
}

// MARK: What fills each

extension PageMaker {
  /// A page with all that its template needs.
  var filled: FilledPage {
    switch page.subject {
    case .single(let single): single.fill(self)
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
