internal import Diagnostics
internal import Markup

// `dossiers/`: the fields of a dossier's top level. Those of each section stand in the section's own file.

extension Dossier {
  package enum Fields {
    package static let idField = TypedField<String>.id("id", "id", "id", .required)
    package static let record = TypedField<RecordKind>.word(RecordKind.self, "record", "jenis catatan", "record")
    package static let numbers = TypedField<[OfficialNumber]>.records(
      OfficialNumber.self, "numbers", "nomor naskah", "official numbers")
    /// Read before all others, for each procedure has stages and instruments of its own.
    package static let procedure = TypedField<String>.text("procedure", "prosedur", "procedure")
    package static let title = TypedField<LocalizedText>.localized("title", "judul", "title")
    package static let summary = TypedField<LocalizedText>.localized("summary", "ringkasan", "summary")
    package static let instrument = TypedField<Int>.index(
      .instrument, "instrument", "bentuk naskah", "instrument", .required)
    package static let stage = TypedField<Int>.index(.stage, "stage", "tahap", "stage", .required)
    package static let classification = TypedField<Int>.index(
      .classification, "classification", "klasifikasi", "classification", .required)
    /// No part of `Dossier`: it is read where editions are made, which hide fields by it.
    package static let levels = FieldSchema("levels", .open, "klasifikasi isian", "levels of fields")
    package static let themes = TypedField<[Item<Int>]>.indices(.theme, "themes", "tema", "themes")
    package static let owner = TypedField<Int>.index(.unit, "owner", "unit penanggung jawab", "owner")
    package static let aliases = TypedField<[Item<String>]>.texts("aliases", "id lama", "aliases")
    package static let parent = TypedField<String>.id("parent", "naskah induk", "parent")
    package static let amends = TypedField<[Item<String>]>.idOrIds("amends", "mengubah", "amends")
    package static let replaces = TypedField<[Item<String>]>.idOrIds("replaces", "menggantikan", "replaces")
    package static let related = TypedField<[Item<String>]>.ids("related", "terkait", "related")
    package static let parties = TypedField<[Party]>.records(
      Party.self, "parties", "para pihak", "parties", .bounded(.severalOrNone))
    package static let dates = TypedField<Dates>.record(Dates.self, "dates", "tanggal", "dates")
    package static let term = TypedField<Term>.record(Term.self, "term", "jangka waktu", "term")
    package static let legal = TypedField<Legal>.record(Legal.self, "legal", "aspek hukum", "legal")
    package static let signatures = TypedField<[Signature]>.records(
      Signature.self, "signatures", "tanda tangan", "signatures")
    package static let originals = TypedField<[Original]>.records(
      Original.self, "originals", "naskah asli", "originals")
    package static let checklist = TypedField<[ChecklistEntry]>.records(
      ChecklistEntry.self, "checklist", "kelengkapan", "checklist")
    package static let objectives = TypedField<[Objective]>.records(
      Objective.self, "objectives", "tujuan", "objectives")
    package static let resources = TypedField<[Resource]>.records(
      Resource.self, "resources", "sumber daya", "resources")
    package static let coordination = TypedField<Coordination>.record(
      Coordination.self, "coordination", "koordinasi", "coordination")
    /// Read by `Context` itself, for it is the model that names its dimensions.
    package static let context = FieldSchema("context", .open, "konteks", "context")
    package static let challenges = TypedField<[Challenge]>.records(
      Challenge.self, "challenges", "hambatan", "challenges")
    package static let stakeholders = TypedField<[Stakeholder]>.records(
      Stakeholder.self, "stakeholders", "pemangku kepentingan", "stakeholders")
    package static let swot = TypedField<Swot>.record(Swot.self, "swot", "SWOT", "SWOT")
    package static let risks = TypedField<[Risk]>.records(Risk.self, "risks", "risiko", "risks")
    package static let evaluation = TypedField<Evaluation>.record(
      Evaluation.self, "evaluation", "evaluasi", "evaluation")
    package static let team = TypedField<[TeamMember]>.records(TeamMember.self, "team", "tim", "team")
    package static let lessons = TypedField<[Lesson]>.records(Lesson.self, "lessons", "pelajaran", "lessons")
    package static let documents = TypedField<[Attachment]>.records(
      Attachment.self, "documents", "dokumen", "documents")
    package static let ended = TypedField<Ended>.record(Ended.self, "ended", "pengakhiran", "ended")
    package static let origin = TypedField<Origin>.record(Origin.self, "source", "asal data", "source")
    package static let place = TypedField<LocalizedText>.localized("place", "tempat", "place")
    package static let area = TypedField<LocalizedText>.localized("area", "wilayah", "area")
    package static let language = TypedField<String>.code(.language, "language", "bahasa isi", "language of the body")
    package static let updated = TypedField<CalendarDate>.date("updated", "diperbarui", "updated")
  }

  package static let schema = RecordSchema(
    Bilingual(id: "dosier", en: "a dossier"),
    [
      Fields.idField.schema, Fields.record.schema, Fields.procedure.schema, Fields.numbers.schema, Fields.title.schema,
      Fields.summary.schema,
      Fields.instrument.schema, Fields.stage.schema,
      Fields.classification.schema, Fields.levels, Fields.themes.schema, Fields.owner.schema, Fields.aliases.schema,
      Fields.parent.schema, Fields.amends.schema, Fields.replaces.schema, Fields.related.schema, Fields.parties.schema,
      Fields.dates.schema, Fields.term.schema, Fields.legal.schema,
      Fields.signatures.schema, Fields.originals.schema, Fields.checklist.schema, Fields.objectives.schema,
      Fields.resources.schema,
      Fields.coordination.schema, Fields.context, Fields.challenges.schema, Fields.stakeholders.schema,
      Fields.swot.schema, Fields.risks.schema, Fields.evaluation.schema, Fields.team.schema, Fields.lessons.schema,
      Fields.documents.schema, Fields.ended.schema, Fields.origin.schema, Fields.place.schema, Fields.area.schema,
      Fields.language.schema, Fields.updated.schema
    ])
}
