internal import Diagnostics
/// The tables of a body, taken from the source lines of paragraphs (libcmark's tree has lost `\|` by then), and the
/// second document that their marked-up cells are parsed as.
///
/// Each cell with markup becomes a heading of that document, because nothing but inline content can come of one; what
/// stands above a table in its paragraph becomes a paragraph, closed by an empty heading. Cells of plain words are not
/// parsed.
struct TableSource {
  private(set) var tables: [Table] = []
  private(set) var cells: [Cell] = []
  /// The second document; empty when no cell needs parsing.
  private(set) var document: [UInt8] = []
  /// The body's line of each heading of the second document.
  private(set) var headingLines: [Int] = []
  /// Rows with more cells than their header, whose last cells GFM drops (0.29, 4.10).
  private(set) var overlongRows: [OverlongRow] = []

  private let lines: LineIndex
  private let keepsWikiLinks: Bool

  struct Table {
    var alignments: [Alignment] = []
    /// The body's line of its header.
    var line = 0
    /// The header's and then every row's cells in `cells`, each as many as there are alignments.
    var firstCell = 0
    var rowCount = 0
    /// The text above the table in its paragraph, if any: its lines, and which heading of the second document closes
    /// it.
    var lead: (lines: ClosedRange<Int>, heading: Int)?
    /// A line across closes the table (what libcmark took for the underline of a heading).
    var endsWithBreak = false
  }

  struct OverlongRow {
    /// The body's line.
    let line: Int
    let cells: Int
    /// How many its header has.
    let columns: Int
  }

  enum Alignment { case none, left, center, right }

  struct Cell {
    /// The words of a plain cell; empty for one that is parsed.
    let plain: UnsafeBufferPointer<UInt8>
    /// Which heading of the second document holds a parsed cell.
    let heading: Int?
  }

  init(_ lines: LineIndex, keepsWikiLinks: Bool) {
    self.lines = lines
    self.keepsWikiLinks = keepsWikiLinks
  }

  /// Takes the lines of one paragraph; true when there is a table in them.
  ///
  /// - Parameters:
  ///   - column: Where the text begins in the first line (in bytes, from 1).
  ///   - quotes: How many quotes the paragraph stands in.
  ///   - candidate: The first line that could be the second of the table.
  ///   - underline: The level of the heading that libcmark made of the paragraph; 0 when it is a paragraph.
  mutating func take(
    _ range: ClosedRange<Int>, column: Int, quotes: Int, candidates: ArraySlice<Int>, underline: Int
  ) -> Bool {
    let lines = lines
    func content(_ line: Int) -> UnsafeBufferPointer<UInt8> {
      let bytes = lines.bytes(of: line)
      return line == range.lowerBound && column > 0
        ? trimmed(UnsafeBufferPointer(rebasing: bytes.dropFirst(column - 1))) : stripped(bytes, quotes: quotes)
    }
    for delimiter in candidates where delimiter > range.lowerBound {
      guard let alignments = alignments(of: content(delimiter)) else { continue }
      let header = columns(of: content(delimiter - 1))
      let rows = max(0, range.upperBound - delimiter)
      guard header.count == alignments.count, !swells(alignments.count * rows, range) else { continue }
      var table = Table(alignments: alignments, line: delimiter - 1)
      if delimiter - 1 > range.lowerBound { table.lead = addLead(range.lowerBound...delimiter - 2, content) }
      table.firstCell = cells.count
      addRow(header, delimiter - 1, width: alignments.count)
      table.rowCount = 1
      table.endsWithBreak = underline == 2
      for line in (delimiter + 1)..<max(delimiter + 1, range.upperBound + (underline == 2 ? 0 : 1)) {
        addRow(columns(of: content(line)), line, width: alignments.count)
        table.rowCount += 1
      }
      tables.append(table)
      return true
    }
    return false
  }

  /// Gives the second document to `body`: with the whole source behind it where a cell may use a definition of the
  /// body.
  func withDocument<Result>(
    _ source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let mayRefer = document.contains(UInt8(ascii: "]")) && hasDefinitions(source)
    return (mayRefer ? document + [newline] + source : document).withUnsafeBufferPointer(body)
  }

  private func hasDefinitions(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    source.baseAddress.flatMap { firstOffset(of: Array("]:".utf8), in: $0, 0, source.count) } != nil
  }

  /// Whether a wide header over very short rows would swell: cells that are missing are written out.
  private func swells(_ cells: Int, _ range: ClosedRange<Int>) -> Bool {
    cells > 4 * (lines.start(of: range.upperBound + 1) - lines.start(of: range.lowerBound)) + 1000
  }

  private mutating func addLead(
    _ range: ClosedRange<Int>, _ content: (Int) -> UnsafeBufferPointer<UInt8>
  ) -> (ClosedRange<Int>, Int) {
    for line in range {
      document.append(contentsOf: content(line))
      document.append(newline)
    }
    document.append(contentsOf: "\n# #\n".utf8)
    headingLines.append(range.lowerBound)
    return (range, headingLines.count - 1)
  }

  private mutating func addRow(_ row: [UnsafeBufferPointer<UInt8>], _ line: Int, width: Int) {
    if row.count > width { overlongRows.append(OverlongRow(line: line, cells: row.count, columns: width)) }
    for index in 0..<width {
      guard index < row.count else {
        cells.append(Cell(plain: UnsafeBufferPointer(start: nil, count: 0), heading: nil))
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
        cells.append(Cell(plain: UnsafeBufferPointer(start: nil, count: 0), heading: headingLines.count - 1))
      } else {
        cells.append(Cell(plain: cell, heading: nil))
      }
    }
  }

  /// The cells of one line: between `|` that no backslash escapes; a first and a last `|` close nothing off (GFM 0.29,
  /// 4.10).
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

/// Without the marks of the quotes it stands in.
private func stripped(_ line: UnsafeBufferPointer<UInt8>, quotes: Int) -> UnsafeBufferPointer<UInt8> {
  var rest = trimmed(line)
  for _ in 0..<quotes {
    guard rest.first == UInt8(ascii: ">") else { break }
    rest = trimmed(UnsafeBufferPointer(rebasing: rest.dropFirst()))
  }
  return rest
}
