internal import Dossiers
package import FoundationEssentials

/// Who answers for the activities.
package struct Accountability: Sendable, Hashable {
  package struct Share: Sendable, Hashable {
    /// As `raci.accountable` names it: as a rule a party.
    package let party: String
    /// Activities it is accountable for.
    package let roles: Int
    /// Of all accountable roles.
    package let share: Decimal
  }

  /// The parties in the dossier's order, those without a role included; then others by id.
  package let shares: [Share]
}

extension Subject {
  /// nil where no activity names one.
  var accountability: Accountability? {
    var roles: [String: Int] = [:]
    for activity in dossier.coordination.value?.activities.items() ?? [] {
      for accountable in activity.raci.value?.accountable.items() ?? [] { roles[accountable.value, default: 0] += 1 }
    }
    let all = roles.values.reduce(0, +)
    guard all > 0 else { return nil }
    let parties = dossier.parties.items().compactMap(\.partner.value)
    let others = roles.keys.filter { !parties.contains($0) }.sorted()
    return Accountability(
      shares: (parties + others).map {
        Accountability.Share(party: $0, roles: roles[$0] ?? 0, share: Decimal(roles[$0] ?? 0) / Decimal(all))
      })
  }
}
