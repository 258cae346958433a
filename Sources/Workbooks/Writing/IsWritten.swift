/// Whether bytes are the workbook that was to be written, whole: libxlsxwriter does not notice every write that the disk
/// refuses, and may leave half a sheet.
package func isWritten(_ workbook: WorkbookToWrite, as bytes: [UInt8]) -> Bool {
  guard let read = try? readWorkbook(bytes), read.sheets.count >= workbook.sheets.count else { return false }
  return zip(read.sheets, workbook.sheets).allSatisfy { sheet, wanted in
    let filled = wanted.rows.prefix(Limits.rows).count { row in row.contains { $0.cell.isFilled } }
    return sheet.rows.count == filled && sheet.rows.last?.cells.count == lastCells(of: wanted)
  }
}

/// How many cells the last row that holds something has, the last of which does.
private func lastCells(of sheet: SheetToWrite) -> Int? {
  let counts = sheet.rows.prefix(Limits.rows).map { row in (row.lastIndex { $0.cell.isFilled } ?? -1) + 1 }
  return counts.last { $0 > 0 }
}

extension Cell {
  /// A text without a letter is an empty cell when it is read again.
  fileprivate var isFilled: Bool { self != .empty && self != .text("") }
}
