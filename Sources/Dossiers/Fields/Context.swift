internal import Diagnostics
package import Markup

// What surrounds the agreement: the context as the model divides it, obstacles, those concerned, strengths, risks.

/// `context`
package struct Context: Sendable {
  package let at: YAMLTree.Index
  package let reviewed: Field<CalendarDate>
  package let cadence: Field<Period>
  /// One for each dimension that the model names, in the model's order; absent where the dossier says nothing of it.
  package let dimensions: [Field<ContextDimension>]
}

extension Context {
  package enum Fields {
    package static let reviewed = TypedField<CalendarDate>.date("reviewed", "ditinjau", "reviewed")
    package static let cadence = TypedField<Period>.period("cadence", "frekuensi tinjauan", "review cadence")
  }

  /// What the context holds beside its dimensions.
  package static let ownFields = [Fields.reviewed.schema, Fields.cadence.schema]

  /// - Parameter dimensions: those that the model names. What the dossier says of others is not read.
  init(_ record: Record, dimensions: [String], ratings: [String]) {
    at = record.at
    reviewed = record[Fields.reviewed]
    cadence = record[Fields.cadence]
    self.dimensions = dimensions.map { name in
      let part = record.part(named: name)
      guard part.at >= 0 else { return Field(nil, at: record.node(named: name)) }
      return Field(ContextDimension(part, ratings: ratings), at: part.at)
    }
  }
}

/// `context.political` and the like
package struct ContextDimension: Sendable {
  package let at: YAMLTree.Index
  /// Index into `PlanningModel.contextRatings`.
  package let rating: Field<Int>
  package let summary: Field<LocalizedText>
  package let source: Field<LocalizedText>
  package let countries: Field<[Item<String>]>
}

extension ContextDimension {
  package enum Fields {
    package static let rating = TypedField<String>.ruled("rating", "penilaian", "rating", .bounded(.contextRatings))
    package static let summary = TypedField<LocalizedText>.localized("summary", "ringkasan", "summary")
    package static let source = TypedField<LocalizedText>.localized("source", "sumber", "source")
    package static let countries = TypedField<[Item<String>]>.codes(.country, "countries", "negara", "countries")
  }

  /// One dimension of the context; which there are is the model's to say.
  package static let schema = RecordSchema(
    Bilingual(id: "aspek konteks", en: "a dimension of the context"),
    [Fields.rating.schema, Fields.summary.schema, Fields.source.schema, Fields.countries.schema])

  fileprivate init(_ record: Record, ratings: [String]) {
    at = record.at
    rating = record[Fields.rating].map { word in ratings.firstIndex(of: word) }
    summary = record[Fields.summary]
    source = record[Fields.source]
    countries = record[Fields.countries]
  }
}

/// `challenges[]`
package struct Challenge: FieldRecord {
  package let at: YAMLTree.Index
  package let kind: Field<String>
  package let summary: Field<LocalizedText>
  package let response: Field<LocalizedText>
}

extension Challenge {
  package enum Fields {
    package static let kind = TypedField<String>.text("kind", "jenis", "kind")
    package static let summary = TypedField<LocalizedText>.localized("summary", "ringkasan", "summary")
    package static let response = TypedField<LocalizedText>.localized("response", "tanggapan", "response")
  }

  static let schema = RecordSchema(
    Bilingual(id: "hambatan", en: "an obstacle"),
    [Fields.kind.schema, Fields.summary.schema, Fields.response.schema], bare: .field(Fields.summary.key),
    knownBy: [[Fields.kind.key], [Fields.summary.key]])

  init(_ record: Record) {
    at = record.at
    kind = record[Fields.kind]
    summary = record[Fields.summary]
    response = record[Fields.response]
  }
}

/// `stakeholders[]`
package struct Stakeholder: FieldRecord {
  package let at: YAMLTree.Index
  package let group: Field<LocalizedText>
  package let consulted: Field<CalendarDate>
}

extension Stakeholder {
  package enum Fields {
    package static let group = TypedField<LocalizedText>.localized("group", "kelompok", "group")
    package static let consulted = TypedField<CalendarDate>.date("consulted", "dimintai pendapat", "consulted")
  }

  static let schema = RecordSchema(
    Bilingual(id: "pemangku kepentingan", en: "a stakeholder"),
    [Fields.group.schema, Fields.consulted.schema], bare: .field(Fields.group.key), knownBy: [[Fields.group.key]])

  init(_ record: Record) {
    at = record.at
    group = record[Fields.group]
    consulted = record[Fields.consulted]
  }
}

/// `swot`
package struct Swot: FieldRecord {
  package let at: YAMLTree.Index
  package let strengths: Field<[Item<LocalizedText>]>
  package let weaknesses: Field<[Item<LocalizedText>]>
  package let opportunities: Field<[Item<LocalizedText>]>
  package let threats: Field<[Item<LocalizedText>]>
}

extension Swot {
  package enum Fields {
    package static let strengths = TypedField<[Item<LocalizedText>]>.localizedTexts(
      "strengths", "kekuatan", "strengths")
    package static let weaknesses = TypedField<[Item<LocalizedText>]>.localizedTexts(
      "weaknesses", "kelemahan", "weaknesses")
    package static let opportunities = TypedField<[Item<LocalizedText>]>.localizedTexts(
      "opportunities", "peluang", "opportunities")
    package static let threats = TypedField<[Item<LocalizedText>]>.localizedTexts("threats", "ancaman", "threats")
  }

  static let schema = RecordSchema(
    Bilingual(id: "SWOT", en: "SWOT"),
    [Fields.strengths.schema, Fields.weaknesses.schema, Fields.opportunities.schema, Fields.threats.schema])

  init(_ record: Record) {
    at = record.at
    strengths = record[Fields.strengths]
    weaknesses = record[Fields.weaknesses]
    opportunities = record[Fields.opportunities]
    threats = record[Fields.threats]
  }
}

/// `risks[]`
package struct Risk: FieldRecord {
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let title: Field<LocalizedText>
  /// One of the model's context dimensions, or a free word.
  package let dimension: Field<String>
  package let likelihood: Field<Int>
  package let impact: Field<Int>
  /// Index into `PlanningModel.units`.
  package let owner: Field<Int>
  package let response: Field<LocalizedText>
  /// Since when the response has been in hand.
  package let responded: Field<CalendarDate>
  /// Ids of dossiers.
  package let linked: Field<[Item<String>]>
  package let closed: Field<CalendarDate>
}

extension Risk {
  package enum Fields {
    package static let id = TypedField<String>.text("id", "id risiko", "id of the risk")
    package static let title = TypedField<LocalizedText>.localized("title", "nama risiko", "title")
    package static let dimension = TypedField<String>.text("dimension", "aspek", "dimension")
    package static let likelihood = TypedField<Int>.integer(
      "likelihood", "kemungkinan", "likelihood", .bounded(.riskLikelihood))
    package static let impact = TypedField<Int>.integer("impact", "dampak", "impact", .bounded(.riskImpact))
    package static let owner = TypedField<Int>.index(.unit, "owner", "penanggung jawab", "owner")
    package static let response = TypedField<LocalizedText>.localized("response", "mitigasi", "response")
    package static let responded = TypedField<CalendarDate>.date("responded", "ditanggapi", "responded")
    package static let linked = TypedField<[Item<String>]>.ids("linked", "terkait", "linked dossiers")
    package static let closed = TypedField<CalendarDate>.date("closed", "ditutup", "closed")
    /// Read where editions are made.
    package static let level = TypedField<Int>.index(.classification, "level", "klasifikasi butir", "level of the item")
  }

  static let schema = RecordSchema(
    Bilingual(id: "risiko", en: "a risk"),
    [
      Fields.id.schema, Fields.title.schema, Fields.dimension.schema, Fields.likelihood.schema, Fields.impact.schema,
      Fields.owner.schema, Fields.response.schema, Fields.responded.schema, Fields.linked.schema, Fields.closed.schema,
      Fields.level.schema
    ], bare: .field(Fields.title.key), unique: Fields.id.key, knownBy: [[Fields.id.key], [Fields.title.key]])

  init(_ record: Record) {
    at = record.at
    id = record[Fields.id]
    title = record[Fields.title]
    dimension = record[Fields.dimension]
    likelihood = record[Fields.likelihood]
    impact = record[Fields.impact]
    owner = record[Fields.owner]
    response = record[Fields.response]
    responded = record[Fields.responded]
    linked = record[Fields.linked]
    closed = record[Fields.closed]
  }
}
