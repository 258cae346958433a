internal import Diagnostics
package import FoundationEssentials
package import Markup

// `evaluation`: what was judged, how often, and what came of it.

/// `evaluation`
package struct Evaluation: FieldRecord {
  package let at: YAMLTree.Index
  package let cadence: Field<Period>
  package let reports: Field<[Report]>
}

extension Evaluation {
  package enum Fields {
    package static let cadence = TypedField<Period>.period("cadence", "frekuensi evaluasi", "cadence")
    package static let reports = TypedField<[Report]>.records(Report.self, "reports", "laporan", "reports")
  }

  static let schema = RecordSchema(
    Bilingual(id: "evaluasi", en: "evaluation"),
    [Fields.cadence.schema, Fields.reports.schema], bare: .field(Fields.cadence.key))

  init(_ record: Record) {
    at = record.at
    cadence = record[Fields.cadence]
    reports = record[Fields.reports]
  }
}

/// `evaluation.reports[]`
package struct Report: FieldRecord {
  package enum Kind: String, Sendable, CaseIterable { case monitoring, midterm, final }
  package let at: YAMLTree.Index
  package let date: Field<CalendarDate>
  package let kind: Field<Kind>
  package let ratings: Field<[Rating]>
  package let recommendations: Field<[Recommendation]>
}

extension Report {
  package enum Fields {
    package static let date = TypedField<CalendarDate>.date("date", "tanggal", "date")
    package static let kind = TypedField<Kind>.word(Kind.self, "kind", "jenis", "kind")
    package static let ratings = TypedField<[Rating]>.marks("ratings", "nilai", "ratings", .bounded(.marksByCriterion))
    package static let recommendations = TypedField<[Recommendation]>.records(
      Recommendation.self, "recommendations", "rekomendasi", "recommendations")
  }

  static let schema = RecordSchema(
    Bilingual(id: "laporan evaluasi", en: "an evaluation report"),
    [Fields.date.schema, Fields.kind.schema, Fields.ratings.schema, Fields.recommendations.schema],
    bare: .field(Fields.date.key), knownBy: [[Fields.date.key], [Fields.kind.key]])

  init(_ record: Record) {
    at = record.at
    date = record[Fields.date]
    kind = record[Fields.kind]
    ratings = record[Fields.ratings]
    recommendations = record[Fields.recommendations]
  }
}

/// One criterion of `ratings` with its mark. The criterion is text: EVA-402 checks it.
package struct Rating: Sendable {
  package let at: YAMLTree.Index
  package let criterion: String
  package let mark: Field<Decimal>

  /// The criteria are the model's to name.
  static let schema = RecordSchema(Bilingual(id: "nilai", en: "ratings"), [], others: .decimal)

  /// The criteria of a report with their marks, in the file's order.
  static func read(_ record: Record) -> [Rating] {
    record.keys.map { key in Rating(at: key.value, criterion: key.name, mark: record.decimal(at: key.value)) }
  }
}

extension TypedField<[Rating]> {
  fileprivate static func marks(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField
  {
    TypedField(key, .record(Rating.schema), id, en, traits) { $0.record(at: $1, Rating.read) }
  }
}

/// `recommendations[]`
package struct Recommendation: FieldRecord {
  package enum Response: String, Sendable, CaseIterable { case accepted, partly, rejected }
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let text: Field<LocalizedText>
  package let response: Field<Response>
  package let owner: Field<Int>
  package let due: Field<CalendarDate>
  package let done: Field<CalendarDate>
}

extension Recommendation {
  package enum Fields {
    package static let id = TypedField<String>.text("id", "id rekomendasi", "id of the recommendation")
    package static let text = TypedField<LocalizedText>.localized("text", "isi", "text")
    package static let response = TypedField<Response>.word(Response.self, "response", "jawaban", "response")
    package static let owner = TypedField<Int>.index(.unit, "owner", "penanggung jawab", "owner")
    package static let due = TypedField<CalendarDate>.date("due", "paling lambat", "due")
    package static let done = TypedField<CalendarDate>.date("done", "selesai", "done")
  }

  static let schema = RecordSchema(
    Bilingual(id: "rekomendasi", en: "a recommendation"),
    [
      Fields.id.schema, Fields.text.schema, Fields.response.schema, Fields.owner.schema, Fields.due.schema,
      Fields.done.schema
    ], bare: .field(Fields.text.key), unique: Fields.id.key, knownBy: [[Fields.id.key], [Fields.text.key]])

  init(_ record: Record) {
    at = record.at
    id = record[Fields.id]
    text = record[Fields.text]
    response = record[Fields.response]
    owner = record[Fields.owner]
    due = record[Fields.due]
    done = record[Fields.done]
  }
}
