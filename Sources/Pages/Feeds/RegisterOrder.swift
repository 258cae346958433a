internal import Dossiers
internal import Planning

/// The dossiers in the order in which lists show them: live ones by their next deadline, then those that are on their
/// way to being live, also by their next deadline, then those that ended, the last to end first.
///
/// - Returns: indices into `Handbook.dossiers`.
func registerOrder(of handbook: Handbook, _ assessment: Assessment) -> [Int] {
  let places = handbook.dossiers.indices.map { index -> RegisterPlace in
    let dossier = handbook.dossiers[index]
    let stage = dossier.stage.value.map { handbook.model.stages[$0] }
    if stage?.isLive != true, stage?.isTerminal == true {
      let ended = dossier.dates.ended.value ?? dossier.dates.expires.value ?? dossier.dates.inForce.value
      return RegisterPlace(group: .ended, order: -(ended?.ordinal ?? 0), dossier: index)
    }
    // A dossier without a deadline stands behind all that have one.
    let next = assessment.dossiers[index].deadlines.first?.date.date.ordinal ?? .max
    return RegisterPlace(group: stage?.isLive == true ? .live : .onItsWay, order: next, dossier: index)
  }
  return places.sorted().map(\.dossier)
}

/// Where a dossier stands in a list.
private struct RegisterPlace: Comparable {
  enum Group: Int { case live, onItsWay, ended }

  let group: Group
  /// Within the group: the lower stands first.
  let order: Int
  /// Index into `Handbook.dossiers`.
  let dossier: Int

  static func < (a: RegisterPlace, b: RegisterPlace) -> Bool {
    (a.group.rawValue, a.order, a.dossier) < (b.group.rawValue, b.order, b.dossier)
  }
}
