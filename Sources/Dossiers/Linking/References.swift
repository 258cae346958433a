import Diagnostics
import Markup

/// The references of front matter: each id looked up once, and from then on an index.
struct References {
  private(set) var relations: [Handbook.Relations]
  private(set) var indices: Indices
  private(set) var mentions: [Mention] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let shelves: Shelves
  private let names: Names
  private let isFull: Bool
  /// The organisation's own id: it may be a party without a partner page.
  private let ownId: String
  private var nearNames = NearNames()

  /// Dossiers by what they say of themselves, ascending, each once.
  struct Indices {
    var ofPartner: [[Int]]
    var ofTheme, ofStage, ofInstrument, ofUnit: [[Int]]
    /// Beside `goalTable`: by the goals that objectives name, themselves or by a target.
    var ofGoal: [[Int]] = []
    /// By the countries of counterparts.
    var ofCountry: [String: [Int]] = [:]
  }

  init(in shelves: Shelves, names: Names, isFull: Bool, ownId: String) {
    self.shelves = shelves
    self.names = names
    self.isFull = isFull
    self.ownId = ownId
    relations = Array(repeating: Handbook.Relations(), count: shelves.dossiers.count)
    indices = Indices(ofPartner: [], ofTheme: [], ofStage: [], ofInstrument: [], ofUnit: [])
  }

  mutating func readAll(under model: PlanningModel) {
    indices = Indices(
      ofPartner: Array(repeating: [], count: shelves.partners.count),
      ofTheme: Array(repeating: [], count: model.themes.count),
      ofStage: Array(repeating: [], count: model.stages.count),
      ofInstrument: Array(repeating: [], count: model.instruments.count),
      ofUnit: Array(repeating: [], count: model.units.count), ofGoal: Array(repeating: [], count: goalTable.rows.count))
    for index in shelves.dossiers.indices { read(shelves.dossiers[index], index) }
    settleRelations()
    for (index, chapter) in shelves.chapters.enumerated() {
      read(chapter, Handbook.Target(kind: .chapter, index: index))
    }
    for (index, pack) in shelves.packs.enumerated() { read(pack, Handbook.Target(kind: .pack, index: index)) }
    for (index, term) in shelves.terms.enumerated() { read(term, Handbook.Target(kind: .term, index: index)) }
    tellOfBroaderTerms()
  }

  private mutating func read(_ dossier: Dossier, _ index: Int) {
    let own = Handbook.Target(kind: .dossier, index: index)
    readParties(of: dossier, index)
    if let parent = dossier.parent.value {
      relations[index].parent = find(parent, .dossier, at: dossier.parent.at, in: dossier)?.index
    }
    if let term = dossier.term.value, let followed = term.follows.value {
      relations[index].follows = find(followed, .dossier, at: term.follows.at, in: dossier)?.index
    }
    relations[index].amends = dossiers(dossier.amends, in: dossier, except: index)
    relations[index].replaces = dossiers(dossier.replaces, in: dossier, except: index)
    relations[index].related = dossiers(dossier.related, in: dossier, except: index)
    mentions += relations[index].related.map { Mention(of: Handbook.Target(kind: .dossier, index: $0), by: own) }
    for risk in dossier.risks.value ?? [] {
      for linked in dossiers(risk.linked, in: dossier, except: index) {
        mentions.append(Mention(of: Handbook.Target(kind: .dossier, index: linked), by: own))
      }
    }
    readOwnFields(of: dossier, own)
    readBases(of: dossier, own)
    if let stage = dossier.stage.value { indices.ofStage[stage].append(index) }
    if let instrument = dossier.instrument.value { indices.ofInstrument[instrument].append(index) }
    if let unit = dossier.owner.value { indices.ofUnit[unit].append(index) }
    for theme in dossier.themes.value ?? [] where indices.ofTheme[theme.value].last != index {
      indices.ofTheme[theme.value].append(index)
    }
    for code in (dossier.objectives.value ?? []).flatMap({ $0.sdg.value ?? [] }) {
      if let goal = goalIndex(of: code.value), indices.ofGoal[goal].last != index { indices.ofGoal[goal].append(index) }
    }
    diagnostics += strangeObjectives(in: dossier)
  }

  private mutating func readOwnFields(of dossier: Dossier, _ own: Handbook.Target) {
    for value in dossier.own {
      let kind: ContentKind = value.field.type == .partner ? .partner : .dossier
      for item in value.items {
        guard case .id(let id) = item.value, id != ownId, let target = find(id, kind, at: item.at, in: dossier) else {
          continue
        }
        mentions.append(Mention(of: target, by: own))
      }
    }
  }

  /// A legal basis may be the id of a document or any text, so one that names nothing is taken for a text. Only what
  /// looks like an id with a slip is a finding.
  private mutating func readBases(of dossier: Dossier, _ own: Handbook.Target) {
    for basis in dossier.legal.basis.value ?? [] {
      if let target = names.targets[basis.value] {
        mentions.append(Mention(of: target, by: own))
      } else if !isFull {
        continue
      } else if Edition.readsLikeId(basis.value) {
        let near = nearNames.near(basis.value, among: .dossier, of: shelves)
        if !near.isEmpty { diagnostics.append(basisMisread(basis.value, at: dossier.span(basis.at), near: near)) }
      } else if let first = basis.value.split(separator: ",").first, first.utf8.count < basis.value.utf8.count,
        names.targets[String(first)] != nil
      {
        diagnostics.append(basesInOneText(basis.value, at: dossier.span(basis.at)))
      }
    }
  }

  private mutating func readParties(of dossier: Dossier, _ index: Int) {
    let parties = dossier.parties.value ?? []
    var known: Set<String> = []
    var areAllKnown = dossier.parties.value != nil
    for party in parties {
      guard let id = party.partner.value else {
        relations[index].parties.append(nil)
        areAllKnown = false
        continue
      }
      known.insert(id)
      let partner = id == ownId ? names.partner(id) : find(id, .partner, at: party.partner.at, in: dossier)?.index
      relations[index].parties.append(partner)
      if let partner, indices.ofPartner[partner].last != index { indices.ofPartner[partner].append(index) }
      if let partner, id != ownId, let country = shelves.partners[partner].country.value,
        indices.ofCountry[country]?.last != index
      {
        indices.ofCountry[country, default: []].append(index)
      }
      if partner == nil, id != ownId { areAllKnown = false }
    }
    if let coordination = dossier.coordination.value, let secretariat = coordination.secretariat.value,
      secretariat != ownId
    {
      _ = find(secretariat, .partner, at: coordination.secretariat.at, in: dossier)
    }
    // If a party is unknown or hidden, a resource or signature may be that party's, and no finding would be certain.
    if areAllKnown { diagnostics += strangers(in: dossier, parties: known) }
  }

  private mutating func dossiers(_ field: Field<[Item<String>]>, in document: any Document, except own: Int) -> [Int] {
    var found: [Int] = []
    for item in field.value ?? [] {
      guard let index = find(item.value, .dossier, at: item.at, in: document)?.index else { continue }
      if index != own {
        found.append(index)
      } else if isFull {
        diagnostics.append(namesItself(item.value, at: document.span(item.at)))
      }
    }
    return ascendingOnce(found)
  }

  private mutating func read(_ chapter: Chapter, _ own: Handbook.Target) {
    for item in chapter.terms.value ?? [] {
      if let term = find(item.value, .term, at: item.at, in: chapter) { mentions.append(Mention(of: term, by: own)) }
    }
    for item in chapter.see.value ?? [] {
      if let target = find(item.value, nil, at: item.at, in: chapter) { mentions.append(Mention(of: target, by: own)) }
    }
  }

  private mutating func read(_ pack: Pack, _ own: Handbook.Target) {
    for item in pack.items.value ?? [] {
      for (field, kind) in [(item.dossier, ContentKind.dossier), (item.partner, .partner), (item.chapter, .chapter)] {
        if let id = field.value, let target = find(id, kind, at: field.at, in: pack) {
          mentions.append(Mention(of: target, by: own))
        }
      }
    }
    for delegate in pack.delegation.value ?? [] {
      guard let id = delegate.party.value, id != ownId else { continue }
      if let target = find(id, .partner, at: delegate.party.at, in: pack) {
        mentions.append(Mention(of: target, by: own))
      }
    }
  }

  private mutating func read(_ term: GlossaryTerm, _ own: Handbook.Target) {
    guard let broader = term.broader.value, let target = find(broader, .term, at: term.broader.at, in: term) else {
      return
    }
    if target == own {
      if isFull { diagnostics.append(namesItself(broader, at: term.span(term.broader.at))) }
      return
    }
    mentions.append(Mention(of: target, by: own))
  }

  /// What an id names, if it is of the kind wanted (nil: any). Else a finding, in the full edition.
  private mutating func find(
    _ id: String, _ kind: ContentKind?, at: YAMLTree.Index, in document: any Document
  ) -> Handbook.Target? {
    let target = names.targets[id]
    if let target, kind == nil || target.kind == kind { return target }
    guard isFull, !names.isUnread(id) else { return nil }
    // A dossier whose own id is wrong is known by the name of its file instead. Such a name is no id to suggest.
    let near = nearNames.near(idInLink(id) ?? id, among: kind, of: shelves).filter {
      kind != .dossier || isId($0, dossier: true)
    }
    let called = nearNames.called(id, among: kind, of: shelves)
    diagnostics.append(
      unknownReference(id, wanted: kind, is: target?.kind, at: document.span(at), near: near, called: called))
    return nil
  }

  /// Adds the other end of every relation (children, amendments, replacements). Circles of parents and of terms are cut
  /// first, so that later steps can follow these relations without checking for circles.
  private mutating func settleRelations() {
    let circles = circlesOfParents(relations.map(\.parent))
    for circle in circles {
      diagnostics.append(circleOfParents(circle.map { shelves.dossiers[$0] }))
      relations[circle[0]].parent = nil
    }
    for circle in circlesOfParents(relations.map(\.follows)) {
      diagnostics.append(circleOfTerms(circle.map { shelves.dossiers[$0] }))
      // None of them has a last day of its own that the others could follow.
      for index in circle { relations[index].follows = nil }
    }
    tellOfChanges()
    for index in relations.indices {
      if let parent = relations[index].parent { relations[parent].children.append(index) }
      for amended in relations[index].amends { relations[amended].amendedBy.append(index) }
      for replaced in relations[index].replaces { relations[replaced].replacedBy.append(index) }
    }
    let related = relations.map(\.related)
    for (index, others) in related.enumerated() {
      for other in others { relations[other].related.append(index) }
    }
    for index in relations.indices where relations[index].related.count > related[index].count {
      relations[index].related = ascendingOnce(relations[index].related)
    }
  }
}

extension References {
  /// Reports agreements that amend or replace each other round in a circle.
  private mutating func tellOfChanges() {
    let ways = relations.map { ascendingOnce($0.amends + $0.replaces) }
    for circle in circles(of: ways) where circle.count > 1 {
      let members = zip(circle, circle.dropFirst() + circle.prefix(1)).map { member, next in
        let dossier = shelves.dossiers[member]
        let isAmended = relations[member].amends.contains(next)
        let field = isAmended ? dossier.amends : dossier.replaces
        let declared = isAmended ? Dossier.Fields.amends : Dossier.Fields.replaces
        let item = field.value?.first { names.targets[$0.value]?.index == next }
        return NamingMember(
          id: dossier.id, key: declared.schema.name, span: dossier.span(item?.at ?? field.at))
      }
      diagnostics.append(circleOfReferences(members))
    }
  }

  /// Reports terms each of which is said to be narrower than the next, round in a circle.
  private mutating func tellOfBroaderTerms() {
    let broader = shelves.terms.enumerated().map { index, term -> Int? in
      guard let id = term.broader.value, let target = names.targets[id], target.kind == .term, target.index != index
      else { return nil }
      return target.index
    }
    for circle in circlesOfParents(broader) {
      diagnostics.append(
        circleOfReferences(
          circle.map { index in
            let term = shelves.terms[index]
            return NamingMember(
              id: term.id, key: GlossaryTerm.Fields.broader.schema.name, span: term.span(term.broader))
          }))
    }
  }
}

extension Names {
  func partner(_ id: String) -> Int? {
    guard let target = targets[id], target.kind == .partner else { return nil }
    return target.index
  }
}

func ascendingOnce(_ numbers: [Int]) -> [Int] {
  guard numbers.count > 1 else { return numbers }
  var once: [Int] = []
  for number in numbers.sorted() where once.last != number { once.append(number) }
  return once
}

/// What the address of a link names, where a field has a link in place of an id: `[Nota](ks-2021-001.md)`.
private func idInLink(_ text: String) -> String? {
  guard text.hasPrefix("["), text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
  return documentStem(of: String(text[text.index(after: open)...].dropLast()))
}
