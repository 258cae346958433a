internal import Templates

/// A section of a dossier's page: a heading, a table, and what stands around it.
struct Section {
  let id: String
  let title: String
  var note = ""
  /// A picture above the table; packs draw their own.
  var lead: [UInt8] = []
  /// What to do, where there is nothing.
  var empty = ""
  var columns: [(label: String, isNumeric: Bool)] = []
  /// One a row, beside the columns.
  var rows: [[Cell]] = []
  /// Whether each row is a place that others lead to: `_resources-1`.
  var hasRowIds = false
  /// Where those places are not the section's own: one a row, empty where there is none.
  var rowIds: [String] = []
  /// Whether it needs the whole width of a page.
  var isWide = false

  private func rowId(_ index: Int) -> String {
    index < rowIds.count ? rowIds[index] : hasRowIds ? "\(id)-\(index + 1)" : ""
  }

  /// - Parameter isAlone: whether it stands under a heading of its own name.
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
