package import Dossiers
package import FoundationEssentials

/// Who brings how much of the valued contributions (docs/planning-model.md, "Formulas", asymmetry).
package struct Balance: Sendable, Hashable {
  /// One party's part of it.
  package struct Share: Sendable, Hashable {
    /// The partner's id, as `parties` names it.
    package let party: String
    /// In the model's base currency, exact.
    package let amount: Decimal
    /// All valued contributions.
    let total: Decimal

    /// The party's part of all valued contributions, 0…1; 0 where there are none. It is divided only when it is asked
    /// for, because dividing decimals is slow.
    package var share: Decimal { total == 0 ? 0 : amount / total }
  }

  /// One a party, in the dossier's order.
  package let shares: [Share]
  /// All valued contributions, in the model's base currency.
  package let total: Decimal
  /// Entries valued / entries, 0…1.
  package let valuedShare: Decimal
  /// Σ_{i<j}|s_i − s_j| / (n − 1): 0 equal, 1 one side brings all. nil where a party's only contribution is unvalued,
  /// where one is of somebody who is no party, and where there is nothing to compare.
  package var asymmetry: Decimal? {
    isUnknown || shares.count < 2 || total == 0 ? nil : Self.asymmetry(of: shares.map(\.amount), total: total)
  }

  /// Whether some party's part cannot be said.
  private let isUnknown: Bool
}

extension Balance {
  /// The balance of a dossier's resources at the model's dated rates; nil without resources.
  init?(of dossier: Dossier, under money: PlanningModel.MoneyRules) {
    guard let resources = dossier.resources.value, !resources.isEmpty, let parties = dossier.parties.value else {
      return nil
    }
    var amounts: [Decimal] = Array(repeating: 0, count: parties.count)
    var valued = Array(repeating: 0, count: parties.count), entries = valued
    var valuedEntries = 0, namesStranger = false
    for resource in resources {
      let value = resource.value.value?.inBase(money)
      if value != nil { valuedEntries += 1 }
      guard
        let party = parties.firstIndex(where: { $0.partner.value != nil && $0.partner.value == resource.party.value })
      else {
        // A contribution of somebody who is no party has a finding of its own, and may be meant for any of the parties.
        namesStranger = namesStranger || resource.party.isPresent
        continue
      }
      entries[party] += 1
      guard let value else { continue }
      valued[party] += 1
      amounts[party] += value
    }
    total = amounts.reduce(0, +)
    let total = total
    shares = parties.indices.map { index in
      Share(party: parties[index].partner.value ?? "", amount: amounts[index], total: total)
    }
    valuedShare = valuedEntries == resources.count ? 1 : Decimal(valuedEntries) / Decimal(resources.count)
    isUnknown = namesStranger || parties.indices.contains { entries[$0] > 0 && valued[$0] == 0 }
  }

  /// The differences are added as amounts and divided once at the end, so that nothing is rounded on the way.
  private static func asymmetry(of amounts: [Decimal], total: Decimal) -> Decimal {
    var differences: Decimal = 0
    for (index, one) in amounts.enumerated() {
      for other in amounts[(index + 1)...] { differences += one > other ? one - other : other - one }
    }
    return differences / (total * Decimal(amounts.count - 1))
  }
}

extension Money {
  /// The amount in the model's base currency at its dated rate; nil where amount, currency or rate is missing or at
  /// fault.
  package func inBase(_ money: PlanningModel.MoneyRules) -> Decimal? {
    guard let amount = amount.value, let currency = currency.value, amount > 0 else { return nil }
    if currency == money.base { return amount }
    return money.rates[currency].map { amount * $0 }
  }
}
