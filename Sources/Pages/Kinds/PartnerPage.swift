internal import Charts
internal import Dossiers
internal import Markup
internal import Planning
internal import Templates

extension PageMaker {
  func partner(_ target: Handbook.Target) -> FilledPage {
    let partner = handbook.partners[target.index]
    let title = language.partnerNames[target.index]
    let dossiers = handbook.dossiersOfPartner[target.index]
    let frame = Frame(
      title: title, subtitle: otherNames(partner.name), level: handbook.levelOnPage(of: target),
      crumbs: [.to("index.html", words[.partners]), .here(title)])
    let kind = partner.kind.value.map { handbook.model.partnerKinds[$0] }
    let tags = kind.map { [TagValues($0.name?.text(in: words.language) ?? $0.id, "neutral")] } ?? []
    return fill(
      frame,
      PartnerPageValues(
        document: document(target, tags: tags, facts: language.facts(of: partner), listed: Set(dossiers)),
        place: PlaceOverview(self, of: dossiers).values,
        network: network(of: target.index)))
  }

  /// The other parties to a partner's agreements, as a figure; nothing where there are none, and on our own page.
  private func network(of partner: Int) -> [UInt8] {
    guard partner != handbook.ownPartner,
      let network = PartnerNetwork(of: partner, in: handbook.dossiersOfPartner[partner], language.review)
    else { return [] }
    let view = NetworkView(network: network, labels: FigureLabels(language: language, route: page.route)),
      id = "_network", words = words
    let text = ChartWords(id: id, title: words[.networkTitle], description: words[.networkNote])
    return language.figure(text, svg: view.picture(text), table: view.table)
  }
}

extension SiteLanguage {
  /// The facts of a partner's profile, for its page and for packs.
  func facts(of partner: Partner) -> [FactValues] {
    var facts: [FactValues] = []
    func add(_ word: Word, _ text: String?) {
      if let text, !text.isEmpty { facts.append(FactValues(words[word], text)) }
    }
    func text(_ field: Field<LocalizedText>) -> String? { field.value?.text(in: words.language) }
    add(.shortName, text(partner.short))
    add(.country, partner.country.value.map { SiteLanguage.country($0, in: words.programLanguage) })
    add(.languages, partner.languages.value.map { $0.map { words.name(ofLanguage: $0.value) }.joined(separator: ", ") })
    if let website = partner.website.value, website.hasPrefix("https://") || website.hasPrefix("http://") {
      facts.append(FactValues(words[.website], website, href: website))
    }
    add(.focalOffice, text(partner.focalOffice))
    add(.interests, text(partner.interests))
    add(.regulationNotes, text(partner.regulationNotes))
    add(
      .formerNames,
      partner.formerNames.value.map {
        $0.compactMap { $0.name.value?.text(in: words.language) }.joined(separator: ", ")
      })
    add(.profileReviewed, format.date(partner.profileReviewed, of: partner))
    return facts
  }

  /// The columns of a row that `templates/parts/dossier-row.mustache` writes.
  private static let rowColumns = 7

  /// The rows of a list of dossiers, a long list folded.
  ///
  /// The first hundred rows stand open. Then comes a row with a box, which shows the others when it is ticked (without
  /// a script), and with a link to the register of all. Rows after `most` are left out: a last row leads to the
  /// register of these.
  func folded(_ dossiers: [Int], from route: Route, most: Int = 1500) -> [UInt8] {
    let open = 100, folded = Array(dossiers.prefix(most).dropFirst(open))
    guard !folded.isEmpty else { return rows(of: dossiers) }
    let labels = FigureLabels(language: self, route: route), rest = Array(dossiers.dropFirst(most))
    let box =
      HTML.boxShowingRest(words.rest(folded.count)) + escaped(" · ")
      + linked(words[.registerOfThese], labels.register(of: dossiers))
    var html = rows(of: Array(dossiers.prefix(open)))
    html += HTML.row(across: Self.rowColumns, box)
    html += HTML.nextRows
    html += rows(of: folded)
    if !rest.isEmpty {
      let more = words.fill(.more, [.n: words.number(rest.count)])
      html += HTML.row(across: Self.rowColumns, linked(more, labels.register(of: rest)))
    }
    return html
  }
}

// What the pages of all kinds of documents have in common.

extension PageMaker {
  /// What every document's page has.
  ///
  /// - Parameter listed: dossiers that the page lists for another reason; they are left out of the documents that link
  ///   to it.
  func document(
    _ target: Handbook.Target, tags: [TagValues], facts: [FactValues], listed: Set<Int> = []
  ) -> DocumentValues {
    let document = handbook.document(target)
    let shown = handbook.body(of: target, in: words.language)
    let backlinks = (handbook.backlinks[target] ?? []).compactMap { source -> LinkValues? in
      guard source.kind != .dossier || !listed.contains(source.index),
        let href = language.href(source, from: page.route)
      else { return nil }
      return .to(href, handbook.document(source).name.text(in: words.language))
    }
    return DocumentValues(
      id: document.id,
      tags: tags,
      facts: facts,
      body: language.bodyHTML(of: target, on: page.route, titled: document.name.text(in: words.language)),
      bodyLanguage: shown.language == words.language ? "" : shown.language,
      stale: stale(target),
      backlinks: backlinks,
      history: history(of: target))
  }

  /// The note over a translation whose original has changed since, with a link to the original; nil for every other
  /// body.
  func stale(_ target: Handbook.Target) -> StaleValues? {
    let original = handbook.document(target).language
    guard let staleness = handbook.body(of: target, in: words.language).staleness else { return nil }
    let name = words.name(ofLanguage: original)
    let note = words.fill(
      .translationStale,
      [
        .translated: language.format.date(staleness.translated), .language: name,
        .updated: language.format.date(staleness.updated)
      ])
    let index = site.languages.firstIndex { $0.words.language == original }
    return StaleValues(
      note: note, label: words.fill(.readOriginal, [.language: name]), href: index.map { href(in: $0) } ?? "")
  }
}
