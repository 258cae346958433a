internal import Diagnostics
internal import Dossiers
internal import Pages
internal import Pipeline
internal import Planning
internal import Registers

// The workbook that the site offers: what `naskah export xlsx` writes of every dossier of the edition.

extension ExportedRegister {
  /// What an officer keeps a register by, and the handbook's own fields that its model wants in lists.
  static func usualColumns(under model: PlanningModel) -> [Column] {
    let names = ExportWords.usualColumns(of: .dossier) + ChosenDocuments.listedFields(of: [.dossier], under: model)
    return names.compactMap { Column($0, of: [.dossier], under: model) }
  }

  /// Every dossier in these columns, in the first of the site's languages that the program speaks: the same on every
  /// machine.
  ///
  /// - Parameter revision: the commit that the dossiers are of; nil where there is none, or where the site may not tell
  ///   it.
  init(whole assessed: Assessed, revision: Revision?) {
    let handbook = assessed.handbook, model = handbook.model
    self.init(
      documents: handbook.targets(of: .dossier), kinds: [.dossier], columns: Self.usualColumns(under: model),
      portfolio: assessed.portfolio, assessment: assessed.assessment,
      language: siteLanguages(of: model).lazy.compactMap { Language(rawValue: $0) }.first ?? .english, isWhole: false,
      revision: revision, level: Self.levelName(assessed))
  }

  /// The level of an edition, as the workbook names it.
  static func levelName(_ assessed: Assessed) -> String {
    assessed.edition.audience.level.map { assessed.handbook.model.classifications[$0].id } ?? "–"
  }
}

extension OutputFiles {
  /// With the register as a workbook, made when it is asked for.
  func withWorkbook(of assessed: Assessed, _ sources: SourceTree) -> OutputFiles {
    let revision = assessed.handbook.model.site.tellsRevision ? sources.revision : nil
    return with("data/register.xlsx") {
      try bytesOfWorkbook(ExportedRegister(whole: assessed, revision: revision).workbook)
    }
  }
}
