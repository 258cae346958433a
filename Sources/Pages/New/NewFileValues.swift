import Diagnostics
import Dossiers
import Templates

/// What a new file's template is given.
struct NewFileValues {
  let id: String
  let wishes: NewFileWishes
  let model: PlanningModel
  let today: CalendarDate
  let language: String

  /// The sections that the template has a place for, by the first key of what is owed.
  private static let placed: Set<String> = [
    "title", "parties", "owner", "themes", "classification", "context", "dates", "term", "legal", "objectives",
    "resources",
    "coordination", "risks", "evaluation"
  ]

  var record: Value {
    let owed = owedFields
    func asks(_ section: String) -> Bool { owed.contains { $0 == section || $0.hasPrefix(section + ".") } }
    let dates = owed.filter { $0.hasPrefix("dates.") }.map { String($0.dropFirst(6)) }
    let others = owed.filter { !Self.placed.contains(String($0.prefix { $0 != "." })) }
    let instrument = wishes.instrument.map { model.instruments[$0] }
    let asksClauses = asks("legal.clauses") && instrument?.clauses.isEmpty == false
    return newFileShape.record([
      "words": .none, "id": .text(id), "today": .text(today.description), "organisation": .text(model.organisation.id),
      "languageList": .text(model.organisation.languages.joined(separator: ", ")), "languages": .list(languages),
      "instrument": value(instrument?.code), "stage": value(stage.map { model.stages[$0].code }),
      "classification": value(model.classifications.indices.contains(level) ? model.classifications[level].id : nil),
      "owner": value(wishes.owner.map { model.units[$0].id }), "partner": value(wishes.partner),
      "currency": .text(model.money.base ?? ""),
      "instruments": choices(model.instruments.map { ($0.id, $0.name) }),
      "stages": choices(procedureOfFile.stages.map { (model.stages[$0].code, model.stages[$0].name) }),
      "classifications": choices(model.classifications.map { ($0.id, $0.name) }),
      "themes": choices(model.themes.map { ($0.id, $0.name) }),
      "units": choices(model.units.map { ($0.id, $0.name) }),
      "partnerKinds": choices(model.partnerKinds.map { ($0.id, $0.name) }),
      "likelihood": scale(model.riskLikelihood), "impact": scale(model.riskImpact),
      "dimensions": .list(
        model.contextDimensions.map { .record([.text($0), .text(model.contextRatings.joined(separator: ", "))]) }),
      "dimensionList": .text(model.contextDimensions.joined(separator: ", ")),
      "hasDates": .flag(!dates.isEmpty), "dates": .list(dates.map { .record([.text($0)]) }),
      "asksTerm": .flag(asks("term")),
      "asksLegal": .flag(asks("legal")),
      "asksFullPowers": .flag(
        asks("legal.full_powers") && instrument.map { $0.isBinding && $0.isInternational } ?? false),
      "hasClauses": .flag(asksClauses), "clauses": .list(asksClauses ? clauses(of: instrument?.clauses ?? []) : []),
      "asksObjectives": .flag(asks("objectives")),
      "asksResources": .flag(asks("resources") || instrument?.needsResources == true),
      "asksCoordination": .flag(asks("coordination")),
      "asksRisks": .flag(asks("risks")), "asksEvaluation": .flag(asks("evaluation")),
      "asksParent": .flag(instrument?.needsParent == true), "others": .list(others.map { .record([.text($0)]) })
    ])
  }

  /// A new dossier begins at the first stage, unless told otherwise.
  private var stage: Int? { wishes.stage ?? procedureOfFile.stages.first }

  /// The procedure of its instrument, else of its stage, else the first.
  private var procedure: Int {
    if let instrument = wishes.instrument { return model.procedure(having: instrument) }
    return wishes.stage.flatMap { stage in model.procedures.firstIndex { $0.stages.contains(stage) } } ?? 0
  }

  private var procedureOfFile: PlanningModel.Procedure { model.procedures[procedure] }

  /// The level next to the least restricted one, where there are several: a draft is for the house.
  private var level: Int { min(1, model.classifications.count - 1) }

  private var owedFields: [String] {
    stage.map { stage in
      model.owed(
        at: stage, needsApproval: wishes.instrument.map { model.instruments[$0].approval != "none" } ?? false,
        in: procedure)
    } ?? []
  }

  private var languages: [Value] {
    model.organisation.languages.enumerated().map { index, code in
      .record([.text(code), index == 0 ? value(wishes.title.map(quoted)) : .text("")])
    }
  }

  private func clauses(of clauses: [PlanningModel.Named]) -> [Value] {
    let widest = clauses.map(\.id.count).max() ?? 0
    return clauses.map {
      .record([
        .text($0.id), .text(String(repeating: " ", count: widest - $0.id.count)), .text($0.name.text(in: language))
      ])
    }
  }

  private func value(_ text: String?) -> Value { .text(text.map { " " + $0 } ?? "") }

  private func scale(_ range: ClosedRange<Int>) -> Value { .text("\(range.lowerBound)–\(range.upperBound)") }

  /// `mou (Memorandum of Understanding), grant (Grant Agreement), …`: a line must stay one.
  private func choices(_ list: [(id: String, name: LocalizedText?)]) -> Value {
    let named = list.prefix(12).map { item in
      item.name.map { $0.text(in: language) }.map { $0 == item.id ? item.id : "\(item.id) (\($0))" } ?? item.id
    }
    return .text(named.joined(separator: ", ") + (list.count > 12 ? ", …" : ""))
  }

  /// As a double-quoted YAML scalar.
  private func quoted(_ text: String) -> String {
    "\""
      + text.replacingBytes(of: "\\", with: "\\\\").replacingBytes(of: "\"", with: "\\\"").replacingBytes(
        of: "\n", with: " "
      ).replacingBytes(of: "\r", with: " ") + "\""
  }
}
