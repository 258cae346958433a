internal import Dossiers

/// Meetings since the entry into force beside those the cadence asks for.
package struct MeetingCount: Sendable, Hashable {
  package let held: Int
  /// The cadences that have run out since the entry into force.
  package let expected: Int
}

extension Subject {
  /// nil without a meeting cadence, and before the entry into force.
  var meetingCount: MeetingCount? {
    guard let cadence = dossier.coordination.value?.meetingCadence.value, !cadence.isZero,
      let start = entryIntoForce(of: dossier)?.date, start <= today
    else { return nil }
    let cadences = CountedTerm(anchor: start, duration: cadence, renewal: cadence, counting: .anniversary)
    return MeetingCount(
      held: meetingsHeld.count { $0.date.value.map { $0 >= start } ?? false },
      expected: cadences.renewals(until: today.adding(days: 1)))
  }
}
