internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

extension DossierWriter {
  /// The six lenses as a table, for a pack.
  var lenses: Section? {
    let indicators = indicators
    return table(
      "_lenses", .lensesTitle, note: words[.lensNote], [TableColumn(word: .lens), TableColumn(word: .seen)],
      Lens.allCases.compactMap { lens in
        let sentences = indicators.statements(of: lens).map { sentence(of: $0.content) }.filter { !$0.isEmpty }
        guard !sentences.isEmpty else { return nil }
        return [.text(heading(of: lens)), .lines(sentences)]
      })
  }

  /// What the lenses see, each statement on its own line with links to what it was computed from; and the lenses that
  /// see nothing.
  var lensPanel: LensPanel {
    // The lenses look at how an agreement is planned, and a record of an old paper has no plan.
    guard !dossier.isLegacy else { return LensPanel(seen: [], blind: []) }
    let indicators = indicators
    let places = RowPlaces(of: self)
    var blind: [Lens] = []
    let seen = Lens.allCases.compactMap { lens -> FactValues? in
      let items = indicators.statements(of: lens).compactMap { statement -> [UInt8]? in
        let sentence = sentence(of: statement.content)
        guard !sentence.isEmpty else { return nil }
        let sources = self.sources(of: statement, places)
        return escaped(sentence) + (sources.isEmpty ? [] : escaped(" ") + HTML.small(sources))
      }
      guard !items.isEmpty else {
        blind.append(lens)
        return nil
      }
      return FactValues(label: heading(of: lens), html: .html(HTML.list(items)))
    }
    return LensPanel(seen: seen, blind: blind)
  }

  /// Up to so many rows of a section are linked one by one; in place of more there is one link to the section.
  private static let mostRows = 4
  /// Up to so many other pages are linked; of more none is.
  private static let mostPages = 6

  /// Links to what a statement was computed from: to rows and sections of this page, and to the pages of other
  /// agreements and of themes.
  private func sources(of statement: LensStatement, _ places: RowPlaces) -> [UInt8] {
    var bySection: [(section: RowPlaces.Place, numbered: [RowPlaces.Place])] = []
    var pages: [LensStatement.Source] = []
    for source in statement.sources {
      guard case .row(let span) = source else {
        if pages.count <= Self.mostPages { pages.append(source) }
        continue
      }
      guard let place = places.place(of: span) else { continue }
      let at = bySection.firstIndex { $0.section.title == place.title } ?? bySection.endIndex
      if at == bySection.endIndex { bySection.append((place, [])) }
      guard place.number != nil, bySection[at].numbered.count <= Self.mostRows,
        !bySection[at].numbered.contains(place)
      else { continue }
      bySection[at].numbered.append(place)
    }
    let rows = bySection.map { links(to: $0.numbered, of: $0.section) }
    return joined(rows + (pages.count > Self.mostPages ? [] : pages.compactMap(link(to:))))
  }

  private func links(to numbered: [RowPlaces.Place], of section: RowPlaces.Place) -> [UInt8] {
    guard !numbered.isEmpty, numbered.count <= Self.mostRows else {
      return linked(words[section.title], section.section)
    }
    return joined(
      numbered.enumerated().map {
        linked(($0 == 0 ? words[section.title] + " " : "") + "\($1.number ?? 0)", $1.anchor)
      })
  }

  private func link(to source: LensStatement.Source) -> [UInt8]? {
    switch source {
    case .row: nil
    case .dossier(let index):
      linked(
        handbook.dossiers[index].id, language.href(Handbook.Target(kind: .dossier, index: index), from: page.route))
    case .theme(let theme): linked(language.name(.themes, theme), groupHref(.themes, theme))
    }
  }

  private func sentence(of content: LensStatement.Content) -> String {
    switch content {
    case .contribution(let party, let share, let valued):
      fill(.contribution, [.party: name(party), .share: percent(share), .valued: percent(valued)])
    case .interests(let stated, let parties): fill(.interests, [.n: "\(stated)", .all: "\(parties)"])
    case .institutionalisation(let marks):
      fill(
        .institutions, [.n: "\(marks.marks.count)", .list: list(marks.marks) { words.name(of: $0) }])
    case .trust(let trust):
      count(
        .trust, trust.events,
        [.expected: format.number(trust.expected, fraction: 1), .share: percent(trust.share)])
    case .languageParity(let parity): sentence(of: parity)
    case .interdependence(let ties): sentence(of: ties)
    case .affectedByEnd(let dossiers):
      dossiers.isEmpty ? "" : count(.affected, dossiers.count, [.list: ids(dossiers)])
    case .asymmetry(let value, let valued):
      fill(.asymmetry, [.n: format.number(value, fraction: 2), .valued: percent(valued)])
    case .accountability(let accountability):
      fill(
        .accountability,
        [
          .n: "\(accountability.shares.reduce(0) { $0 + $1.roles })",
          .list: list(accountability.shares.filter { $0.share > 0 }, shareOfParty)
        ])
    case .concentration(let concentration):
      fill(
        .concentration,
        [
          .theme: language.name(.themes, concentration.theme), .n: format.number(concentration.value, fraction: 2),
          .partners: words.count(.partnerCount, concentration.shares.count)
        ])
    case .exposure(let exposure): told(exposure) + "."
    case .linkedRisks(let dossiers): fill(.linked, [.list: ids(dossiers)])
    case .adaptivity(let value, let age):
      fill(.adaptivity, [.share: percent(value), .age: format.ago(age)])
    }
  }

  private func sentence(of parity: LanguageParity) -> String {
    let served = fill(.parity, [.n: "\(parity.served.count)", .all: "\(parity.known.count)"])
    guard let language = parity.prevailing else { return served }
    return served + " " + fill(.prevailing, [.language: words.name(ofLanguage: language)])
  }

  private func sentence(of ties: Interdependence) -> String {
    fill(
      .ties,
      [
        .points: words.count(.pointCount, ties.degree), .links: words.count(.linkCount, ties.links.count),
        .partners: "\(ties.sharingCounterpart)", .themes: "\(ties.sharingTheme)", .all: "\(ties.others)"
      ])
  }

  private func shareOfParty(_ share: Accountability.Share) -> String { "\(name(share.party)) \(percent(share.share))" }

  private func list<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
    items.map(text).joined(separator: ", ")
  }

  private func fill(_ word: LensWord, _ values: KeyValuePairs<WordPlace, String>) -> String { words.fill(word, values) }

  private func count(_ word: LensWord, _ number: Int, _ values: KeyValuePairs<WordPlace, String>) -> String {
    words.count(word, number, values)
  }

  /// The name of a lens, as a heading.
  func heading(of lens: Lens) -> String { words.name(of: lens) }

  private func percent(_ share: Decimal) -> String { format.wholePercent(share) }

  private func name(_ party: String) -> String {
    handbook.find(party).map { handbook.document($0).name.text(in: words.language) }
      ?? (party == handbook.model.organisation.id ? handbook.model.organisation.name.text(in: words.language) : party)
  }

  private func ids(_ dossiers: [Int]) -> String {
    dossiers.prefix(8).map { handbook.dossiers[$0].id }.joined(separator: ", ") + (dossiers.count > 8 ? ", …" : "")
  }
}

/// The lenses on a page: what those say that see something, and those that see nothing.
struct LensPanel {
  let seen: [FactValues]
  let blind: [Lens]
}
