import Dossiers

/// How closely a live dossier is tied to others (03-planning-model, "Formulas"): each other dossier counts once in each of
/// the three ways.
package struct Interdependence: Sendable, Hashable {
  /// Dossiers that name this one or that it names, as parent, amended, replaced or related, in either direction; ascending.
  package let links: [Int]
  /// Other live dossiers with a counterpart in common; our own organisation is none.
  package let sharingCounterpart: Int
  /// Other live dossiers with a theme in common.
  package let sharingTheme: Int

  package var degree: Int { 3 * links.count + 2 * sharingCounterpart + sharingTheme }
}

extension Handbook.Relations {
  /// The dossiers tied to this one by a link of either, each once, ascending.
  var linked: [Int] {
    Set(children + amends + amendedBy + replaces + replacedBy + related + (parent.map { [$0] } ?? [])).sorted()
  }
}

extension Subject {
  var interdependence: Interdependence? {
    guard isLive else { return nil }
    return Interdependence(
      links: relations.linked.filter { $0 != index }, sharingCounterpart: survey.ties.sharingCounterpart(with: index),
      sharingTheme: survey.ties.sharingTheme(with: index))
  }
}
