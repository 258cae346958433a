package import Dossiers

/// The dossiers that a selection means, in order of id (docs/interfaces.md, "Selection").
///
/// - Parameter findings: the codes found in each dossier, beside `Handbook.dossiers`.
package func select(
  _ selection: Selection, in survey: Survey, _ assessment: Assessment, findings: [[String]]
) -> [Int] {
  survey.handbook.dossiers.indices.filter { matches(selection, $0, survey, assessment, findings) }
}

private func matches(_ selection: Selection, _ index: Int, _ survey: Survey, _ assessment: Assessment, _ findings: [[String]]) -> Bool {
  selection.conditions.allSatisfy { holds($0, index, survey, assessment, findings) }
}

private func holds(
  _ condition: Selection.Condition, _ index: Int, _ survey: Survey, _ assessment: Assessment, _ findings: [[String]]
) -> Bool {
  let handbook = survey.handbook, dossier = handbook.dossiers[index]
  func isAny(_ value: Int?, of wanted: [Int]) -> Bool { value.map(wanted.contains) ?? false }
  var partners: [Partner] { handbook.relations[index].parties.compactMap { $0.map { handbook.partners[$0] } } }
  switch condition {
  case .id(let ids): return ids.contains(dossier.id) || ids.contains { handbook.find($0) == Handbook.Target(kind: .dossier, index: index) }
  case .kind(let kinds): return kinds.contains { if case .dossier = $0 { true } else { false } }
  case .stage(let stages): return isAny(dossier.stage.value, of: stages)
  case .live(let live): return (dossier.stage.value.map { handbook.model.stages[$0].isLive } ?? false) == live
  case .instrument(let instruments): return isAny(dossier.instrument.value, of: instruments)
  case .theme(let themes): return dossier.themes.value?.contains { themes.contains($0.value) } ?? false
  case .partner(let ids): return dossier.parties.value?.contains { $0.partner.value.map(ids.contains) ?? false } ?? false
  case .partnerKind(let kinds): return partners.contains { isAny($0.kind.value, of: kinds) }
  case .country(let countries): return partners.contains { $0.country.value.map(countries.contains) ?? false }
  case .owner(let units): return isAny(dossier.owner.value, of: units)
  case .parent(let ids):
    guard let parent = handbook.relations[index].parent else { return false }
    return ids.contains(handbook.dossiers[parent].id)
  case .classification(let levels): return levels.contains(dossier.classification)
  case .finding(let codes): return findings[index].contains { codes.contains($0) }
  case .dueWithin(let period):
    let last = survey.today + period
    return assessment.dossiers[index].deadlines.contains { $0.date.date >= survey.today && $0.date.date <= last }
  case .not(let selection): return !matches(selection, index, survey, assessment, findings)
  }
}
