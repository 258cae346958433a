/// A cell's place as a reference writes it (`AB12`): the row from 1, the column from 0.
struct CellReference {
  let row: Int
  let column: Int

  /// Nil where it is none; `$` before either part is allowed.
  init?(_ bytes: some Collection<UInt8>) {
    var column = 0, row = 0, digits = 0
    for byte in bytes where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        guard digits == 0, column <= Limits.columns else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39:
        guard digits < 9 else { return nil }
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.row = row
    self.column = column - 1
  }
}

extension Sheet.Merged {
  /// `A1:C3`; nil where it is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let ends = bytes.split(separator: UInt8(ascii: ":"))
    guard let first = ends.first.flatMap(CellReference.init), let last = ends.last.flatMap(CellReference.init) else {
      return nil
    }
    self.init(
      rows: min(first.row, last.row)...max(first.row, last.row),
      columns: min(first.column, last.column)...max(first.column, last.column))
  }
}
