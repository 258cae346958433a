package import Dossiers
package import Workbooks

/// Where something stands in the files that were given.
package struct CellPlace: Hashable, Sendable {
  /// The file, as it was named.
  package let file: String
  /// Empty for a file of separated values.
  package let sheet: String
  /// From 1; a file of separated values counts records.
  package let row: Int
  /// From 0; nil for a row as a whole.
  package let column: Int?

  /// `Sheet1!F12`, `F12`, `Sheet1!12`.
  package var reference: String {
    let cell = (column.map(columnLetters) ?? "") + String(row)
    return sheet.isEmpty ? cell : sheet + "!" + cell
  }
}

/// A table of agreements on a sheet.
package struct RegisterTable: Sendable {
  package let file: String
  package let sheet: String
  /// The row or rows of its headings.
  package let headingRows: ClosedRange<Int>
  package let columns: [RegisterColumn]
  /// Of another table that stands beside it.
  package let beside: [RegisterColumn]
  /// The rows that are agreements, or parts of one.
  package let rows: [RegisterRow]
  package let passedOver: [PassedOver]
  /// Cells of the sheet that are shown as one.
  var merged: [Sheet.Merged] = []
  /// Columns of the sheet, from 0.
  var hiddenColumns: [ClosedRange<Int>] = []

  /// The columns of a role, from the left.
  func columns(_ role: ColumnRole) -> [RegisterColumn] { columns.filter { $0.role == role } }

  /// A row by its number: rows stand in the order of their numbers.
  func row(_ number: Int) -> RegisterRow? {
    var low = 0, high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].number == number ? rows[low] : nil
  }

  func place(_ row: Int, _ column: Int?) -> CellPlace {
    CellPlace(file: file, sheet: sheet, row: row, column: column)
  }
}

/// A column under a heading.
package struct RegisterColumn: Sendable, Equatable {
  /// From 0.
  package let position: Int
  /// As it stands there, two rows joined, without line breaks.
  package let heading: String
  /// nil where its heading is not known.
  package let role: ColumnRole?
  /// Of the partner, not of the institution that keeps the register.
  package let isTheirs: Bool
  /// `mou` or `pks` where the heading names one.
  package let instrument: String?
  /// How it writes days, where a mapping says so.
  var statedOrder: DayOrder?
}

/// A row of the table as it stands there.
package struct RegisterRow: Sendable {
  package let number: Int
  package let cells: Sheet.Row
  package let isHidden: Bool
  /// The heading of the section it stands in; empty where there is none.
  package let section: String

  /// What a cell says, its blanks and line breaks made single blanks.
  func text(_ column: Int) -> String { cells[column].flatText }
}

/// A row that is no agreement, and why.
package struct PassedOver: Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    case blank
    /// Above the headings.
    case title
    case section
    case total
    /// Sums of a group: numbers and nothing that names an agreement.
    case subtotal
    /// The headings once more, as above a group of rows.
    case headingsAgain
    /// Another table below this one.
    case otherTable
    /// It has cells, but none of title, partner and number.
    case nothingNamed
  }
  package let row: Int
  package let reason: Reason
  package let text: String
}

extension Cell {
  /// As a person reads it, with its blanks.
  var rawText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number): number
    case .day(let ordinal): dayText(ordinal)
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    case .error(let error): error
    }
  }

  /// As a person reads it, blanks and line breaks made single blanks.
  var flatText: String {
    guard case .text(let text) = self else { return rawText }
    // Most texts are so already, and are returned without a copy.
    if text.hasOnlySingleSpaces { return text }
    return text.unicodeScalars.split { $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    default: false
    }
  }

  var isNumber: Bool { if case .number = self { true } else { false } }
}

extension String {
  /// Whether the only blanks in a text are single ASCII spaces between its words. False also for a text with a byte
  /// with which a blank outside ASCII might begin: whether it does is not looked at here.
  fileprivate var hasOnlySingleSpaces: Bool {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      // 0xC2, 0xE1, 0xE2, 0xE3 and 0xEF begin the blanks outside ASCII, among others.
      let isOther = byte < 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) || byte == 0xEF
      if isOther || byte == UInt8(ascii: " ") && before == byte { return false }
      before = byte
    }
    return before != UInt8(ascii: " ") || isEmpty
  }
}
