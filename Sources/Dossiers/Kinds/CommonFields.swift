import Diagnostics

/// The fields that documents of several kinds have.
enum CommonFields {
  static let id = TypedField<String>.id("id", "id", "id", .required)
  static let title = TypedField<LocalizedText>.localized("title", "judul", "title", .required)
  static let order = TypedField<Int>.integer("order", "urutan", "order")
  static let classification = TypedField<Int>.index(
    .classification, "classification", "klasifikasi", "classification", .required)
  /// The level of a kind that may leave it to the model's default (`ContentKind.hasDefaultLevel`).
  static let defaultedClassification = TypedField<Int>.index(
    .classification, "classification", "klasifikasi", "classification")
  static let owner = TypedField<Int>.index(.unit, "owner", "unit penanggung jawab", "owner")
  static let aliases = TypedField<[Item<String>]>.texts("aliases", "id lama", "aliases")
  static let updated = TypedField<CalendarDate>.date("updated", "diperbarui", "updated")
  static let language = TypedField<String>.code(.language, "language", "bahasa isi", "language of the body")
}

extension ContentKind {
  /// Whether a document without a level has the model's `default_classification`, the least restricted where the model
  /// states none. What is negotiated (dossiers) and what is carried into a meeting (packs) must say its own.
  var hasDefaultLevel: Bool {
    switch self {
    case .partner, .chapter, .term, .dashboard: true
    case .dossier, .pack: false
    }
  }

  package var schema: RecordSchema {
    switch self {
    case .dossier: Dossier.schema
    case .partner: Partner.schema
    case .chapter: Chapter.schema
    case .pack: Pack.schema
    case .term: GlossaryTerm.schema
    case .dashboard: Dashboard.schema
    }
  }
}
