internal import Diagnostics
package import Markup

// What happens to a term once it runs: what it waits for is done, letters extend it, it is suspended.

/// `term.ends_when`: it lasts until something is done.
package struct EndingEvent: FieldRecord {
  package let at: YAMLTree.Index
  package let what: Field<LocalizedText>
  /// The day on which it was done.
  package let done: Field<CalendarDate>
  /// The day on which it ends even where nothing was done.
  package let longstop: Field<CalendarDate>
}

extension EndingEvent {
  package enum Fields {
    package static let what = TypedField<LocalizedText>.localized("what", "yang diselesaikan", "what is to be done")
    package static let done = TypedField<CalendarDate>.date("done", "selesai", "done")
    package static let longstop = TypedField<CalendarDate>.date("longstop", "batas akhir", "at the latest")
  }

  static let schema = RecordSchema(
    Bilingual(id: "yang mengakhirinya", en: "what ends it"),
    [Fields.what.schema, Fields.done.schema, Fields.longstop.schema], bare: .field(Fields.what.key))

  init(_ record: Record) {
    at = record.at
    what = record[Fields.what]
    done = record[Fields.done]
    longstop = record[Fields.longstop]
  }
}

/// `term.extensions[]`: letters that put another last day in the place of the present one.
package struct Extension: FieldRecord {
  package let at: YAMLTree.Index
  package let agreed: Field<CalendarDate>
  package let until: Field<CalendarDate>
  package let by: Field<Period>
}

extension Extension {
  package enum Fields {
    package static let agreed = TypedField<CalendarDate>.date("agreed", "disepakati", "agreed", .required)
    package static let until = TypedField<CalendarDate>.date("until", "sampai", "until")
    package static let by = TypedField<Period>.period("by", "selama", "by")
  }

  static let schema = RecordSchema(
    Bilingual(id: "perpanjangan dengan surat", en: "an extension"),
    [Fields.agreed.schema, Fields.until.schema, Fields.by.schema], knownBy: [[Fields.agreed.key]])

  init(_ record: Record) {
    at = record.at
    agreed = record[Fields.agreed]
    until = record[Fields.until]
    by = record[Fields.by]
  }
}

/// `term.suspensions[]`
package struct Suspension: FieldRecord {
  /// Whether its term runs on meanwhile; where it stops, its last day moves by the days of the suspension.
  package enum Clock: String, Sendable, CaseIterable { case runs, stops }
  package let at: YAMLTree.Index
  package let from: Field<CalendarDate>
  /// The first day on which it is applied again.
  package let resumed: Field<CalendarDate>
  package let clock: Field<Clock>
}

extension Suspension {
  package enum Fields {
    package static let from = TypedField<CalendarDate>.date("from", "sejak", "from", .required)
    package static let resumed = TypedField<CalendarDate>.date("resumed", "dilanjutkan", "resumed")
    package static let clock = TypedField<Clock>.word(Clock.self, "clock", "jangka waktu selama itu", "term meanwhile")
  }

  static let schema = RecordSchema(
    Bilingual(id: "penangguhan", en: "a suspension"),
    [Fields.from.schema, Fields.resumed.schema, Fields.clock.schema], knownBy: [[Fields.from.key]])

  init(_ record: Record) {
    at = record.at
    from = record[Fields.from]
    resumed = record[Fields.resumed]
    clock = record[Fields.clock]
  }
}
