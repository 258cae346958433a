internal import Dossiers
internal import Markup
internal import Templates

extension Site {
  /// All dashboards, in their order.
  func dashboards(_ page: Page, _ language: SiteLanguage) -> Value {
    let title = language.words[.dashboards], handbook = language.handbook
    let order = handbook.dashboards.indices.sorted {
      (handbook.dashboards[$0].order.value ?? .max, handbook.dashboards[$0].id) < (
        handbook.dashboards[$1].order.value ?? .max, handbook.dashboards[$1].id
      )
    }
    let rows = order.compactMap { index -> Value? in
      let dashboard = handbook.dashboards[index], target = Handbook.Target(kind: .dashboard, index: index)
      guard let href = language.href(target, from: page.route) else { return nil }
      return countShape.record([
        "label": .text(dashboard.name.text(in: language.words.language)), "href": .text(href), "count": .none,
        "note": .none
      ])
    }
    return self.page(
      page, language, Frame(title: title, level: highestLevel, crumbs: [(title, "")]), .groups,
      [.none, .none, .list(rows), .list([])])
  }

  /// A page of figures.
  func dashboard(_ target: Handbook.Target, _ page: Page, _ language: SiteLanguage) -> Value {
    let document = language.handbook.document(target), words = language.words
    let title = document.name.text(in: words.language)
    let shown = language.handbook.body(of: target, in: words.language)
    let frame = Frame(
      title: title, subtitle: otherNames(document.name, language), level: max(document.classification, highestLevel),
      crumbs: [(words[.dashboards], page.route.toRoot + "dashboards/index.html"), (title, "")])
    return self.page(
      page, language, frame, .dashboard,
      [
        .html(language.bodyHTML(of: target, on: page.route, titled: title)),
        .text(shown.language == words.language ? "" : shown.language), stale(target, page, language)
      ])
  }
}
