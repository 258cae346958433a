package import Dossiers
internal import Markup

/// The dossiers that a selection means, in order of id (docs/interfaces.md, "Selection").
///
/// - Parameter findings: the codes found in each dossier, beside `Handbook.dossiers`.
package func select(
  _ selection: Selection, in portfolio: Portfolio, _ assessment: Assessment, findings: [[String]]
) -> [Int] {
  let asked = Asked(portfolio: portfolio, assessment: assessment, findings: findings)
  let wanted = Wanted(selection, in: portfolio.handbook)
  return portfolio.handbook.dossiers.indices.filter { asked.isMeant($0, by: wanted) }
}

/// The documents that a selection means, of the kinds that it names (dossiers where it names none), by kind and id.
///
/// - Parameter findings: the codes found in each file, by path.
package func selectDocuments(
  _ selection: Selection, in portfolio: Portfolio, _ assessment: Assessment, findings: [String: [String]]
) -> [Handbook.Target] {
  let handbook = portfolio.handbook
  let kinds = selection.kinds ?? [.dossier]
  let codes = handbook.dossiers.map { findings[$0.file.path] ?? [] }
  let asked = Asked(portfolio: portfolio, assessment: assessment, findings: codes)
  let wanted = Wanted(selection, in: handbook)
  return handbook.targets.filter { target in
    guard kinds.contains(target.kind) else { return false }
    if target.kind == .dossier { return asked.isMeant(target.index, by: wanted) }
    return matches(wanted, target, handbook, findings[handbook.document(target).file.path] ?? [])
  }
}

/// A selection whose ids were looked up, once for all documents that it is asked of.
private struct Wanted {
  /// The documents that some ids name: as they are written, and the pages that they lead to, old ids among them.
  struct Documents {
    private let ids: Set<String>
    private let pages: Set<Handbook.Target>

    init(_ ids: [String], in handbook: Handbook) {
      self.ids = Set(ids)
      pages = Set(ids.compactMap(handbook.find))
    }

    func contains(_ page: Handbook.Target, called id: String) -> Bool { ids.contains(id) || pages.contains(page) }

    /// Whether an id that a dossier writes names one of them.
    func contains(writtenAs id: String, in handbook: Handbook) -> Bool {
      ids.contains(id) || handbook.find(id).map(pages.contains) ?? false
    }
  }

  enum Test {
    case id(Documents)
    case partner(Documents)
    case parent(Documents)
    case not(Wanted)
    case other(Selection.Condition)
  }

  let tests: [Test]

  init(_ selection: Selection, in handbook: Handbook) {
    tests = selection.conditions.map { condition in
      switch condition {
      case .id(let ids): .id(Documents(ids, in: handbook))
      case .partner(let ids): .partner(Documents(ids, in: handbook))
      case .parent(let ids): .parent(Documents(ids, in: handbook))
      case .not(let selection): .not(Wanted(selection, in: handbook))
      default: .other(condition)
      }
    }
  }
}

/// Whether a document that is no dossier matches a selection. A condition that only dossiers can meet is never met.
private func matches(_ wanted: Wanted, _ target: Handbook.Target, _ handbook: Handbook, _ findings: [String]) -> Bool {
  wanted.tests.allSatisfy { test in
    switch test {
    case .id(let documents): documents.contains(target, called: handbook.document(target).id)
    case .not(let negated): !matches(negated, target, handbook, findings)
    case .partner, .parent: false
    case .other(let condition): holds(condition, target, handbook, findings)
    }
  }
}

private func holds(
  _ condition: Selection.Condition, _ target: Handbook.Target, _ handbook: Handbook, _ findings: [String]
) -> Bool {
  switch condition {
  case .kind(let kinds): kinds.contains(target.kind)
  case .classification(let levels): levels.contains(handbook.document(target).classification)
  case .finding(let codes): findings.contains { codes.contains($0) }
  case .owner(let units): handbook.owner(of: target).map(units.contains) ?? false
  case .partnerKind(let kinds): handbook.partner(target)?.kind.value.map(kinds.contains) ?? false
  case .country(let countries): handbook.partner(target)?.country.value.map(countries.contains) ?? false
  case .id, .partner, .parent, .not, .number, .stage, .live, .instrument, .theme, .dueWithin, .has, .lacks, .record,
    .procedure, .signedBefore, .signedFrom, .own:
    false
  }
}

extension Handbook {
  fileprivate func partner(_ target: Target) -> Partner? { target.kind == .partner ? partners[target.index] : nil }

  fileprivate func owner(of target: Target) -> Int? {
    switch target.kind {
    case .dossier: dossiers[target.index].owner.value
    case .chapter: chapters[target.index].owner.value
    case .pack: packs[target.index].owner.value
    case .dashboard: dashboards[target.index].owner.value
    case .partner, .term: nil
    }
  }
}

/// The dossiers that a selection is asked of, with what is known of them beside their files.
private struct Asked {
  let portfolio: Portfolio
  let assessment: Assessment
  /// The codes found in each dossier, beside `Handbook.dossiers`.
  let findings: [[String]]

  private var handbook: Handbook { portfolio.handbook }

  func isMeant(_ index: Int, by wanted: Wanted) -> Bool {
    wanted.tests.allSatisfy { passes($0, index) }
  }

  private func passes(_ test: Wanted.Test, _ index: Int) -> Bool {
    let dossier = handbook.dossiers[index]
    switch test {
    case .id(let documents):
      return documents.contains(Handbook.Target(kind: .dossier, index: index), called: dossier.id)
    case .partner(let documents):
      let partners = dossier.parties.items().lazy.compactMap(\.partner.value)
      return partners.contains { documents.contains(writtenAs: $0, in: handbook) }
    case .parent(let documents):
      guard let parent = handbook.relations[index].parent else { return false }
      return documents.contains(Handbook.Target(kind: .dossier, index: parent), called: handbook.dossiers[parent].id)
    case .not(let negated): return !isMeant(index, by: negated)
    case .other(let condition): return holds(condition, index)
    }
  }

  private func holds(_ condition: Selection.Condition, _ index: Int) -> Bool {
    let dossier = handbook.dossiers[index]
    func isAny(_ value: Int?, of wanted: [Int]) -> Bool { value.map(wanted.contains) ?? false }
    switch condition {
    case .kind(let kinds): return kinds.contains(.dossier)
    case .stage(let stages): return isAny(dossier.stage.value, of: stages)
    case .live(let live): return (dossier.stage.value.map { handbook.model.stages[$0].isLive } ?? false) == live
    case .instrument(let instruments): return isAny(dossier.instrument.value, of: instruments)
    case .theme(let themes): return dossier.themes.items().contains { themes.contains($0.value) }
    case .partnerKind(let kinds): return partners(of: index).contains { isAny($0.kind.value, of: kinds) }
    case .country(let codes): return partners(of: index).contains { $0.country.value.map(codes.contains) ?? false }
    case .owner(let units): return isAny(dossier.owner.value, of: units)
    case .classification(let levels): return levels.contains(dossier.classification)
    case .finding(let codes): return findings[index].contains { codes.contains($0) }
    case .dueWithin(let period):
      let today = portfolio.today
      let last = today + period
      return assessment.dossiers[index].deadlines.contains { $0.date.date >= today && $0.date.date <= last }
    case .id, .partner, .parent, .not: return false
    case .has, .lacks, .number, .record, .procedure, .signedBefore, .signedFrom, .own:
      return Planning.holds(condition, of: dossier, under: handbook.model)
    }
  }

  private func partners(of index: Int) -> [Partner] {
    handbook.relations[index].parties.compactMap { $0.map { handbook.partners[$0] } }
  }
}

/// Whether a dossier meets a condition that its own file decides.
private func holds(_ condition: Selection.Condition, of dossier: Dossier, under model: PlanningModel) -> Bool {
  switch condition {
  case .number(let keys): dossier.officialNumbers.contains { keys.contains(numberKey($0)) }
  case .has(let paths): paths.contains(where: dossier.gives)
  case .lacks(let paths): !paths.allSatisfy(dossier.gives)
  case .record(let kinds): kinds.contains(dossier.isLegacy ? .legacy : .full)
  case .procedure(let ids): ids.contains(model.procedures[dossier.procedure].id)
  case .signedBefore(let day): dossier.lastDayOfSignature.map { $0 < day } ?? false
  case .signedFrom(let day): dossier.lastDayOfSignature.map { $0 >= day } ?? false
  case .own(let field, let wanted): dossier.says(in: field, anyOf: wanted)
  default: false
  }
}
