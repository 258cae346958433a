internal import Diagnostics
package import Dossiers

/// What the doctor says of a register: everything, in the order of the cells.
package struct Diagnosis: Sendable {
  package let findings: [RegisterFinding]
  package let summary: RegisterSummary
  /// What was examined.
  let register: RegisterReading
}

/// Examines a register as of a day.
///
/// Each check looks at one thing and knows nothing of the others. So two checks may find the same of a cell; of several
/// findings of one kind at one place only the first is kept.
package func diagnose(_ files: [NamedWorkbook], asOf today: CalendarDate) -> Diagnosis {
  let register = readRegister(files)
  let parts: [[RegisterFinding]] = [
    findingsOfForm(register, files), findingsOfDays(register), findingsOfCenturies(register), findingsOfTerms(register),
    findingsOfStates(register, asOf: today), findingsOfRenewals(register, asOf: today), findingsOfNumbers(register),
    findingsOfDuplicates(register), findingsOfPartners(register), findingsOfParents(register),
    findingsOfNotes(register), findingsOfAmounts(register)
  ]
  var seen: Set<FindingKey> = []
  let distinct = parts.joined().filter { seen.insert(FindingKey(kind: $0.kind, place: $0.place)).inserted }
  let sorted = inOrderOfCells(distinct, register.tables)
  return Diagnosis(findings: sorted, summary: RegisterSummary(register, sorted, asOf: today), register: register)
}

/// Findings by table, then row, then column; those at one place stay in the order they have. What is said of a row as a
/// whole comes before what is said of its cells, and what is said of a sheet without a register comes last.
private func inOrderOfCells(_ findings: [RegisterFinding], _ tables: [RegisterTable]) -> [RegisterFinding] {
  let sheets = tables.map { SheetKey(file: $0.file, sheet: $0.sheet) }
  let order = sheets.enumerated().reduce(into: [SheetKey: Int]()) { $0[$1.element] = $1.offset }
  func table(_ place: CellPlace) -> Int { order[SheetKey(file: place.file, sheet: place.sheet)] ?? sheets.count }
  func rank(_ column: Int?) -> Int { column.map { $0 + 1 } ?? 0 }
  return findings.enumerated().sorted { left, right in
    let a = left.element.place, b = right.element.place
    return (table(a), a.row, rank(a.column), left.offset) < (table(b), b.row, rank(b.column), right.offset)
  }.map(\.element)
}

private struct FindingKey: Hashable {
  let kind: RegisterFinding.Kind
  let place: CellPlace
}

private struct SheetKey: Hashable {
  let file: String
  let sheet: String
}

/// What a director asks of a register.
package struct RegisterSummary: Sendable {
  package let agreements: Int
  /// Still running on the day: a last day that has not passed, no end, or renewal by itself.
  package let live: Int
  package let ended: Int
  /// Of which neither can be told.
  package let unknown: Int
  package let endWithin90Days: Int
  package let endWithinYear: Int
  package let renewByThemselves: Int
  package let withoutNumber: Int
  package let wrong: Int
  package let look: Int
  package let told: Int

  init(_ register: RegisterReading, _ findings: [RegisterFinding], asOf today: CalendarDate) {
    // Several rows may be one agreement, a row for each party.
    let others = Set(findings.filter { $0.kind == .severalRows }.flatMap(\.others))
    let agreements = register.agreements.filter { agreement in
      !others.contains(register.tables[agreement.table].place(agreement.row, nil))
    }
    let isLive = { (agreement: RegisterAgreement) -> Bool? in
      if agreement.renewal != nil || agreement.isUnending { return true }
      if let last = agreement.lastDay { return last >= today }
      // Without an end what the register says of it is all there is.
      return switch agreement.status?.value {
      case .live: true
      case .ended: false
      default: nil
      }
    }
    let states = agreements.map(isLive)
    let daysLeft = agreements.filter { $0.renewal == nil }.compactMap(\.lastDay).map { $0.ordinal - today.ordinal }
    self.agreements = agreements.count
    live = states.count { $0 == true }
    ended = states.count { $0 == false }
    unknown = states.count { $0 == nil }
    endWithin90Days = daysLeft.count { (0...90).contains($0) }
    endWithinYear = daysLeft.count { (0...365).contains($0) }
    renewByThemselves = agreements.count { $0.renewal != nil }
    withoutNumber = agreements.count { $0.numbers.isEmpty && $0.theirNumbers.isEmpty }
    wrong = findings.count { $0.kind.weight == .wrong }
    look = findings.count { $0.kind.weight == .look }
    told = findings.count { $0.kind.weight == .told }
  }
}
