internal import Diagnostics

/// The tables of a body, and a second Markdown document in which the cells that have markup are parsed.
///
/// libcmark knows no tables: to it a table is a paragraph, in whose tree `\|` and `|` can no longer be told apart. So
/// the cells are taken from the paragraph's lines in the source. Each cell with markup becomes a heading of the second
/// document, because a heading holds inline content and nothing else. Text that stands above a table in the same
/// paragraph becomes a paragraph of the second document with an empty heading behind it. Cells of plain words are not
/// parsed.
struct TableSource {
  private(set) var tables: [Table] = []
  private(set) var cells: [Cell] = []
  /// The source of the second document; empty where no cell has to be parsed.
  private(set) var document: [UInt8] = []
  /// For each heading of the second document, the line of the body that it was taken from.
  private(set) var headingLines: [Int] = []
  /// Rows with more cells than their header, whose last cells GFM drops (0.29, 4.10).
  private(set) var overlongRows: [OverlongRow] = []

  private let lines: LineIndex
  private let keepsWikiLinks: Bool

  struct Table {
    /// One for each column.
    let alignments: [Alignment]
    /// The line of the body on which its header stands.
    let headerLine: Int
    /// Where its cells begin in `cells`: those of the header, then those of every row, as many each as it has columns.
    let firstCell: Int
    /// The header counts as a row.
    let rowCount: Int
    /// The text above the table in its paragraph, if there is any.
    let lead: Lead?
    /// Whether a thematic break (`---`) follows at once, which libcmark took for the underline of a heading.
    let endsWithBreak: Bool
  }

  struct Lead {
    /// Its lines in the body.
    let lines: ClosedRange<Int>
    /// The index of the heading that stands behind it in the second document.
    let heading: Int
  }

  struct OverlongRow {
    /// Its line in the body.
    let line: Int
    let cells: Int
    /// How many cells the header has.
    let columns: Int
  }

  enum Alignment { case none, left, center, right }

  enum Cell {
    /// Words without markup, as they stand in the source.
    case plain(UnsafeBufferPointer<UInt8>)
    /// A cell with markup, by the index of its heading in the second document.
    case parsed(heading: Int)

    /// A cell that its row does not have.
    fileprivate static var missing: Cell { .plain(UnsafeBufferPointer(start: nil, count: 0)) }
  }

  init(_ lines: LineIndex, keepsWikiLinks: Bool) {
    self.lines = lines
    self.keepsWikiLinks = keepsWikiLinks
  }

  /// Takes the lines of one paragraph; true when there is a table in them.
  ///
  /// - Parameters:
  ///   - column: Where the text begins in the first line (in bytes, from 1); nil where it begins behind the marks of
  ///     the quotes, as on every other line.
  ///   - quotes: How many quotes the paragraph stands in.
  ///   - candidates: The lines that could be the second of a table.
  ///   - endsWithBreak: Whether libcmark took the last line, of hyphens, for the underline of a heading.
  mutating func take(
    _ range: ClosedRange<Int>, column: Int?, quotes: Int, candidates: ArraySlice<Int>, endsWithBreak: Bool
  ) -> Bool {
    let lines = lines
    func content(_ line: Int) -> UnsafeBufferPointer<UInt8> {
      let bytes = lines.bytes(of: line)
      guard line == range.lowerBound, let column else { return stripped(bytes, quotes: quotes) }
      return trimmed(UnsafeBufferPointer(rebasing: bytes.dropFirst(column - 1)))
    }
    for delimiter in candidates where delimiter > range.lowerBound {
      guard let alignments = alignments(of: content(delimiter)) else { continue }
      let header = columns(of: content(delimiter - 1))
      let rows = max(0, range.upperBound - delimiter)
      guard header.count == alignments.count, !swells(alignments.count * rows, range) else { continue }
      let hasLead = delimiter - 1 > range.lowerBound
      let lead = hasLead ? addLead(range.lowerBound...delimiter - 2, content) : nil
      let firstCell = cells.count
      addRow(header, delimiter - 1, width: alignments.count)
      let rowsEnd = endsWithBreak ? range.upperBound : range.upperBound + 1
      let rowLines = delimiter + 1..<max(delimiter + 1, rowsEnd)
      for line in rowLines { addRow(columns(of: content(line)), line, width: alignments.count) }
      tables.append(
        Table(
          alignments: alignments, headerLine: delimiter - 1, firstCell: firstCell, rowCount: 1 + rowLines.count,
          lead: lead, endsWithBreak: endsWithBreak))
      return true
    }
    return false
  }

  /// Gives the second document to `body`. Where a cell may be a link whose address the body defines further down
  /// (`[label]: address`), the whole body is put behind the document, so that libcmark finds the definition.
  func withDocument<Result>(
    _ source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let mayRefer = document.contains(UInt8(ascii: "]")) && hasDefinitions(source)
    return (mayRefer ? document + [newline] + source : document).withUnsafeBufferPointer(body)
  }

  private func hasDefinitions(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    source.baseAddress.flatMap { firstOffset(of: Array("]:".utf8), in: $0, 0, source.count) } != nil
  }

  /// Whether a table would have far more cells than its source has bytes. Cells that a row lacks are written out, so a
  /// very wide header above very many short rows would make a page that is as large as their product.
  private func swells(_ cells: Int, _ range: ClosedRange<Int>) -> Bool {
    cells > 4 * (lines.start(of: range.upperBound + 1) - lines.start(of: range.lowerBound)) + 1000
  }

  private mutating func addLead(
    _ range: ClosedRange<Int>, _ content: (Int) -> UnsafeBufferPointer<UInt8>
  ) -> Lead {
    for line in range {
      document.append(contentsOf: content(line))
      document.append(newline)
    }
    document.append(contentsOf: "\n# #\n".utf8)
    headingLines.append(range.lowerBound)
    return Lead(lines: range, heading: headingLines.count - 1)
  }

  private mutating func addRow(_ row: [UnsafeBufferPointer<UInt8>], _ line: Int, width: Int) {
    if row.count > width { overlongRows.append(OverlongRow(line: line, cells: row.count, columns: width)) }
    for index in 0..<width {
      guard index < row.count else {
        cells.append(.missing)
        continue
      }
      let cell = row[index]
      if cell.contains(where: meansMarkup) {
        document.append(contentsOf: "# ".utf8)
        for (at, byte) in cell.enumerated() {
          if byte == UInt8(ascii: "\\"), at + 1 < cell.count, cell[at + 1] == UInt8(ascii: "|") { continue }
          document.append(byte)
        }
        document.append(contentsOf: " #\n".utf8)
        headingLines.append(line)
        cells.append(.parsed(heading: headingLines.count - 1))
      } else {
        cells.append(.plain(cell))
      }
    }
  }

  /// The cells of one line: the text between `|` that have no backslash in front. A `|` at the beginning or the end of
  /// the line makes no empty cell beside it (GFM 0.29, 4.10).
  private func columns(of line: UnsafeBufferPointer<UInt8>) -> [UnsafeBufferPointer<UInt8>] {
    var found: [UnsafeBufferPointer<UInt8>] = []
    found.reserveCapacity(8)
    var from = line.first == UInt8(ascii: "|") ? 1 : 0
    var at = from
    while at < line.count {
      if keepsWikiLinks, line[at] == UInt8(ascii: "["), let end = wikiLinkEnd(line, at) {
        at = end
        continue
      }
      if line[at] == UInt8(ascii: "|"), at == 0 || line[at - 1] != UInt8(ascii: "\\") {
        found.append(trimmed(UnsafeBufferPointer(rebasing: line[from..<at])))
        from = at + 1
      }
      at += 1
    }
    let last = trimmed(UnsafeBufferPointer(rebasing: line[from...]))
    if !last.isEmpty { found.append(last) }
    return found
  }

  private func alignments(of line: UnsafeBufferPointer<UInt8>) -> [Alignment]? {
    var found: [Alignment] = []
    for cell in columns(of: line) {
      let left = cell.first == UInt8(ascii: ":"), right = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      found.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return found.isEmpty ? nil : found
  }
}

/// The offset behind `[[…]]` that begins at `at`, or nil.
func wikiLinkEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
  guard start + 4 < text.count, text[start + 1] == UInt8(ascii: "[") else { return nil }
  var at = start + 2
  let limit = min(text.count, at + longestWikiLink)
  while at < limit, text[at] != UInt8(ascii: "["), text[at] != UInt8(ascii: "]") { at += 1 }
  guard at > start + 2, at + 1 < text.count, text[at] == UInt8(ascii: "]"), text[at + 1] == UInt8(ascii: "]") else {
    return nil
  }
  return at + 2
}

/// Bytes between the brackets of `[[…]]`.
private let longestWikiLink = 400

@inline(__always) private func meansMarkup(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
    UInt8(ascii: "<"),
    UInt8(ascii: "&"), UInt8(ascii: "~"):
    true
  default: false
  }
}

/// Without white space at either end.
private func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  var from = 0, to = text.count
  while from < to, isSpace(text[from]) { from += 1 }
  while to > from, isSpace(text[to - 1]) { to -= 1 }
  return UnsafeBufferPointer(rebasing: text[from..<to])
}

/// A line without white space at its ends and without the marks of the quotes that it stands in.
private func stripped(_ line: UnsafeBufferPointer<UInt8>, quotes: Int) -> UnsafeBufferPointer<UInt8> {
  var rest = trimmed(line)
  for _ in 0..<quotes {
    guard rest.first == UInt8(ascii: ">") else { break }
    rest = trimmed(UnsafeBufferPointer(rebasing: rest.dropFirst()))
  }
  return rest
}
