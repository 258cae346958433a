internal import Dossiers

extension Portfolio {
  /// The most closely tied live dossiers, by degree, then id; at most `limit`.
  package func hubs(limit: Int) -> [(dossier: Int, interdependence: Interdependence)] {
    let tied = handbook.dossiers.indices.filter { ties.isLive[$0] }.map {
      (dossier: $0, interdependence: interdependence(of: $0))
    }
    return Array(
      tied.sorted { ($1.interdependence.degree, $0.dossier) < ($0.interdependence.degree, $1.dossier) }.prefix(limit))
  }
}
