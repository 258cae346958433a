internal import Diagnostics
package import Markup

// `term`: how long it binds, and when one must speak.

/// `term`
package struct Term: FieldRecord {
  package enum Renewal: String, Sendable, CaseIterable {
    case none, automatic
    case byConsent = "by-consent"
    case indefinite
  }
  package let at: YAMLTree.Index
  package let duration: Field<Period>
  package let renewal: Field<Renewal>
  package let renewalPeriod: Field<Period>
  package let noticePeriod: Field<Period>
  package let noticeGiven: Field<CalendarDate>
  /// Overrides `date_rules.term_end` for this agreement.
  package let counting: Field<TermEnd>
  package let windDown: Field<Period>
  package let entryIntoForce: Field<EntryIntoForce>
}

extension Term {
  package enum Fields {
    package static let duration = TypedField<Period>.period("duration", "lama berlaku", "duration")
    package static let renewal = TypedField<Renewal>.word(Renewal.self, "renewal", "perpanjangan", "renewal")
    package static let renewalPeriod = TypedField<Period>.period(
      "renewal_period", "lama perpanjangan", "renewal period")
    package static let noticePeriod = TypedField<Period>.period(
      "notice_period", "tenggang pemberitahuan", "notice period")
    package static let noticeGiven = TypedField<CalendarDate>.date(
      "notice_given", "pemberitahuan disampaikan", "notice given")
    package static let counting = TypedField<TermEnd>.word(
      TermEnd.self, "counting", "cara hitung hari akhir", "how the last day is counted")
    package static let windDown = TypedField<Period>.period("wind_down", "masa penyelesaian", "wind-down", .mayBeZero)
    package static let entryIntoForce = TypedField<EntryIntoForce>.record(
      EntryIntoForce.self, "entry_into_force", "cara mulai berlaku", "entry into force")
  }

  static let schema = RecordSchema(
    Bilingual(id: "jangka waktu", en: "the term"),
    [
      Fields.duration.schema, Fields.renewal.schema, Fields.renewalPeriod.schema, Fields.noticePeriod.schema,
      Fields.noticeGiven.schema, Fields.counting.schema, Fields.windDown.schema, Fields.entryIntoForce.schema
    ], bare: .field(Fields.duration.key))

  init(_ record: Record) {
    at = record.at
    duration = record[Fields.duration]
    renewal = record[Fields.renewal]
    renewalPeriod = record[Fields.renewalPeriod]
    noticePeriod = record[Fields.noticePeriod]
    noticeGiven = record[Fields.noticeGiven]
    counting = record[Fields.counting]
    windDown = record[Fields.windDown]
    entryIntoForce = record[Fields.entryIntoForce]
  }
}

/// How the last day of a term is counted: `eve` is start + duration − 1 day, `anniversary` start + duration.
package enum TermEnd: String, Sendable, CaseIterable { case eve, anniversary }

/// `term.entry_into_force`
package struct EntryIntoForce: FieldRecord {
  package enum Trigger: String, Sendable, CaseIterable {
    case signature
    case lastNotification = "last-notification"
    case ratifications
  }
  package enum Snap: String, Sendable, CaseIterable { case nextMonthStart = "next-month-start" }
  package let at: YAMLTree.Index
  package let trigger: Field<Trigger>
  package let count: Field<Int>
  package let date: Field<CalendarDate>
  package let offset: Field<Period>
  package let snap: Field<Snap>
}

extension EntryIntoForce {
  package enum Fields {
    package static let trigger = TypedField<Trigger>.word(Trigger.self, "trigger", "pemicu", "trigger")
    package static let count = TypedField<Int>.integer("count", "jumlah ratifikasi", "number of ratifications")
    package static let date = TypedField<CalendarDate>.date("date", "tanggal pemicu", "date of the trigger")
    package static let offset = TypedField<Period>.period("offset", "jarak", "offset", .mayBeZero)
    package static let snap = TypedField<Snap>.word(Snap.self, "snap", "pembulatan", "snap")
  }

  static let schema = RecordSchema(
    Bilingual(id: "cara mulai berlaku", en: "entry into force"),
    [Fields.trigger.schema, Fields.count.schema, Fields.date.schema, Fields.offset.schema, Fields.snap.schema],
    bare: .field(Fields.trigger.key))

  init(_ record: Record) {
    at = record.at
    trigger = record[Fields.trigger]
    count = record[Fields.count]
    date = record[Fields.date]
    offset = record[Fields.offset]
    snap = record[Fields.snap]
  }
}
