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
      basis.whole, basis.whole.assessment, theme: theme, layouts: layouts, isFirst: true, withRows: false)
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
      let targets = basis.whole.documents(of: item), show = item.show.items().map(\.value)
      let isList = item.select.isPresent && (show.isEmpty || show == ["row"])
      for part in isList ? [targets] : targets.map({ [$0] }) where !part.isEmpty {
        let id = "_item-\(items.count + 1)"
        items.append(Item(item: item, id: id, targets: part, show: show, isList: isList))
        if !isList, show != ["row"] { anchors[part[0]] = anchors[part[0]] ?? "#" + id }
      }
    }
    self.items = items
    route = Route(path: "pack.html", anchors: anchors)
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
      kicker: words.term("recipe." + pack.layout.rawValue), asOfText: language.format.date(today), cover: cover,
      opening: opening,
      points: pack.talkingPoints.items().map { escaped($0.value.text(in: words.language)) },
      sections: meeting + items.map(section), method: method,
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
      id: "_opening", title: words.term("opening." + pack.layout.rawValue), blocks: blocks, isFresh: false)
  }

  /// What is late and what cannot wait, in a sentence.
  private var verdict: [PackBlock] {
    let dossiers = Set(
      items.flatMap(\.targets).flatMap { target -> [Int] in
        switch target.kind {
        case .dossier: [target.index]
        case .partner: language.handbook.dossiersOfPartner[target.index]
        case .chapter, .pack, .term, .dashboard: []
        }
      })
    guard !dossiers.isEmpty else { return [] }
    let attention = Attention(language, of: dossiers.sorted())
    return [.lead(escaped(attention.verdict + " " + attention.outlook))]
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
      var blocks: [PackBlock] = [
        .lead(escaped(words.count(.packCount, dossiers.count))), .table(parts.rows(dossiers, isWide: isWide))
      ]
      blocks +=
        pack.layout == .yearEndMatrix
        ? parts.matrix(of: dossiers) + parts.timeline(of: dossiers) : parts.timeline(of: dossiers)
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
      let kind = handbook.partners[target.index].kind.value.map { model.partnerKinds[$0] }
      let kicker = [words[.packPartner], kind.map { $0.name?.text(in: words.language) ?? $0.id }]
      return PackSection(
        id: item.id, title: name, kicker: kicker.compactMap { $0 }.joined(separator: " · "),
        blocks: parts.partner(target.index, show: show))
    case .chapter, .pack, .term, .dashboard:
      return PackSection(
        id: item.id, title: name, kicker: words[.packChapter], blocks: parts.text(of: target, under: nil))
    }
  }

  // MARK: Method and sources

  /// Of the lowest of several levels: readers outside the house are told nothing of where its sources stand.
  private var isPublic: Bool { pack.classification == 0 && model.classifications.count > 1 }

  private var method: PackSection {
    var seen: Set<Handbook.Target> = []
    let targets = items.flatMap(\.targets).filter { seen.insert($0).inserted }
    let rows = targets.map { target -> [[UInt8]] in
      let document = language.handbook.document(target)
      let updated =
        target.kind == .dossier
        ? language.format.date(
          language.handbook.dossiers[target.index].updated, of: language.handbook.dossiers[target.index]) : ""
      let file = isPublic ? [] : [Array("<code>".utf8) + escaped(document.file.path) + Array("</code>".utf8)]
      return [unbroken(document.id), escaped(document.name.text(in: words.language))] + file + [
        escaped(model.classifications[document.classification].name.text(in: words.language)),
        unbroken(updated.isEmpty ? "–" : updated)
      ]
    }
    let files = isPublic ? [] : [words[.packFile]]
    let columns = ([words[.number], words[.title]] + files + [words[.packLevel], words[.updated]]).map { ($0, false) }
    let level = model.classifications[pack.classification].name.text(in: words.language)
    var blocks: [PackBlock] = [
      .prose(
        Array("<p>".utf8) + escaped(words.fill(.packMethod, ["date": language.format.date(today), "level": level]))
          + Array("</p><p>".utf8)
          + escaped(words[.packTerms]) + Array("</p>".utf8), language: words.language)
    ]
    blocks.append(.heading(id: "_sources", words[.packSources]))
    blocks.append(.table(PackTable(caption: "", columns: columns, rows: rows)))
    if !isPublic {
      let file = words.fill(.packMade, ["file": pack.file.path, "version": site.form.version, "pack": pack.id])
      blocks.append(.note(escaped(file)))
    }
    return PackSection(
      id: "_method", title: words[.packMethodTitle], blocks: blocks, isFresh: rows.count > 8, isWhole: rows.count <= 8)
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
