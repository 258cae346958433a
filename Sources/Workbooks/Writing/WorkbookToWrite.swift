/// A workbook that is to be written: tables as an officer is glad to open them.
package struct WorkbookToWrite: Sendable {
  /// What the file says of itself, and every printed page at its foot.
  package let title: String
  package let sheets: [SheetToWrite]
  /// How days are written.
  package let monthNames: MonthNames
  /// The hidden sheet in which the drop-downs' lists stand.
  package let choicesName: String

  package init(title: String, sheets: [SheetToWrite], monthNames: MonthNames, choicesName: String) {
    self.title = title
    self.sheets = sheets
    self.monthNames = monthNames
    self.choicesName = choicesName
  }

  /// The language of `31 Des 2026`, by its number at Microsoft ([MS-LCID]), whatever the reader's computer speaks.
  package enum MonthNames: String, Sendable {
    case indonesian = "421"
    case english = "809"
  }
}

/// A sheet that is to be written.
package struct SheetToWrite: Sendable {
  /// As its tab says. What Excel does not allow there is left out, and beyond 31 letters it is cut.
  package let name: String
  /// From the left; rows may have cells beyond them.
  package let columns: [ColumnToWrite]
  /// From the top, headings first.
  package let rows: RowsToWrite
  /// How many rows are headings: they stay in view, are repeated on every printed page, and the last has the filters.
  package let headingRows: Int

  package init(name: String, columns: [ColumnToWrite], rows: [[CellToWrite]], headingRows: Int) {
    self.init(name: name, columns: columns, rows: RowsToWrite(rows), headingRows: headingRows)
  }

  package init(name: String, columns: [ColumnToWrite], rows: RowsToWrite, headingRows: Int) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.headingRows = headingRows
  }
}

/// A column of a sheet.
package struct ColumnToWrite: Sendable {
  /// In letters; found out from the cells where it is absent.
  package let width: Double?
  /// What a drop-down offers in its cells; none where it is empty.
  package let choices: [String]

  package init(width: Double? = nil, choices: [String] = []) {
    self.width = width
    self.choices = choices
  }
}

/// A cell that is to be written.
package struct CellToWrite: Sendable {
  package let cell: Cell
  /// An address (`https:`) that it opens.
  package let link: String?
  /// What a note at the cell says.
  package let comment: String?
  package let tint: Tint?

  package init(_ cell: Cell, link: String? = nil, comment: String? = nil, tint: Tint? = nil) {
    self.cell = cell
    self.link = link
    self.comment = comment
    self.tint = tint
  }

  /// What a cell's colour says; a note says it in words.
  package enum Tint: Sendable, CaseIterable { case wrong, doubtful, noted }
}
