internal import Diagnostics
package import Markup

// `legal`: the text, its basis and its registration.

/// `legal`
package struct Legal: FieldRecord {
  package let at: YAMLTree.Index
  package let languages: Field<[Item<String>]>
  package let prevailingLanguage: Field<String>
  package let fullPowers: Field<CalendarDate>
  /// Ids of dossiers or free text.
  package let basis: Field<[Item<String>]>
  package let approval: Field<Approval>
  /// One of `PlanningModel.subjects`.
  package let subject: Field<String>
  package let depositary: Field<LocalizedText>
  package let registration: Field<Registration>
  package let published: Field<[Item<String>]>
  package let clauses: Field<[Item<String>]>
  package let disputeSettlement: Field<LocalizedText>
}

extension Legal {
  package enum Fields {
    package static let languages = TypedField<[Item<String>]>.codes(
      .language, "languages", "bahasa naskah", "languages of the text")
    package static let prevailingLanguage = TypedField<String>.code(
      .language, "prevailing_language", "bahasa acuan", "prevailing language")
    package static let fullPowers = TypedField<CalendarDate>.date("full_powers", "surat kuasa penuh", "full powers")
    package static let basis = TypedField<[Item<String>]>.textOrTexts(
      "basis", "dasar hukum", "legal basis", .mayNameDocument)
    package static let approval = TypedField<Approval>.record(Approval.self, "approval", "pengesahan", "approval")
    package static let subject = TypedField<String>.code(
      .subject, "subject", "materi (UU 24/2000 Pasal 10)", "subject (Law 24/2000 art. 10)")
    package static let depositary = TypedField<LocalizedText>.localized(
      "depositary", "penyimpan naskah", "depositary", .namesOffice)
    package static let registration = TypedField<Registration>.record(
      Registration.self, "registration", "pencatatan", "registration")
    package static let published = TypedField<[Item<String>]>.textOrTexts("published", "pengumuman", "publication")
    package static let clauses = TypedField<[Item<String>]>.texts("clauses", "klausul", "clauses")
    package static let disputeSettlement = TypedField<LocalizedText>.localized(
      "dispute_settlement", "penyelesaian sengketa", "dispute settlement")
  }

  static let schema = RecordSchema(
    Bilingual(id: "aspek hukum", en: "legal"),
    [
      Fields.languages.schema, Fields.prevailingLanguage.schema, Fields.fullPowers.schema, Fields.basis.schema,
      Fields.approval.schema, Fields.subject.schema, Fields.depositary.schema, Fields.registration.schema,
      Fields.published.schema, Fields.clauses.schema, Fields.disputeSettlement.schema
    ])

  init(_ record: Record) {
    at = record.at
    languages = record[Fields.languages]
    prevailingLanguage = record[Fields.prevailingLanguage]
    fullPowers = record[Fields.fullPowers]
    basis = record[Fields.basis]
    approval = record[Fields.approval]
    subject = record[Fields.subject]
    depositary = record[Fields.depositary]
    registration = record[Fields.registration]
    published = record[Fields.published]
    clauses = record[Fields.clauses]
    disputeSettlement = record[Fields.disputeSettlement]
  }
}

/// `legal.approval`
package struct Approval: FieldRecord {
  package let at: YAMLTree.Index
  package let form: Field<String>
  package let date: Field<CalendarDate>
}

extension Approval {
  package enum Fields {
    package static let form = TypedField<String>.text("form", "bentuk", "form")
    package static let date = TypedField<CalendarDate>.date("date", "tanggal", "date")
  }

  static let schema = RecordSchema(
    Bilingual(id: "pengesahan", en: "approval"),
    [Fields.form.schema, Fields.date.schema], bare: .field(Fields.form.key))

  init(_ record: Record) {
    at = record.at
    form = record[Fields.form]
    date = record[Fields.date]
  }
}

/// `legal.registration`
package struct Registration: FieldRecord {
  package let at: YAMLTree.Index
  package let register: Field<LocalizedText>
  package let reference: Field<String>
  package let date: Field<CalendarDate>
}

extension Registration {
  package enum Fields {
    package static let register = TypedField<LocalizedText>.localized("register", "daftar", "register")
    package static let reference = TypedField<String>.text("reference", "nomor", "reference")
    package static let date = TypedField<CalendarDate>.date("date", "tanggal", "date")
  }

  static let schema = RecordSchema(
    Bilingual(id: "pencatatan", en: "registration"),
    [Fields.register.schema, Fields.reference.schema, Fields.date.schema], bare: .field(Fields.reference.key))

  init(_ record: Record) {
    at = record.at
    register = record[Fields.register]
    reference = record[Fields.reference]
    date = record[Fields.date]
  }
}
