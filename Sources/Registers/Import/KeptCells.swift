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
  /// Every cell that says something and has no field: of its own row, then of rows of other tables. A heading that
  /// stands twice has the column's letters behind it.
  static func rest(
    of agreement: RegisterAgreement, in register: RegisterReading, title: Placed<String>?, owner: String?
  ) -> [KeptCell] {
    let own = register.tables[agreement.table]
    var kept = own.row(agreement.row).map { cells(of: $0, own, agreement, title: title, owner: owner) } ?? []
    for place in agreement.besides {
      let table = register.tables[place.table]
      guard let row = table.row(place.row) else { continue }
      kept += cells(of: row, table, nil, title: title, owner: owner).map { cell in
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

  /// The cells of a row that no field of the dossier has.
  ///
  /// - Parameters:
  ///   - agreement: what was read of the row; nil for a row of another table, of which only what was taken is known.
  ///   - title: the cell that became the title.
  private static func cells(
    of row: RegisterRow, _ table: RegisterTable, _ agreement: RegisterAgreement?, title: Placed<String>?, owner: String?
  ) -> [KeptCell] {
    var usedRoles: Set<ColumnRole> = []
    return table.columns.compactMap { column in
      let text = row.text(column.position)
      guard !text.isEmpty, !isNothingYet(text), !isProgramError(text) else { return nil }
      let isFirst = column.role.map { usedRoles.insert($0).inserted } ?? false
      let isTitle = column.role == .title && title?.place == table.place(row.number, column.position)
      guard
        !isWritten(column, isFirst: isFirst, isTitle: isTitle, hasOwner: owner != nil)
          || agreement.map({ isLost(column, $0) }) ?? false
      else { return nil }
      return KeptCell(
        heading: column.heading.isEmpty ? columnLetters(column.position) : column.heading, text: text,
        column: column.position)
    }
  }

  /// Whether a column's cell went into a field: every number and partner, and of other facts the first that says one.
  private static func isWritten(
    _ column: RegisterColumn, isFirst: Bool, isTitle: Bool, hasOwner: Bool
  ) -> Bool {
    switch column.role {
    case .sequence, .partner, .number, .term, .termUnit: true
    case .title: isTitle
    case .signed, .start, .end, .key: isFirst
    case .unit: isFirst && hasOwner
    default: false
    }
  }

  /// Whether a cell that has a field has to be kept all the same: a day or a term that could not be read, and a text of
  /// how the agreement is renewed or ends, of which the fields hold only a part.
  private static func isLost(_ column: RegisterColumn, _ agreement: RegisterAgreement) -> Bool {
    switch column.role {
    case .signed: agreement.signed.map { isUnread($0.value) } ?? false
    case .start: agreement.start.map { isUnread($0.value) } ?? false
    case .end: agreement.end.map { isUnread($0.value) } ?? false
    case .term where agreement.renewal != nil || agreement.isUnending || agreement.term?.value.agreed.saysMore == true:
      true
    case .term:
      agreement.term?.value.isUnreadable == true || agreement.period?.value.isUnreadable == true
        || agreement.term?.value.isWithoutUnit == true
    default: false
    }
  }

  static func isUnread(_ day: DayCell) -> Bool {
    switch day {
    case .absent, .day, .partial, .unending: false
    default: true
    }
  }
}
