internal import Diagnostics
package import Markup

// How a party of several comes to be bound, and how it leaves.

/// `parties[].accession`: it joined what others had signed.
package struct Accession: FieldRecord {
  package let at: YAMLTree.Index
  /// The day of its instrument.
  package let date: Field<CalendarDate>
  package let offset: Field<Period>
  package let snap: Field<EntryIntoForce.Snap>
}

extension Accession {
  package enum Fields {
    package static let date = TypedField<CalendarDate>.date("date", "tanggal aksesi", "date of accession", .required)
    package static let offset = TypedField<Period>.period("offset", "jarak", "offset", .mayBeZero)
    package static let snap = TypedField<EntryIntoForce.Snap>.word(
      EntryIntoForce.Snap.self, "snap", "pembulatan", "snap")
  }

  static let schema = RecordSchema(
    Bilingual(id: "aksesi", en: "accession"), [Fields.date.schema, Fields.offset.schema, Fields.snap.schema],
    bare: .field(Fields.date.key))

  init(_ record: Record) {
    at = record.at
    date = record[Fields.date]
    offset = record[Fields.offset]
    snap = record[Fields.snap]
  }
}

/// `parties[].withdrawal`
package struct Withdrawal: FieldRecord {
  package let at: YAMLTree.Index
  package let given: Field<CalendarDate>
  package let received: Field<CalendarDate>
  /// The last day on which it is bound, where the file states it; else it is counted as notice is.
  package let lastDay: Field<CalendarDate>
}

extension Withdrawal {
  package enum Fields {
    package static let given = TypedField<CalendarDate>.date("given", "disampaikan", "given")
    package static let received = TypedField<CalendarDate>.date("received", "diterima", "received")
    package static let lastDay = TypedField<CalendarDate>.date("last_day", "hari terakhir terikat", "last day bound")
  }

  static let schema = RecordSchema(
    Bilingual(id: "penarikan diri", en: "withdrawal"),
    [Fields.given.schema, Fields.received.schema, Fields.lastDay.schema], bare: .field(Fields.given.key))

  init(_ record: Record) {
    at = record.at
    given = record[Fields.given]
    received = record[Fields.received]
    lastDay = record[Fields.lastDay]
  }
}
