internal import Diagnostics
package import Markup

/// A chapter of the handbook. `handbook/`
package final class Chapter: Document {
  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  package let language: String
  package let order: Field<Int>
  package let part: Field<LocalizedText>
  /// Labels of readers; nothing to do with editions.
  package let audience: Field<[Item<String>]>
  package let appliesTo: Field<AppliesTo>
  package let elements: Field<[Item<String>]>
  package let theory: Field<[Item<String>]>
  package let owner: Field<Int>
  package let reviewed: Field<CalendarDate>
  package let reviewCadence: Field<Period>
  /// Ids of glossary terms.
  package let terms: Field<[Item<String>]>
  /// Ids of anything.
  package let see: Field<[Item<String>]>

  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    name = record[CommonFields.title].value ?? LocalizedText(plain: head.id)
    order = record[CommonFields.order]
    part = record[Fields.part]
    audience = record[Fields.audience]
    appliesTo = record[Fields.appliesTo]
    elements = record[Fields.elements]
    theory = record[Fields.theory]
    owner = record[CommonFields.owner]
    reviewed = record[Fields.reviewed]
    reviewCadence = record[Fields.reviewCadence]
    terms = record[Fields.terms]
    see = record[Fields.see]
  }
}

extension Chapter {
  enum Fields {
    static let part = TypedField<LocalizedText>.localized("part", "bagian", "part")
    static let audience = TypedField<[Item<String>]>.textOrTexts("audience", "pembaca", "readers")
    static let appliesTo = TypedField<AppliesTo>.record(AppliesTo.self, "applies_to", "berlaku untuk", "applies to")
    static let elements = TypedField<[Item<String>]>.texts(
      .listOrOne(.word(["objectives", "resources", "coordination", "evaluation"])), "elements", "unsur", "elements")
    static let theory = TypedField<[Item<String>]>.textOrTexts("theory", "lensa", "lenses")
    static let reviewed = TypedField<CalendarDate>.date("reviewed", "ditinjau", "reviewed")
    static let reviewCadence = TypedField<Period>.period("review_cadence", "frekuensi tinjauan", "review cadence")
    static let terms = TypedField<[Item<String>]>.ids("terms", "istilah", "terms")
    static let see = TypedField<[Item<String>]>.ids("see", "lihat juga", "see also")
  }

  package static let schema = RecordSchema(
    Bilingual(id: "bab", en: "a chapter"),
    [
      CommonFields.id.schema, CommonFields.title.schema, CommonFields.order.schema, Fields.part.schema,
      Fields.audience.schema, Fields.appliesTo.schema, Fields.elements.schema, Fields.theory.schema,
      CommonFields.defaultedClassification.schema, CommonFields.owner.schema, Fields.reviewed.schema,
      Fields.reviewCadence.schema, Fields.terms.schema, Fields.see.schema, CommonFields.updated.schema,
      CommonFields.language.schema
    ])
}

/// `applies_to`: the agreements that a chapter is about.
package struct AppliesTo: FieldRecord {
  package let at: YAMLTree.Index
  package let stages: Field<[Item<Int>]>
  package let instruments: Field<[Item<Int>]>
}

extension AppliesTo {
  private enum Fields {
    static let stages = TypedField<[Item<Int>]>.numbers(.listOrOne(.code(.stage)), "stages", "tahap", "stages")
    static let instruments = TypedField<[Item<Int>]>.numbers(
      .listOrOne(.code(.instrument)), "instruments", "bentuk naskah", "instruments")
  }

  static let schema = RecordSchema(
    Bilingual(id: "cakupan", en: "what it applies to"), [Fields.stages.schema, Fields.instruments.schema])

  init(_ record: Record) {
    at = record.at
    stages = record[Fields.stages]
    instruments = record[Fields.instruments]
  }
}
