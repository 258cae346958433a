import Diagnostics
import Markup

// The schema of `content/planning-model.yml`. Its top-level fields are here; those of each section stand beside the
// section's reader, and a reader knows a field by its declaration only.

enum ModelFields {
  static let version = TypedField<Int>.integer("model", "versi", "version")
  static let profile = TypedField<String>("profile", .word(profileNames), "profil", "profile") { $0.text(at: $1) }
  static let site = TypedField<Record>.section(SiteFields.schema, "site", "situs", "site")
  static let organisation = TypedField<Record>.section(
    OrganisationFields.schema, "organisation", "organisasi", "organisation", .required)
  static let units = TypedField<[Record]>.items(UnitFields.schema, "units", "unit", "units")
  static let mandates = TypedField<[Record]>.items(
    NamedFields.schema(Bilingual(id: "tugas dan fungsi", en: "a mandate")), "mandates", "tugas dan fungsi", "mandates")
  static let themes = TypedField<[Record]>.items(ThemeFields.schema, "themes", "tema", "themes")
  static let classifications = TypedField<[Record]>.items(
    NamedFields.schema(Bilingual(id: "klasifikasi", en: "a classification")), "classifications", "klasifikasi",
    "classifications")
  static let levels = TypedField<Record>.section(
    RecordSchema(Bilingual(id: "klasifikasi isian", en: "levels of fields"), [], others: .text), "levels",
    "klasifikasi isian", "levels of fields")
  static let defaultClassification = TypedField<String>.text(
    "default_classification", "klasifikasi baku", "default classification")
  static let partnerKinds = TypedField<[Record]>.items(
    PartnerKindFields.schema, "partner_kinds", "jenis mitra", "kinds of partner")
  static let instruments = TypedField<[Record]>.items(
    InstrumentFields.schema, "instruments", "bentuk naskah", "instruments")
  static let stages = TypedField<[Record]>.items(StageFields.schema, "stages", "tahap", "stages")
  static let requires = TypedField<Record>.section(requiresSchema, "requires", "isian wajib", "required fields")
  static let attachments = TypedField<Record>.section(
    AttachmentFields.schema, "attachments", "lampiran", "attachments")
  static let checklist = TypedField<[Record]>.items(ChecklistFields.schema, "checklist", "kelengkapan", "checklist")
  static let endReasons = TypedField<[Item<String>]>.texts("end_reasons", "alasan berakhir", "end reasons")
  static let subjects = TypedField<[Item<String>]>.texts("subjects", "materi", "subjects")
  static let competencies = TypedField<[Item<String>]>.texts("competencies", "kompetensi", "competencies")
  static let dateRules = TypedField<Record>.section(DateRuleFields.schema, "date_rules", "aturan tanggal", "date rules")
  static let reminders = TypedField<Record>.section(ReminderFields.schema, "reminders", "pengingat", "reminders")
  static let context = TypedField<Record>.section(ContextFields.schema, "context", "konteks", "context")
  static let evaluation = TypedField<Record>.section(EvaluationFields.schema, "evaluation", "evaluasi", "evaluation")
  static let risk = TypedField<Record>.section(RiskFields.schema, "risk", "risiko", "risk")
  static let money = TypedField<Record>.section(MoneyFields.schema, "money", "uang", "money")
  static let scores = TypedField<Record>.section(ScoreFields.schema, "scores", "nilai", "scores")
  static let profiles = TypedField<[Item<String>]>.texts(.list(.word(profileNames)), "profiles", "profil", "profiles")
  static let procedures = TypedField<Record>.section(proceduresSchema, "procedures", "prosedur", "procedures")
  static let legacy = TypedField<YAMLTree.Index>.place(.open, "legacy", "catatan lama", "old records")
  static let ownFields = TypedField<Record>.section(OwnFieldsFields.schema, "fields", "isian sendiri", "own fields")
  static let rules = TypedField<Record>.section(rulesSchema, "rules", "aturan", "rules")
}

let modelSchema = RecordSchema(
  Bilingual(id: "model perencanaan", en: "the planning model"),
  [
    ModelFields.version.schema, ModelFields.profile.schema, ModelFields.site.schema, ModelFields.organisation.schema,
    ModelFields.units.schema, ModelFields.mandates.schema, ModelFields.themes.schema,
    ModelFields.classifications.schema, ModelFields.levels.schema, ModelFields.defaultClassification.schema,
    ModelFields.partnerKinds.schema, ModelFields.instruments.schema, ModelFields.stages.schema,
    ModelFields.requires.schema, ModelFields.attachments.schema, ModelFields.checklist.schema,
    ModelFields.endReasons.schema, ModelFields.subjects.schema, ModelFields.competencies.schema,
    ModelFields.dateRules.schema, ModelFields.reminders.schema, ModelFields.context.schema,
    ModelFields.evaluation.schema, ModelFields.risk.schema, ModelFields.money.schema, ModelFields.scores.schema,
    ModelFields.profiles.schema, ModelFields.procedures.schema, ModelFields.legacy.schema,
    ModelFields.ownFields.schema, ModelFields.rules.schema
  ])

/// The profiles that the program brings with it.
private let profileNames = ["national", "local", "domestic"]

// MARK: What items of lists have

/// An id and a name, which each item of most lists has.
enum NamedFields {
  static let id = TypedField<String>.text("id", "id", "id", .required)
  static let name = TypedField<LocalizedText>.localized("name", "nama", "name")

  /// - Parameter more: what an item has besides.
  static func schema(_ title: Bilingual, _ more: [FieldSchema] = []) -> RecordSchema {
    RecordSchema(title, [id.schema, name.schema] + more, bare: .named)
  }
}

// MARK: Forms of the model's fields

extension TypedField<Record> {
  /// A mapping that its reader takes apart.
  static func section(
    _ schema: RecordSchema, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...
  ) -> TypedField {
    TypedField(key, .record(schema), id, en, traits) { record, node in record.record(at: node) { $0 } }
  }
}

extension TypedField<[Record]> {
  /// A list of mappings that its reader takes apart.
  static func items(_ schema: RecordSchema, _ key: StaticString, _ id: String, _ en: String) -> TypedField {
    TypedField(key, .list(.record(schema)), id, en) { record, node in record.records(at: node) { $0 } }
  }
}

extension TypedField<[Item<String>]> {
  /// Values of another form that are read as they are written.
  static func texts(_ form: FieldForm, _ key: StaticString, _ id: String, _ en: String) -> TypedField {
    TypedField(key, form, id, en) { $0.texts(at: $1) }
  }
}

extension TypedField<[Item<Int>]> {
  /// Whole numbers, days, or words as their places in a list.
  static func numbers(_ form: FieldForm, _ key: StaticString, _ id: String, _ en: String) -> TypedField {
    TypedField(key, form, id, en) { $0.numbers(at: $1) }
  }
}

extension TypedField<YAMLTree.Index> {
  /// A value that is read elsewhere, by its place.
  static func place(_ form: FieldForm, _ key: StaticString, _ id: String, _ en: String) -> TypedField {
    TypedField(key, form, id, en) { Field($1, at: $1) }
  }
}

extension Record {
  func node<Value>(_ field: TypedField<Value>) -> YAMLTree.Index { node(field.key) }

  /// The mapping of a field, or one without fields.
  func part<Value>(_ field: TypedField<Value>) -> Record { part(at: node(field)) }
}
