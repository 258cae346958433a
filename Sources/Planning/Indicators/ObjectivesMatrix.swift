internal import Dossiers

/// Objectives by level and theme, with the cells that nothing fills, and the mandates that no objective cites.
package struct ObjectivesMatrix: Sendable {
  /// An objective in a cell.
  package struct Entry: Sendable, Hashable {
    /// Index into `Handbook.dossiers`, and into its objectives.
    package let dossier, objective: Int
  }

  /// By level (in the order of `Objective.Level.allCases`), then by the model's theme: an objective stands under each
  /// theme of its dossier.
  package let cells: [[[Entry]]]
  /// Beside `PlanningModel.mandates`: the objectives that cite each.
  package let byMandate: [[Entry]]

  /// Indices of the mandates without an agreement.
  package var mandatesWithout: [Int] { byMandate.indices.filter { byMandate[$0].isEmpty } }

  package init(of dossiers: [Int], in portfolio: Portfolio) {
    let model = portfolio.handbook.model
    var cells = [[[Entry]]](
      repeating: [[Entry]](repeating: [], count: model.themes.count), count: Objective.Level.allCases.count)
    var byMandate = [[Entry]](repeating: [], count: model.mandates.count)
    for index in dossiers {
      let dossier = portfolio.handbook.dossiers[index]
      let themes = Set(dossier.themes.items().map(\.value)).sorted()
      for (number, objective) in dossier.objectives.items().enumerated() {
        let entry = Entry(dossier: index, objective: number)
        if let mandate = objective.mandate.value { byMandate[mandate].append(entry) }
        guard let level = objective.level.value.flatMap(Objective.Level.allCases.firstIndex) else { continue }
        for theme in themes { cells[level][theme].append(entry) }
      }
    }
    self.cells = cells
    self.byMandate = byMandate
  }
}
