internal import Dossiers
internal import Workbooks

/// A cell that has no field of its own.
struct KeptCell {
  let heading: String
  let text: String
  /// From 0.
  let column: Int
}

extension DossierDraft {
  /// Every cell that says something and is not written into a field whole: of its own row, then of other rows that tell
  /// of it.
  static func rest(of agreement: RegisterAgreement, in register: RegisterReading, written: WrittenCells) -> [KeptCell] {
    let own = register.tables[agreement.table], ownRow = own.row(agreement.row)
    var kept = ownRow.map { cells(of: $0, own, written) } ?? []
    for place in agreement.besides {
      let table = register.tables[place.table]
      guard let row = table.row(place.row) else { continue }
      let told = cells(of: row, table, written)
      if place.table == agreement.table {
        // Rows of one agreement differ in its parties alone.
        let own = told.filter { ownRow?.text($0.column) != $0.text }
        kept += of(name(ofPartyIn: row, table, agreement), own)
      } else {
        kept += of(table.file, withoutKey(told, of: table, found: own, ownRow))
      }
    }
    return underHeadingsOfTheirOwn(kept)
  }

  /// Cells with the name of the party or file in brackets behind each heading.
  private static func of(_ whose: String, _ cells: [KeptCell]) -> [KeptCell] {
    cells.map { KeptCell(heading: "\($0.heading) (\(whose))", text: $0.text, column: $0.column) }
  }

  /// The key by which a row of another table was found stands in the own row too, and is not kept twice.
  private static func withoutKey(
    _ cells: [KeptCell], of table: RegisterTable, found own: RegisterTable, _ ownRow: RegisterRow?
  ) -> [KeptCell] {
    guard let ownRow else { return cells }
    let keys = table.columns(.key).map(\.position)
    return cells.filter { !keys.contains($0.column) || !own.says($0.text, in: ownRow) }
  }

  /// Cells whose headings can be the names of fields: each stands once.
  private static func underHeadingsOfTheirOwn(_ cells: [KeptCell]) -> [KeptCell] {
    var taken: Set<String> = []
    return cells.map { cell in
      let name = fieldName(cell.heading, else: columnLetters(cell.column))
      return KeptCell(heading: free(name, ofColumn: cell.column, &taken), text: cell.text, column: cell.column)
    }
  }

  /// A heading that stands twice has the column's letters behind it, and a number where that stands twice too.
  private static func free(_ name: String, ofColumn column: Int, _ taken: inout Set<String>) -> String {
    if taken.insert(name).inserted { return name }
    let letters = columnLetters(column)
    var heading = "\(name) (\(letters))", count = 2
    while !taken.insert(heading).inserted {
      heading = "\(name) (\(letters), \(count))"
      count += 1
    }
    return heading
  }

  /// Takes cells apart that name a person. Persons are not imported: they change, and a register of agreements that is
  /// published should be no register of persons.
  static func withoutPersons(_ cells: [KeptCell]) -> (kept: [KeptCell], persons: [KeptCell]) {
    var kept: [KeptCell] = [], persons: [KeptCell] = []
    kept.reserveCapacity(cells.count)
    for cell in cells {
      if personsTitle(in: cell.text) == nil { kept.append(cell) } else { persons.append(cell) }
    }
    return (kept, persons)
  }

  /// A heading as the name of a field, in which only spaces that are typed may stand and nothing that has no width.
  private static func fieldName(_ heading: String, else column: String) -> String {
    // Nearly every heading is such a name. Returning it as it is lets all rows share one text.
    if heading.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), heading.utf8.contains(where: { $0 != 0x20 }) {
      return heading
    }
    var name = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars where scalar.properties.generalCategory != .format {
      name.append(scalar.properties.generalCategory == .spaceSeparator ? " " : scalar)
    }
    return name.allSatisfy { $0 == " " } ? column : String(name)
  }

  private static func name(ofPartyIn row: RegisterRow, _ table: RegisterTable, _ agreement: RegisterAgreement) -> String
  {
    let name = agreement.parties.first { $0.place == table.place(row.number, $0.place.column) }?.value.name
    guard let name, personsTitle(in: name) == nil else { return String(row.number) }
    return shortened(name)
  }

  /// The cells of a row that no field of the dossier has.
  private static func cells(of row: RegisterRow, _ table: RegisterTable, _ written: WrittenCells) -> [KeptCell] {
    let writtenColumns = written.columns(ofRow: row.number, of: table)
    let kept = table.columns.filter { column in
      let text = row.text(column.position)
      // “In process” says nothing of a value to come where it is the state of the agreement.
      let saysNothing = isNothingYet(text) && (column.role != .status || text.utf8.count < 4)
      return !text.isEmpty && !saysNothing && !isProgramError(text) && column.role != .sequence
        && !writtenColumns.contains(column.position)
    }
    // `TAHUN` went into the term with the number beside it, or stays with it.
    let unit = kept.contains { $0.role == .term } ? nil : table.columns(.termUnit).first
    return kept.filter { $0 != unit }.map { column in
      KeptCell(
        heading: column.heading.isEmpty ? columnLetters(column.position) : column.heading,
        text: row.text(column.position), column: column.position)
    }
  }
}

extension RegisterTable {
  fileprivate func says(_ text: String, in row: RegisterRow) -> Bool {
    columns.contains { row.text($0.position) == text }
  }
}
