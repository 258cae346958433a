package import Diagnostics
import FoundationEssentials
package import Markup

/// Reads `content/planning-model.yml` and checks it like any other content file.
///
/// - Parameter file: the model's file; nil where the handbook has none. Then the built-in national profile is the
///   model, and a finding says so.
/// - Returns: the model. A list that the model does not have is empty, and the fields that would take its codes take
///   any text.
package func readModel(_ file: ParsedFile?) -> Diagnosed<PlanningModel> {
  let path = "content/planning-model.yml"
  guard let file else {
    var base = readModel(parse(SourceFile(path: path, text: Data.profileNational))).value
    // Whose handbook it is and what its money is worth, no profile knows: nothing is held against that.
    base.organisation.id = ""
    base.money = PlanningModel.MoneyRules()
    return Diagnosed(base, [modelAbsent(Span(path: path, line: 1))])
  }
  guard let tree = file.frontMatter, !file.frontMatterIsBroken, tree.nodes.first?.kind == .mapping else {
    var model = PlanningModel(file: file)
    model.classifications = PlanningModel.oneLevel
    let diagnostics =
      file.diagnostics.contains { $0.severity == .error }
      ? file.diagnostics : file.diagnostics + [modelAbsent(Span(path: path, line: 1))]
    return Diagnosed(model, diagnostics.map { $0.severity == .error ? $0.decidingAccess() : $0 })
  }
  var reader = ModelReader(file: file, tree: tree)
  reader.readAll()
  let found = (file.diagnostics + reader.diagnostics).map {
    decidesAccess($0, in: file.path, tree) ? $0.failingAccess() : $0
  }
  return Diagnosed(reader.model, found)
}

/// The language that an organisation writes first, as `readModel` has it, read by itself: every command has to speak
/// before it reads anything else, and reads the model once more with all that it says.
package func firstLanguage(ofModel file: ParsedFile) -> String? {
  guard let tree = file.frontMatter, !file.frontMatterIsBroken, tree.nodes.first?.kind == .mapping,
    let stated = tree.languagesOfOrganisation.first
  else { return PlanningModel.Organisation().languages.first }
  return stated
}

/// Whether a mistake stands in a part of the model that says who may see what.
private func decidesAccess(_ finding: Diagnostic, in path: String, _ tree: YAMLTree) -> Bool {
  guard finding.severity == .error || finding.code == "FM-015" else { return false }
  let site = tree.value(0, ModelFields.site.key)
  let isSiteMapping = site.map { tree.nodes[Int($0)].kind == .mapping } ?? true
  // A model has the levels of its profile, and of several profiles those of the first.
  let parts = [
    tree.value(0, ModelFields.profile.key), tree.value(0, ModelFields.profiles.key),
    tree.value(0, ModelFields.classifications.key),
    tree.value(0, ModelFields.defaultClassification.key), tree.value(0, ModelFields.levels.key),
    tree.value(0, ModelFields.ownFields.key),
    isSiteMapping ? site.flatMap { tree.value($0, SiteFields.audience.key) } : site
  ]
  return parts.compactMap { $0 }.contains { value in
    [value - 1, value].contains { tree.span($0, in: path).holds(finding.span) }
  }
}

private func modelAbsent(_ span: Span) -> Diagnostic {
  modelMistake(
    Bilingual(id: "tidak ada model perencanaan yang terbaca", en: "there is no planning model that can be read"),
    help: Bilingual(
      id:
        """
        tulis content/planning-model.yml; untuk mulai cukup \u{201C}profile: national\u{201D} dan \
        \u{201C}organisation\u{201D}
        """,
      en:
        """
        write content/planning-model.yml; to begin, \u{201C}profile: national\u{201D} and \
        \u{201C}organisation\u{201D} are enough
        """
    ), at: span
  ).decidingAccess()
}
