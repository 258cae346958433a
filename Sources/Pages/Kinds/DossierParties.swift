internal import Dossiers
internal import FoundationEssentials
internal import Planning

// The parties in one table of the page: who each is, what it wants of the agreement, and what it brings.

extension DossierWriter {
  var partiesBlock: PageBlock? {
    guard let section = partiesSection else { return nil }
    let hasResources = !dossier.resources.items().isEmpty
    let title = words[hasResources ? .partiesAndResources : .parties]
    return PageBlock(
      id: "_parties", title: title, note: "",
      anchors: (hasResources ? ["_resources"] : []) + (hasCoordination ? ["_coordination"] : []),
      sections: [
        Section(
          id: section.id, title: title, note: section.note, empty: section.empty, columns: section.columns,
          rows: section.rows, rowIds: section.rowIds)
      ])
  }

  private var partiesSection: Section? {
    let parties = dossier.parties.value ?? [], resources = dossier.resources.value ?? []
    let span = commonSpan(of: resources)
    var rows: [[Cell]] = [], ids: [String] = [], told: Set<Int> = []
    for (place, party) in parties.enumerated() {
      let own = resources.indices.filter {
        party.partner.value != nil && resources[$0].party.value == party.partner.value && !told.contains($0)
      }
      told.formUnion(own)
      let head = [cell(of: party, at: place), isKnown(party, at: place) ? said(party.interest) : .empty]
      rows.append(head + (own.first.map { cells(of: resources[$0], span) } ?? [.empty, .empty, .empty]))
      ids.append(own.first.map { "_resources-\($0 + 1)" } ?? "")
      for other in own.dropFirst() {
        rows.append([.empty, .empty] + cells(of: resources[other], span))
        ids.append("_resources-\(other + 1)")
      }
    }
    for other in resources.indices where !told.contains(other) {
      rows.append([partner(resources[other].party), .empty] + cells(of: resources[other], span))
      ids.append("_resources-\(other + 1)")
    }
    let columns = [
      TableColumn(word: .party), TableColumn(word: .interest), TableColumn(word: .contribution),
      TableColumn(word: .value, isNumeric: true),
      TableColumn(word: .share)
    ]
    let said = note(span: span)
    var section = table("_parties", .parties, note: said, empty: rows.isEmpty ? said : "", columns, rows)
    section?.rowIds = ids
    return section
  }

  /// Whether a party is our own organisation, or one that this edition has a page for.
  private func isKnown(_ party: Party, at place: Int) -> Bool {
    let relations = handbook.relations[index].parties
    return (place < relations.count && relations[place] != nil)
      || party.partner.value == handbook.model.organisation.id
  }

  /// A party by name, with its role, who signed for it, whom to ask there, and when it is bound in small print.
  private func cell(of party: Party, at place: Int) -> Cell {
    let relations = handbook.relations[index].parties
    let partner = place < relations.count ? relations[place] : nil
    let isOwn = party.partner.value == handbook.model.organisation.id
    let name =
      partner.map { language.partnerNames[$0] }
      ?? (isOwn ? handbook.model.organisation.name.text(in: words.language) : words[.notInEdition])
    let address = partner.flatMap { language.href(Handbook.Target(kind: .partner, index: $0), from: page.route) }
    // Of a party that this edition does not have, only the role is told.
    guard isKnown(party, at: place) else {
      let role = role(of: party)
      return .entry(Cell.Link(text: name, address: nil), under: role.isEmpty ? [] : [.text(role)])
    }
    let signed = party.signatory.value.map { words.fill(.signedBy, [.office: $0.text(in: words.language)]) }
    let focal = (dossier.coordination.value?.focalPoints.value ?? []).first {
      $0.party.value != nil && $0.party.value == party.partner.value
    }
    let asked = focal?.office.value.map { words.fill(.focalAt, [.office: $0.text(in: words.language)]) }
    let under = [role(of: party), signed, asked, boundText(at: place)].compactMap { $0 }.filter { !$0.isEmpty }.map {
      Cell.Phrase.text($0)
    }
    return .entry(Cell.Link(text: name, address: address), under: under)
  }

  /// From when and until when a party is bound, with the working of these days; nil where it is bound as the others
  /// are.
  private func boundText(at place: Int) -> String? {
    let parties = language.assessment.dossiers[index].term.parties
    guard place < parties.count, parties[place].isOwn else { return nil }
    func told(_ day: ComputedDate, _ word: Word) -> String {
      let date = format.date(day.date), working = day.isStated ? "" : format.derivation(day)
      return words.fill(word, [.date: working.isEmpty ? date : "\(date) = \(working)"])
    }
    let days = [parties[place].start.map { told($0, .boundFrom) }, parties[place].end.map { told($0, .boundUntil) }]
    return days.compactMap(\.self).joined(separator: ", ")
  }

  /// The three cells of a contribution: its kind (with source and time in small print), its value, and its share of
  /// all.
  private func cells(of resource: Resource, _ span: String) -> [Cell] {
    let money = handbook.model.money, value = resource.value.value
    let own = self.span(of: resource)
    let under = [text(resource.source), own == span ? "" : own].filter { !$0.isEmpty }.map { Cell.Phrase.text($0) }
    let kind = Cell.named(resource.kind.value.map { capitalised(words.term($0)) } ?? "", under: under)
    guard let amount = value?.amount.value else { return [kind, .empty, .empty] }
    let base = value?.inBase(money)
    let equivalent = base.flatMap { sum -> Cell.Phrase? in
      guard let name = money.base, name != value?.currency.value else { return nil }
      return .text("≈ " + format.money(sum.rounded(to: 0), name))
    }
    let shown = value?.currency.value.map { format.money(amount, $0) } ?? format.number(amount)
    var share = Cell.empty
    if let total = balance?.total, total > 0, let base {
      let ratio = base / total
      share = .bars([Cell.Bar(share: min(max(ratio, 0), 1) * 100, tone: .time, text: format.wholePercent(ratio))])
    }
    return [kind, .named(shown, under: equivalent.map { [$0] } ?? []), share]
  }

  private func span(of resource: Resource) -> String {
    [resource.from, resource.to].compactMap { $0.value.map(format.short) ?? dossier.text($0.at) }
      .joined(separator: " – ")
  }

  /// The time for which all contributions are given, where it is the same for all; else empty.
  private func commonSpan(of resources: [Resource]) -> String {
    let spans = Set(resources.map(span))
    return spans.count == 1 ? spans.first ?? "" : ""
  }

  /// Whether the dossier names focal points, a secretariat or a place of meetings.
  private var hasCoordination: Bool {
    let focalPoints = dossier.coordination.value?.focalPoints.items() ?? []
    return !focalPoints.isEmpty || !coordinationNote.isEmpty
  }

  /// The note over the table: the sum of all contributions and how it is shared, for what time they are given, the
  /// secretariat and the place of meetings.
  private func note(span: String) -> String {
    [resourceNote(balance), span, coordinationNote].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
