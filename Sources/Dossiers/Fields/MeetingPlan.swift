internal import Diagnostics
package import Markup

// What a pack tells of the meeting that it is carried into.

/// `agenda[]` of a pack: a point that the meeting takes up.
package struct AgendaPoint: FieldRecord {
  package let at: YAMLTree.Index
  /// As it is said: `09.00`, `Selasa pagi`.
  package let time: Field<String>
  package let topic: Field<LocalizedText>
  /// Who leads it.
  package let lead: Field<LocalizedText>
}

extension AgendaPoint {
  package enum Fields {
    package static let time = TypedField<String>.text("time", "waktu", "time")
    package static let topic = TypedField<LocalizedText>.localized("topic", "pokok bahasan", "topic", .required)
    package static let lead = TypedField<LocalizedText>.localized(
      "lead", "dipimpin oleh (jabatan)", "led by (an office)", .namesOffice)
  }

  static let schema = RecordSchema(
    Bilingual(id: "butir acara", en: "a point of the agenda"),
    [Fields.time.schema, Fields.topic.schema, Fields.lead.schema], bare: .field(Fields.topic.key),
    knownBy: [[Fields.time.key], [Fields.topic.key]])

  init(_ record: Record) {
    at = record.at
    time = record[Fields.time]
    topic = record[Fields.topic]
    lead = record[Fields.lead]
  }
}

/// `delegation[]` of a pack: who goes, by office.
package struct Delegate: FieldRecord {
  package let at: YAMLTree.Index
  package let office: Field<LocalizedText>
  /// Head, member, interpreter.
  package let role: Field<LocalizedText>
  /// Whose delegation, where it is not our own.
  package let party: Field<String>
}

extension Delegate {
  package enum Fields {
    package static let office = TypedField<LocalizedText>.localized(
      "office", "jabatan atau unit", "office", .namesOffice, .required)
    package static let role = TypedField<LocalizedText>.localized("role", "peran", "role")
    package static let party = TypedField<String>.id("party", "pihak", "party")
  }

  static let schema = RecordSchema(
    Bilingual(id: "anggota delegasi", en: "a member of the delegation"),
    [Fields.office.schema, Fields.role.schema, Fields.party.schema], bare: .field(Fields.office.key),
    knownBy: [[Fields.party.key, Fields.office.key], [Fields.office.key]])

  init(_ record: Record) {
    at = record.at
    office = record[Fields.office]
    role = record[Fields.role]
    party = record[Fields.party]
  }
}
