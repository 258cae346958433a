import Dossiers

/// How closely a live dossier is tied to others (docs/planning-model.md, "Formulas"): each other dossier counts once in
/// each of the three ways.
package struct Interdependence: Sendable, Hashable {
  /// Dossiers that name this one or that it names, as parent, amended, replaced or related, in either direction;
  /// ascending.
  package let links: [Int]
  /// Other live dossiers with a counterpart in common; our own organisation is none.
  package let sharingCounterpart: Int
  /// Other live dossiers with a theme in common.
  package let sharingTheme: Int
  /// All other live dossiers: what the two are out of.
  package let others: Int

  package var degree: Int { 3 * links.count + 2 * sharingCounterpart + sharingTheme }
}

extension Portfolio {
  /// Of a live dossier.
  func interdependence(of dossier: Int) -> Interdependence {
    Interdependence(
      links: handbook.relations[dossier].linked.filter { $0 != dossier },
      sharingCounterpart: ties.sharingCounterpart(with: dossier),
      sharingTheme: ties.sharingTheme(with: dossier), others: max(0, ties.liveCount - 1))
  }
}

extension Handbook.Relations {
  /// The dossiers tied to this one by a link of either, each once, ascending.
  fileprivate var linked: [Int] {
    Set(children + amends + amendedBy + replaces + replacedBy + related + (parent.map { [$0] } ?? [])).sorted()
  }
}

extension Subject {
  /// nil unless live.
  var interdependence: Interdependence? { isLive ? portfolio.interdependence(of: index) : nil }
}
