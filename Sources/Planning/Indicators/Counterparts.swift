import Dossiers

/// The parties of every dossier but our own organisation, as numbers that are the same wherever the party is the same.
/// A party without a page (a finding says so) is still one party.
struct Counterparts: Sendable {
  /// By dossier, each once, in the order of its parties.
  let ofDossier: [[Int]]
  /// By number: the partner's id. The first are the pages, in the order of `Handbook.partners`.
  let ids: [String]

  init(_ handbook: Handbook) {
    var ids = handbook.partners.map(\.id)
    var withoutPage: [String: Int] = [:]
    let own = handbook.model.organisation.id
    ofDossier = handbook.dossiers.indices.map { index in
      var numbers: [Int] = []
      for (party, page) in zip(handbook.dossiers[index].parties.items(), handbook.relations[index].parties) {
        guard let id = party.partner.value, id != own, page == nil || page != handbook.ownPartner else { continue }
        let number = page ?? withoutPage[id] ?? ids.count
        if number == ids.count {
          ids.append(id)
          withoutPage[id] = number
        }
        if !numbers.contains(number) { numbers.append(number) }
      }
      return numbers
    }
    self.ids = ids
  }
}

extension Review {
  /// The partners of a dossier that have a page, each once; our own organisation is none.
  package func partners(of dossier: Int) -> [Int] {
    let pages = handbook.partners.count
    return portfolio.ties.counterparts.ofDossier[dossier].filter { $0 < pages }
  }
}
