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

  /// A document of an item, or all that its selection picks as rows.
  struct Item {
    let item: PackItem
    let id: String
    let targets: [Handbook.Target]
    let show: [String]
    let isList: Bool
  }

  init(site: Site, basis: PackBasis, language: SiteLanguage) {
    self.site = site
    self.basis = basis
    self.language = language
    var items: [Item] = [], anchors: [Handbook.Target: String] = [:]
    for item in basis.pack.items.items() {
      let targets = basis.review.documents(of: item), show = item.show.items().map(\.value)
      let isList = item.select.isPresent && (show.isEmpty || show == ["row"])
      for part in isList ? [targets] : targets.map({ [$0] }) where !part.isEmpty {
        let id = "_item-\(items.count + 1)"
        items.append(Item(item: item, id: id, targets: part, show: show, isList: isList))
        if !isList, show != ["row"] { anchors[part[0]] = anchors[part[0]] ?? "#" + id }
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
      kicker: words.name(of: pack.layout), asOfText: language.format.date(today), cover: cover,
      opening: opening,
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

  /// The conclusion, computed of all agreements that the pack is about, then the pack's own words.
  private var opening: PackSection? {
    let own = language.handbook.packs.firstIndex { $0.file.path == pack.file.path }
    let text = own.map { parts("_opening").text(of: Handbook.Target(kind: .pack, index: $0), under: nil) } ?? []
    let blocks = verdict + text
    guard !blocks.isEmpty else { return nil }
    return PackSection(
      id: "_opening", title: words.opening(of: pack.layout), blocks: blocks, isFresh: false)
  }

  /// The meeting, what is pressing where that is more than the cover holds, and each item. A meeting is short: what
  /// follows it begins on its page.
  private var sections: [PackSection] {
    var parts = items.map(section)
    if !meeting.isEmpty, pressing == nil, let first = parts.first, !first.isWide { parts[0].isFresh = false }
    return meeting + (pressing.map { [$0] } ?? []) + parts
  }

  /// What is late and what cannot wait, in a sentence, and which these are where they are few.
  private var verdict: [PackBlock] {
    guard let attention else { return [] }
    let due = due(attention)
    return [.lead(escaped(attention.verdict + " " + attention.outlook))]
      + (due.isEmpty || due.count > Self.onCover ? [] : [table(of: due, attention)])
  }

  /// How many rows of what is pressing the cover has room for.
  private static let onCover = 5

  /// The same as a part of its own where they are many.
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
    let parts = parts("_opening"), columns: [Word] = [.date, .packFallsDue, .packAgreement, .packDistance]
    let rows = due.map { entry -> [[UInt8]] in
      let deadline = attention.agenda[entry]
      return [
        HTML.unbroken(language.format.short(entry.day)), escaped(deadline.label(in: words)),
        parts.name(of: entry.dossier),
        HTML.unbroken(language.format.distance(of: deadline, from: today))
      ]
    }
    return .table(PackTable(caption: "", columns: columns.map { (words[$0], false) }, rows: rows))
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

  /// What is taken up, and who goes.
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

  /// Our own where none is named.
  private func party(of delegate: Delegate) -> String {
    guard let id = delegate.party.value else { return model.organisation.name.text(in: words.language) }
    guard let target = language.handbook.find(id), target.kind == .partner else {
      return id == model.organisation.id ? model.organisation.name.text(in: words.language) : words[.notInEdition]
    }
    return language.partnerNames[target.index]
  }

  /// A heading with its table; columns in which nothing is said are left out, and all of it without rows.
  private func table(_ id: String, _ title: Word, _ columns: [Word], _ rows: [[String]]) -> [PackBlock] {
    let said = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    guard !said.isEmpty else { return [] }
    return [
      .heading(id: id, words[title]),
      .table(
        PackTable(
          caption: "", columns: said.map { (words[columns[$0]], false) },
          rows: rows.map { row in said.map { escaped(row[$0]) } }))
    ]
  }

  // MARK: Items

  private func section(of item: Item) -> PackSection {
    let parts = parts(item.id), handbook = language.handbook
    guard !item.isList, let target = item.targets.first else {
      let dossiers = item.targets.map(\.index)
      let isWide = pack.layout == .yearEndMatrix || dossiers.count > 4
      let title = item.item.select.value.map(parts.title(of:)) ?? words[.ofDossiers]
      var blocks: [PackBlock] = [.lead(escaped(words.count(.packCount, dossiers.count)))]
      blocks += parts.list(dossiers, isWide: isWide)
      blocks +=
        pack.layout == .yearEndMatrix
        ? parts.matrix(of: dossiers) + parts.timeline(of: dossiers, isWide: isWide)
        : parts.timeline(of: dossiers, isWide: isWide)
      return PackSection(id: item.id, title: title, kicker: words[.packList], blocks: blocks, isWide: isWide)
    }
    let document = handbook.document(target), name = document.name.text(in: words.language)
    switch target.kind {
    case .dossier:
      let show = item.show.isEmpty ? PackItem.wholeDossier : item.show
      let dossier = handbook.dossiers[target.index]
      let kicker = [
        document.id, dossier.instrument.value.map { language.name(.instruments, $0) },
        dossier.stage.value.map { language.name(.stages, $0) }
      ]
      return PackSection(
        id: item.id, title: name, kicker: kicker.compactMap { $0 }.joined(separator: " · "),
        blocks: parts.dossier(target.index, show: show))
    case .partner:
      let show = item.show.isEmpty ? ["profile", "interests", "agreements", "deadlines"] : item.show
      let kicker = [words[.packPartner], kind(of: handbook.partners[target.index])]
      return PackSection(
        id: item.id, title: name, kicker: kicker.compactMap { $0 }.joined(separator: " · "),
        blocks: parts.partner(target.index, show: show))
    case .chapter, .pack, .term, .dashboard:
      return PackSection(
        id: item.id, title: name, kicker: words[.packChapter], blocks: parts.text(of: target, under: nil))
    }
  }

  /// A kind that the model gives no name is still read as words.
  private func kind(of partner: Partner) -> String? {
    let kind = partner.kind.value.map { model.partnerKinds[$0] }
    return kind.map { $0.name?.text(in: words.language) ?? String($0.id.map { $0 == "-" ? " " : $0 }) }
  }

  // MARK: Method and sources

  /// Of the lowest of several levels: readers outside the house are told nothing of where its sources stand.
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

  /// Every document that was shown, once; of a long list, which names its own, one row.
  private var sources: PackTable {
    var seen: Set<Handbook.Target> = [], rows: [[[UInt8]]] = []
    for item in items {
      let new = item.targets.filter { seen.insert($0).inserted }
      if item.isList, new.count > 30 {
        let title = item.item.select.value.map(parts(item.id).title(of:)) ?? words[.ofDossiers]
        let levels = new.map { language.handbook.document($0).classification }
        let spread = Set(levels).sorted().map { model.classifications[$0].name.text(in: words.language) }
        rows.append(
          [escaped(words.number(new.count)), escaped(title)] + (isPublic ? [] : [escaped("–")]) + [
            escaped(spread.joined(separator: ", ")), escaped("–")
          ])
      } else {
        rows += new.map(source)
      }
    }
    let files = isPublic ? [] : [words[.packFile]]
    let labels = [words[.number], words[.title]] + files + [words[.packLevel], words[.updated]]
    let dash = escaped("–"), told = labels.indices.filter { column in rows.contains { $0[column] != dash } }
    return PackTable(
      caption: "", columns: told.map { (labels[$0], false) }, rows: rows.map { row in told.map { row[$0] } })
  }

  private func source(_ target: Handbook.Target) -> [[UInt8]] {
    let document = language.handbook.document(target)
    let file = isPublic ? [] : [HTML.code(document.file.path)]
    let day: CalendarDate?, number: [UInt8]
    switch target.kind {
    case .dossier: (day, number) = (language.handbook.dossiers[target.index].updated.value, HTML.whole(document.id))
    case .partner:
      (day, number) = (language.handbook.partners[target.index].profileReviewed.value, escaped(words[.packPartner]))
    case .chapter: (day, number) = (language.handbook.chapters[target.index].reviewed.value, escaped(words[.handbook]))
    case .pack, .term, .dashboard: (day, number) = (nil, escaped("–"))
    }
    return [number, escaped(document.name.text(in: words.language))] + file + [
      escaped(model.classifications[document.classification].name.text(in: words.language)),
      day.map { HTML.unbroken(language.format.short($0)) } ?? escaped("–")
    ]
  }
}

extension PackItem {
  /// What is shown of a dossier when the item leaves it open.
  static let wholeDossier = [
    "summary", "deadlines", "interests", "objectives", "resources", "activities", "meetings", "context", "challenges",
    "risks", "evaluation",
    "recommendations", "planning", "family", "text", "lessons"
  ]
}
