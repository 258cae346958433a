package import Dossiers

/// The days from one milestone to the next that has a day.
package struct StageDays: Sendable, Equatable {
  package let from: Milestone
  package let to: Milestone
  package let days: Int
}

extension Milestone {
  /// Those on the way of an agreement, from its initiation to its entry into force.
  fileprivate static let onTheWay = [initiated, negotiated, drafted, adopted, signed, approved, inForce]
}

extension Subject {
  /// From initiation to entry into force, milestone by milestone. Two that are out of order have a finding, and no days
  /// between them.
  var stageDays: [StageDays] {
    let reached = Milestone.onTheWay.filter { dossier.dates[$0].value != nil }
    return zip(reached, reached.dropFirst()).compactMap { from, to in
      guard let first = dossier.dates[from].value, let next = dossier.dates[to].value, first <= next else { return nil }
      return StageDays(from: from, to: to, days: next.ordinal - first.ordinal)
    }
  }
}
