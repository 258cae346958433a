/// A spreadsheet's tables as values: what an Excel workbook or a file of separated values holds, cell by cell.
package struct Workbook: Sendable {
  package let sheets: [Sheet]
  /// How the file was read, where that had to be found out: its encoding, its delimiter, its sign for decimals.
  package let reading: Reading

  package init(sheets: [Sheet], reading: Reading) {
    self.sheets = sheets
    self.reading = reading
  }

  /// What kind of file it is, and what was found out about it.
  package enum Reading: Sendable, Equatable {
    case workbook
    case separated(encoding: Encoding, delimiter: UInt8, isDelimiterNamed: Bool)
  }

  /// How letters are stored.
  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }
}

/// One table of a workbook. A file of separated values has one, without a name.
package struct Sheet: Sendable {
  /// As its tab says; empty for a file of separated values.
  package let name: String
  package let isHidden: Bool
  package let rows: [Row]
  package let merged: [Merged]
  /// Counted from 0.
  package let hiddenColumns: [ClosedRange<Int>]

  package init(
    name: String, isHidden: Bool, rows: [Row], merged: [Merged], hiddenColumns: [ClosedRange<Int>] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merged = merged
    self.hiddenColumns = hiddenColumns
  }

  /// A row that the file has; rows that hold nothing at all may be absent.
  package struct Row: Sendable {
    /// From 1, as a spreadsheet shows it. In a file of separated values it counts records, so that a cell with a line
    /// break does not shift the rows below it.
    package let number: Int
    package let isHidden: Bool
    /// From column A on; cells behind the last that holds something are absent.
    package let cells: [Cell]
    /// Its cells whose text is struck through, from the left.
    package let struck: [StruckCell]

    package init(number: Int, isHidden: Bool, cells: [Cell], struck: [StruckCell] = []) {
      self.number = number
      self.isHidden = isHidden
      self.cells = cells
      self.struck = struck
    }

    /// The cell of a column, counted from 0; an empty one where the row is shorter.
    package subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
  }

  /// A cell that is struck through: the text stands there, and whoever struck it out holds it for cancelled.
  package struct StruckCell: Sendable, Equatable {
    /// From 0.
    package let column: Int
    /// False where some of its words are not struck through.
    package let isWhole: Bool

    package init(column: Int, isWhole: Bool) {
      self.column = column
      self.isWhole = isWhole
    }
  }

  /// Cells that are shown as one: the first of them has the value. Rows from 1, columns from 0, both ends included.
  package struct Merged: Sendable, Equatable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }
}

/// A copy without the room to grow that an array keeps while it is filled: a register has tens of thousands of rows.
func exact(_ cells: [Cell]) -> [Cell] { cells.withUnsafeBufferPointer { Array($0) } }

/// What stands in a cell.
package enum Cell: Sendable, Equatable {
  case empty
  /// A text as it is written, with its blanks and line breaks.
  case text(String)
  /// A number in its shortest decimal form, with a point: `1500`, `0.5`.
  case number(String)
  /// A day, which a workbook keeps as a number with a style of dates: days since 1970-01-01, the time of day cut off.
  case day(Int)
  case flag(Bool)
  /// What a formula came to that could not be computed: `#REF!`. A formula that no program has computed yet stands here
  /// as it is written: `=SUM(A1:A9)`.
  case error(String)
}

/// A column's letters as a spreadsheet shows them, from 0: `A`, `Z`, `AA`.
package func columnLetters(_ column: Int) -> String {
  var letters: [UInt8] = []
  var rest = column
  repeat {
    letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
    rest = rest / 26 - 1
  } while rest >= 0
  return String(decoding: letters.reversed(), as: UTF8.self)
}
