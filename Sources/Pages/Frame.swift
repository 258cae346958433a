internal import Planning
internal import Dossiers
internal import Templates

/// What a page puts into its frame.
struct Frame {
  var title: String
  var subtitle = ""
  var level: Int
  /// The way here from the first page, which itself is left out; empty on the first page.
  var crumbs: [LinkValues] = []
  /// The sections of the page.
  var contents: [LinkValues] = []
}

/// A page with all that its template needs.
struct FilledPage {
  let kind: PageKind
  let values: Value
}

/// Where the navigation leads: the same on every page of a language.
struct Navigation: Sendable {
  /// The parts that most readers ask for or that the model puts first, and the others.
  fileprivate let first: [NavigationPart]
  fileprivate let rest: [NavigationPart]
  /// The handbook's own pages.
  fileprivate let freePages: [FreePage]

  fileprivate struct FreePage {
    let name: String
    let path: String
  }
}

extension Site {
  /// The part of a page's style that depends on the handbook: the marking and the day, which stand at the edges of a
  /// printed page, and the organisation's colours.
  func frameStyle(_ level: Int, _ language: SiteLanguage) -> [UInt8] {
    let model = language.handbook.model, words = language.words
    let marking = model.classifications[level].name.text(in: words.language)
    let asOf = "\(words[.asOf]) \(language.format.date(language.assessment.today))"
    return styleSheet(marking: marking, asOf: asOf, accent: Accent(model.site.accent ?? ""))
  }

  /// The organisation's colour as it is read on white, or nothing.
  func accent(of model: PlanningModel) -> String { Accent(model.site.accent ?? "")?.onLight ?? "" }

  /// The tint of a marking: quiet for the lowest level, and not to be overlooked for the most restricted.
  static func markingTone(of level: Int, among count: Int) -> String {
    switch (level, count - 1 - level) {
    case (0, _): "neutral"
    case (_, 0): "adverse"
    case (1, 2...): "information"
    default: "watch"
    }
  }

  func navigation(_ language: SiteLanguage, _ singles: [SinglePage]) -> Navigation {
    let all = parts(language, singles), first = first(of: all, language.handbook.model.site.navigation)
    return Navigation(
      first: first, rest: all.filter { part in !first.contains { $0.name == part.name } },
      freePages: freePages(language))
  }

  /// The six that the model names, filled up with the program's own choice.
  private func first(of all: [NavigationPart], _ wanted: [String]) -> [NavigationPart] {
    let chosen = wanted.compactMap { name in all.first { $0.name == name } }
    let others = all.filter { part in part.link.section.isUsual && !chosen.contains { $0.name == part.name } }
    return Array((chosen + others).prefix(6))
  }

  /// The pages of `content/pages/`, in their order.
  private func freePages(_ language: SiteLanguage) -> [Navigation.FreePage] {
    let handbook = language.handbook
    let shown = handbook.dashboards.indices.filter { index in
      handbook.dashboards[index].isFreePage && handbook.hasPage(Handbook.Target(kind: .dashboard, index: index))
    }
    let pages = shown.map { handbook.dashboards[$0] }.sorted { a, b in
      (a.order.value ?? .max, a.id) < (b.order.value ?? .max, b.id)
    }
    return pages.compactMap { page in
      Route.document(.dashboard, page.id).map { route in
        Navigation.FreePage(name: page.name.text(in: language.words.language), path: route.path)
      }
    }
  }
}

/// The navigation as one page shows it.
private struct FrameNavigation {
  let first: [LinkValues]
  let more: [LinkValues]
  /// Whether the page is among the rest.
  let isInMore: Bool
}

extension PageMaker {
  /// A page with what its template needs: the frame's values, then its own.
  func fill<Own: PageRecord>(_ frame: Frame, _ own: Own) -> FilledPage {
    let slots = FrameValues.shape.slots(of: values(of: frame)) + Own.shape.slots(of: own)
    return FilledPage(kind: Own.kind, values: .record(slots))
  }

  private func values(of frame: Frame) -> FrameValues {
    let model = handbook.model
    let root = page.route.toRoot
    let marking = model.classifications[frame.level].name
    let siteTitle = model.site.title ?? model.organisation.name
    let parts = navigation
    return FrameValues(
      language: words.language,
      title: frame.title,
      subtitle: frame.subtitle,
      omissionNote: omissionNote,
      siteTitle: siteTitle.text(in: words.language),
      logo: logo,
      root: root,
      assets: root + language.toSite + "assets/",
      address: address,
      marking: marking.text(in: words.language),
      markingTone: Site.markingTone(of: frame.level, among: model.classifications.count),
      asOf: language.format.date(language.assessment.today),
      draft: site.form.isDraft,
      version: site.form.version,
      accent: site.accent(of: model),
      accentDark: Accent(model.site.accent ?? "")?.onDark ?? "",
      style: site.frameStyle(frame.level, language),
      crumbs: frame.crumbs.isEmpty ? [] : [.to(root + "index.html", words[.home])] + frame.crumbs,
      navigation: parts.first,
      more: parts.more,
      inMore: parts.isInMore,
      languages: otherLanguages,
      contents: frame.contents)
  }

  /// The page's full address; empty where the model does not say at which address the site stands, and for the page
  /// that is shown in place of a missing one, which has no address of its own.
  private var address: String {
    if case .single(let single) = page.subject, single.isSubstitute { return "" }
    return site.base.map { $0 + encodedPath(site.path(of: page)) } ?? ""
  }

  private var logo: String {
    guard let logo = handbook.model.site.logo?.value, handbook.attachments.contains(logo) else {
      return ""
    }
    return page.route.toRoot + language.toSite + encodedPath(attachmentPath(logo))
  }

  /// The sentence that a lower edition may leave things out, where the model wants it. It stands on every document's
  /// page of that edition: if it stood only where something is left out, it would give away that there is something.
  private var omissionNote: String {
    let model = handbook.model
    guard case .document = page.subject, !site.form.isFull, model.site.tellsOmissions, let edition = site.form.edition
    else {
      return ""
    }
    let name = model.classifications[edition].name.text(in: words.language)
    return words.fill(.omissionNote, [.edition: name])
  }

  /// The parts of the site: first those that most readers ask for or that the model puts first, then the rest with the
  /// handbook's own pages and its links to other sites.
  private var navigation: FrameNavigation {
    let navigation = site.navigations[page.language]
    let rest = navigation.rest
    let folder = String(Substring(page.route.path.utf8.prefix { $0 != UInt8(ascii: "/") }))
    func isHere(_ path: String) -> Bool {
      path == page.route.path || (path.hasSuffix("/index.html") && path.hasPrefix(folder + "/") && !isFreePage)
    }
    func links(_ parts: [NavigationPart]) -> [LinkValues] {
      parts.map { .to(page.route.toRoot + $0.path, words[$0.link.word], isCurrent: isHere($0.path)) }
    }
    let pages = navigation.freePages.map { free in
      LinkValues.to(page.route.toRoot + free.path, free.name, isCurrent: free.path == page.route.path)
    }
    let outside = handbook.model.site.links.map { LinkValues.to($0.url, $0.name.text(in: words.language)) }
    // A narrow screen has no room for the last of the first parts and hides it, so the rest begins with it too.
    let more = links(navigation.first.suffix(1) + rest) + pages + outside
    return FrameNavigation(
      first: links(navigation.first), more: more, isInMore: rest.contains { isHere($0.path) } || isFreePage)
  }

  var isFreePage: Bool {
    guard case .document(let target) = page.subject, target.kind == .dashboard else { return false }
    return handbook.dashboards[target.index].isFreePage
  }

  /// The same page in each of the site's other languages that has it.
  private var otherLanguages: [LinkValues] {
    let others = site.languages.indices.filter { $0 != page.language && isThere(in: site.languages[$0]) }
    return others.map { .to(href(in: $0), site.languages[$0].words[.languageName]) }
  }

  /// Whether another language has this page too. Packs are not made in every language; all else is.
  private func isThere(in language: SiteLanguage) -> Bool {
    if case .packs = page.subject { return site.hasPacks(in: language) }
    return true
  }

  /// The address of the same page in another language of the site.
  func href(in other: Int) -> String {
    let folder = other == 0 ? "" : site.languages[other].words.language + "/"
    return page.route.toRoot + language.toSite + folder + page.route.path
  }

  /// What something is called in other languages than the page's, with a middle dot between.
  func otherNames(_ name: LocalizedText) -> String {
    guard !name.isPlain else { return "" }
    let own = name.text(in: words.language)
    var seen = [own]
    for entry in name.entries where !seen.contains(entry.text) { seen.append(entry.text) }
    return seen.dropFirst().joined(separator: " · ")
  }
}
