internal import Diagnostics
package import Markup

/// A party to agreements, our own organisation included. `partners/`
package final class Partner: Document {
  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  package let language: String
  package let idField: Field<String>
  package let nameField: Field<LocalizedText>
  package let short: Field<LocalizedText>
  /// Index into `PlanningModel.partnerKinds`.
  package let kind: Field<Int>
  /// ISO 3166-1 alpha-2.
  package let country: Field<String>
  package let languages: Field<[Item<String>]>
  package let website: Field<String>
  package let focalOffice: Field<LocalizedText>
  package let interests: Field<LocalizedText>
  package let regulationNotes: Field<LocalizedText>
  package let profileReviewed: Field<CalendarDate>
  package let aliases: Field<[Item<String>]>
  package let formerNames: Field<[FormerName]>

  init(_ record: Record, _ head: DocumentHead) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    idField = record[CommonFields.id]
    nameField = record[Fields.name]
    name = nameField.value ?? LocalizedText(plain: head.id)
    short = record[Fields.short]
    kind = record[Fields.kind]
    country = record[Fields.country]
    languages = record[Fields.languages]
    website = record[Fields.website]
    focalOffice = record[Fields.focalOffice]
    interests = record[Fields.interests]
    regulationNotes = record[Fields.regulationNotes]
    profileReviewed = record[Fields.profileReviewed]
    aliases = record[CommonFields.aliases]
    formerNames = record[Fields.formerNames]
  }

  /// What it is called besides its name: short, or formerly.
  package var otherNames: [String] {
    let former = formerNames.value ?? []
    return (short.value?.texts ?? []) + former.flatMap { $0.name.value?.texts ?? [] }
  }
}

extension Partner {
  enum Fields {
    static let name = TypedField<LocalizedText>.localized("name", "nama", "name", .required)
    static let short = TypedField<LocalizedText>.localized("short", "singkatan", "short name")
    static let kind = TypedField<Int>.index(.partnerKind, "kind", "jenis mitra", "kind of partner", .required)
    static let country = TypedField<String>.code(.country, "country", "negara (ISO 3166-1)", "country (ISO 3166-1)")
    static let languages = TypedField<[Item<String>]>.codes(.language, "languages", "bahasa", "languages")
    static let website = TypedField<String>.text("website", "situs web", "website")
    static let focalOffice = TypedField<LocalizedText>.localized(
      "focal_office", "unit narahubung", "focal office", .namesOffice)
    static let interests = TypedField<LocalizedText>.localized("interests", "kepentingan", "interests")
    static let regulationNotes = TypedField<LocalizedText>.localized(
      "regulation_notes", "catatan aturan", "notes on its rules")
    static let profileReviewed = TypedField<CalendarDate>.date(
      "profile_reviewed", "profil ditinjau", "profile reviewed")
    static let formerNames = TypedField<[FormerName]>.records(
      FormerName.self, "former_names", "nama lama", "former names")
  }

  package static let schema = RecordSchema(
    Bilingual(id: "mitra", en: "a partner"),
    [
      CommonFields.id.schema, Fields.name.schema, Fields.short.schema, Fields.kind.schema, Fields.country.schema,
      Fields.languages.schema, Fields.website.schema, Fields.focalOffice.schema, Fields.interests.schema,
      Fields.regulationNotes.schema, Fields.profileReviewed.schema, CommonFields.aliases.schema,
      Fields.formerNames.schema, CommonFields.defaultedClassification.schema, CommonFields.updated.schema,
      CommonFields.language.schema
    ])
}

/// `former_names[]`: what a partner was called up to a day.
package struct FormerName: FieldRecord {
  package let at: YAMLTree.Index
  package let name: Field<LocalizedText>
  package let until: Field<CalendarDate>
}

extension FormerName {
  private enum Fields {
    static let name = TypedField<LocalizedText>.localized("name", "nama", "name")
    static let until = TypedField<CalendarDate>.date("until", "sampai", "until")
  }

  static let schema = RecordSchema(
    Bilingual(id: "nama lama", en: "a former name"), [Fields.name.schema, Fields.until.schema],
    bare: .field(Fields.name.key), knownBy: [[Fields.name.key]])

  init(_ record: Record) {
    at = record.at
    name = record[Fields.name]
    until = record[Fields.until]
  }
}
