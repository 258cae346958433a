internal import Diagnostics
package import Markup

// `coordination`: who meets whom, how often and where, and who does what by when.

/// `coordination`
package struct Coordination: FieldRecord {
  package let at: YAMLTree.Index
  package let secretariat: Field<String>
  package let secretariatName: Field<LocalizedText>
  package let focalPoints: Field<[FocalPoint]>
  package let meetingCadence: Field<Period>
  package let meetingPlace: Field<LocalizedText>
  package let meetings: Field<[Meeting]>
  package let activities: Field<[Activity]>
}

extension Coordination {
  package enum Fields {
    package static let secretariat = TypedField<String>.id("secretariat", "sekretariat", "secretariat")
    package static let secretariatName = TypedField<LocalizedText>.localized(
      "secretariat_name", "nama sekretariat", "name of the secretariat", .namesOffice)
    package static let focalPoints = TypedField<[FocalPoint]>.records(
      FocalPoint.self, "focal_points", "narahubung", "focal points")
    package static let meetingCadence = TypedField<Period>.period(
      "meeting_cadence", "frekuensi rapat", "meeting cadence")
    package static let meetingPlace = TypedField<LocalizedText>.localized(
      "meeting_place", "tempat rapat", "meeting place")
    package static let meetings = TypedField<[Meeting]>.records(Meeting.self, "meetings", "rapat", "meetings")
    package static let activities = TypedField<[Activity]>.records(
      Activity.self, "activities", "kegiatan", "activities")
  }

  static let schema = RecordSchema(
    Bilingual(id: "koordinasi", en: "coordination"),
    [
      Fields.secretariat.schema, Fields.secretariatName.schema, Fields.focalPoints.schema, Fields.meetingCadence.schema,
      Fields.meetingPlace.schema,
      Fields.meetings.schema, Fields.activities.schema
    ])

  init(_ record: Record) {
    at = record.at
    secretariat = record[Fields.secretariat]
    secretariatName = record[Fields.secretariatName]
    focalPoints = record[Fields.focalPoints]
    meetingCadence = record[Fields.meetingCadence]
    meetingPlace = record[Fields.meetingPlace]
    meetings = record[Fields.meetings]
    activities = record[Fields.activities]
  }
}

/// `coordination.focal_points[]`
package struct FocalPoint: FieldRecord {
  package let at: YAMLTree.Index
  package let party: Field<String>
  package let office: Field<LocalizedText>
}

extension FocalPoint {
  package enum Fields {
    package static let party = TypedField<String>.id("party", "pihak", "party")
    package static let office = TypedField<LocalizedText>.localized(
      "office", "jabatan atau unit", "office", .namesOffice)
  }

  static let schema = RecordSchema(
    Bilingual(id: "narahubung", en: "a focal point"),
    [Fields.party.schema, Fields.office.schema], bare: .field(Fields.office.key), knownBy: [[Fields.party.key]])

  init(_ record: Record) {
    at = record.at
    party = record[Fields.party]
    office = record[Fields.office]
  }
}

/// `coordination.meetings[]`
package struct Meeting: FieldRecord {
  package let at: YAMLTree.Index
  package let date: Field<CalendarDate>
  package let kind: Field<String>
  package let outcome: Field<LocalizedText>
}

extension Meeting {
  package enum Fields {
    package static let date = TypedField<CalendarDate>.date("date", "tanggal", "date")
    package static let kind = TypedField<String>.text("kind", "jenis", "kind")
    package static let outcome = TypedField<LocalizedText>.localized("outcome", "hasil", "outcome")
    /// Read where editions are made.
    package static let level = TypedField<Int>.index(.classification, "level", "klasifikasi butir", "level of the item")
  }

  static let schema = RecordSchema(
    Bilingual(id: "rapat", en: "a meeting"),
    [Fields.date.schema, Fields.kind.schema, Fields.outcome.schema, Fields.level.schema], bare: .field(Fields.date.key),
    knownBy: [[Fields.date.key]])

  init(_ record: Record) {
    at = record.at
    date = record[Fields.date]
    kind = record[Fields.kind]
    outcome = record[Fields.outcome]
  }
}

/// `coordination.activities[]`
package struct Activity: FieldRecord {
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let title: Field<LocalizedText>
  package let start: Field<CalendarDate>
  package let due: Field<CalendarDate>
  package let done: Field<CalendarDate>
  /// The id of one of the dossier's objectives.
  package let objective: Field<String>
  package let raci: Field<Raci>
}

extension Activity {
  package enum Fields {
    package static let id = TypedField<String>.text("id", "id kegiatan", "id of the activity")
    package static let title = TypedField<LocalizedText>.localized("title", "nama kegiatan", "title")
    package static let start = TypedField<CalendarDate>.date("start", "mulai", "start")
    package static let due = TypedField<CalendarDate>.date("due", "selesai paling lambat", "due")
    package static let done = TypedField<CalendarDate>.date("done", "selesai", "done")
    package static let objective = TypedField<String>.text("objective", "tujuan", "objective")
    package static let raci = TypedField<Raci>.record(Raci.self, "raci", "pembagian peran (RACI)", "RACI", .owedByRule)
  }

  static let schema = RecordSchema(
    Bilingual(id: "kegiatan", en: "an activity"),
    [
      Fields.id.schema, Fields.title.schema, Fields.start.schema, Fields.due.schema, Fields.done.schema,
      Fields.objective.schema, Fields.raci.schema
    ], bare: .field(Fields.title.key), unique: Fields.id.key, knownBy: [[Fields.id.key], [Fields.title.key]])

  init(_ record: Record) {
    at = record.at
    id = record[Fields.id]
    title = record[Fields.title]
    start = record[Fields.start]
    due = record[Fields.due]
    done = record[Fields.done]
    objective = record[Fields.objective]
    raci = record[Fields.raci]
  }
}

/// `raci`: who does, answers, advises, is told. Each is a text or a list.
package struct Raci: FieldRecord {
  package let at: YAMLTree.Index
  package let responsible: Field<[Item<String>]>
  package let accountable: Field<[Item<String>]>
  package let consulted: Field<[Item<String>]>
  package let informed: Field<[Item<String>]>
}

extension Raci {
  package enum Fields {
    package static let responsible = TypedField<[Item<String>]>.idOrIds("responsible", "pelaksana", "responsible")
    package static let accountable = TypedField<[Item<String>]>.idOrIds(
      "accountable", "penanggung jawab", "accountable", .owedByRule, .bounded(.exactlyOne))
    package static let consulted = TypedField<[Item<String>]>.idOrIds("consulted", "dimintai pendapat", "consulted")
    package static let informed = TypedField<[Item<String>]>.idOrIds("informed", "diberi tahu", "informed")
  }

  static let schema = RecordSchema(
    Bilingual(id: "pembagian peran (RACI)", en: "RACI"),
    [Fields.responsible.schema, Fields.accountable.schema, Fields.consulted.schema, Fields.informed.schema])

  init(_ record: Record) {
    at = record.at
    responsible = record[Fields.responsible]
    accountable = record[Fields.accountable]
    consulted = record[Fields.consulted]
    informed = record[Fields.informed]
  }
}
