package import Diagnostics

// JSON Schema of the front matter, made from the one declaration that reading uses, under one planning model.

/// The schema of a kind's front matter under a model, for editors that complete and check YAML: titles in both
/// languages, the model's own lists, and for a dossier what each stage asks for.
///
/// It refuses what a schema can express and `check` finds, unknown fields and missing languages (FM-004, FM-010)
/// included: an editor should underline what `check` will warn of.
package func jsonSchema(of kind: ContentKind, under model: PlanningModel) -> JSON {
  let writer = SchemaWriter(model), schema = model.vocabulary.schema(of: kind)
  let rules = kind == .dossier ? [Schema.Keyword.allOf(writer.requirements + writer.agreements)] : []
  // What a rule asks for depends on the rest of the file, which the rules of the stages say.
  let required = Schema.Keyword.required(schema.fields.filter(\.isRequired).map(\.name))
  return document("naskah:\(kind.rawValue)", schema.name, writer.shape(of: schema) + rules + [required], writer)
}

/// The schema of `planning-model.yml`.
package func jsonSchemaOfModel(under model: PlanningModel) -> JSON {
  let writer = SchemaWriter(model)
  let keywords = writer.shape(of: modelSchema) + writer.requiredKeys(of: modelSchema)
  return document("naskah:planning-model", modelSchema.name, keywords, writer)
}

private func document(
  _ id: String, _ name: Bilingual, _ keywords: [Schema.Keyword], _ writer: SchemaWriter
) -> JSON {
  let head: [Schema.Keyword] = [.dialect, .id("urn:\(id)"), .title("\(name.id) · \(name.en)")]
  return Schema.keywords(head + keywords + [.definitions(writer.definitions)]).json
}

/// Turns forms of fields into schemas.
struct SchemaWriter {
  let model: PlanningModel

  init(_ model: PlanningModel) { self.model = model }

  // MARK: Mappings

  /// A mapping's own keywords: a key that it does not name is refused, where reading would not know it.
  func shape(of schema: RecordSchema) -> [Schema.Keyword] {
    let others = schema.others.map { form($0, in: schema) } ?? .nothing
    return [
      .type(.object), .properties(schema.fields.map { Schema.Property($0.name, property($0, in: schema)) }),
      .additionalProperties(others)
    ]
  }

  func requiredKeys(of schema: RecordSchema) -> [Schema.Keyword] {
    let required = schema.fields.filter(\.isNeeded)
    return required.isEmpty ? [] : [.required(required.map(\.name))]
  }

  func mapping(_ schema: RecordSchema) -> Schema {
    .keywords(shape(of: schema) + requiredKeys(of: schema) + rules(of: schema))
  }

  /// A field with its titles. A key without a value is a field that is not there, unless it is required.
  private func property(_ field: FieldSchema, in schema: RecordSchema) -> Schema {
    if field === Dossier.Fields.context, schema === model.vocabulary.dossierSchema { return context }
    let value = constrained(field, in: schema) ?? form(of: field, in: schema)
    return .asking(
      .title(both(field.title)), .description(description(of: field, in: schema)),
      .anyOf(field.isNeeded ? [value] : [value, .type(.null)]))
  }

  private func description(of field: FieldSchema, in schema: RecordSchema) -> String {
    let title = field.title
    guard let sample = model.vocabulary.sample(of: field.name, in: schema) else {
      return "id: \(title.id)\nen: \(title.en)"
    }
    return "id: \(title.id), misalnya \(sample)\nen: \(title.en), for example \(sample)"
  }

  /// The context: its review, and one field for each dimension of the model (any, where the model names none).
  private var context: Schema {
    let dimension = mapping(ContextDimension.schema)
    let review = [
      Schema.Property("reviewed", .defined(.date).orNull), Schema.Property("cadence", .defined(.period).orNull)
    ]
    return .asking(
      .title("konteks · context"), .type([.object, .null]),
      .properties(review + model.contextDimensions.map { Schema.Property($0, dimension.orNull) }),
      .additionalProperties(model.contextDimensions.isEmpty ? dimension : .nothing))
  }

  // MARK: Forms

  private func form(of field: FieldSchema, in schema: RecordSchema) -> Schema {
    switch field.form {
    case .text, .ruled, .id: field.name == "id" ? id(in: schema) : .defined(.text)
    default: form(field.form, in: schema)
    }
  }

  func form(_ form: FieldForm, in schema: RecordSchema) -> Schema {
    switch form {
    case .text, .ruled, .id: return .defined(.text)
    case .localized: return .defined(.localized)
    case .date, .milestone: return .defined(.date)
    case .partialDate: return .defined(.partialDate)
    case .period: return .defined(.period)
    case .integer: return .type(.integer)
    case .decimal: return .defined(.decimal)
    case .boolean: return .asking(.enumeration([.bool(true), .bool(false), .string("true"), .string("false")]))
    case .code(let list): return codes(list)
    case .word(let words): return .word(of: words)
    case .list(let item): return .list(of: self.form(item, in: schema))
    case .listOrOne(let item):
      let one = self.form(item, in: schema)
      return .anyOf(one, .list(of: one))
    case .record(let record): return mapping(record)
    case .selection: return .defined(.selection)
    case .open: return .anything
    case .either(let scalar, let collection):
      return .anyOf(self.form(scalar, in: schema), self.form(collection, in: schema), .list(of: .defined(.text)))
    }
  }

  /// Of a document its pattern; ids within one are any text.
  private func id(in schema: RecordSchema) -> Schema {
    guard let kind = ContentKind.allCases.first(where: { model.vocabulary.schema(of: $0) === schema }) else {
      return .defined(.text)
    }
    let pattern = kind == .dossier ? "^[A-Z0-9][A-Za-z0-9.-]*$" : "^[a-z0-9][a-z0-9-]*$"
    return .asking(.type([.string, .integer]), .pattern(pattern))
  }

  // MARK: Codes

  /// A standard's list by reference, a model's with what its members are called; a list that the model lacks leaves the
  /// field free.
  private func codes(_ list: CodeList) -> Schema {
    switch list {
    case .country: return .defined(.country)
    case .currency: return .defined(.currency)
    case .language: return .defined(.language)
    case .sdg: return .defined(.sdg)
    case .dac: return .defined(.dac)
    case .stage: return codes(once(model.stages.map { NamedCode($0.code, $0.name) }))
    case .instrument: return codes(once(model.instruments.map { NamedCode($0.code, $0.name) }))
    case .theme: return codes(model.themes.map { NamedCode($0.id, $0.name) })
    case .classification:
      return codes(model.classifications.filter { !$0.id.isEmpty }.map { NamedCode($0.id, $0.name) })
    case .partnerKind: return codes(model.partnerKinds.map { NamedCode($0.id, $0.name) })
    case .unit: return codes(model.units.map { NamedCode($0.id, $0.name) })
    case .mandate: return codes(model.mandates.map { NamedCode($0.id, $0.name) })
    case .checklist: return codes(model.checklist.map { NamedCode($0.id, $0.name) })
    case .competency: return codes(model.competencies.map { NamedCode($0, nil) })
    case .subject: return codes(model.subjects.map { NamedCode($0, nil) })
    }
  }

  /// A code of the model, and what it is called.
  private struct NamedCode {
    let code: String
    let name: LocalizedText?

    init(_ code: String, _ name: LocalizedText?) {
      self.code = code
      self.name = name
    }
  }

  private func codes(_ named: [NamedCode]) -> Schema {
    guard !named.isEmpty else { return .defined(.text) }
    let names = named.map { code in
      code.name.map { both(Bilingual(id: $0.text(in: "id"), en: $0.text(in: "en"))) } ?? code.code
    }
    return .asking(.enumeration(named.map { .string($0.code) }), .enumerationDescriptions(names))
  }

  /// A code that several procedures have stands once, with its first name.
  private func once(_ named: [NamedCode]) -> [NamedCode] {
    var known: Set<String> = []
    return named.filter { known.insert($0.code).inserted }
  }

  private func both(_ name: Bilingual) -> String { name.id == name.en ? name.en : "\(name.id) · \(name.en)" }
}

extension FieldSchema {
  /// Whether a mapping without it is at fault, or a rule asks for it wherever the mapping stands.
  fileprivate var isNeeded: Bool { isRequired || isOwedByRule }
}
