/// A live agreement with the ties that make it a hub.
package struct Hub: Sendable, Hashable {
  /// Index into `Handbook.dossiers`.
  package let dossier: Int
  package let ties: Interdependence
}

extension Review {
  /// The live ones of some dossiers that are tied to any other, the most closely tied first, then by id.
  package func hubs(among dossiers: [Int]) -> [Hub] {
    dossiers.filter { portfolio.ties.isLive[$0] }
      .map { Hub(dossier: $0, ties: portfolio.interdependence(of: $0)) }
      .filter { $0.ties.degree > 0 }
      .sorted { ($1.ties.degree, $0.dossier) < ($0.ties.degree, $1.dossier) }
  }
}
