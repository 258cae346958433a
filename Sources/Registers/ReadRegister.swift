package import Dossiers
package import Workbooks

/// A file with the name by which it is spoken of.
package struct NamedWorkbook: Sendable {
  package let name: String
  package let workbook: Workbook

  package init(name: String, workbook: Workbook) {
    self.name = name
    self.workbook = workbook
  }
}

/// What was found in the files of a register.
package struct RegisterReading: Sendable {
  package let tables: [RegisterTable]
  package let agreements: [RegisterAgreement]
  /// How each column of days writes them.
  package let dayColumns: [DayColumn]
  /// Sheets on which no register was found.
  package let others: [CellPlace]
  /// Tables of others' rows: partners or submissions of agreements that another table lists.
  package let auxiliary: Set<Int>
}

/// A column of days, and the order of day and month in it.
package struct DayColumn: Sendable {
  package let table: Int
  package let column: RegisterColumn
  let evidence: DayOrderEvidence
  /// Decided by its own cells, else by other columns of the table.
  package let order: DayOrder?

  /// Whether its own cells decide.
  var isProved: Bool { evidence.order != nil }
}

/// Finds the tables in some files, decides how they write days, and reads their rows.
///
/// - mapping: what a person said of the tables; without it their headings tell.
package func readRegister(_ files: [NamedWorkbook], by mapping: RegisterMapping? = nil) -> RegisterReading {
  var tables: [RegisterTable] = [], others: [CellPlace] = []
  for file in files {
    for sheet in file.workbook.sheets {
      if let table = table(in: sheet, of: file.name, by: mapping) {
        tables.append(table)
      } else if sheet.rows.contains(where: { !$0.cells.allSatisfy(\.isBlank) }) {
        others.append(CellPlace(file: file.name, sheet: sheet.name, row: 1, column: nil))
      }
    }
  }
  let dayColumns = tables.indices.flatMap { orders(of: tables[$0], at: $0) }
  let links = tableLinks(among: tables)
  let auxiliary = Set(
    links.map(\.from).filter { !hasDays(tables[$0]) } + links.map(\.to).filter { !hasDays(tables[$0]) })
  var agreements: [RegisterAgreement] = []
  for index in tables.indices where !auxiliary.contains(index) {
    let reader = RowReader(table: tables[index], index: index, days: dayColumns.filter { $0.table == index })
    agreements += tables[index].rows.flatMap { reader.agreements(of: $0) }
  }
  let joined = join(agreements, tables, links, dayColumns)
  return RegisterReading(
    tables: tables, agreements: joined, dayColumns: dayColumns, others: others, auxiliary: auxiliary)
}

private func table(in sheet: Sheet, of file: String, by mapping: RegisterMapping?) -> RegisterTable? {
  guard let mapping else { return findTable(in: sheet, of: file)?.withSequences() }
  return mapping.table(of: sheet, of: file).flatMap { mappedTable($0, in: sheet) }
}

private func hasDays(_ table: RegisterTable) -> Bool {
  table.columns.contains { $0.role == .start || $0.role == .end || $0.role == .signed }
}

extension RegisterTable {
  /// A column of numbers that only counts the rows is no column of official numbers.
  fileprivate func withSequences() -> RegisterTable {
    let columns = columns.map { column in
      column.role == .number && counts(column.position)
        ? RegisterColumn(
          position: column.position, heading: column.heading, role: .sequence, isTheirs: false, instrument: nil)
        : column
    }
    return RegisterTable(
      file: file, sheet: sheet, headingRows: headingRows, columns: columns, beside: beside, rows: rows,
      passedOver: passedOver, merged: merged, hiddenColumns: hiddenColumns)
  }

  private func counts(_ column: Int) -> Bool {
    let numbers = rows.map { Int(text($0, column)) }
    guard numbers.count >= 2, numbers.allSatisfy({ $0 != nil }) else { return false }
    let steps = zip(numbers, numbers.dropFirst()).map { ($1 ?? 0) - ($0 ?? 0) }
    // Downwards where the register was sorted the other way round.
    return steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 }
  }

  private func text(_ row: RegisterRow, _ column: Int) -> String { row.text(column) }
}

/// How the columns of days of a table write them: each by its own cells, else as the others that do tell.
private func orders(of table: RegisterTable, at index: Int) -> [DayColumn] {
  let columns = table.columns.filter {
    $0.role?.isDay == true || $0.role == .term || $0.statedOrder != nil || isDayByName($0)
  }
  let evidence = columns.map { column in
    table.rows.reduce(into: DayOrderEvidence()) { $0.add($1.cells[column.position], row: $1.number) }
  }
  let known = Set(evidence.compactMap(\.order))
  let common = known.count == 1 ? known.first : nil
  return zip(columns, evidence).map { column, evidence in
    DayColumn(
      table: index, column: column, evidence: evidence,
      order: column.statedOrder ?? evidence.order ?? (evidence.isMixed ? nil : common))
  }
}

/// Columns of days that are no fact of an agreement tell the order all the same: `tanggal_pengajuan`.
private func isDayByName(_ column: RegisterColumn) -> Bool {
  let words = headingWords(column.heading)
  return column.role == .other && (words.contains("tanggal") || words.contains("tgl") || words.contains("date"))
}
