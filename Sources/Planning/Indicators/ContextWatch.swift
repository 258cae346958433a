internal import Dossiers

/// The context of some dossiers by country and dimension: which ratings stand where.
package struct ContextWatch: Sendable {
  package struct Entry: Sendable, Hashable {
    /// Index into `Handbook.dossiers`.
    package let dossier: Int
    /// Index into `PlanningModel.contextRatings`; nil where none is given.
    package let rating: Int?
  }

  package struct Row: Sendable {
    /// ISO 3166-1 alpha-2.
    package let country: String
    /// Beside `PlanningModel.contextDimensions`.
    package let cells: [[Entry]]
  }

  /// By country code.
  package let rows: [Row]

  /// A dimension is about the countries it lists; where it lists none, about those of the counterparts, and without any
  /// of these about our own.
  package init(of dossiers: [Int], in portfolio: Portfolio) {
    let model = portfolio.handbook.model
    var cells: [String: [[Entry]]] = [:]
    for index in dossiers {
      guard let context = portfolio.handbook.dossiers[index].context.value else { continue }
      let usual = portfolio.countries(of: index)
      for (number, dimension) in context.dimensions.enumerated() {
        guard let dimension = dimension.value else { continue }
        let listed = dimension.countries.items().map(\.value)
        for country in Set(listed.isEmpty ? usual : listed) {
          cells[country, default: Array(repeating: [], count: model.contextDimensions.count)][number]
            .append(Entry(dossier: index, rating: dimension.rating.value))
        }
      }
    }
    rows = cells.map { Row(country: $0.key, cells: $0.value) }.sorted { $0.country < $1.country }
  }
}

extension Portfolio {
  fileprivate func countries(of dossier: Int) -> [String] {
    let pages = handbook.relations[dossier].parties.compactMap { $0 }
    let others = pages.filter { $0 != handbook.ownPartner }.compactMap { handbook.partners[$0].country.value }
    return others.isEmpty ? pages.compactMap { handbook.partners[$0].country.value } : others
  }
}
