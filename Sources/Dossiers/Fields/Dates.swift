internal import Diagnostics
package import Markup

// `dates`: the milestones, each known as a day, or in part only.

/// A milestone, declared once for both: `dates.signed` and `dates.partial.signed`.
package struct Milestone: Sendable {
  package let day: TypedField<CalendarDate>
  package let part: TypedField<PartialDate>
  fileprivate let known: @Sendable (Dates) -> Field<CalendarDate>
  fileprivate let knownInPart: @Sendable (PartialDates) -> Field<PartialDate>

  fileprivate init(
    _ key: StaticString, _ id: String, _ en: String, _ known: @escaping @Sendable (Dates) -> Field<CalendarDate>,
    inPart: @escaping @Sendable (PartialDates) -> Field<PartialDate>
  ) {
    day = TypedField(key, .milestone, id, en) { $0.date(at: $1) }
    part = TypedField(key, .partialDate, id, en) { $0.partialDate(at: $1) }
    self.known = known
    knownInPart = inPart
  }

  /// The milestone with a key of the front matter: `in_force`.
  package init?(named key: String) {
    guard let milestone = Self.all.first(where: { $0.name == key }) else { return nil }
    self = milestone
  }

  /// Its key in the front matter.
  package var name: String { day.schema.name }

  package static let initiated = Milestone("initiated", "dijajaki", "initiated") {
    $0.initiated
  } inPart: {
    $0.initiated
  }
  package static let negotiated = Milestone("negotiated", "dirundingkan", "negotiated") {
    $0.negotiated
  } inPart: {
    $0.negotiated
  }
  package static let drafted = Milestone("drafted", "dirumuskan", "drafted") {
    $0.drafted
  } inPart: {
    $0.drafted
  }
  package static let adopted = Milestone("adopted", "diterima", "adopted") {
    $0.adopted
  } inPart: {
    $0.adopted
  }
  package static let signed = Milestone("signed", "ditandatangani", "signed") {
    $0.signed
  } inPart: {
    $0.signed
  }
  package static let approved = Milestone("approved", "disahkan", "approved") {
    $0.approved
  } inPart: {
    $0.approved
  }
  package static let provisional = Milestone("provisional", "berlaku sementara", "provisionally applied") {
    $0.provisional
  } inPart: {
    $0.provisional
  }
  package static let inForce = Milestone("in_force", "mulai berlaku", "in force") {
    $0.inForce
  } inPart: {
    $0.inForce
  }
  package static let expires = Milestone("expires", "berakhir menurut naskah", "stated last day") {
    $0.expires
  } inPart: {
    $0.expires
  }
  package static let ended = Milestone("ended", "diakhiri", "ended") {
    $0.ended
  } inPart: {
    $0.ended
  }

  /// In the order in which they follow one another.
  package static let all = [
    initiated, negotiated, drafted, adopted, signed, approved, provisional, inForce, expires, ended
  ]
}

extension Milestone: Equatable {
  /// By their declarations.
  package static func == (a: Milestone, b: Milestone) -> Bool { a.day === b.day }
}

/// `dates`: the milestones.
package struct Dates: FieldRecord {
  package let at: YAMLTree.Index
  package let initiated, negotiated, drafted, adopted, signed, approved: Field<CalendarDate>
  package let provisional, inForce, expires, ended: Field<CalendarDate>
  /// Those of which a register knows only the year or the month.
  package let partial: PartialDates
}

extension Dates {
  package enum Fields {
    package static let partial = TypedField<PartialDates>.record(
      PartialDates.self, "partial", "hanya tahun atau bulannya", "year or month only")
  }

  static let schema = RecordSchema(
    Bilingual(id: "tanggal", en: "dates"), Milestone.all.map(\.day.schema) + [Fields.partial.schema])

  init(_ record: Record) {
    at = record.at
    initiated = record[Milestone.initiated.day]
    negotiated = record[Milestone.negotiated.day]
    drafted = record[Milestone.drafted.day]
    adopted = record[Milestone.adopted.day]
    signed = record[Milestone.signed.day]
    approved = record[Milestone.approved.day]
    provisional = record[Milestone.provisional.day]
    inForce = record[Milestone.inForce.day]
    expires = record[Milestone.expires.day]
    ended = record[Milestone.ended.day]
    partial = PartialDates(record.part(Fields.partial))
  }

  package subscript(milestone: Milestone) -> Field<CalendarDate> { milestone.known(self) }

  /// The year it came into force, else that of its signature, even where the day is not known.
  package var year: Int? {
    inForce.value?.year ?? partial.inForce.value?.year ?? signed.value?.year ?? partial.signed.value?.year
  }
}

/// `dates.partial`: for display; nothing is counted from them.
package struct PartialDates: FieldRecord {
  package let at: YAMLTree.Index
  package let initiated, negotiated, drafted, adopted, signed, approved: Field<PartialDate>
  package let provisional, inForce, expires, ended: Field<PartialDate>
}

extension PartialDates {
  static let schema = RecordSchema(
    Bilingual(
      id: "tanggal yang hanya diketahui tahun atau bulannya", en: "dates of which only the year or month is known"),
    Milestone.all.map(\.part.schema))

  package subscript(milestone: Milestone) -> Field<PartialDate> { milestone.knownInPart(self) }

  init(_ record: Record) {
    at = record.at
    initiated = record[Milestone.initiated.part]
    negotiated = record[Milestone.negotiated.part]
    drafted = record[Milestone.drafted.part]
    adopted = record[Milestone.adopted.part]
    signed = record[Milestone.signed.part]
    approved = record[Milestone.approved.part]
    provisional = record[Milestone.provisional.part]
    inForce = record[Milestone.inForce.part]
    expires = record[Milestone.expires.part]
    ended = record[Milestone.ended.part]
  }
}
