import Diagnostics

// What rules ask of a single value or mapping, and what a stage asks for: the part of the rule book that a schema can
// express.

extension SchemaWriter {
  /// The schema of a value that a rule judges; nil where its form says all.
  func constrained(_ field: FieldSchema, in schema: RecordSchema) -> Schema? {
    guard let bound = field.bound else { return nil }
    switch bound {
    case .words(let allowed): return words(allowed)
    case .endReasons: return words(model.endReasons)
    case .contextRatings: return words(model.contextRatings)
    case .aboveZero: return .asking(.type(.number), .exclusiveMinimum(0))
    case .riskLikelihood: return range(model.riskLikelihood)
    case .riskImpact: return range(model.riskImpact)
    case .exactlyOne:
      return .anyOf(
        .defined(.text), .asking(.type(.array), .items(.defined(.text)), .minItems(1), .maxItems(1)))
    case .severalOrNone: return severalOrNone(field, in: schema)
    case .marksByCriterion: return marksByCriterion
    }
  }

  private func severalOrNone(_ field: FieldSchema, in schema: RecordSchema) -> Schema? {
    guard case .list(let item) = field.form else { return nil }
    return .anyOf(.asking(.type(.array), .items(form(item, in: schema)), .minItems(2)), .noItems)
  }

  private var marksByCriterion: Schema? {
    guard !model.evaluationCriteria.isEmpty else { return nil }
    let scale = model.evaluationScale
    let mark = Schema.asking(.type(.number), .minimum(scale.lowerBound), .maximum(scale.upperBound))
    return .asking(
      .type(.object), .properties(model.evaluationCriteria.map { Schema.Property($0, mark) }),
      .additionalProperties(.nothing))
  }

  /// What a rule asks of a mapping as a whole: an objective of the institution names the task that it serves, a
  /// document says where it is.
  func rules(of record: RecordSchema) -> [Schema.Keyword] {
    if record === Attachment.schema {
      let places = [Attachment.Fields.path.schema, Attachment.Fields.url.schema, Attachment.Fields.archive.schema]
      return [.anyOf(places.map { .having($0.name) })]
    }
    guard record === Objective.schema else { return [] }
    let level = Objective.Fields.level.schema.name, mandate = Objective.Fields.mandate.schema.name
    return [
      .condition(.having(level, .word(of: [Objective.Level.institutional.rawValue]))),
      .consequence(.asking(.required([mandate])))
    ]
  }

  /// nil where the model has no such list: then anything goes.
  private func words(_ words: [String]) -> Schema? { words.isEmpty ? nil : .word(of: words) }

  private func range(_ range: ClosedRange<Int>) -> Schema {
    .asking(.type(.integer), .minimum(range.lowerBound), .maximum(range.upperBound))
  }

  // MARK: Stages and instruments

  /// By stage, with and without approval: what `requires` asks for (FM-006, OBJ-101, LEG-603, EVA-406).
  ///
  /// Of several procedures those of the one that a dossier names: a schema cannot tell which one it follows by a rule
  /// of the model.
  var requirements: [Schema] {
    guard model.hasSeveralProcedures else { return requirements(of: 0, where: []) }
    return model.procedures.indices.flatMap { procedure in
      requirements(of: procedure, where: [says(Dossier.Fields.procedure.schema, [model.procedures[procedure].id])])
    }
  }

  private func requirements(of procedure: Int, where named: [Schema]) -> [Schema] {
    let instruments = model.procedures[procedure].instruments.map { model.instruments[$0] }
    let approving = instruments.filter { $0.approval != "none" }.map(\.code)
    let powered = instruments.filter { $0.isBinding && $0.isInternational }.map(\.code)
    return model.procedures[procedure].stages.flatMap { stage -> [Schema] in
      let plain = model.owed(at: stage, needsApproval: false, in: procedure)
      let approved = model.owed(at: stage, needsApproval: true, in: procedure)
      let isAtStage = named + [says(Dossier.Fields.stage.schema, [model.stages[stage].code])]
      var rules = [rule(isAtStage, owes: plain.filter { $0 != fullPowers })]
      let more = approved.filter { !plain.contains($0) }
      if !more.isEmpty, !approving.isEmpty { rules.append(rule(isAtStage + [isOneOf(approving)], owes: more)) }
      if plain.contains(fullPowers), !powered.isEmpty {
        rules.append(rule(isAtStage + [isOneOf(powered)], owes: [fullPowers]))
      }
      return rules
    }
  }

  /// Owed where an instrument is binding and international alone.
  private var fullPowers: String { "legal.full_powers" }

  /// What an instrument asks for at any stage (LEG-605, RES-207).
  var agreements: [Schema] {
    let parented = model.instruments.filter(\.needsParent).map(\.code)
    let funded = model.instruments.filter(\.needsResources).map(\.code)
    let shelved = model.stages.filter(\.isTerminal).map(\.code)
    let isShelved = says(Dossier.Fields.stage.schema, shelved)
    return
      (parented.isEmpty ? [] : [rule([isOneOf(parented)], owes: [Dossier.Fields.parent.schema.name])])
      + (funded.isEmpty ? [] : [rule([isOneOf(funded), .not(isShelved)], owes: [Dossier.Fields.resources.schema.name])])
  }

  /// A dossier that says one of these words in a field; where there are none, one that has the field.
  private func says(_ field: FieldSchema, _ allowed: [String]) -> Schema {
    .having(field.name, words(allowed) ?? .anything)
  }

  private func isOneOf(_ instruments: [String]) -> Schema { says(Dossier.Fields.instrument.schema, instruments) }

  private func rule(_ conditions: [Schema], owes paths: [String]) -> Schema {
    .asking(.condition(.asking(.allOf(conditions))), .consequence(.asking(.allOf(paths.map(owed)))))
  }

  /// A path that must be there with a value. A final evaluation is a report of that kind, not a key.
  private func owed(_ path: String) -> Schema {
    if path == "evaluation.final" {
      let final = Schema.having("kind", .word(of: ["final"]))
      let reports = Schema.having("reports", .asking(.type(.array), .contains(final)))
      return .having("evaluation", .allOf(.type(.object), reports))
    }
    let filled = Schema.not(.anyOf(.type(.null), .noItems, .asking(.type(.object), .maxProperties(0))))
    return path.pieces(between: ".").reversed().reduce(filled) { inner, key in .having(key, inner) }
  }
}

extension Schema {
  fileprivate static var noItems: Schema { .asking(.type(.array), .maxItems(0)) }
}
