internal import Markup

extension Edition {
  /// The most restricted level of anything in it.
  package var highestLevel: Int { levelsShown.values.max() ?? 0 }
}

extension StatedLevels {
  /// The most restricted level of the file and its parts; the highest there is where one cannot be read.
  func highest(under model: PlanningModel) -> Int {
    guard case .known(let level) = file else { return model.classifications.count - 1 }
    return ([level] + nodes.map(\.level) + lines.map(\.level)).max() ?? level
  }
}

extension Handbook {
  /// The most restricted level of anything that the page of a document shows: of its own, and of the documents whose
  /// names stand there because they are related to it.
  package func levelOnPage(of target: Target) -> Int {
    let named = (backlinks[target] ?? []).map { document($0).classification }
    return ([levelShown(of: target)] + named + levelsBeside(target)).max() ?? 0
  }

  /// The most restricted level of anything in a document, its translations included.
  package func levelShown(of target: Target) -> Int {
    let document = document(target)
    return max(document.classification, levelsShown[document.file.path] ?? 0)
  }

  /// Whether anything in a dossier may be more restricted than a level. Nearly always nothing is, and then its parts
  /// need not be looked at one by one.
  package func mayHold(in dossier: Int, above level: Int) -> Bool {
    levelsShown[dossiers[dossier].file.path].map { $0 > level } ?? true
  }

  /// A partner's page tells what its agreements owe; a dossier's names its family.
  private func levelsBeside(_ target: Target) -> [Int] {
    switch target.kind {
    case .partner:
      return dossiersOfPartner[target.index].map { levelShown(of: Target(kind: .dossier, index: $0)) }
    case .dossier:
      let family = relations[target.index]
      let dossiers =
        [family.parent, family.follows].compactMap { $0 } + family.children + family.amends + family.amendedBy
        + family.replaces
        + family.replacedBy + family.related
      return dossiers.map { self.dossiers[$0].classification }
        + family.parties.compactMap { $0 }.map { partners[$0].classification }
    case .chapter, .pack, .term, .dashboard: return []
    }
  }
}
