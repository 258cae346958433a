internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Templates

extension SiteLanguage {
  /// A document's body as HTML for one page. What depends on the page is filled in: the addresses of links and
  /// pictures, the words of the language, the figures. A heading at the top that only repeats the document's title is
  /// left out.
  ///
  /// - Parameters:
  ///   - target: the document.
  ///   - route: where the page stands; links lead from there.
  ///   - title: the document's title in the language of the page.
  ///   - scope: what is put before each id, so that several bodies on one page do not share any; empty for one alone.
  func bodyHTML(of target: Handbook.Target, on route: Route, titled title: String, scope: String = "") -> [UInt8] {
    let shown = handbook.body(of: target, in: words.language)
    let body = shown.body
    guard !(body.html.isEmpty && body.slots.isEmpty) else { return [] }
    var html: [UInt8] = []
    html.reserveCapacity(body.html.count + body.slots.count * 24)
    // Everything of the body before this offset is written, or left out.
    var at = 0
    if let range = body.leadingTitle, body.headings.first?.text == title { at = range.upperBound }
    for slot in body.slots where slot.offset >= at {
      html += body.html[at..<slot.offset]
      at = slot.offset
      fill(slot, shown, route, scope, &html)
    }
    html += body.html[at...]
    return html
  }

  private func fill(
    _ slot: Body.Slot, _ shown: Handbook.ShownBody, _ route: Route, _ scope: String, _ html: inout [UInt8]
  ) {
    switch slot.kind {
    case .open(let index):
      guard let address = address(shown.destinations[index], on: route, scope: scope) else { return }
      html += Array("<a href=\"".utf8)
      appendEscaped(address, to: &html)
      html += Array("\">".utf8)
    case .close(let index):
      if address(shown.destinations[index], on: route, scope: scope) != nil { html += Array("</a>".utf8) }
    case .named(let index): named(shown.destinations[index], route, scope, &html)
    case .address(let index): appendEscaped(picture(shown.destinations[index], on: route) ?? "", to: &html)
    case .figure(let index):
      figure(shown.body.figures[index], number: index + 1, route, scope, &html)
    case .heading(let index): if !route.isPaper { link(to: shown.body.headings[index], scope, &html) }
    case .word(let key): appendEscaped(words.all[key] ?? key, to: &html)
    case .scope: html += Array(scope.utf8)
    }
  }

  /// The sign `#` beside a heading, a link to its own section: readers copy its address.
  private func link(to heading: Body.Heading, _ scope: String, _ html: inout [UInt8]) {
    html += Array(" <a class=\"anchor\" href=\"#".utf8)
    appendEscaped(scope + encodedPath(heading.id), to: &html)
    html += Array("\" aria-label=\"".utf8)
    appendEscaped(words[.sectionLink], to: &html)
    html += Array("\">#</a>".utf8)
  }

  /// A figure: a block of the body that is drawn from the whole handbook. One that cannot be read stands as its author
  /// wrote it; `naskah check` has a finding for it.
  private func figure(_ figure: Body.Figure, number: Int, _ route: Route, _ scope: String, _ html: inout [UInt8]) {
    guard let block = readBlock(figure, in: figure.span.path, under: handbook.model).value else {
      html += Array("<pre tabindex=\"0\"><code>".utf8)
      appendEscaped(figure.source, to: &html)
      html += Array("</code></pre>".utf8)
      return
    }
    for record in FigureView(block, id: "\(scope)_figure-\(number)", on: route, in: self).records {
      theme.figure.render(record.value, into: &html)
    }
  }

  /// A link without a text of its own (`[[id]]`): the title of the document that it names, or the words for what this
  /// edition does not have.
  private func named(_ destination: Handbook.Destination, _ route: Route, _ scope: String, _ html: inout [UInt8]) {
    guard case .document(let target, _) = destination else {
      appendEscaped(words[.notInEdition], to: &html)
      return
    }
    let name = handbook.document(target).name.text(in: words.language)
    guard let address = address(destination, on: route, scope: scope) else {
      appendEscaped(name, to: &html)
      return
    }
    html += Array("<a href=\"".utf8)
    appendEscaped(address, to: &html)
    html += Array("\">".utf8)
    appendEscaped(name, to: &html)
    html += Array("</a>".utf8)
  }

  /// The address of a picture from a page. A pack holds its pictures in itself: there it is the picture's path in the
  /// handbook, by which `PrintedBody` finds it.
  private func picture(_ destination: Handbook.Destination, on route: Route) -> String? {
    guard case .attachment(let path) = destination else { return nil }
    return route.address(ofAttachment: path, toSite) ?? path
  }

  /// The address of a link from a page; nil where what it names is not in this edition, or cannot be reached from a
  /// pack.
  private func address(_ destination: Handbook.Destination, on route: Route, scope: String) -> String? {
    switch destination {
    case .absent: return nil
    case .here(let fragment): return "#" + (fragment.hasPrefix("_") ? "" : scope) + encodedPath(fragment)
    case .attachment(let path): return route.address(ofAttachment: path, toSite)
    case .document(let target, let fragment):
      guard let href = href(target, from: route) else { return nil }
      if route.isPaper { return href }
      guard let fragment, target.kind != .term, let anchor = handbook.anchor(fragment, of: target, in: words.language)
      else { return href }
      return href + "#" + encodedPath(anchor)
    }
  }

  /// The address of a document's page from another page; nil where it has none.
  func href(_ target: Handbook.Target, from route: Route) -> String? {
    if let place = route.place(of: target) { return place.anchor }
    switch target.kind {
    case .dossier: return dossierAddresses[target.index].map { route.toRoot + $0 }
    case .partner: return partnerAddresses[target.index].map { route.toRoot + $0 }
    case .pack where !handbook.packs[target.index].languages(of: handbook.model).contains(words.language): return nil
    case .chapter, .term, .pack, .dashboard: break
    }
    let document = handbook.document(target)
    guard handbook.hasPage(target), let to = Route.document(target.kind, document.id) else { return nil }
    return route.toRoot + to.path + (target.kind == .term ? "#" + fileName(document.id) : "")
  }
}
