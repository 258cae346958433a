internal import Diagnostics
internal import Dossiers
internal import Workbooks

/// A cell that has no field of its own.
struct KeptCell {
  let heading: String
  let text: String
  /// From 0.
  let column: Int
}

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
  /// Where the row stands: its key in the register, else sheet and row.
  let sourceKey: String
  let register: String
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
    title = agreement.titles.first?.value ?? number?.value ?? agreement.name
    let partner = parties.first { $0 != own }
    numbers =
      agreement.numbers.enumerated().map { index, number in
        Number(text: number.value, party: index == 0 ? own : partner)
      } + agreement.theirNumbers.map { Number(text: $0.value, party: partner) }
    self.parties = ([own] + parties).reduce(into: []) { if !$0.contains($1), !$1.isEmpty { $0.append($1) } }
    var remarks: [Bilingual] = []
    instrument = Self.instrument(of: agreement, under: model, &remarks)
    stage = Self.stage(of: agreement, under: model, asOf: today, &remarks)
    classification =
      model.classifications.isEmpty ? "" : model.classifications[min(1, model.classifications.count - 1)].id
    owner = agreement.unit.flatMap { unit in Self.unit(unit.value, under: model) }
    signed = agreement.signed?.value ?? .absent
    inForce = agreement.start?.value ?? agreement.period?.value.first ?? .absent
    expires = agreement.end?.value ?? agreement.period?.value.last ?? .absent
    duration = agreement.term?.value.duration
    isAutomatic = agreement.renewal != nil
    isIndefinite = agreement.isUnending
    let part = agreement.part.map { "#" + $0 } ?? ""
    sourceKey = (agreement.key?.value ?? table.place(agreement.row, nil).reference) + part
    self.register = table.file
    let year = agreement.firstDay.map { String($0.year) } ?? "0000"
    rowId = "R-\(year)-\(agreement.row)" + (agreement.part.map { "-" + $0.uppercased() } ?? "")
    let cells = Self.rest(of: agreement, in: register, owner: owner)
    // Persons change; a public register of agreements is no register of them.
    rest = cells.filter { personsTitle(in: $0.text) == nil }
    remarks += Self.remarks(on: agreement, cells)
    self.remarks = remarks
  }

  /// What the register calls the kind of agreement, among the model's instruments by id and name; else the model's
  /// first that binds nobody, told.
  private static func instrument(
    of agreement: RegisterAgreement, under model: PlanningModel, _ remarks: inout [Bilingual]
  ) -> String {
    let said = agreement.part ?? agreement.instrument?.value ?? agreement.titles.first?.value ?? ""
    let words = headingWords(said), whole = wordKey(said)
    for instrument in model.instruments {
      let names = [instrument.id] + instrument.name.texts
      let isNamed = names.contains { name in
        let own = headingWords(name)
        return wordKey(name) == whole || !own.isEmpty && words.indices.contains { words[$0...].starts(with: own) }
      }
      if isNamed { return instrument.id }
    }
    let usual: [(words: Set<String>, id: String)] = [
      (["mou", "memorandum", "kesepahaman"], "mou"), (["mou", "kesepahaman", "nota"], "nota-kesepahaman"),
      (["pks", "perjanjian", "kontrak", "agreement"], "pks"), (["ia", "implementing", "implementation"], "implementing")
    ]
    for (signs, id) in usual
    where words.contains(where: signs.contains) && model.instruments.contains(where: { $0.id == id }) {
      return id
    }
    let fallback = model.instruments.first { $0.id == "mou" || $0.id == "nota-kesepahaman" } ?? model.instruments.first
    guard !said.isEmpty else {
      remarks.append(
        Bilingual(
          id: "jenis naskahnya tidak tertulis; ditulis \(fallback?.id ?? "")",
          en: "its kind stands nowhere; \(fallback?.id ?? "") is written"))
      return fallback?.id ?? ""
    }
    remarks.append(
      Bilingual(
        id: "jenis naskah “\(shortened(said))” tidak dikenal; ditulis \(fallback?.id ?? "")",
        en: "the kind “\(shortened(said))” is not known; \(fallback?.id ?? "") is written"))
    return fallback?.id ?? ""
  }

  /// Live while its last day has not passed; the model's ended stage after it.
  private static func stage(
    of agreement: RegisterAgreement, under model: PlanningModel, asOf today: CalendarDate, _ remarks: inout [Bilingual]
  ) -> String {
    let isOver =
      agreement.renewal == nil && !agreement.isUnending
      && (agreement.lastDay.map { $0 < today } ?? (agreement.status?.value == .ended))
    let isTold =
      agreement.renewal != nil || agreement.isUnending || agreement.lastDay != nil
      || agreement.status.map { $0.value != .untold } ?? false
    defer {
      if !isTold, let live = model.stages.first(where: { $0.isLive }) {
        remarks.append(
          Bilingual(
            id: "apakah masih berlaku tidak dapat dibaca; ditulis stage: \(live.id)",
            en: "whether it still runs cannot be told; stage: \(live.id) is written"))
      }
    }
    let stage = isOver ? model.stages.first { $0.isTerminal } : model.stages.first { $0.isLive }
    return stage?.id ?? model.stages.first?.id ?? ""
  }

  private static func unit(_ name: String, under model: PlanningModel) -> String? {
    model.units.first { unit in
      wordKey(unit.id) == wordKey(name) || unit.name.texts.contains { wordKey($0) == wordKey(name) }
    }?.id
  }

  /// Every cell that says something and has no field: of its own row, then of rows of other tables. A heading that stands
  /// twice has the column's letters behind it.
  private static func rest(of agreement: RegisterAgreement, in register: RegisterReading, owner: String?) -> [KeptCell]
  {
    let own = register.tables[agreement.table]
    var kept = own.row(agreement.row).map { cells(of: $0, own, agreement, owner: owner) } ?? []
    for place in agreement.besides {
      let table = register.tables[place.table]
      guard let row = table.row(place.row) else { continue }
      kept += cells(of: row, table, nil, owner: owner).map { cell in
        KeptCell(heading: "\(cell.heading) (\(table.file))", text: cell.text, column: cell.column)
      }
    }
    var seen: Set<String> = []
    return kept.map { cell in
      let name = fieldName(cell.heading, else: columnLetters(cell.column))
      var heading = name, count = 2
      if seen.contains(heading) { heading += " (\(columnLetters(cell.column)))" }
      while !seen.insert(heading).inserted {
        heading = "\(name) (\(columnLetters(cell.column)), \(count))"
        count += 1
      }
      return KeptCell(heading: heading, text: cell.text, column: cell.column)
    }
  }

  /// A heading as the name of a field, in which only spaces that are typed may stand and nothing that has no width.
  private static func fieldName(_ heading: String, else column: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars where scalar.properties.generalCategory != .format {
      name.append(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
    }
    return name.allSatisfy { $0 == " " } ? column : String(name)
  }

  /// The cells of a row that no field of the dossier has.
  ///
  /// - agreement: what was read of the row; nil for a row of another table, of which only what was taken is known.
  private static func cells(
    of row: RegisterRow, _ table: RegisterTable, _ agreement: RegisterAgreement?, owner: String?
  ) -> [KeptCell] {
    var usedRoles: Set<ColumnRole> = []
    return table.columns.compactMap { column in
      let text = row.text(column.position)
      guard !text.isEmpty, !isNothingYet(text), !isProgramError(text) else { return nil }
      let isFirst = column.role.map { usedRoles.insert($0).inserted } ?? false
      guard
        !isWritten(column, isFirst: isFirst, hasOwner: owner != nil) || agreement.map({ isLost(column, $0) }) ?? false
      else { return nil }
      return KeptCell(
        heading: column.heading.isEmpty ? columnLetters(column.position) : column.heading, text: text,
        column: column.position)
    }
  }

  /// Whether a column's cell went into a field: every number and partner, and of other facts the first that says one.
  private static func isWritten(_ column: RegisterColumn, isFirst: Bool, hasOwner: Bool) -> Bool {
    switch column.role {
    case .sequence, .partner, .number, .term, .termUnit: true
    case .title, .signed, .start, .end, .key: isFirst
    case .unit: isFirst && hasOwner
    default: false
    }
  }

  /// What was left out, kept aside or taken for granted.
  private static func remarks(on agreement: RegisterAgreement, _ cells: [KeptCell]) -> [Bilingual] {
    var remarks = cells.filter { personsTitle(in: $0.text) != nil }.map { cell in
      Bilingual(
        id: "“\(shortened(cell.heading))” menyebut nama orang dan tidak diimpor: tulis jabatannya",
        en: "“\(shortened(cell.heading))” names a person and is not imported: write the office")
    }
    let days = [agreement.signed, agreement.start, agreement.end].compactMap { $0 }.filter { isUnread($0.value) }
    remarks += days.map { day in
      Bilingual(
        id: "“\(shortened(day.raw))” (\(shortened(day.heading))) tidak terbaca sebagai hari; disimpan di source.row",
        en: "“\(shortened(day.raw))” (\(shortened(day.heading))) cannot be read as a day; it is kept in source.row")
    }
    guard agreement.renewal != nil else { return remarks }
    return remarks + [
      agreement.term?.value.duration == nil
        ? Bilingual(
          id: "diperpanjang dengan sendirinya, tetapi lamanya tidak tertulis: lengkapi term",
          en: "it renews by itself, but its length stands nowhere: complete term")
        : Bilingual(
          id: "setiap perpanjangan dianggap selama jangka waktunya; betulkan renewal_period bila lain",
          en: "each renewal is taken to be as long as the term; correct renewal_period where it is not")
    ]
  }

  /// A day or a term that could not be read is kept as it stands, and so is every word of how it is renewed or ends.
  private static func isLost(_ column: RegisterColumn, _ agreement: RegisterAgreement) -> Bool {
    switch column.role {
    case .signed: agreement.signed.map { isUnread($0.value) } ?? false
    case .start: agreement.start.map { isUnread($0.value) } ?? false
    case .end: agreement.end.map { isUnread($0.value) } ?? false
    case .term where agreement.renewal != nil || agreement.isUnending: true
    case .term:
      agreement.term?.value.isUnreadable == true || agreement.period?.value.isUnreadable == true
        || agreement.term?.value.isWithoutUnit == true
    default: false
    }
  }

  private static func isUnread(_ day: DayCell) -> Bool {
    switch day {
    case .absent, .day, .partial, .unending: false
    default: true
    }
  }
}
