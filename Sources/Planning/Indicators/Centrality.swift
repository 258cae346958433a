internal import Dossiers
package import FoundationEssentials

/// A partner's place in the network of those that meet in the same agreements.
package struct Centrality: Sendable, Hashable {
  /// Index into `Handbook.partners`.
  package let partner: Int
  /// How many of the other partners it meets in some agreement.
  package let met: Int
  /// How many other partners the handbook has; more than zero.
  package let others: Int

  package var value: Decimal { Decimal(met) / Decimal(others) }
}

extension Review {
  /// One for each partner of some dossiers, the most central first, then in the order of `Handbook.partners`; none
  /// where the handbook has no two partners. Our own organisation is party to nearly every agreement and would be
  /// everybody's neighbour: it is no partner here.
  package func centralities(in dossiers: [Int]) -> [Centrality] {
    let pages = handbook.partners.count, others = pages - (handbook.ownPartner == nil ? 1 : 2)
    guard others > 0 else { return [] }
    var agreements = Array(repeating: [Int](), count: pages)
    for (place, dossier) in dossiers.enumerated() {
      for partner in partners(of: dossier) { agreements[partner].append(place) }
    }
    let neighbours = LiveGroups(agreements, isLive: Array(repeating: true, count: pages))
    return agreements.indices.filter { !agreements[$0].isEmpty }
      .map { Centrality(partner: $0, met: neighbours.others(beside: $0), others: others) }
      .sorted { ($1.met, $0.partner) < ($0.met, $1.partner) }
  }
}
