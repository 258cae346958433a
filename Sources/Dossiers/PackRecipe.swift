package import Markup

/// How a pack is laid out: the template of the same name in `templates/packs/`.
package enum PackRecipe: String, Sendable, CaseIterable {
  case partnerProfile = "partner-profile"
  case visitBrief = "visit-brief"
  case positionPaper = "position-paper"
  case yearEndMatrix = "year-end-matrix"
  case dossier

  /// Pages, where the pack sets no budget of its own.
  package var budget: Int {
    switch self {
    case .partnerProfile: 6
    case .visitBrief: 12
    case .positionPaper: 10
    case .yearEndMatrix: 20
    case .dossier: 8
    }
  }
}

extension Pack {
  /// The recipe that it names; where it names none, the one that its items look like.
  package var layout: PackRecipe {
    if let given = recipe.value { return given }
    let items = items.value ?? []
    if !items.isEmpty, items.allSatisfy({ $0.select.isPresent }) { return .yearEndMatrix }
    return items.count == 1 && items[0].dossier.isPresent ? .dossier : .visitBrief
  }

  /// The most pages that it may have: its own budget, else that of the recipe it names; nil where it names neither.
  package var budget: Budget? {
    if let pages = pages.value { return Budget(pages: pages, at: self.pages.at) }
    return recipe.value.map { Budget(pages: $0.budget, at: recipe.at) }
  }

  package struct Budget: Sendable {
    package let pages: Int
    /// The value that says so.
    package let at: YAMLTree.Index
  }

  /// The languages it is printed in, of those the site is built in: its own, else all.
  package func languages(of model: PlanningModel) -> [String] {
    let built = model.siteLanguages
    guard let own = languages.value, !own.isEmpty else { return built }
    return built.filter { language in own.contains { $0.value == language } }
  }
}
