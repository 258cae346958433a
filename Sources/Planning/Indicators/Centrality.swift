internal import Dossiers
package import FoundationEssentials

/// A partner's place in the network of those that are party to the same agreements.
package struct Centrality: Sendable, Hashable {
  /// The partners that share an agreement with it, ascending; our own organisation included, as a partner like any.
  package let coParties: [Int]
  /// Distinct co-parties / (N − 1), N the partners with a page; nil where there is no other.
  package let value: Decimal?
}

extension Portfolio {
  package func centrality(of partner: Int) -> Centrality {
    var others: Set<Int> = []
    for dossier in handbook.dossiersOfPartner[partner] {
      others.formUnion(handbook.relations[dossier].parties.compactMap { $0 })
    }
    others.remove(partner)
    let possible = handbook.partners.count - 1
    return Centrality(coParties: others.sorted(), value: possible > 0 ? Decimal(others.count) / Decimal(possible) : nil)
  }
}
