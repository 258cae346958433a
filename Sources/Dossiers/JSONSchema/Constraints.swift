import Diagnostics

// What rules ask of a single value or mapping, and what a stage asks for: the part of the rule book that a schema can
// express.

extension SchemaWriter {
  /// The schema of a value that a rule judges; nil where its form says all.
  func constrained(_ field: FieldSchema, in schema: RecordSchema) -> JSON? {
    guard let bound = field.bound else { return nil }
    switch bound {
    case .words(let allowed): return words(allowed)
    case .endReasons: return words(model.endReasons)
    case .contextRatings: return words(model.contextRatings)
    case .aboveZero: return .object([("type", .string("number")), ("exclusiveMinimum", .int(0))])
    case .riskLikelihood: return range(model.riskLikelihood)
    case .riskImpact: return range(model.riskImpact)
    case .exactlyOne: return exactlyOne
    case .severalOrNone: return severalOrNone(field, in: schema)
    case .marksByCriterion: return marksByCriterion
    }
  }

  private var exactlyOne: JSON {
    let one = JSON.object([
      ("type", .string("array")), ("items", .reference("text")), ("minItems", .int(1)), ("maxItems", .int(1))
    ])
    return .object([("anyOf", .array([.reference("text"), one]))])
  }

  private func severalOrNone(_ field: FieldSchema, in schema: RecordSchema) -> JSON? {
    guard case .list(let item) = field.form else { return nil }
    let several = JSON.object([
      ("type", .string("array")), ("items", form(item, of: nil, in: schema)), ("minItems", .int(2))
    ])
    return .object([("anyOf", .array([several, .object([("type", .string("array")), ("maxItems", .int(0))])]))])
  }

  private var marksByCriterion: JSON? {
    guard !model.evaluationCriteria.isEmpty else { return nil }
    let scale = JSON.object([
      ("type", .string("number")), ("minimum", .int(model.evaluationScale.lowerBound)),
      ("maximum", .int(model.evaluationScale.upperBound))
    ])
    return .object([
      ("type", .string("object")), ("properties", .object(model.evaluationCriteria.map { ($0, scale) })),
      ("additionalProperties", .bool(false))
    ])
  }

  /// What a rule asks of a mapping as a whole: an objective of the institution names the task that it serves, a
  /// document says where it is.
  func rules(of record: RecordSchema) -> [(String, JSON)] {
    if record === Attachment.schema {
      let places = [Attachment.Fields.path.schema, Attachment.Fields.url.schema, Attachment.Fields.archive.schema]
      return [("anyOf", .array(places.map { has($0.name, nil) }))]
    }
    guard record === Objective.schema else { return [] }
    let level = Objective.Fields.level.schema.name, mandate = Objective.Fields.mandate.schema.name
    return [
      ("if", has(level, words([Objective.Level.institutional.rawValue]))),
      ("then", .object([("required", .array([.string(mandate)]))]))
    ]
  }

  private func words(_ words: [String]) -> JSON? {
    words.isEmpty ? nil : .object([("enum", .array(words.map(JSON.string)))])
  }

  private func range(_ range: ClosedRange<Int>) -> JSON {
    .object([("type", .string("integer")), ("minimum", .int(range.lowerBound)), ("maximum", .int(range.upperBound))])
  }

  private func has(_ key: String, _ value: JSON?) -> JSON {
    .object([("properties", .object([(key, value ?? .bool(true))])), ("required", .array([.string(key)]))])
  }

  // MARK: Stages and instruments

  /// By stage, with and without approval: what `requires` asks for (FM-006, OBJ-101, LEG-603, EVA-406).
  ///
  /// Of several procedures those of the one that a dossier names: a schema cannot tell which one it follows by a rule
  /// of the model.
  var requirements: [JSON] {
    guard model.hasSeveralProcedures else { return requirements(of: 0, where: []) }
    return model.procedures.indices.flatMap { procedure in
      requirements(of: procedure, where: [has("procedure", words([model.procedures[procedure].id]))])
    }
  }

  private func requirements(of procedure: Int, where named: [JSON]) -> [JSON] {
    let instruments = model.procedures[procedure].instruments.map { model.instruments[$0] }
    let approving = instruments.filter { $0.approval != "none" }.map(\.code)
    let powered = instruments.filter { $0.isBinding && $0.isInternational }.map(\.code)
    return model.procedures[procedure].stages.flatMap { stage -> [JSON] in
      let plain = model.owed(at: stage, needsApproval: false, in: procedure)
      let approved = model.owed(at: stage, needsApproval: true, in: procedure)
      let at = named + [has("stage", words([model.stages[stage].code]))]
      var rules = [rule(at, plain.filter { $0 != "legal.full_powers" })]
      let more = approved.filter { !plain.contains($0) }
      if !more.isEmpty, !approving.isEmpty { rules.append(rule(at + [has("instrument", words(approving))], more)) }
      if plain.contains("legal.full_powers"), !powered.isEmpty {
        rules.append(rule(at + [has("instrument", words(powered))], ["legal.full_powers"]))
      }
      return rules
    }
  }

  /// What an instrument asks for at any stage (LEG-605, RES-207).
  var agreements: [JSON] {
    let parented = model.instruments.filter(\.needsParent).map(\.code),
      funded = model.instruments.filter(\.needsResources).map(\.code)
    let shelved = model.stages.filter(\.isTerminal).map(\.code)
    var rules: [JSON] = []
    if !parented.isEmpty { rules.append(rule([has("instrument", words(parented))], ["parent"])) }
    if !funded.isEmpty {
      rules.append(
        rule([has("instrument", words(funded)), .object([("not", has("stage", words(shelved)))])], ["resources"]))
    }
    return rules
  }

  private func rule(_ conditions: [JSON], _ paths: [String]) -> JSON {
    .object([("if", .object([("allOf", .array(conditions))])), ("then", .object([("allOf", .array(paths.map(owed)))]))])
  }

  /// A path that must be there with a value. A final evaluation is a report of that kind, not a key.
  private func owed(_ path: String) -> JSON {
    if path == "evaluation.final" {
      let final = has("kind", words(["final"]))
      let reports = JSON.object([("type", .string("array")), ("contains", final)])
      return has("evaluation", .object([("type", .string("object"))]).and(has("reports", reports)))
    }
    let keys = path.split(separator: ".").map(String.init)
    let filled = JSON.object([
      (
        "not",
        .object([
          (
            "anyOf",
            .array([
              .object([("type", .string("null"))]), .object([("type", .string("array")), ("maxItems", .int(0))]),
              .object([("type", .string("object")), ("maxProperties", .int(0))])
            ])
          )
        ])
      )
    ])
    return keys.reversed().reduce(filled) { inner, key in has(key, inner) }
  }
}

extension JSON {
  fileprivate func and(_ other: JSON) -> JSON { .object([("allOf", .array([self, other]))]) }
}
