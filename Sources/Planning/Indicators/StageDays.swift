internal import Dossiers

/// The days from one milestone to the next that has a date.
package struct StageDays: Sendable, Hashable {
  /// Keys of `dates`: `initiated`, …, `in_force`.
  package let from, to: String
  /// Negative where the dates are out of order (a finding says so).
  package let days: Int
}

extension Subject {
  /// From initiation through entry into force, milestone by milestone.
  var stageDays: [StageDays] {
    let dates = dossier.dates
    let milestones: [(key: String, date: CalendarDate)] =
      (dates.stageDates.map { ($0.key, $0.field.value) } + [("in_force", dates.inForce.value)])
      .compactMap { key, date in date.map { (key, $0) } }
    return zip(milestones, milestones.dropFirst()).map { earlier, later in
      StageDays(from: earlier.key, to: later.key, days: later.date.ordinal - earlier.date.ordinal)
    }
  }
}
