/// A code list of `Data/`, a row a line, cells parted by `|`, the code first: read once, when it is first asked for.
/// Lines that begin with `#` say what the cells are and where they come from.
package struct CodeTable<Row: Sendable>: Sendable {
  package let rows: [Row]
  package let codes: [String]
  package let index: [String: Int]

  init(_ text: String, _ row: ([String]) -> Row) {
    let cells = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in String(cell.drop { $0 == " " }) }
    }
    rows = cells.map(row)
    codes = cells.map { $0[0] }
    index = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The row of a code, or nil.
  package subscript(code: String) -> Row? { index[code].map { rows[$0] } }
}
