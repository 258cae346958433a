internal import Dossiers
internal import FoundationEssentials
internal import Markup
internal import Planning
internal import Templates

// From a pack's front matter to the value that is printed.

extension Site {
  /// The pack in one of the site's languages.
  func document(of basis: PackBasis, in theme: LanguageTheme) -> PackDocument {
    let language = SiteLanguage(
      basis.review, basis.review.assessment, theme: theme, layouts: layouts, isFirst: true, withRows: false)
    return PackWriting(site: self, basis: basis, language: language).document
  }
}

private struct PackWriting {
  let site: Site
  let basis: PackBasis
  let language: SiteLanguage
  let route: Route
  let items: [Item]

  /// What becomes one section: a single document that an item of the pack picks, or all of them as the rows of a list.
  struct Item {
    let item: PackItem
    /// The anchor of the section.
    let id: String
    let targets: [Handbook.Target]
    let isList: Bool

    /// The parts of a document that it shows.
    ///
    /// - Parameter whole: those where it leaves that to the program. A word that is no part is shown nowhere.
    func parts<Part: RawRepresentable<String>>(orElse whole: [Part]) -> [Part] {
      let asked = item.show.items()
      return asked.isEmpty ? whole : asked.compactMap { Part(rawValue: $0.value) }
    }
  }

  init(site: Site, basis: PackBasis, language: SiteLanguage) {
    self.site = site
    self.basis = basis
    self.language = language
    var items: [Item] = [], anchors: [Handbook.Target: String] = [:]
    for item in basis.pack.items.items() {
      let targets = basis.review.documents(of: item, in: basis.pack)
      let isList = item.select.isPresent && (item.show.items().isEmpty || item.asksForRowsOnly)
      for part in isList ? [targets] : targets.map({ [$0] }) where !part.isEmpty {
        let id = "_item-\(items.count + 1)"
        items.append(Item(item: item, id: id, targets: part, isList: isList))
        if !isList, !item.asksForRowsOnly { anchors[part[0]] = anchors[part[0]] ?? "#" + id }
      }
    }
    self.items = items
    route = Route(paper: "pack.html", anchors: anchors)
  }

  private var pack: Pack { basis.pack }
  private var words: Words { language.words }
  private var model: PlanningModel { language.handbook.model }
  private var today: CalendarDate { language.assessment.today }
  private func parts(_ scope: String) -> PackParts {
    PackParts(site: site, language: language, route: route, scope: scope + "-")
  }
  private func text(_ field: Field<LocalizedText>) -> String { field.value?.text(in: words.language) ?? "" }

  var document: PackDocument {
    PackDocument(
      id: pack.id, language: words.language, title: pack.name.text(in: words.language),
      organisation: model.organisation.name.text(in: words.language),
      emblem: model.site.logo.flatMap { site.form.pictures[$0.value] },
      letterhead: model.organisation.letterhead.map { $0.text(in: words.language) },
      marking: model.classifications[pack.classification].name.text(in: words.language), asOf: today,
      layout: pack.layout, pack: pack, words: words,
      kicker: words.name(of: pack.layout), asOfText: language.format.date(today),
      occasion: text(pack.occasion), cover: cover, opening: opening,
      points: pack.talkingPoints.items().map { escaped($0.value.text(in: words.language)) },
      sections: sections, method: method,
      accent: site.accent(of: model), warnings: warnings, style: language.theme.packStyle,
      template: language.theme.packs[pack.layout], version: site.form.version)
  }

  private var cover: [PackFact] {
    var facts: [PackFact] = []
    func add(_ word: Word, _ text: String) {
      if !text.isEmpty { facts.append(PackFact(label: words[word], html: escaped(text))) }
    }
    add(.packOccasion, text(pack.occasion))
    add(.place, text(pack.place))
    add(.packAsOf, language.format.date(today))
    add(.packExpires, pack.expires.value.map(language.format.date) ?? "")
    add(.packOwner, pack.owner.value.map { language.name(.units, $0) } ?? "")
    add(.packLevel, model.classifications[pack.classification].name.text(in: words.language))
    return facts
  }

  private var warnings: [String] {
    (site.form.isDraft ? [words[.draft]] : [])
      + (pack.expires.value.map { $0 < today } == true ? [words[.packExpired]] : [])
  }

  /// The computed verdict on all agreements that the pack is about, then the pack's own text.
  private var opening: PackSection? {
    let own = language.handbook.packs.firstIndex { $0.file.path == pack.file.path }
    let text = own.map { parts("_opening").text(of: Handbook.Target(kind: .pack, index: $0), under: nil) } ?? []
    let blocks = verdict + text
    guard !blocks.isEmpty else { return nil }
    return PackSection(
      id: "_opening", title: words.opening(of: pack.layout), blocks: blocks, isFresh: false)
  }

  /// The meeting, then what is pressing where the cover has no room for it, then each item. The part about the meeting
  /// is short, so the part behind it begins on the same page.
  private var sections: [PackSection] {
    var parts = items.map(section)
    if !meeting.isEmpty, pressing == nil, let first = parts.first, !first.isWide { parts[0].isFresh = false }
    return meeting + (pressing.map { [$0] } ?? []) + parts
  }

  /// A sentence on what is late and what cannot wait, and a table of these deadlines where the cover has room for it.
  private var verdict: [PackBlock] {
    guard let attention else { return [] }
    let due = due(attention)
    return [.lead(escaped(attention.verdict + " " + attention.outlook))]
      + (due.isEmpty || due.count > Self.onCover ? [] : [table(of: due, attention)])
  }

  /// How many rows of what is pressing the cover has room for.
  private static let onCover = 5

  /// The same deadlines as a part of its own, where they are too many for the cover; nil where the cover has them.
  private var pressing: PackSection? {
    guard let attention else { return nil }
    let due = due(attention), most = 60
    guard due.count > Self.onCover else { return nil }
    let rest = due.count - most
    return PackSection(
      id: "_pressing", title: words[.needsDoing],
      blocks: [table(of: Array(due.prefix(most)), attention)]
        + (rest > 0 ? [.note(escaped(words.fill(.packMoreDue, [.n: words.number(rest)])))] : []),
      isFresh: meeting.isEmpty)
  }

  private func due(_ attention: Attention) -> [Agenda.Entry] {
    attention[.overdue] + attention[.now] + attention[.term]
  }

  private func table(of due: [Agenda.Entry], _ attention: Attention) -> PackBlock {
    let deadlines = due.map { DossierDeadline(attention.agenda[$0], ofDossier: $0.dossier) }
    return .table(parts("_opening").table(of: deadlines))
  }

  /// What needs doing in all that the pack is about; nil where that is no agreement.
  private var attention: Attention? {
    let dossiers = Set(
      items.flatMap(\.targets).flatMap { target -> [Int] in
        switch target.kind {
        case .dossier: [target.index]
        case .partner: language.handbook.dossiersOfPartner[target.index]
        case .chapter, .pack, .term, .dashboard: []
        }
      })
    return dossiers.isEmpty ? nil : Attention(language, of: dossiers.sorted())
  }

  // MARK: The meeting

  /// The points of the meeting's agenda, and our delegation.
  private var meeting: [PackSection] {
    let blocks = agenda + delegation
    guard !blocks.isEmpty else { return [] }
    return [PackSection(id: "_meeting", title: words[.packMeeting], blocks: blocks, isFresh: false, isWhole: true)]
  }

  private var agenda: [PackBlock] {
    table(
      "_agenda", .packAgenda, [.packTime, .packTopic, .packLead],
      pack.agenda.items().map { [$0.time.value ?? "", text($0.topic), text($0.lead)] })
  }

  private var delegation: [PackBlock] {
    table(
      "_delegation", .packDelegation, [.packOffice, .packRole, .party],
      pack.delegation.items().map { [text($0.office), text($0.role), party(of: $0)] })
  }

  /// The party that a delegate speaks for: our own institution where the pack names none.
  private func party(of delegate: Delegate) -> String {
    guard let id = delegate.party.value else { return model.organisation.name.text(in: words.language) }
    guard let target = language.handbook.find(id), target.kind == .partner else {
      return id == model.organisation.id ? model.organisation.name.text(in: words.language) : words[.notInEdition]
    }
    return language.partnerNames[target.index]
  }

  /// A heading with its table, without the columns in which no row says anything; nothing where no column is left.
  private func table(_ id: String, _ title: Word, _ columns: [Word], _ rows: [[String]]) -> [PackBlock] {
    let filled = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    guard !filled.isEmpty else { return [] }
    let table = PackTable(
      columns: filled.map { PackTable.Column(words[columns[$0]]) },
      rows: rows.map { row in filled.map { .text(row[$0]) } })
    return [.heading(id: id, words[title]), .table(table)]
  }

  // MARK: Items

  private func section(of item: Item) -> PackSection {
    guard !item.isList, let target = item.targets.first else { return list(item) }
    let parts = parts(item.id), handbook = language.handbook
    let name = handbook.document(target).name.text(in: words.language)
    switch target.kind {
    case .dossier:
      let dossier = handbook.dossiers[target.index]
      let kicker = [
        dossier.id, dossier.instrument.value.map { language.name(.instruments, $0) },
        dossier.stage.value.map { language.name(.stages, $0) }
      ]
      return PackSection(
        id: item.id, title: name, kicker: kicker.compactMap { $0 }.joined(separator: " · "),
        blocks: parts.dossier(target.index, show: item.parts(orElse: DossierPart.whole)))
    case .partner:
      let kicker = [words[.packPartner], kind(of: handbook.partners[target.index])]
      return PackSection(
        id: item.id, title: name, kicker: kicker.compactMap { $0 }.joined(separator: " · "),
        blocks: parts.partner(target.index, show: item.parts(orElse: PartnerPart.whole)))
    case .chapter, .pack, .term, .dashboard:
      return PackSection(
        id: item.id, title: name, kicker: words[.packChapter], blocks: parts.text(of: target, under: nil))
    }
  }

  /// All agreements that an item's selection picks: their number, their list, and their terms as a picture.
  private func list(_ item: Item) -> PackSection {
    let parts = parts(item.id), dossiers = item.targets.map(\.index)
    let isYearEnd = pack.layout == .yearEndMatrix
    let isWide = isYearEnd || dossiers.count > 4
    var blocks: [PackBlock] = [.lead(escaped(words.count(.packCount, dossiers.count)))]
    blocks += parts.list(dossiers, isWide: isWide)
    if isYearEnd { blocks += parts.matrix(of: dossiers) }
    blocks += parts.timeline(of: dossiers, isWide: isWide)
    let title = item.item.select.value.map(parts.title(of:)) ?? words[.ofDossiers]
    return PackSection(id: item.id, title: title, kicker: words[.packList], blocks: blocks, isWide: isWide)
  }

  /// What kind of institution a partner is. Where the model gives the kind no name, its id is shown with spaces for
  /// hyphens.
  private func kind(of partner: Partner) -> String? {
    let kind = partner.kind.value.map { model.partnerKinds[$0] }
    return kind.map { $0.name?.text(in: words.language) ?? String($0.id.map { $0 == "-" ? " " : $0 }) }
  }

  // MARK: Method and sources

  /// Whether the pack is of the lowest of several levels. Its readers may be outside the institution, so it does not
  /// tell the paths of its source files.
  private var isPublic: Bool { pack.classification == 0 && model.classifications.count > 1 }

  private var method: PackSection {
    let level = model.classifications[pack.classification].name.text(in: words.language)
    let sources = sources
    var blocks: [PackBlock] = [
      .prose(
        HTML.paragraphs([
          words.fill(.packMethod, [.date: language.format.date(today), .level: level]), words[.packTerms]
        ]), language: words.language)
    ]
    blocks.append(.heading(id: "_sources", words[.packSources]))
    blocks.append(.table(sources))
    if !isPublic {
      let file = words.fill(.packMade, [.file: pack.file.path, .version: site.form.version, .pack: pack.id])
      blocks.append(.note(escaped(file)))
    }
    let isLong = sources.rows.count > 8
    return PackSection(
      id: "_method", title: words[.packMethodTitle], blocks: blocks, isFresh: isLong, isWhole: !isLong)
  }

  /// What is said of one source of the pack, or of many together; nil where nothing is known.
  private struct Source {
    let number: Cell?
    let title: Cell?
    let file: Cell?
    let level: Cell?
    let updated: Cell?
  }

  /// Every document that the pack shows, once. Of a list of more than 30, which names its agreements itself, one row.
  /// Columns that say nothing of any source are left out.
  private var sources: PackTable {
    var seen: Set<Handbook.Target> = [], sources: [Source] = []
    for item in items {
      let new = item.targets.filter { seen.insert($0).inserted }
      if item.isList, new.count > 30 {
        sources.append(together(new, of: item))
      } else {
        sources += new.map(source)
      }
    }
    var columns: [(label: Word, value: (Source) -> Cell?)] = [(.number, \.number), (.title, \.title)]
    if !isPublic { columns.append((.packFile, \.file)) }
    columns += [(.packLevel, \.level), (.updated, \.updated)]
    let filled = columns.filter { column in sources.contains { column.value($0) != nil } }
    return PackTable(
      columns: filled.map { PackTable.Column(words[$0.label]) },
      rows: sources.map { source in filled.map { $0.value(source) } })
  }

  private func together(_ targets: [Handbook.Target], of item: Item) -> Source {
    let title = item.item.select.value.map(parts(item.id).title(of:)) ?? words[.ofDossiers]
    let levels = Set(targets.map { language.handbook.document($0).classification }).sorted()
    let names = levels.map { model.classifications[$0].name.text(in: words.language) }
    return Source(
      number: .text(words.number(targets.count)), title: .text(title), file: nil,
      level: .text(names.joined(separator: ", ")), updated: nil)
  }

  private func source(_ target: Handbook.Target) -> Source {
    let document = language.handbook.document(target)
    let day: CalendarDate?, number: Cell?
    switch target.kind {
    case .dossier: (day, number) = (language.handbook.dossiers[target.index].updated.value, .identifier(document.id))
    case .partner:
      (day, number) = (language.handbook.partners[target.index].profileReviewed.value, .text(words[.packPartner]))
    case .chapter: (day, number) = (language.handbook.chapters[target.index].reviewed.value, .text(words[.handbook]))
    case .pack, .term, .dashboard: (day, number) = (nil, nil)
    }
    return Source(
      number: number, title: .text(document.name.text(in: words.language)), file: .path(document.file.path),
      level: .text(model.classifications[document.classification].name.text(in: words.language)),
      updated: day.map(Cell.date))
  }
}
