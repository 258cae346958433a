internal import Templates

/// A section of a dossier's page: a heading, a note, and a table.
struct Section {
  /// Its anchor, which begins with `_`.
  let id: String
  let title: String
  /// A sentence under the heading; empty for none.
  var note = ""
  /// HTML above the table, such as a picture; packs, which draw their own, leave it out.
  var lead: [UInt8] = []
  /// What stands in the place of the table where it has no rows.
  var empty = ""
  var columns: [(label: String, isNumeric: Bool)] = []
  /// Each row has a cell for each column, in the same order.
  var rows: [[Cell]] = []
  /// Whether links may lead to each row by its number: `_resources-1`.
  var hasRowIds = false
  /// The anchors of the rows, where they are not those of this section by number: one for each row, empty where it has
  /// none.
  var rowIds: [String] = []
  /// Whether it takes the whole width of the page.
  var isWide = false

  /// The anchor of a row; empty where it has none.
  private func rowId(_ index: Int) -> String {
    if index < rowIds.count { return rowIds[index] }
    return hasRowIds ? "\(id)-\(index + 1)" : ""
  }

  /// The section as its template takes it.
  ///
  /// - Parameter isAlone: whether the block around it has the same heading, so that the section leaves out its own.
  func value(_ writer: CellWriter, isAlone: Bool = false) -> SectionValues {
    let values = rows.enumerated().map { index, cells in
      SectionRowValues(
        id: rowId(index),
        cells: zip(columns, cells).map { column, cell in
          CellValues(html: writer.written(cell), numeric: column.isNumeric)
        })
    }
    return SectionValues(
      id: id, title: isAlone ? "" : title, note: isAlone ? "" : note, lead: lead, empty: rows.isEmpty ? empty : "",
      isWide: isWide, isTable: !rows.isEmpty,
      columns: columns.map { ColumnValues(label: $0.label, numeric: $0.isNumeric) }, rows: values)
  }
}
