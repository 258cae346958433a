internal import Diagnostics

private let common: [FieldSchema] = [FieldSchema("language", .code(.language), "bahasa isi", "language of the body")]
private let id = FieldSchema("id", .id, "id", "id", isRequired: true)
private let title = FieldSchema("title", .localized, "judul", "title", isRequired: true)
private let classification = FieldSchema(
  "classification", .code(.classification), "klasifikasi", "classification", isRequired: true)
/// The level of a kind that may leave it to the model's default (`ContentKind.hasDefaultLevel`).
private let defaultedClassification = FieldSchema(
  "classification", .code(.classification), "klasifikasi", "classification")
private let owner = FieldSchema("owner", .code(.unit), "unit penanggung jawab", "owner")

/// `partners/`
package let partnerSchema = RecordSchema(
  Bilingual(id: "mitra", en: "a partner"),
  [
    id,
    FieldSchema("name", .localized, "nama", "name", isRequired: true),
    FieldSchema("short", .localized, "singkatan", "short name"),
    FieldSchema("kind", .code(.partnerKind), "jenis mitra", "kind of partner", isRequired: true),
    FieldSchema("country", .code(.country), "negara (ISO 3166-1)", "country (ISO 3166-1)"),
    FieldSchema("languages", .list(.code(.language)), "bahasa", "languages"),
    FieldSchema("website", .text, "situs web", "website"),
    FieldSchema("focal_office", .localized, "unit narahubung", "focal office", namesOffice: true),
    FieldSchema("interests", .localized, "kepentingan", "interests"),
    FieldSchema("regulation_notes", .localized, "catatan aturan", "notes on its rules"),
    FieldSchema("profile_reviewed", .date, "profil ditinjau", "profile reviewed"),
    FieldSchema("aliases", .list(.text), "id lama", "aliases"),
    FieldSchema(
      "former_names",
      .list(
        .record(
          RecordSchema(
            Bilingual(id: "nama lama", en: "a former name"),
            [FieldSchema("name", .localized, "nama", "name"), FieldSchema("until", .date, "sampai", "until")],
            bare: .field("name"), knownBy: [["name"]]))),
      "nama lama", "former names"),
    defaultedClassification,
    FieldSchema("updated", .date, "diperbarui", "updated")
  ] + common)

/// `handbook/`
package let chapterSchema = RecordSchema(
  Bilingual(id: "bab", en: "a chapter"),
  [
    id, title,
    FieldSchema("order", .integer, "urutan", "order"),
    FieldSchema("part", .localized, "bagian", "part"),
    FieldSchema("audience", .listOrOne(.text), "pembaca", "readers"),
    FieldSchema(
      "applies_to",
      .record(
        RecordSchema(
          Bilingual(id: "cakupan", en: "what it applies to"),
          [
            FieldSchema("stages", .listOrOne(.code(.stage)), "tahap", "stages"),
            FieldSchema("instruments", .listOrOne(.code(.instrument)), "bentuk naskah", "instruments")
          ])),
      "berlaku untuk", "applies to"),
    FieldSchema(
      "elements", .listOrOne(.word(["objectives", "resources", "coordination", "evaluation"])), "unsur", "elements"),
    FieldSchema("theory", .listOrOne(.text), "lensa", "lenses"),
    defaultedClassification, owner,
    FieldSchema("reviewed", .date, "ditinjau", "reviewed"),
    FieldSchema("review_cadence", .period, "frekuensi tinjauan", "review cadence"),
    FieldSchema("terms", .list(.id), "istilah", "terms"),
    FieldSchema("see", .list(.id), "lihat juga", "see also"),
    FieldSchema("updated", .date, "diperbarui", "updated")
  ] + common)

/// `glossary/`
package let termSchema = RecordSchema(
  Bilingual(id: "istilah", en: "a term"),
  [
    id,
    FieldSchema("term", .localized, "istilah", "term", isRequired: true),
    FieldSchema(
      "synonyms",
      .either(
        scalar: .text,
        collection: .either(scalar: .text, collection: .open)),
      "padanan", "synonyms"),
    FieldSchema("broader", .id, "istilah yang lebih luas", "broader term"),
    FieldSchema("source", .localized, "sumber", "source"),
    defaultedClassification,
    FieldSchema("updated", .date, "diperbarui", "updated")
  ] + common)

private let packItem = RecordSchema(
  Bilingual(id: "butir paket", en: "an item of a pack"),
  [
    FieldSchema("dossier", .id, "dossier", "dossier"),
    FieldSchema("partner", .id, "mitra", "partner"),
    FieldSchema("handbook", .id, "bab", "chapter"),
    FieldSchema("select", .selection, "pilihan", "selection"),
    FieldSchema("show", .listOrOne(.text), "yang ditampilkan", "what to show")
  ], knownBy: [["dossier"], ["partner"], ["handbook"]])

/// `packs/`
package let packSchema = RecordSchema(
  Bilingual(id: "paket", en: "a pack"),
  [
    id, title, classification,
    FieldSchema("as_of", .date, "per tanggal", "as of", isRequired: true),
    FieldSchema("occasion", .localized, "acara", "occasion"),
    FieldSchema("place", .localized, "tempat", "place"),
    FieldSchema("languages", .list(.code(.language)), "bahasa", "languages"),
    owner,
    FieldSchema("expires", .date, "berlaku sampai", "expires"),
    FieldSchema("pages", .integer, "batas halaman", "page budget"),
    FieldSchema("items", .list(.record(packItem)), "butir", "items", isRequired: true),
    FieldSchema("talking_points", .list(.localized), "pokok pembicaraan", "talking points"),
    Pack.Fields.agenda.schema, Pack.Fields.delegation.schema,
    FieldSchema("recipe", .word(PackRecipe.allCases.map(\.rawValue)), "resep", "recipe"),
    FieldSchema("updated", .date, "diperbarui", "updated")
  ] + common)

/// `dashboards/`
package let dashboardSchema = RecordSchema(
  Bilingual(id: "dasbor", en: "a dashboard"),
  [
    id, title, FieldSchema("order", .integer, "urutan", "order"), defaultedClassification, owner,
    FieldSchema("updated", .date, "diperbarui", "updated")
  ]
    + common)

/// A selection (docs/interfaces.md, "Selection"). `not` holds another.
package let selectionFields: [FieldSchema] = [
  FieldSchema("id", .listOrOne(.id), "id", "id"),
  FieldSchema("number", .listOrOne(.text), "nomor naskah", "official number"),
  FieldSchema("kind", .listOrOne(.word(ContentKind.selectionWords)), "jenis", "kind"),
  FieldSchema("stage", .listOrOne(.code(.stage)), "tahap", "stage"),
  FieldSchema("live", .boolean, "berjalan", "live"),
  FieldSchema("instrument", .listOrOne(.code(.instrument)), "bentuk naskah", "instrument"),
  FieldSchema("theme", .listOrOne(.code(.theme)), "tema", "theme"),
  FieldSchema("partner", .listOrOne(.id), "mitra", "partner"),
  FieldSchema("partner_kind", .listOrOne(.code(.partnerKind)), "jenis mitra", "kind of partner"),
  FieldSchema("country", .listOrOne(.code(.country)), "negara", "country"),
  FieldSchema("owner", .listOrOne(.code(.unit)), "unit", "owner"),
  FieldSchema("parent", .listOrOne(.id), "naskah induk", "parent"),
  FieldSchema("classification", .listOrOne(.code(.classification)), "klasifikasi", "classification"),
  FieldSchema("finding", .listOrOne(.text), "temuan", "finding"),
  FieldSchema("due_within", .period, "jatuh tempo dalam", "due within", mayBeZero: true),
  FieldSchema("procedure", .listOrOne(.text), "prosedur", "procedure"),
  FieldSchema("has", .listOrOne(.text), "berisi isian", "has the field"),
  FieldSchema("lacks", .listOrOne(.text), "tanpa isian", "lacks the field"),
  FieldSchema("record", .listOrOne(.word(RecordKind.allCases.map(\.rawValue))), "jenis catatan", "record"),
  FieldSchema("signed_before", .date, "ditandatangani sebelum", "signed before"),
  FieldSchema("signed_from", .date, "ditandatangani sejak", "signed from"),
  FieldSchema("not", .selection, "bukan", "not")
]

package let selectionSchema = RecordSchema(Bilingual(id: "pilihan", en: "a selection"), selectionFields)

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
    case .partner: partnerSchema
    case .chapter: chapterSchema
    case .pack: packSchema
    case .term: termSchema
    case .dashboard: dashboardSchema
    }
  }
}
