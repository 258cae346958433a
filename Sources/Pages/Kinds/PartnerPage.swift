internal import Charts
internal import Dossiers
internal import Markup
internal import Planning
internal import Templates

extension Site {
  func partner(_ target: Handbook.Target, _ page: Page, _ language: SiteLanguage) -> Value {
    let handbook = language.handbook, words = language.words
    let partner = handbook.partners[target.index]
    let title = language.partnerNames[target.index]
    let dossiers = handbook.dossiersOfPartner[target.index]
    let frame = Frame(
      title: title, subtitle: otherNames(partner.name, language), level: handbook.levelOnPage(of: target),
      crumbs: [(words[.partners], "index.html"), (title, "")])
    let kind = partner.kind.value.map { handbook.model.partnerKinds[$0] }
    let tags = kind.map { [tag($0.name?.text(in: words.language) ?? $0.id, "neutral")] } ?? []
    return self.page(
      page, language, frame, .partner,
      document(target, page, language, tags: tags, facts: facts(of: partner, language), listed: Set(dossiers))
        + PlaceOverview(self, of: dossiers, page, language).values
        + [.html(network(of: target.index, page, language))])
  }

  /// Who else is party to a partner's agreements, as a figure; nothing where nobody is.
  private func network(of partner: Int, _ page: Page, _ language: SiteLanguage) -> [UInt8] {
    guard partner != language.handbook.ownPartner,
      let network = PartnerNetwork(of: partner, in: language.handbook.dossiersOfPartner[partner], language.whole)
    else { return [] }
    let view = NetworkView(network: network, labels: FigureLabels(language: language, route: page.route)),
      id = "_network", words = language.words
    let text = ChartWords(id: id, title: words[.networkTitle], description: words[.networkNote])
    return language.figure(text, svg: view.picture(text), table: view.table)
  }

  func facts(of partner: Partner, _ language: SiteLanguage) -> [Value] {
    let words = language.words
    var facts: [Value] = []
    func add(_ word: Word, _ text: String?) { if let text, !text.isEmpty { facts.append(fact(words[word], text)) } }
    func text(_ field: Field<LocalizedText>) -> String? { field.value?.text(in: words.language) }
    add(.shortName, text(partner.short))
    add(.country, partner.country.value.map { SiteLanguage.country($0, in: words.spoken) })
    add(.languages, partner.languages.value.map { $0.map { words.name(ofLanguage: $0.value) }.joined(separator: ", ") })
    if let website = partner.website.value, website.hasPrefix("https://") || website.hasPrefix("http://") {
      facts.append(linkedFact(words[.website], website, website))
    }
    add(.focalOffice, text(partner.focalOffice))
    add(.interests, text(partner.interests))
    add(.regulationNotes, text(partner.regulationNotes))
    add(
      .formerNames,
      partner.formerNames.value.map {
        $0.compactMap { $0.name.value?.text(in: words.language) }.joined(separator: ", ")
      })
    add(.profileReviewed, language.format.date(partner.profileReviewed, of: partner))
    return facts
  }
}

extension SiteLanguage {
  /// The rows of a list: of a long one the first hundred, a box that shows the others without a script beside the way
  /// to the register of all of them, and these; of a very long one at last a row that leads to what is left.
  func folded(_ dossiers: [Int], from route: Route, most: Int = 1500) -> [UInt8] {
    let first = 100, folded = Array(dossiers.prefix(most).dropFirst(first))
    guard !folded.isEmpty else { return rows(of: dossiers) }
    func row(_ html: [UInt8]) -> [UInt8] { Array("<tr><td colspan=\"7\">".utf8) + html + Array("</td></tr>\n".utf8) }
    let labels = FigureLabels(language: self, route: route), rest = Array(dossiers.dropFirst(most))
    let show =
      Array("<label class=\"rest\"><input type=\"checkbox\"> ".utf8) + escaped(words.rest(folded.count))
      + Array("</label> · ".utf8) + linked(words[.registerOfThese], labels.register(of: dossiers))
    return rows(of: Array(dossiers.prefix(first))) + row(show) + Array("</tbody>\n<tbody>\n".utf8) + rows(of: folded)
      + (rest.isEmpty ? [] : row(linked(words.fill(.more, [.n: words.number(rest.count)]), labels.register(of: rest))))
  }
}

// What the pages of documents share.

extension Site {
  /// The fields every document's page has, in the order of `documentFields`.
  ///
  /// - Parameter listed: dossiers that the page lists anyway, which are no news among those that name it.
  func document(
    _ target: Handbook.Target, _ page: Page, _ language: SiteLanguage, tags: [Value], facts: [Value],
    listed: Set<Int> = []
  ) -> [Value] {
    let handbook = language.handbook, document = handbook.document(target)
    let shown = handbook.body(of: target, in: language.words.language)
    let backlinks = (handbook.backlinks[target] ?? []).compactMap { source -> Value? in
      guard source.kind != .dossier || !listed.contains(source.index),
        let href = language.href(source, from: page.route)
      else { return nil }
      return link(handbook.document(source).name.text(in: language.words.language), href)
    }
    return [
      .text(document.id), .list(tags), .list(facts),
      .html(language.bodyHTML(of: target, on: page.route, titled: document.name.text(in: language.words.language))),
      .text(shown.language == language.words.language ? "" : shown.language), stale(target, page, language),
      .list(backlinks),
      history(of: target, page, language)
    ]
  }

  /// What stands over a translation whose original has changed since, with the way to the original; else nothing.
  func stale(_ target: Handbook.Target, _ page: Page, _ language: SiteLanguage) -> Value {
    let words = language.words, original = language.handbook.document(target).language
    guard let staleness = language.handbook.body(of: target, in: words.language).staleness else { return .none }
    let name = words.name(ofLanguage: original)
    let note = words.fill(
      .translationStale,
      [
        .translated: language.format.date(staleness.translated), .language: name,
        .updated: language.format.date(staleness.updated)
      ])
    let index = languages.firstIndex { $0.words.language == original }
    return staleShape.record([
      "note": .text(note), "label": .text(words.fill(.readOriginal, [.language: name])),
      "href": .text(index.map { href(of: page, in: $0) } ?? "")
    ])
  }

  func tag(_ label: String, _ tone: String, href: String? = nil) -> Value {
    tagShape.record(["label": .text(label), "tone": .text(tone), "href": .text(href ?? "")])
  }

  func fact(_ label: String, _ text: String) -> Value { factShape.record(["label": .text(label), "html": .text(text)]) }

  func linkedFact(_ label: String, _ text: String, _ href: String) -> Value {
    factShape.record(["label": .text(label), "html": .html(linked(text, href))])
  }
}

/// A text as HTML.
func escaped(_ text: String) -> [UInt8] {
  var html: [UInt8] = []
  html.reserveCapacity(text.utf8.count)
  appendEscaped(text, to: &html)
  return html
}

/// A text as a link; where it leads nowhere, as text.
func linked(_ text: String, _ href: String?) -> [UInt8] {
  guard let href, !href.isEmpty else { return escaped(text) }
  var html: [UInt8] = []
  html.reserveCapacity(href.utf8.count + text.utf8.count + 16)
  html += "<a href=\"".utf8
  appendEscaped(href, to: &html)
  html += "\">".utf8
  appendEscaped(text, to: &html)
  html += "</a>".utf8
  return html
}

/// Pieces of HTML with a separator between.
func joined(_ pieces: [[UInt8]], _ separator: String = ", ") -> [UInt8] {
  guard pieces.count > 1 else { return pieces.first ?? [] }
  var html: [UInt8] = []
  html.reserveCapacity(pieces.reduce(0) { $0 + $1.count + separator.utf8.count })
  for (index, piece) in pieces.enumerated() {
    if index > 0 { html += separator.utf8 }
    html += piece
  }
  return html
}
