package import Diagnostics
package import Dossiers
internal import Templates

/// What `naskah new` may be told beside the kind and the id: what is not given stays empty, and the check asks for it.
package struct NewFileWishes: Sendable {
  package var title: String?
  /// Indices into the model's lists.
  package var instrument: Int?
  package var stage: Int?
  package var owner: Int?
  package var partner: String?
  package init() {}
}

/// A file to begin with, from `templates/new/`: the fields that the kind, the instrument and the stage ask for under
/// this model, empty where only an officer knows, with the choices there are beside them.
///
/// - Parameters:
///   - files: the templates, the handbook's own before the program's (`templateFiles`).
///   - language: that of the remarks.
package func newFile(
  _ kind: ContentKind, id: String, _ wishes: NewFileWishes, under model: PlanningModel, today: CalendarDate,
  files: [SourceFile],
  language: String
) -> Diagnosed<[UInt8]> {
  let words = readWords(files, language)
  let template = TemplateSet(files).compile("new/\(kind.word)", for: newFileShape, words: words.value.all)
  let start = NewFileValues(id: id, wishes: wishes, model: model, today: today, language: language)
  var text: [UInt8] = []
  template.value.render(start.record, into: &text)
  return Diagnosed(text, words.diagnostics + template.diagnostics)
}

extension ContentKind {
  /// Where a new document of this kind stands.
  package func path(of id: String) -> String { "content/\(rawValue)/\(id.lowercased()).md" }
}

private let newLanguageShape = Shape(
  "newLanguage",
  [.text("code", "a language of the organisation"), .text("title", "a space and the title in it, where it was given")])
private let newDateShape = Shape("newDate", [.text("key", "a date this stage asks for")])
private let newClauseShape = Shape(
  "newClause",
  [.text("id", "the clause"), .text("padding", "spaces up to the remark"), .text("name", "what it is called")])
private let newDimensionShape = Shape(
  "newDimension", [.text("id", "a dimension of the context"), .text("choices", "its ratings")])
private let newOwedShape = Shape(
  "newOwed", [.text("path", "a field that this stage asks for and the template has no place for")])

/// The names of `templates/new/*.mustache`: values are ready for YAML.
let newFileShape = Shape(
  "newFile",
  [
    .words("words", "the words of the language, by key"), .text("id", "the id"), .text("today", "today, YYYY-MM-DD"),
    .text("organisation", "the id of our own organisation"),
    .text("languageList", "the organisation's languages, with commas"),
    .list("languages", of: newLanguageShape, "the organisation's languages"),
    .text("instrument", "a space and the instrument, where it was given"), .text("stage", "a space and the stage"),
    .text("classification", "a space and the level a new document begins with"),
    .text("owner", "a space and the unit, where it was given"),
    .text("partner", "a space and the partner, where it was given"), .text("currency", "the model's base currency"),
    .text("instruments", "the instruments there are"), .text("stages", "the stages there are"),
    .text("classifications", "the levels there are"), .text("themes", "the themes there are"),
    .text("units", "the units there are"),
    .text("partnerKinds", "the kinds of partners there are"), .text("likelihood", "the scale of likelihood"),
    .text("impact", "the scale of impact"),
    .list("dimensions", of: newDimensionShape, "the dimensions of the context"),
    .text("dimensionList", "the same, with commas"),
    .flag("hasDates", "whether this stage asks for dates"),
    .list("dates", of: newDateShape, "the dates this stage asks for"),
    .flag("asksTerm", "whether this stage asks for a term"),
    .flag("asksLegal", "whether it asks for something under legal"),
    .flag("asksFullPowers", "whether it asks for full powers"),
    .flag("hasClauses", "whether the instrument has minimum clauses"),
    .list("clauses", of: newClauseShape, "the minimum clauses"),
    .flag("asksObjectives", "whether this stage asks for objectives"),
    .flag("asksResources", "whether it asks for resources"),
    .flag("asksCoordination", "whether it asks for something under coordination"),
    .flag("asksRisks", "whether it asks for risks"),
    .flag("asksEvaluation", "whether it asks for something under evaluation"),
    .flag("asksParent", "whether the instrument rests on another"),
    .list("others", of: newOwedShape, "what this stage asks for besides")
  ])
