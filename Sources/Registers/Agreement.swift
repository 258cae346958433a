package import Dossiers

/// A value with the cell that says it.
///
/// A class of constants, so that an absent value takes no more room than a reference: most facts of most agreements are
/// absent, and a register has tens of thousands of rows.
package final class Placed<Value: Sendable>: Sendable {
  package let value: Value
  package let place: CellPlace
  /// The heading of its column.
  package let heading: String
  /// The cell as it stands there.
  package let raw: String

  package init(value: Value, place: CellPlace, heading: String, raw: String) {
    self.value = value
    self.place = place
    self.heading = heading
    self.raw = raw
  }

  /// Another value that the same cell says.
  func saying<Other>(_ other: Other) -> Placed<Other> {
    Placed<Other>(value: other, place: place, heading: heading, raw: raw)
  }
}

/// A row of one of the tables that were read.
package struct RowPlace: Hashable, Sendable {
  /// Index into `RegisterReading.tables`.
  package let table: Int
  /// The number of the row on its sheet.
  package let row: Int
}

/// An agreement as a register tells of it, with the place of each fact.
package struct RegisterAgreement: Sendable {
  /// Of `RegisterReading.tables`.
  package let table: Int
  package let row: Int
  /// `mou` or `pks` where one row holds two agreements.
  package let part: String?
  package let isHidden: Bool
  /// Rows of other tables that tell of it too.
  package internal(set) var besides: [RowPlace] = []
  package internal(set) var key: Placed<String>?
  package internal(set) var parentReference: Placed<String>?
  package internal(set) var numbers: [Placed<String>] = []
  package internal(set) var theirNumbers: [Placed<String>] = []
  package internal(set) var titles: [Placed<String>] = []
  package internal(set) var parties: [Placed<PartyCell>] = []
  package internal(set) var instrument: Placed<String>?
  package internal(set) var country: Placed<String>?
  package internal(set) var signed: Placed<DayCell>?
  package internal(set) var start: Placed<DayCell>?
  package internal(set) var end: Placed<DayCell>?
  /// How long it is for.
  package internal(set) var term: Placed<TermCell>?
  /// From when until when, in one cell.
  package internal(set) var period: Placed<TermCell>?
  package internal(set) var status: Placed<StatusCell>?
  package internal(set) var notes: [Placed<String>] = []
  package internal(set) var scope: Placed<String>?
  package internal(set) var unit: Placed<String>?
  package internal(set) var value: Placed<String>?

  /// A cell that stands for it where no other does.
  var ownPlace: Placed<String>? {
    titles.first ?? numbers.first ?? theirNumbers.first
      ?? parties.first.map { Placed(value: $0.value.name, place: $0.place, heading: $0.heading, raw: $0.raw) }
  }

  /// Something a reader knows it by.
  var name: String { titles.first?.value ?? numbers.first?.value ?? parties.first?.value.name ?? "" }
}

extension RegisterAgreement {
  /// The day from which its term runs: the first day, else the day of signature.
  package var firstDay: CalendarDate? { start?.value.day ?? period?.value.first.day ?? signed?.value.day }

  /// Its first day as its dossier has it. Its own column goes before a cell that has both days.
  var inForce: DayCell { Self.day(start, else: period?.value.first) }

  /// Its last day, likewise.
  var expires: DayCell { Self.day(end, else: period?.value.last) }

  private static func day(_ own: Placed<DayCell>?, else inPeriod: DayCell?) -> DayCell {
    if let own, !own.value.saysNothing { return own.value }
    return inPeriod ?? own?.value ?? .absent
  }

  /// The year of that day, also where no more of it is known.
  var firstYear: Int? {
    firstDay?.year
      ?? [start?.value, period?.value.first, signed?.value].lazy.compactMap { cell -> Int? in
        if case .partial(let partial)? = cell { partial.year } else { nil }
      }.first
  }

  /// The end that the register states.
  package var statedEnd: Placed<CalendarDate>? {
    if let end, let day = end.value.day { return end.saying(day) }
    if let period, let day = period.value.last.day { return period.saying(day) }
    return nil
  }

  /// The cell that tells the day from which its term runs.
  var firstDayPlace: CellPlace? {
    if let start, start.value.day != nil { return start.place }
    if let period, period.value.first.day != nil { return period.place }
    return signed?.place
  }

  /// Its last day with the cell that tells it, or tells how long it is for.
  var lastDayCell: Placed<CalendarDate>? {
    guard let lastDay else { return nil }
    if let statedEnd { return statedEnd }
    if let end, !end.value.saysNothing { return end.saying(lastDay) }
    return period?.saying(lastDay) ?? term?.saying(lastDay)
  }

  /// Only the year or month of its end is known: the last day of it.
  package var latestEnd: CalendarDate? {
    for cell in [end?.value, period?.value.last] {
      if case .partial(let partial)? = cell { return partial.lastDay }
    }
    return nil
  }

  /// The end that follows from its first day and its duration, on the eve: a term of a year from 1 May ends on 30
  /// April.
  package var reckonedEnd: CalendarDate? {
    guard let firstDay, let duration = term?.value.duration, !duration.isZero else { return nil }
    return (firstDay + duration).adding(days: -1)
  }

  /// Its last day, as stated, else as reckoned.
  package var lastDay: CalendarDate? { statedEnd?.value ?? latestEnd ?? reckonedEnd }

  /// Its last day, or the later of two where its first day can be read in two ways.
  var lastDayAtLatest: CalendarDate? {
    if let lastDay { return lastDay }
    guard let duration = term?.value.duration, !duration.isZero else { return nil }
    for case .eitherWay(let first, let second)? in [start?.value, signed?.value] {
      return (max(first, second) + duration).adding(days: -1)
    }
    return nil
  }

  /// Whether it says anywhere that it is renewed by itself.
  package var renewal: (place: CellPlace, heading: String, raw: String)? {
    if let end, end.value == .renewing { return (end.place, end.heading, end.raw) }
    for term in [term, period] {
      if let term, term.value.renews { return (term.place, term.heading, term.raw) }
    }
    return notes.first { renewsByItself($0.value) }.map { ($0.place, $0.heading, $0.raw) }
  }

  package var isUnending: Bool {
    end?.value == .unending || term?.value.isUnending == true || period?.value.isUnending == true
      || term?.value.agreed.isUntilNotice == true
  }
}

extension PartialDate {
  /// The last day of its month or year.
  var lastDay: CalendarDate? {
    let last = month ?? 12
    return CalendarDate(year: year, month: last, day: CalendarDate.days(inMonth: last, of: year))
  }
}
