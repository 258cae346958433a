/// What can be counted of a sheet, to tell a whole one from half of one.
package struct SheetTally: Sendable, Equatable {
  /// Rows that hold something.
  private(set) var rows = 0
  /// How many cells the last of them has, the last of which holds something.
  private(set) var lastCells: Int?

  init() {}

  /// - Parameter cells: up to the last that holds something.
  mutating func add(row cells: Int) {
    guard cells > 0 else { return }
    rows += 1
    lastCells = cells
  }

  mutating func add(_ row: [CellToWrite]) { add(row: (row.lastIndex { $0.cell.isFilled } ?? -1) + 1) }
}

/// Whether bytes are the workbook that was written, whole: libxlsxwriter does not notice every write that the disk
/// refuses, and may leave half a sheet.
///
/// - Parameter written: what `writeWorkbook` has counted.
package func isWritten(_ written: [SheetTally], as bytes: [UInt8]) -> Bool {
  guard let read = try? tallies(ofExcel: bytes), read.count >= written.count else { return false }
  return zip(read, written).allSatisfy { $0 == $1 }
}

extension Cell {
  /// A text without a letter is an empty cell when it is read again.
  fileprivate var isFilled: Bool { self != .empty && self != .text("") }
}
