internal import Diagnostics
package import Markup

// `term`: how long it binds, and when one must speak.

/// `term`
package struct Term: FieldRecord {
  package enum Renewal: String, Sendable, CaseIterable {
    case none, automatic
    /// Once its duration is over it runs on until somebody gives notice.
    case untilNotice = "until-notice"
    case byConsent = "by-consent"
    case indefinite
  }
  /// The days on which notice can end it: the last day of a term, the last day of any year of it, or any day.
  package enum NoticeBasis: String, Sendable, CaseIterable {
    case termEnd = "term-end"
    case anniversary
    case anyTime = "any-time"
  }
  /// The day that a notice period begins with: that on which notice was sent, or that on which it arrived.
  package enum NoticeStart: String, Sendable, CaseIterable { case dispatch, receipt }
  package let at: YAMLTree.Index
  /// The day that the term begins with, where it is not that of its entry into force.
  package let begins: Field<CalendarDate>
  package let duration: Field<Period>
  package let endsWhen: Field<EndingEvent>
  /// The id of the dossier whose agreement this one lasts as long as.
  package let follows: Field<String>
  package let renewal: Field<Renewal>
  package let renewalPeriod: Field<Period>
  /// How often it renews at most.
  package let renewalLimit: Field<Int>
  /// The day past which no renewal leads.
  package let lastPossibleDay: Field<CalendarDate>
  package let extensions: Field<[Extension]>
  package let suspensions: Field<[Suspension]>
  package let noticePeriod: Field<Period>
  package let noticeBasis: Field<NoticeBasis>
  package let noticeCountsFrom: Field<NoticeStart>
  package let noticeGiven: Field<CalendarDate>
  package let noticeReceived: Field<CalendarDate>
  /// Overrides `date_rules.term_end` for this agreement.
  package let counting: Field<TermEnd>
  package let windDown: Field<Period>
  package let entryIntoForce: Field<EntryIntoForce>
}

extension Term {
  package enum Fields {
    package static let begins = TypedField<CalendarDate>.date("begins", "awal jangka waktu", "first day of the term")
    package static let duration = TypedField<Period>.period("duration", "lama berlaku", "duration")
    package static let endsWhen = TypedField<EndingEvent>.record(
      EndingEvent.self, "ends_when", "berakhir bila selesai", "ends when done")
    package static let follows = TypedField<String>.id("follows", "mengikuti naskah", "lasts as long as")
    package static let renewal = TypedField<Renewal>.word(Renewal.self, "renewal", "perpanjangan", "renewal")
    package static let renewalPeriod = TypedField<Period>.period(
      "renewal_period", "lama perpanjangan", "renewal period")
    package static let renewalLimit = TypedField<Int>.integer(
      "renewal_limit", "banyaknya perpanjangan", "renewals at most")
    package static let lastPossibleDay = TypedField<CalendarDate>.date(
      "last_possible_day", "hari terakhir yang mungkin", "last possible day")
    package static let extensions = TypedField<[Extension]>.records(
      Extension.self, "extensions", "perpanjangan dengan surat", "extensions")
    package static let suspensions = TypedField<[Suspension]>.records(
      Suspension.self, "suspensions", "penangguhan", "suspensions")
    package static let noticePeriod = TypedField<Period>.period(
      "notice_period", "tenggang pemberitahuan", "notice period")
    package static let noticeBasis = TypedField<NoticeBasis>.word(
      NoticeBasis.self, "notice_basis", "pemberitahuan mengakhiri pada", "what notice ends it on")
    package static let noticeCountsFrom = TypedField<NoticeStart>.word(
      NoticeStart.self, "notice_counts_from", "tenggang dihitung sejak", "notice counts from")
    package static let noticeGiven = TypedField<CalendarDate>.date(
      "notice_given", "pemberitahuan disampaikan", "notice given")
    package static let noticeReceived = TypedField<CalendarDate>.date(
      "notice_received", "pemberitahuan diterima", "notice received")
    package static let counting = TypedField<TermEnd>.word(
      TermEnd.self, "counting", "cara hitung hari akhir", "how the last day is counted")
    package static let windDown = TypedField<Period>.period("wind_down", "masa penyelesaian", "wind-down", .mayBeZero)
    package static let entryIntoForce = TypedField<EntryIntoForce>.record(
      EntryIntoForce.self, "entry_into_force", "cara mulai berlaku", "entry into force")
  }

  static let schema = RecordSchema(
    Bilingual(id: "jangka waktu", en: "the term"),
    [
      Fields.begins.schema, Fields.duration.schema, Fields.endsWhen.schema, Fields.follows.schema,
      Fields.renewal.schema, Fields.renewalPeriod.schema, Fields.renewalLimit.schema, Fields.lastPossibleDay.schema,
      Fields.extensions.schema, Fields.suspensions.schema, Fields.noticePeriod.schema, Fields.noticeBasis.schema,
      Fields.noticeCountsFrom.schema, Fields.noticeGiven.schema, Fields.noticeReceived.schema, Fields.counting.schema,
      Fields.windDown.schema, Fields.entryIntoForce.schema
    ], bare: .field(Fields.duration.key))

  init(_ record: Record) {
    at = record.at
    begins = record[Fields.begins]
    duration = record[Fields.duration]
    endsWhen = record[Fields.endsWhen]
    follows = record[Fields.follows]
    renewal = record[Fields.renewal]
    renewalPeriod = record[Fields.renewalPeriod]
    renewalLimit = record[Fields.renewalLimit]
    lastPossibleDay = record[Fields.lastPossibleDay]
    extensions = record[Fields.extensions]
    suspensions = record[Fields.suspensions]
    noticePeriod = record[Fields.noticePeriod]
    noticeBasis = record[Fields.noticeBasis]
    noticeCountsFrom = record[Fields.noticeCountsFrom]
    noticeGiven = record[Fields.noticeGiven]
    noticeReceived = record[Fields.noticeReceived]
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
