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
  let template = TemplateSet(files).compile("new/\(kind.word)", for: NewFileValues.names, words: words.value.all)
  let start = NewFileMaker(id: id, wishes: wishes, model: model, today: today, language: language)
  var text: [UInt8] = []
  template.value.render(start.values.value, into: &text)
  return Diagnosed(text, words.diagnostics + template.diagnostics)
}

extension ContentKind {
  /// Where a new document of this kind stands.
  package func path(of id: String) -> String { "content/\(rawValue)/\(id.lowercased()).md" }
}

/// A language that a new file has its title in.
struct NewLanguageValues: TemplateRecord {
  let code: String
  let title: String

  static let shape = RecordShape<NewLanguageValues>(
    "newLanguage",
    [
      .text("code", "a language of the organisation") { $0.code },
      .text("title", "a space and the title in it, where it was given") { $0.title }
    ])
}

/// A date that a new file has a place for.
struct NewDateValues: TemplateRecord {
  let key: String

  static let shape = RecordShape<NewDateValues>(
    "newDate",
    [
      .text("key", "a date this stage asks for") { $0.key }
    ])
}

/// A clause that a new file has a place for.
struct NewClauseValues: TemplateRecord {
  let id: String
  let padding: String
  let name: String

  static let shape = RecordShape<NewClauseValues>(
    "newClause",
    [
      .text("id", "the clause") { $0.id },
      .text("padding", "spaces up to the remark") { $0.padding },
      .text("name", "what it is called") { $0.name }
    ])
}

/// A dimension of the context in a new file.
struct NewDimensionValues: TemplateRecord {
  let id: String
  let choices: String

  static let shape = RecordShape<NewDimensionValues>(
    "newDimension",
    [
      .text("id", "a dimension of the context") { $0.id },
      .text("choices", "its ratings") { $0.choices }
    ])
}

/// A field that a new file tells of.
struct NewOwedValues: TemplateRecord {
  let path: String

  static let shape = RecordShape<NewOwedValues>(
    "newOwed",
    [
      .text("path", "a field that this stage asks for and the template has no place for") { $0.path }
    ])
}

/// The names of `templates/new/*.mustache`: values are ready for YAML.
struct NewFileValues: TemplateRecord {
  let id: String
  let today: String
  let organisation: String
  let languageList: String
  let languages: [NewLanguageValues]
  let instrument: String
  let stage: String
  let classification: String
  let owner: String
  let partner: String
  let currency: String
  let instruments: String
  let stages: String
  let classifications: String
  let themes: String
  let units: String
  let partnerKinds: String
  let likelihood: String
  let impact: String
  let dimensions: [NewDimensionValues]
  let dimensionList: String
  let hasDates: Bool
  let dates: [NewDateValues]
  let asksTerm: Bool
  let asksLegal: Bool
  let asksFullPowers: Bool
  let hasClauses: Bool
  let clauses: [NewClauseValues]
  let asksObjectives: Bool
  let asksResources: Bool
  let asksCoordination: Bool
  let asksRisks: Bool
  let asksEvaluation: Bool
  let asksParent: Bool
  let others: [NewOwedValues]

  static let shape = RecordShape<NewFileValues>(
    "newFile",
    [
      .words("words", "the words of the language, by key"),
      .text("id", "the id") { $0.id },
      .text("today", "today, YYYY-MM-DD") { $0.today },
      .text("organisation", "the id of our own organisation") { $0.organisation },
      .text("languageList", "the organisation's languages, with commas") { $0.languageList },
      .list("languages", "the organisation's languages") { $0.languages },
      .text("instrument", "a space and the instrument, where it was given") { $0.instrument },
      .text("stage", "a space and the stage") { $0.stage },
      .text("classification", "a space and the level a new document begins with") { $0.classification },
      .text("owner", "a space and the unit, where it was given") { $0.owner },
      .text("partner", "a space and the partner, where it was given") { $0.partner },
      .text("currency", "the model's base currency") { $0.currency },
      .text("instruments", "the instruments there are") { $0.instruments },
      .text("stages", "the stages there are") { $0.stages },
      .text("classifications", "the levels there are") { $0.classifications },
      .text("themes", "the themes there are") { $0.themes },
      .text("units", "the units there are") { $0.units },
      .text("partnerKinds", "the kinds of partners there are") { $0.partnerKinds },
      .text("likelihood", "the scale of likelihood") { $0.likelihood },
      .text("impact", "the scale of impact") { $0.impact },
      .list("dimensions", "the dimensions of the context") { $0.dimensions },
      .text("dimensionList", "the same, with commas") { $0.dimensionList },
      .flag("hasDates", "whether this stage asks for dates") { $0.hasDates },
      .list("dates", "the dates this stage asks for") { $0.dates },
      .flag("asksTerm", "whether this stage asks for a term") { $0.asksTerm },
      .flag("asksLegal", "whether it asks for something under legal") { $0.asksLegal },
      .flag("asksFullPowers", "whether it asks for full powers") { $0.asksFullPowers },
      .flag("hasClauses", "whether the instrument has minimum clauses") { $0.hasClauses },
      .list("clauses", "the minimum clauses") { $0.clauses },
      .flag("asksObjectives", "whether this stage asks for objectives") { $0.asksObjectives },
      .flag("asksResources", "whether it asks for resources") { $0.asksResources },
      .flag("asksCoordination", "whether it asks for something under coordination") { $0.asksCoordination },
      .flag("asksRisks", "whether it asks for risks") { $0.asksRisks },
      .flag("asksEvaluation", "whether it asks for something under evaluation") { $0.asksEvaluation },
      .flag("asksParent", "whether the instrument rests on another") { $0.asksParent },
      .list("others", "what this stage asks for besides") { $0.others }
    ])
}
