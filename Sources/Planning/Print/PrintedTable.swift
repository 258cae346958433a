import Markup

/// How a table is printed: the first of these ways in which it fits on the page.
package enum TableFit: Int, Sendable, Comparable {
  case upright, sideways, small
  /// It fits in none of these ways: even in small print on a page on its side its words would have to be broken.
  case tooWide

  package static func < (a: TableFit, b: TableFit) -> Bool { a.rawValue < b.rawValue }
}

/// A table measured for paper. Widths are in points of the usual size of tables.
package struct PrintedTable: Sendable {
  package struct Column: Sendable {
    /// The width of its longest word: narrower, a word would have to be broken.
    package var least = 0.0
    /// The width of its longest line: wider, nothing would be gained.
    package var most = 0.0
  }

  package fileprivate(set) var columns: [Column] = []
  /// The width that the lists and quotations around the table take from the page.
  let indent: Double
  /// The widest word of the table.
  fileprivate(set) var longestWord = ""

  /// The width between the margins of a page of A4, upright and on its side, as `pack.css` sets them.
  package static let upright = 493.0, sideways = 751.0
  /// The width of the space between two columns.
  private static let gap = 8.5
  /// The size of small print in tables, 6.5 points, as a part of the usual size, 9 points.
  private static let smaller = 6.5 / 9
  /// A column of text that is narrower than this is hard to read.
  private static let comfortable = 62.0
  /// A column is not given more room than this for its lines: they are broken instead.
  private static let generous = 260.0

  private var gaps: Double { Self.gap * Double(max(0, columns.count - 1)) }
  /// The width that it needs so that no word is broken.
  package var least: Double { columns.reduce(gaps) { $0 + $1.least } }
  var leastInSmallPrint: Double { (least - gaps) * Self.smaller + gaps }
  /// The width that a page on its side leaves for it.
  var room: Double { Self.sideways - indent }
  private var pleasant: Double { columns.reduce(gaps) { $0 + max($1.least, min($1.most, Self.comfortable)) } }

  package var fit: TableFit {
    if pleasant <= Self.upright - indent { return .upright }
    if least <= Self.sideways - indent { return .sideways }
    return leastInSmallPrint <= Self.sideways - indent ? .small : .tooWide
  }

  /// The part of the width that each column should have, in ten-thousandths: room for its longest word and the gap
  /// after it, and a part of what is left that grows with its longest line.
  package func shares(isWide: Bool) -> [Int] {
    let needed = columns.reduce(0) { $0 + $1.least + Self.gap }
    let left = max(0, (isWide ? Self.sideways : Self.upright) - indent - needed)
    let wishes = columns.map { max(0, min($0.most, Self.generous) - $0.least) }, wished = max(1, wishes.reduce(0, +))
    let widths = zip(columns, wishes).map { $0.least + $1 * left / wished + Self.gap }
    let whole = max(1, widths.reduce(0, +))
    return widths.map { max(1, Int($0 * 10_000 / whole)) }
  }
}

/// The tables of a document's HTML, in their order. A table inside a cell counts as its own.
package func printedTables(in html: [UInt8]) -> [PrintedTable] {
  var measuring = TableMeasuring()
  for piece in HTMLPieces(html) { measuring.add(piece) }
  return measuring.done
}

private struct TableMeasuring {
  /// A table whose end tag has not come yet.
  private struct OpenTable {
    /// Index into `done`.
    let table: Int
    /// The column of the cell that was begun last in the present row; nil before the first one.
    var column: Int?
    /// Whether that cell is a heading, which is set in bold.
    var isHead = false
  }

  /// The tables that were begun, in their order.
  private(set) var done: [PrintedTable] = []
  /// The tables that are open, the outermost first.
  private var open: [OpenTable] = []
  /// What the open lists and quotations take from the width, the outermost first.
  private var indents: [Double] = []
  /// The number of `code` elements that are open.
  private var codes = 0
  /// By open `span`, the outermost first: whether it or one around it is of the class `nb`, whose words are not broken
  /// from each other.
  private var unbroken: [Bool] = []
  /// The widths of the line and the word that are being read.
  private var line = 0.0
  private var word = 0.0
  /// The bytes of that word.
  private var letters: [UInt8] = []
  /// By table: the width of its widest word so far.
  private var widest: [Int: Double] = [:]

  mutating func add(_ piece: HTMLPiece) {
    switch piece {
    case .text(let text): if !open.isEmpty { measure(text) }
    case .tag(let tag): tag.isEnd ? close(tag) : begin(tag)
    }
  }

  private mutating func begin(_ tag: HTMLTag) {
    if let indent = tableIndents[tag.name] { indents.append(indent) }
    switch tag.name {
    case "table":
      done.append(PrintedTable(indent: indents.reduce(0, +)))
      open.append(OpenTable(table: done.count - 1))
    case "tr":
      if !open.isEmpty { open[open.count - 1].column = nil }
    case "td", "th":
      guard let last = open.indices.last else { return }
      let table = open[last].table, column = open[last].column.map { $0 + 1 } ?? 0
      open[last].column = column
      open[last].isHead = tag.name == "th"
      if column >= done[table].columns.count { done[table].columns.append(PrintedTable.Column()) }
    case "code": codes += 1
    case "span": unbroken.append(unbroken.last == true || tag.carries("nb"))
    case "img": if !open.isEmpty { widen(by: pictureWidth) }
    case "svg": if !open.isEmpty { widen(by: barWidth) }
    default: if isBreak(tag.name) { endLine() }
    }
  }

  private mutating func close(_ tag: HTMLTag) {
    if tableIndents[tag.name] != nil { _ = indents.popLast() }
    switch tag.name {
    case "table": _ = open.popLast()
    case "code": codes = max(0, codes - 1)
    case "span": _ = unbroken.popLast()
    default: if isBreak(tag.name) || tag.name == "td" || tag.name == "th" { endLine() }
    }
  }

  private mutating func measure(_ text: ArraySlice<UInt8>) {
    let size = codes > 0 ? 8.0 : 9.0, isHead = open.last?.isHead ?? false
    var rest = text
    while let first = rest.first {
      if first == UInt8(ascii: "&"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) {
        add(width: 0.6 * size, breaksAfter: false, rest[...end])
        rest = rest[(end + 1)...]
        continue
      }
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let bytes = rest.prefix(length)
      rest = rest.dropFirst(length)
      guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { continue }
      let own = ScalarWidth(scalar)
      let width = codes > 0 && own.width > 0 && scalar.value != 0x20 ? 600 : own.width
      add(width: Double(width) * size / 1000 * (isHead ? boldness : 1), breaksAfter: own.breaksAfter, bytes)
    }
  }

  private mutating func add(width: Double, breaksAfter: Bool, _ bytes: ArraySlice<UInt8>) {
    let isSpace = bytes.first == 0x20 || bytes.first == 0x0A
    line += width
    if !isSpace {
      word += width
      letters += bytes
    }
    if breaksAfter, unbroken.last != true { endWord() }
  }

  private mutating func widen(by width: Double) {
    line += width
    word += width
  }

  private mutating func endWord() {
    defer {
      word = 0
      letters.removeAll(keepingCapacity: true)
    }
    guard let table = open.last?.table, let column = open.last?.column else { return }
    done[table].columns[column].least = max(done[table].columns[column].least, word)
    if word > widest[table, default: 0] {
      widest[table] = word
      done[table].longestWord = String(decoding: letters, as: UTF8.self)
    }
  }

  private mutating func endLine() {
    endWord()
    defer { line = 0 }
    guard let table = open.last?.table, let column = open.last?.column else { return }
    done[table].columns[column].most = max(done[table].columns[column].most, line)
  }

  private func isBreak(_ name: String) -> Bool { ["br", "p", "div", "small", "li", "caption"].contains(name) }
}

/// How much wider bold letters are.
private let boldness = 1.06

/// A picture in a cell is no wider than this (`pack.css`).
private let pictureWidth = 113.0

/// A bar beside a number is this wide, with the space behind it (`pack.css`).
private let barWidth = 68.0

/// By element: the width that it takes from what stands in it.
private let tableIndents: [String: Double] = ["ul": 17, "ol": 17, "blockquote": 14, "aside": 27]
