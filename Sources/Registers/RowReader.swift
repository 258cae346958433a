internal import Dossiers
internal import Workbooks

/// Reads the rows of one table as agreements.
struct RowReader {
  let table: RegisterTable
  let index: Int
  let orders: [Int: DayOrder]
  /// The kinds of agreement of which each row holds one; empty where a row is one agreement.
  let parts: [String]
  /// Columns by their role, from the left.
  private let byRole: [ColumnRole: [RegisterColumn]]

  init(table: RegisterTable, index: Int, days: [DayColumn]) {
    self.table = table
    self.index = index
    orders = days.reduce(into: [:]) { $0[$1.column.position] = $1.order }
    parts = Self.parts(of: table)
    byRole = table.columns.reduce(into: [:]) { found, column in
      if let role = column.role { found[role, default: []].append(column) }
    }
  }

  /// Kinds that have a number or days of their own: where there are two, each row is two agreements.
  static func parts(of table: RegisterTable) -> [String] {
    let own = table.columns.filter { $0.role == .number || $0.role == .start || $0.role == .end }
    let hasDays = Set(own.filter { $0.role != .number }.compactMap(\.instrument))
    let kinds = own.compactMap(\.instrument).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return kinds.count > 1 && hasDays.count > 1 ? kinds : []
  }

  func agreements(of row: RegisterRow) -> [RegisterAgreement] {
    guard !parts.isEmpty else { return [agreement(of: row, part: nil)] }
    let found = parts.map { agreement(of: row, part: $0) }.filter { !$0.numbers.isEmpty || $0.start?.value.day != nil }
    // A row of which nothing tells how many agreements it holds is one all the same.
    return found.isEmpty ? [agreement(of: row, part: nil)] : found
  }

  private func agreement(of row: RegisterRow, part: String?) -> RegisterAgreement {
    var agreement = RegisterAgreement(table: index, row: row.number, part: part, isHidden: row.isHidden)
    let columns = { (role: ColumnRole) in
      (byRole[role] ?? []).filter { part == nil || $0.instrument == nil || $0.instrument == part }
    }
    let first = { (role: ColumnRole) in columns(role).lazy.compactMap { text(row, $0) }.first }
    agreement.key = first(.key)
    agreement.parentReference = first(.parentReference)
    for column in columns(.number) {
      let raw = row.cells[column.position].rawText
      let numbers = readNumbers(raw).filter { !saysAsAbove($0) && !isProgramError($0) }.map { placed($0, row, column) }
      if column.isTheirs { agreement.theirNumbers += numbers } else { agreement.numbers += numbers }
    }
    agreement.titles = columns(.title).compactMap { text(row, $0) }
    agreement.notes = (columns(.notes) + columns(.scope) + columns(.instrument)).compactMap { text(row, $0) }
    agreement.parties = columns(.partner).flatMap { column in
      readParties(row.cells[column.position].rawText)
        .filter { !isNothingYet($0.name) && !isProgramError($0.name) && !saysAsAbove($0.name) }
        .map { placed($0, row, column) }
    }
    agreement.instrument = first(.instrument)
    agreement.country = first(.country)
    agreement.unit = first(.unit)
    agreement.scope = first(.scope)
    agreement.value = first(.value)
    agreement.signed = day(row, columns(.signed))
    agreement.start = day(row, columns(.start))
    agreement.end = day(row, columns(.end))
    let terms = columns(.term).map { term(row, $0, unit: columns(.termUnit).first) }
    agreement.period = terms.first(where: \.value.isPeriod)
    let others = terms.filter { !$0.value.isPeriod }
    agreement.term = others.first { !$0.value.saysNothing } ?? others.first
    let states = columns(.status)
    agreement.status = (states.first { text(row, $0) != nil } ?? states.first).map { column in
      placed(readStatus(row.cells[column.position], under: column.heading), row, column)
    }
    return agreement
  }

  func placed<Value>(_ value: Value, _ row: RegisterRow, _ column: RegisterColumn) -> Placed<Value> {
    Placed(
      value: value, place: table.place(row.number, column.position), heading: column.heading,
      raw: row.cells[column.position].rawText)
  }

  private func text(_ row: RegisterRow, _ column: RegisterColumn) -> Placed<String>? {
    let text = row.text(column.position)
    let isNone = text.isEmpty || isNothingYet(text) || isProgramError(text) || saysAsAbove(text)
    return isNone ? nil : placed(text, row, column)
  }

  /// The first of some columns that says something, for a register may have an empty one before it; else the first.
  private func day(_ row: RegisterRow, _ columns: [RegisterColumn]) -> Placed<DayCell>? {
    let cells = columns.map { column in
      placed(readDay(row.cells[column.position], order: orders[column.position]), row, column)
    }
    return cells.first { !$0.value.saysNothing } ?? cells.first
  }

  func term(_ row: RegisterRow, _ column: RegisterColumn, unit: RegisterColumn?) -> Placed<TermCell> {
    let unit = unit.map { row.text($0.position) } ?? ""
    return placed(readTerm(row.cells[column.position], unit: unit, order: orders[column.position]), row, column)
  }
}
