internal import Diagnostics
internal import Dossiers
internal import Workbooks

/// A dossier as a register tells of it, before it is written.
struct DossierDraft {
  struct Number {
    let text: String
    let party: String?
  }

  let title: String
  let numbers: [Number]
  let parties: [String]
  let instrument: String
  let stage: String
  let classification: String
  let owner: String?
  let signed: DayCell
  let inForce: DayCell
  let expires: DayCell
  let duration: Period?
  let isAutomatic: Bool
  let isIndefinite: Bool
  /// How it is renewed and how notice ends it, from all cells that say so.
  let agreed: TermWords
  /// What may say that it lasts as long as another agreement.
  let endsAsWritten: [String]
  /// What the register itself knows the row by.
  let ownKey: String?
  /// Where the row stands: sheet and row.
  let place: String
  /// What the row is remembered by.
  var sourceKey: String
  var register: String
  /// An id for a row without a number.
  let rowId: String
  /// Cells that have no field, by their headings.
  let rest: [KeptCell]
  let remarks: [Bilingual]

  init(
    _ agreement: RegisterAgreement, parties: [String], in register: RegisterReading, under model: PlanningModel,
    asOf today: CalendarDate
  ) {
    let own = model.organisation.id, table = register.tables[agreement.table]
    let number = agreement.numbers.first ?? agreement.theirNumbers.first
    let titleCell = Self.titleCell(of: agreement, under: model)
    title = titleCell?.value ?? number?.value ?? agreement.name
    let partner = parties.first { $0 != own }
    numbers = Self.numbers(of: agreement, own: own, partner: partner)
    self.parties = ([own] + parties).reduce(into: []) { if !$0.contains($1), !$1.isEmpty { $0.append($1) } }
    var remarks: [Bilingual] = []
    instrument = Self.instrument(of: agreement, under: model, &remarks)
    stage = Self.stage(of: agreement, under: model, asOf: today, &remarks)
    classification =
      model.classifications.isEmpty ? "" : model.classifications[min(1, model.classifications.count - 1)].id
    owner = agreement.unit.flatMap { unit in Self.unit(unit.value, under: model) }
    signed = agreement.signed?.value ?? .absent
    inForce = agreement.inForce
    expires = agreement.expires
    agreed = Self.agreed(in: agreement)
    endsAsWritten = [agreement.term?.raw, agreement.end?.raw].compactMap { $0 }
    duration = agreement.term?.value.duration ?? agreed.duration ?? Self.durationOfDays(of: agreement, &remarks)
    isAutomatic = agreement.renewal != nil
    isIndefinite = agreement.isUnending
    let part = agreement.part.map { "#" + $0 } ?? ""
    ownKey = agreement.key.map { $0.value + part }
    place = table.place(agreement.row, nil).reference + part
    sourceKey = ownKey ?? place
    self.register = table.file
    let year = agreement.firstYear.map(String.init) ?? "0000"
    rowId = "R-\(year)-\(agreement.row)" + (agreement.part.map { "-" + $0.uppercased() } ?? "")
    let written = WrittenCells(agreement, title: titleCell, hasOwner: owner != nil, duration: duration)
    let cells = Self.withoutPersons(Self.rest(of: agreement, in: register, written: written))
    rest = cells.kept
    remarks += Self.remarks(on: agreement, in: table, persons: cells.persons, duration: duration, agreed)
    self.remarks = remarks
  }

  /// Our numbers and theirs: the first is our own.
  private static func numbers(of agreement: RegisterAgreement, own: String, partner: String?) -> [Number] {
    let ours = agreement.numbers.enumerated().map { index, number in
      Number(text: number.value, party: index == 0 ? own : partner)
    }
    return ours + agreement.theirNumbers.map { Number(text: $0.value, party: partner) }
  }

  /// What the cells of the term say, and a note that tells of renewal or notice.
  private static func agreed(in agreement: RegisterAgreement) -> TermWords {
    let cells = [agreement.term?.value.agreed, agreement.period?.value.agreed].compactMap { $0 }
    let others = [agreement.end.map(\.raw), agreement.renewal?.raw].compactMap { $0 } + agreement.notes.map(\.value)
    let texts = others.map { TermWords($0) }.filter(\.saysMore).map { words in
      // A length in a note may be of anything.
      var words = words
      words.duration = nil
      return words
    }
    return (cells + texts).reduce(TermWords()) { $0.filled(from: $1) }
  }

  /// Where it renews by itself and only its days are told: the whole months between them.
  private static func durationOfDays(of agreement: RegisterAgreement, _ remarks: inout [Bilingual]) -> Period? {
    guard agreement.renewal != nil, let first = agreement.inForce.day,
      let last = agreement.statedEnd?.value, first < last
    else { return nil }
    let months = (last.year - first.year) * 12 + last.month - first.month
    let counted = [months, months + 1].map { Period(months: $0, days: 0) }.first { period in
      let anniversary = first + period
      return period.months > 0 && (anniversary == last || anniversary.adding(days: -1) == last)
    }
    guard let counted else { return nil }
    remarks.append(
      Bilingual(
        id: "lamanya dihitung dari hari pertama dan terakhirnya: \(counted)",
        en: "its length is counted from its first and last day: \(counted)"))
    return counted
  }
}
