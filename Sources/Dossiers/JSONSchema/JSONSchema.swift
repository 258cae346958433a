package import Diagnostics

// JSON Schema (draft 2020-12) of the front matter, made from the one declaration that reading uses, under one planning
// model.

/// The schema of a kind's front matter under a model, for editors that complete and check YAML: titles in both
/// languages, the model's own lists, and for a dossier what each stage asks for.
///
/// It refuses what a schema can express and `check` finds, unknown fields and missing languages (FM-004, FM-010)
/// included: an editor should underline what `check` will warn of.
package func jsonSchema(of kind: ContentKind, under model: PlanningModel) -> JSON {
  let writer = SchemaWriter(model)
  let schema = model.vocabulary.schema(of: kind)
  var fields = writer.fields(of: schema)
  if kind == .dossier { fields.append(("allOf", .array(writer.requirements + writer.agreements))) }
  fields.removeAll { $0.0 == "required" }
  fields.append(("required", .array(schema.fields.filter(\.isRequired).map { .string($0.name) })))
  return document("naskah/\(kind.rawValue)", schema.name, fields, writer)
}

/// The schema of `planning-model.yml`.
package func jsonSchemaOfModel(under model: PlanningModel) -> JSON {
  let writer = SchemaWriter(model)
  return document("naskah/planning-model", modelSchema.name, writer.fields(of: modelSchema), writer)
}

private func document(_ id: String, _ name: Bilingual, _ fields: [(String, JSON)], _ writer: SchemaWriter) -> JSON {
  .object(
    [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("urn:\(id.replacingBytes(of: "/", with: ":"))")),
      ("title", .string("\(name.id) · \(name.en)"))
    ] + fields + [("$defs", .object(writer.definitions))])
}

/// Turns forms of fields into schemas.
struct SchemaWriter {
  let model: PlanningModel

  init(_ model: PlanningModel) { self.model = model }

  /// A mapping's own keywords: a key that it does not name is refused, where reading would not know it.
  func fields(of schema: RecordSchema) -> [(String, JSON)] {
    var properties = schema.fields.map { field in (field.name, property(field, in: schema)) }
    if schema === model.vocabulary.dossierSchema {
      properties = properties.map { $0.0 == Dossier.Fields.context.name ? ($0.0, context) : $0 }
    }
    var fields: [(String, JSON)] = [("type", .string("object")), ("properties", .object(properties))]
    fields.append(("additionalProperties", schema.others.map { form($0, of: nil, in: schema) } ?? .bool(false)))
    let required = schema.fields.filter { $0.isRequired || $0.isOwedByRule }
    if !required.isEmpty { fields.append(("required", .array(required.map { .string($0.name) }))) }
    return fields
  }

  /// A field with its titles. A key without a value is a field that is not there, unless it is required.
  private func property(_ field: FieldSchema, in schema: RecordSchema) -> JSON {
    let inner = form(field.form, of: field, in: schema)
    let isNeeded = field.isRequired || field.isOwedByRule
    return .object([
      ("title", .string(field.title.id == field.title.en ? field.title.en : "\(field.title.id) · \(field.title.en)")),
      ("description", .string(description(of: field, in: schema))),
      ("anyOf", .array(isNeeded ? [inner] : [inner, .object([("type", .string("null"))])]))
    ])
  }

  private func description(_ text: Bilingual) -> String { "id: \(text.id)\nen: \(text.en)" }

  private func description(of field: FieldSchema, in schema: RecordSchema) -> String {
    let sample = model.vocabulary.sample(of: field.name, in: schema)
    return description(
      Bilingual(
        id: sample.map { "\(field.title.id), misalnya \($0)" } ?? field.title.id,
        en: sample.map { "\(field.title.en), for example \($0)" } ?? field.title.en))
  }

  // MARK: Forms

  /// - Parameter field: the field that has this form; nil for an item of a list.
  func form(_ form: FieldForm, of field: FieldSchema?, in schema: RecordSchema) -> JSON {
    if let own = field.flatMap({ constrained($0, in: schema) }) { return own }
    switch form {
    case .text, .ruled, .id: return field?.name == "id" ? id(in: schema) : .reference("text")
    case .localized: return .reference("localized")
    case .date, .milestone: return .reference("date")
    case .partialDate: return .reference("partialDate")
    case .period: return .reference("period")
    case .integer: return .object([("type", .string("integer"))])
    case .decimal: return .reference("decimal")
    case .boolean: return .object([("enum", .array([.bool(true), .bool(false), .string("true"), .string("false")]))])
    case .code(let list): return codes(list)
    case .word(let words): return .object([("enum", .array(words.map(JSON.string)))])
    case .list(let item): return list(of: self.form(item, of: nil, in: schema))
    case .listOrOne(let item):
      let one = self.form(item, of: nil, in: schema)
      return .object([("anyOf", .array([one, list(of: one)]))])
    case .record(let record): return .object(fields(of: record) + rules(of: record))
    case .selection: return .reference("selection")
    case .open: return .bool(true)
    case .either(let scalar, let collection):
      return .object([
        (
          "anyOf",
          .array([
            self.form(scalar, of: nil, in: schema), self.form(collection, of: nil, in: schema),
            list(of: .reference("text"))
          ])
        )
      ])
    }
  }

  private func list(of item: JSON) -> JSON { .object([("type", .string("array")), ("items", item)]) }

  private func id(in schema: RecordSchema) -> JSON {
    guard ContentKind.allCases.contains(where: { model.vocabulary.schema(of: $0) === schema }) else {
      return .reference("text")
    }
    let pattern = schema === model.vocabulary.dossierSchema ? "^[A-Z0-9][A-Za-z0-9.-]*$" : "^[a-z0-9][a-z0-9-]*$"
    return .object([("type", .array([.string("string"), .string("integer")])), ("pattern", .string(pattern))])
  }

  /// A model's list with what its members are called; a standard's by reference; a list that the model lacks leaves the
  /// field free.
  private func codes(_ list: CodeList) -> JSON {
    switch list {
    case .country, .currency, .language, .sdg, .dac: return .reference(list.rawValue)
    default: break
    }
    let named = names(of: list)
    guard !named.isEmpty else { return .reference("text") }
    return .object([
      ("enum", .array(named.map { .string($0.id) })),
      ("markdownEnumDescriptions", .array(named.map { .string($0.name.map(both) ?? $0.id) }))
    ])
  }

  private func both(_ name: LocalizedText) -> String {
    let id = name.text(in: "id"), en = name.text(in: "en")
    return id == en ? en : "\(id) · \(en)"
  }

  private func names(of list: CodeList) -> [(id: String, name: LocalizedText?)] {
    switch list {
    case .stage: once(model.stages.map { ($0.code, $0.name) })
    case .instrument: once(model.instruments.map { ($0.code, $0.name) })
    case .theme: model.themes.map { ($0.id, $0.name) }
    case .classification: model.classifications.filter { !$0.id.isEmpty }.map { ($0.id, $0.name) }
    case .partnerKind: model.partnerKinds.map { ($0.id, $0.name) }
    case .unit: model.units.map { ($0.id, $0.name) }
    case .mandate: model.mandates.map { ($0.id, $0.name) }
    case .checklist: model.checklist.map { ($0.id, $0.name) }
    case .competency: model.competencies.map { ($0, nil) }
    case .subject: model.subjects.map { ($0, nil) }
    default: []
    }
  }

  /// A code that several procedures have stands once, with its first name.
  private func once(_ named: [(id: String, name: LocalizedText?)]) -> [(id: String, name: LocalizedText?)] {
    named.enumerated().filter { place, code in !named[..<place].contains { $0.id == code.id } }.map(\.element)
  }

  /// The context: its review, and one field for each dimension of the model (any, where the model names none).
  private var context: JSON {
    let dimension = JSON.object(fields(of: ContextDimension.schema))
    let orNothing = JSON.object([("anyOf", .array([dimension, .object([("type", .string("null"))])]))])
    var properties: [(String, JSON)] = [("reviewed", .orNull("date")), ("cadence", .orNull("period"))]
    properties += model.contextDimensions.map { ($0, orNothing) }
    return .object([
      ("title", .string("konteks · context")), ("type", .array([.string("object"), .string("null")])),
      ("properties", .object(properties)),
      ("additionalProperties", model.contextDimensions.isEmpty ? dimension : .bool(false))
    ])
  }
}

extension JSON {
  static func reference(_ name: String) -> JSON { .object([("$ref", .string("#/$defs/\(name)"))]) }

  static func orNull(_ name: String) -> JSON {
    .object([("anyOf", .array([reference(name), .object([("type", .string("null"))])]))])
  }
}
