internal import Dossiers

/// The counterparts of some dossiers by family: governmental and not.
package struct PartnerMix: Sendable {
  package struct Row: Sendable, Hashable {
    /// As the model's partner kinds name it; nil where the kind has none or is not given.
    package let family: String?
    /// Indices into `Handbook.partners`, ascending.
    package let partners: [Int]
    /// The dossiers with a party of the family, ascending.
    package let dossiers: [Int]
  }

  /// In the model's order of partner kinds; those without a family last.
  package let rows: [Row]

  package init(of dossiers: [Int], in portfolio: Portfolio) {
    let handbook = portfolio.handbook
    var families: [String?] = []
    for kind in handbook.model.partnerKinds where kind.family != nil && !families.contains(kind.family) {
      families.append(kind.family)
    }
    families.append(nil)
    var partners = [Set<Int>](repeating: [], count: families.count), shared = partners
    for dossier in dossiers {
      for partner in handbook.relations[dossier].parties.compactMap({ $0 }) where partner != handbook.ownPartner {
        let family = handbook.partners[partner].kind.value.flatMap { handbook.model.partnerKinds[$0].family }
        guard let row = families.firstIndex(of: family) else { continue }
        partners[row].insert(partner)
        shared[row].insert(dossier)
      }
    }
    rows = families.indices.filter { families[$0] != nil || !partners[$0].isEmpty }.map {
      Row(family: families[$0], partners: partners[$0].sorted(), dossiers: shared[$0].sorted())
    }
  }
}
