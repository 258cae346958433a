internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Search
internal import Templates

// Two pages about papers, over all agreements: what an agreement still needs to be signed, and who holds the originals.

extension Handbook {
  /// The agreements that are on their way to a signature, each with what it still needs.
  var toBeSigned: [(dossier: Int, needs: SigningNeeds)] {
    dossiers.indices.compactMap { index in signingNeeds(of: index).map { (index, $0) } }
  }

  /// Whether any agreement is on its way to a signature.
  var hasSigning: Bool { dossiers.indices.contains { signingNeeds(of: $0) != nil } }

  /// Whether any dossier tells where its original is kept.
  var hasOriginals: Bool { dossiers.contains { !$0.originals.items().isEmpty } }
}

extension PageMaker {
  /// The agreements that are not signed yet, in a section for each stage. The stage nearest to the signature stands
  /// first, and in a stage the agreements that need least.
  func signing() -> FilledPage {
    let all = handbook.toBeSigned
    let stages = Set(all.compactMap { handbook.dossiers[$0.dossier].stage.value }).sorted(by: >)
    let sections = stages.map { stage -> Section in
      let own = all.filter { handbook.dossiers[$0.dossier].stage.value == stage }
        .sorted { ($0.needs.count, $0.dossier) < ($1.needs.count, $1.dossier) }
      return Section(
        id: "_stage-" + fileName(handbook.model.stages[stage].id), title: language.name(.stages, stage),
        columns: [(words[.agreements], false), (words[.owner], false), (words[.missing], false)],
        rows: own.map { row(of: $0.dossier, $0.needs) })
    }
    let ready = all.count { $0.needs.isEmpty }
    let lead =
      ready == 0
      ? words.count(PapersWord.signingNone, all.count)
      : words.count(PapersWord.signingLead, all.count, [.ready: words.number(ready)])
    return papers(.signingTitle, lead: lead, sections, rest: nil)
  }

  /// An agreement that is not signed yet: its name, its owner, what it needs.
  private func row(of dossier: Int, _ needs: SigningNeeds) -> [Cell] {
    let parties = handbook.dossiers[dossier].parties.items()
    let writer = DossierWriter(site: site, page: page, language: language, index: dossier)
    let unsigned = needs.unsigned.compactMap { parties[$0].partner.value }.map { writer.partnerLink($0).text }
    let lines =
      needs.items.map { $0.text(in: words.language) }
      + needs.fields.map { writer.capitalised($0[words.programLanguage]) }
      + (unsigned.isEmpty ? [] : [words.fill(.notSigned, [.list: unsigned.joined(separator: ", ")])])
    return [
      name(of: dossier), writer.unit(writer.dossier.owner),
      lines.isEmpty ? .tag(words[PapersWord.signingReady], .good) : .lines(lines)
    ]
  }

  /// The originals in a section for each holder; then how many live agreements say nothing of theirs.
  func originals() -> FilledPage {
    var holders: [String: [[Cell]]] = [:], dossiers: Set<Int> = []
    for (index, dossier) in handbook.dossiers.enumerated() where !dossier.originals.items().isEmpty {
      let writer = DossierWriter(site: site, page: page, language: language, index: index)
      dossiers.insert(index)
      for original in dossier.originals.items() {
        let holder = writer.holderName(of: original)
        holders[holder.isEmpty ? words[PapersWord.holderNotSaid] : holder, default: []].append(
          row(of: original, index, writer))
      }
    }
    let names = holders.keys.map { (SortKey($0), $0) }.sorted { $0 < $1 }.map(\.1)
    let sections = names.enumerated().map { place, name in
      Section(
        id: "_holder-\(place + 1)", title: name,
        columns: [(words[.agreements], false), (words[.party], false), (words[.complete], false)],
        rows: holders[name] ?? [])
    }
    let count = sections.reduce(0) { $0 + $1.rows.count }
    return papers(
      .originalsTitle, lead: words.count(PapersWord.originalsLead, count, [.dossiers: words.number(dossiers.count)]),
      sections,
      rest: untold(besides: dossiers))
  }

  /// An original: of which agreement and which party, in what form and where, and whether it is complete.
  private func row(of original: Original, _ dossier: Int, _ writer: DossierWriter) -> [Cell] {
    let about = [original.form.value.map { words[$0.word] } ?? "", writer.text(original.place)]
    let party = original.party.value.map(writer.partnerLink) ?? Cell.Link(text: "–", address: nil)
    return [
      name(of: dossier),
      .entry(party, under: about.filter { !$0.isEmpty }.map { .text($0) }), writer.isComplete(original)
    ]
  }

  /// A link to the register with the live agreements that say nothing of an original; nil where all say something.
  ///
  /// - Parameter told: the dossiers that say something.
  private func untold(besides told: Set<Int>) -> LinkValues? {
    let others = handbook.dossiers.indices.filter { !told.contains($0) && isLive($0) }
    guard !others.isEmpty else { return nil }
    let address = FigureLabels(language: language, route: page.route).register(of: others)
    return .to(address ?? "", words.count(PapersWord.originalsUntold, others.count))
  }

  private func name(of dossier: Int) -> Cell {
    let document = handbook.dossiers[dossier]
    let address = language.href(Handbook.Target(kind: .dossier, index: dossier), from: page.route)
    return .entry(
      Cell.Link(text: document.name.text(in: words.language), address: address),
      under: ([document.id] + document.officialNumbers).map { .text($0) })
  }

  private func papers(_ title: PapersWord, lead: String, _ sections: [Section], rest: LinkValues?) -> FilledPage {
    let cells = CellWriter(language.format), name = words[title]
    let frame = Frame(
      title: name, level: site.highestLevel, crumbs: [.here(name)],
      contents: sections.map { .to("#" + $0.id, $0.title) })
    return fill(frame, PapersPageValues(lead: lead, sections: sections.map { $0.value(cells) }, rest: rest))
  }
}

/// What blocks signatures, or who holds the originals.
struct PapersPageValues: PageRecord {
  let lead: String
  let sections: [SectionValues]
  let rest: LinkValues?

  static let kind = PageKind.papers
  static let words: [any PageWord] = PapersWord.allCases
  static let shape = RecordShape<PapersPageValues>(
    "papers",
    [
      .text("lead", "how many agreements or originals, in a sentence") { $0.lead },
      .list("sections", "the agreements by stage, or the originals by who holds them") { $0.sections },
      .record("rest", "those of which nothing is told, or nothing") { $0.rest }
    ])
}

/// What only these two pages say.
enum PapersWord: String, PageWord {
  case signingTitle, signingLead, signingNone, signingReady
  case originalsTitle, originalsLead, originalsUntold, holderNotSaid

  var said: WordInBoth {
    switch self {
    case .signingTitle:
      WordInBoth(id: "Yang menghambat penandatanganan", en: "What blocks signing")
    case .signingLead:
      WordInBoth(
        id: "{n} naskah menuju penandatanganan; {ready} di antaranya sudah lengkap.",
        en: WordForms(
          one: "{n} agreement is on its way to a signature; {ready} has all that it needs.",
          other: "{n} agreements are on their way to a signature; {ready} of them have all that they need."))
    case .signingNone:
      WordInBoth(
        id: "{n} naskah menuju penandatanganan; belum ada yang lengkap.",
        en: WordForms(
          one: "{n} agreement is on its way to a signature; it does not have all that it needs yet.",
          other: "{n} agreements are on their way to a signature; none has all that it needs yet."))
    case .signingReady:
      WordInBoth(id: "siap ditandatangani", en: "ready to be signed")
    case .originalsTitle:
      WordInBoth(id: "Pemegang naskah asli", en: "Who holds the original")
    case .originalsLead:
      WordInBoth(
        id: "{n} naskah asli dari {dossiers} naskah kerja sama, menurut pemegangnya.",
        en: WordForms(
          one: "{n} original of {dossiers} agreement, by who holds it.",
          other: "{n} originals of {dossiers} agreements, by who holds them."))
    case .originalsUntold:
      WordInBoth(
        id: "{n} naskah berjalan tidak menyebut naskah aslinya",
        en: WordForms(
          one: "{n} live agreement names no original",
          other: "{n} live agreements name no original"))
    case .holderNotSaid:
      WordInBoth(id: "Pemegang belum disebut", en: "Holder not named")
    }
  }
}
