internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Templates

extension Handbook {
  /// Whether any page of figures is a dashboard and not one of the handbook's free pages.
  var hasDashboards: Bool { dashboards.contains { !$0.isFreePage } }
}

extension PageMaker {
  /// The index of dashboards, by the `order` that each states, then by id. Free pages, which the navigation lists, are
  /// not among them.
  func dashboards() -> FilledPage {
    let title = words[.dashboards]
    let order = handbook.dashboards.indices.filter { !handbook.dashboards[$0].isFreePage }.sorted {
      (handbook.dashboards[$0].order.value ?? .max, handbook.dashboards[$0].id) < (
        handbook.dashboards[$1].order.value ?? .max, handbook.dashboards[$1].id
      )
    }
    let rows = order.compactMap { index -> RowValues? in
      let target = Handbook.Target(kind: .dashboard, index: index)
      guard let href = language.href(target, from: page.route) else { return nil }
      return dashboardRow(target, href)
    }
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [.here(title)]),
      GroupsPageValues(note: "", map: [], figure: [], columns: columns([.name, .count]), groups: rows, browse: []))
  }

  /// A dashboard in the index: its name and its first sentence, and the number of its first figure.
  private func dashboardRow(_ target: Handbook.Target, _ href: String) -> RowValues {
    let shown = handbook.body(of: target, in: words.language)
    let name = handbook.document(target).name.text(in: words.language)
    let spoken = shown.language == words.language ? "" : shown.language
    let sentence = escaped(" ") + HTML.small(escaped(shown.body.firstParagraph), language: spoken)
    let block = shown.body.figures.first.flatMap { readBlock($0, in: $0.span.path, under: handbook.model).value }
    let headline = block.map { FigureView($0, id: "", on: page.route, in: language).headline }
    let count = headline.map { headline in
      HTML.bold(words.number(headline.number)) + escaped(" ") + HTML.small(escaped(headline.label))
    }
    return RowValues(cells: [
      CellValues(html: .html(linked(name, href) + sentence), numeric: false),
      CellValues(html: .html(count ?? []), numeric: true)
    ])
  }

  /// A dashboard, or a free page of the handbook.
  func dashboard(_ target: Handbook.Target) -> FilledPage {
    let document = handbook.document(target)
    let title = document.name.text(in: words.language)
    let shown = handbook.body(of: target, in: words.language)
    let index = page.route.toRoot + "dashboards/index.html"
    let above: [LinkValues] = isFreePage ? [] : [.to(index, words[.dashboards])]
    let frame = Frame(
      title: title, subtitle: otherNames(document.name), level: max(document.classification, site.highestLevel),
      crumbs: above + [.here(title)])
    return fill(
      frame,
      DashboardPageValues(
        body: language.bodyHTML(of: target, on: page.route, titled: title),
        bodyLanguage: shown.language == words.language ? "" : shown.language, stale: stale(target)))
  }
}
