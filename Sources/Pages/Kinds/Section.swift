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
  func value(_ writer: CellWriter, isAlone: Bool = false) -> Value {
    // In the order of sectionRowShape and cellShape: there are a hundred of these on a page.
    let values = rows.enumerated().map { index, cells in
      Value.record([
        .text(rowId(index)),
        .list(zip(columns, cells).map { column, cell in .record([writer.value(of: cell), .flag(column.isNumeric)]) })
      ])
    }
    return sectionShape.record([
      "id": .text(id), "title": .text(isAlone ? "" : title), "note": .text(isAlone ? "" : note), "lead": .html(lead),
      "empty": .text(rows.isEmpty ? empty : ""),
      "isWide": .flag(isWide), "isTable": .flag(!rows.isEmpty),
      "columns": .list(columns.map { columnShape.record(["label": .text($0.label), "numeric": .flag($0.isNumeric)]) }),
      "rows": .list(values)
    ])
  }
}
