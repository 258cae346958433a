internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Templates

extension Site {
  /// All dashboards, in their order.
  func dashboards(_ page: Page, _ language: SiteLanguage) -> Value {
    let title = language.words[.dashboards], handbook = language.handbook
    let order = handbook.dashboards.indices.filter { !handbook.dashboards[$0].isFreePage }.sorted {
      (handbook.dashboards[$0].order.value ?? .max, handbook.dashboards[$0].id) < (
        handbook.dashboards[$1].order.value ?? .max, handbook.dashboards[$1].id
      )
    }
    let rows = order.compactMap { index -> Value? in
      let target = Handbook.Target(kind: .dashboard, index: index)
      guard let href = language.href(target, from: page.route) else { return nil }
      return dashboardRow(target, href, page, language)
    }
    return self.page(
      page, language, Frame(title: title, level: highestLevel, crumbs: [(title, "")]), .groups,
      [.none, .none, columns([.name, .count], language), .list(rows), .list([])])
  }

  /// A dashboard in the index: its name and its first sentence, and the number of its first figure.
  private func dashboardRow(
    _ target: Handbook.Target, _ href: String, _ page: Page, _ language: SiteLanguage
  ) -> Value {
    let shown = language.handbook.body(of: target, in: language.words.language)
    let name = language.handbook.document(target).name.text(in: language.words.language)
    let spoken = shown.language == language.words.language ? "" : " lang=\"\(shown.language)\""
    let sentence = Array(" <small\(spoken)>".utf8) + escaped(shown.body.firstParagraph) + Array("</small>".utf8)
    let number = shown.body.figures.first.flatMap { figure in
      readBlock(figure, in: figure.span.path, under: language.handbook.model).value.map {
        FigureView($0, id: "", on: page.route, in: language).headline
      }
    }
    let count = number.map { number, label in
      Array("<b>\(language.words.number(number))</b> <small>".utf8) + escaped(label) + Array("</small>".utf8)
    }
    return rowShape.record([
      "cells": .list([
        cellShape.record([
          "html": .html(linked(name, href) + sentence),
          "numeric": .flag(false)
        ]),
        cellShape.record(["html": .html(count ?? []), "numeric": .flag(true)])
      ])
    ])
  }

  /// A page of figures.
  func dashboard(_ target: Handbook.Target, _ page: Page, _ language: SiteLanguage) -> Value {
    let document = language.handbook.document(target), words = language.words
    let title = document.name.text(in: words.language)
    let shown = language.handbook.body(of: target, in: words.language)
    let above = isFreePage(page) ? [] : [(words[.dashboards], page.route.toRoot + "dashboards/index.html")]
    let frame = Frame(
      title: title, subtitle: otherNames(document.name, language), level: max(document.classification, highestLevel),
      crumbs: above + [(title, "")])
    return self.page(
      page, language, frame, .dashboard,
      [
        .html(language.bodyHTML(of: target, on: page.route, titled: title)),
        .text(shown.language == words.language ? "" : shown.language), stale(target, page, language)
      ])
  }
}
