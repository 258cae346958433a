import Diagnostics
import Dossiers
import Templates

/// Makes what a new file's template is given.
struct NewFileMaker {
  let id: String
  let wishes: NewFileWishes
  let model: PlanningModel
  let today: CalendarDate
  let language: String

  /// The fields and sections that the template has a place for. What else is owed is listed at the end of the file.
  private static let placed: Set<String> = [
    "title", "parties", "owner", "themes", "classification", "context", "dates", "term", "legal", "objectives",
    "resources", "coordination", "risks", "evaluation"
  ]

  var values: NewFileValues {
    let owed = owedFields
    func asks(_ section: String) -> Bool { owed.contains { $0 == section || $0.hasPrefix(section + ".") } }
    let dates = owed.filter { $0.hasPrefix("dates.") }.map { String($0.dropFirst(6)) }
    let others = owed.filter { !Self.placed.contains(String($0.prefix { $0 != "." })) }
    let instrument = wishes.instrument.map { model.instruments[$0] }
    let asksClauses = asks("legal.clauses") && instrument?.clauses.isEmpty == false
    return NewFileValues(
      id: id, today: today.description, organisation: textInFlow(model.organisation.id),
      languageList: model.organisation.languages.map(textInFlow).joined(separator: ", "), languages: languages,
      instrument: value(instrument?.code), stage: value(stage.map { model.stages[$0].code }),
      classification: value(model.classifications.indices.contains(level) ? model.classifications[level].id : nil),
      owner: value(wishes.owner.map { model.units[$0].id }), partner: value(wishes.partner),
      currency: model.money.base ?? "", instruments: choices(model.instruments.map { ($0.id, $0.name) }),
      stages: choices(procedureOfFile.stages.map { (model.stages[$0].code, model.stages[$0].name) }),
      classifications: choices(model.classifications.map { ($0.id, $0.name) }),
      themes: choices(model.themes.map { ($0.id, $0.name) }), units: choices(model.units.map { ($0.id, $0.name) }),
      partnerKinds: choices(model.partnerKinds.map { ($0.id, $0.name) }), likelihood: scale(model.riskLikelihood),
      impact: scale(model.riskImpact),
      dimensions: model.contextDimensions.map {
        NewDimensionValues(id: textInFlow($0), choices: remark(model.contextRatings))
      }, dimensionList: remark(model.contextDimensions), hasDates: !dates.isEmpty,
      dates: dates.map { NewDateValues(key: $0) }, asksTerm: asks("term"), asksLegal: asks("legal"),
      asksFullPowers: asks("legal.full_powers") && instrument.map { $0.isBinding && $0.isInternational } ?? false,
      hasClauses: asksClauses, clauses: asksClauses ? clauses(of: instrument?.clauses ?? []) : [],
      asksObjectives: asks("objectives"), asksResources: asks("resources") || instrument?.needsResources == true,
      asksCoordination: asks("coordination"), asksRisks: asks("risks"), asksEvaluation: asks("evaluation"),
      asksParent: instrument?.needsParent == true, others: others.map { NewOwedValues(path: $0) })
  }

  /// A new dossier begins at the first stage, unless told otherwise.
  private var stage: Int? { wishes.stage ?? procedureOfFile.stages.first }

  /// The procedure of its instrument, else of its stage, else the first.
  private var procedure: Int {
    if let instrument = wishes.instrument { return model.procedure(having: instrument) }
    return wishes.stage.flatMap { stage in model.procedures.firstIndex { $0.stages.contains(stage) } } ?? 0
  }

  private var procedureOfFile: PlanningModel.Procedure { model.procedures[procedure] }

  /// The second-lowest level, where there are several: a draft is meant for readers inside the institution.
  private var level: Int { min(1, model.classifications.count - 1) }

  private var owedFields: [String] {
    stage.map { stage in
      model.owed(
        at: stage, needsApproval: wishes.instrument.map { model.instruments[$0].approval != "none" } ?? false,
        in: procedure)
    } ?? []
  }

  private var languages: [NewLanguageValues] {
    model.organisation.languages.enumerated().map { index, code in
      NewLanguageValues(
        code: code, title: index == 0 ? wishes.title.map { " " + quoted($0) } ?? "" : "")
    }
  }

  private func clauses(of clauses: [PlanningModel.Named]) -> [NewClauseValues] {
    let ids = clauses.map { textInFlow($0.id) }, widest = ids.map(\.count).max() ?? 0
    return zip(clauses, ids).map { clause, id in
      NewClauseValues(
        id: id, padding: String(repeating: " ", count: widest - id.count),
        name: onOneLineOfYAML(clause.name.text(in: language)))
    }
  }

  /// What follows a key and its colon: a space before it, where there is a value.
  private func value(_ text: String?) -> String { text.map { " " + textInFlow($0) } ?? "" }

  private func scale(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound)–\(range.upperBound)" }

  /// `mou (Memorandum of Understanding), grant (Grant Agreement), …`
  private func choices(_ list: [(id: String, name: LocalizedText?)]) -> String {
    let named = list.prefix(12).map { item in
      item.name.map { $0.text(in: language) }.map { $0 == item.id ? item.id : "\(item.id) (\($0))" } ?? item.id
    }
    return remark(named) + (list.count > 12 ? ", …" : "")
  }

  /// Words as a remark, which ends where its line does: a name of the model may have more lines than one.
  private func remark(_ words: [String]) -> String { onOneLineOfYAML(words.joined(separator: ", ")) }

  /// As a double-quoted YAML scalar.
  private func quoted(_ text: String) -> String {
    let escaped = text.replacingBytes(of: "\\", with: "\\\\").replacingBytes(of: "\"", with: "\\\"")
    return "\"" + onOneLineOfYAML(escaped) + "\""
  }
}
