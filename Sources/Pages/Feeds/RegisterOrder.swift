internal import Dossiers
internal import Planning

/// The dossiers as lists of them stand: live ones by what falls due first, then those on their way, then those that
/// ended, the last to end first.
func registerOrder(of handbook: Handbook, _ assessment: Assessment) -> [Int] {
  let keys = handbook.dossiers.indices.map { index -> (Int, Int, Int) in
    let dossier = handbook.dossiers[index], state = assessment.dossiers[index]
    let stage = dossier.stage.value.map { handbook.model.stages[$0] }
    if stage?.isLive == true { return (0, state.deadlines.first?.date.date.ordinal ?? .max, index) }
    if stage?.isTerminal != true { return (1, state.deadlines.first?.date.date.ordinal ?? .max, index) }
    let ended = dossier.dates.ended.value ?? dossier.dates.expires.value ?? dossier.dates.inForce.value
    return (2, -(ended?.ordinal ?? 0), index)
  }
  return keys.sorted { $0 < $1 }.map(\.2)
}
