import Charts
import Planning
import Templates

/// The table beside a chart.
struct FigureTable {
  /// How its numbers are shown.
  enum Form: String {
    case plain
    /// Tinted, the more the darker.
    case heat
    /// With a bar each, as long as they are large.
    case bars
    /// With a line of time each.
    case times
  }

  struct Column {
    let label: String
    /// Whether it holds numbers or dates, which stand to the right.
    let isNumber: Bool

    static func text(_ label: String) -> Column { Column(label: label, isNumber: false) }
    static func number(_ label: String) -> Column { Column(label: label, isNumber: true) }
  }

  let head: [Column]
  private(set) var rows: [RowValues]
  var form = Form.plain
  /// Whether the last row only says how many more there are.
  private(set) var hasMore = false
  /// By column, the tone of its part of a bar; empty where there are no parts.
  private(set) var tones: [Tone] = []

  init(head: [Column], rows: [RowValues]) {
    self.head = head
    self.rows = rows
  }

  /// Adds a row that says how many more there are, where there are any.
  mutating func add(rest: Int, _ text: String, href: String?) {
    guard rest > 0 else { return }
    rows.append(Self.more(text, href: href, columns: head.count))
    hasMore = true
  }

  /// A row that says how many more there are, and leads to them.
  static func more(_ text: String, href: String?, columns: Int) -> RowValues {
    let empty = cell("", href: nil, isNumber: false)
    return RowValues(
      cells: [cell(text, href: href, isNumber: false)] + Array(repeating: empty, count: max(0, columns - 1)))
  }

  /// - Parameter tint: a class of the style sheet, for a cell that is filled; empty for others.
  static func cell(_ text: String, href: String?, isNumber: Bool, tint: String = "") -> CellValues {
    CellValues(html: .html(HTML.marked(text, href: href, classes: tint)), numeric: isNumber)
  }
}

// MARK: Numbers, plain and tinted

extension FigureTable {
  init(_ grid: Grid) {
    self.init(grid, corner: grid.corner) { _ in "" }
  }

  /// The same with each number tinted by its size, in four steps from nothing to the most.
  init(heat figure: FigureGrid) {
    self.init(heat: figure.grid, corner: figure.axes, most: figure.most)
  }

  init(heat grid: Grid) {
    self.init(heat: grid, corner: grid.corner, most: grid.rows.flatMap(\.cells).compactMap(\.value).max() ?? 0)
  }

  private init(heat grid: Grid, corner: String, most: Double) {
    self.init(grid, corner: corner) { Self.tint($0, of: most) }
    form = .heat
  }

  /// - Parameter tint: the classes of the style sheet that tint a cell.
  private init(_ grid: Grid, corner: String, tint: (Grid.Cell) -> String) {
    let rows = grid.rows.map { row in
      let numbers = row.cells.map { Self.cell($0.shown, href: $0.href, isNumber: true, tint: tint($0)) }
      return RowValues(cells: [Self.cell(row.label, href: row.href, isNumber: false)] + numbers)
    }
    self.init(head: [.text(corner)] + grid.columns.map(Column.number), rows: rows)
  }

  /// By a cell's own tone, or by how large it is beside the largest.
  private static func tint(_ cell: Grid.Cell, of most: Double) -> String {
    guard let value = cell.value, value > 0 || cell.tone != nil else { return "h h0" }
    if let tone = cell.tone { return "h tag " + tone.rawValue }
    let steps = (1...4).first { value * 4 <= most * Double($0) } ?? 4
    return "h h\(steps)"
  }
}

// MARK: Numbers with bars

extension FigureTable {
  /// The same with a bar in each row: of one number, or of several that make a whole. The row that adds up all other
  /// places has its number only, as its bar would be so long that every other one shrank to a point.
  ///
  /// - Parameter end: where the scale ends, where it has an end of its own: 5 of 5.
  init(bars figure: FigureGrid, measure: String, end: Double?) {
    let grid = figure.grid
    let isStacked = grid.columns.count > 1
    let lengths = grid.rows.prefix(figure.compared).map { $0.cells.reduce(0) { $0 + max(0, $1.value ?? 0) } }
    let most = end ?? lengths.max() ?? 0
    let rows = grid.rows.enumerated().map { place, row in
      let parts = place < figure.compared ? Self.parts(of: row, in: grid) : []
      let bar = ShareBar(parts: parts, most: most, text: row.total, href: isStacked ? nil : row.cells.first?.href)
      let numbers = isStacked ? row.cells.map { Self.cell($0.shown, href: $0.href, isNumber: true) } : []
      return Self.row(Self.cell(row.label, href: row.href, isNumber: false), bar, numbers)
    }
    let measured = isStacked ? measure : grid.columns.first ?? measure
    self.init(
      head: [.text(grid.corner), .text(measured)] + (isStacked ? grid.columns.map(Column.number) : []), rows: rows)
    tones = isStacked ? grid.columns.indices.map(grid.tone(ofColumn:)) : []
    form = .bars
  }

  private static func parts(of row: Grid.Row, in grid: Grid) -> [ShareBar.Part] {
    row.cells.enumerated().map { column, cell in
      let tone = cell.tone ?? (grid.columns.count > 1 ? grid.tone(ofColumn: column) : .accent)
      return ShareBar.Part(value: cell.value ?? 0, tone: tone)
    }
  }

  /// A row with a bar, and with further numbers behind it.
  struct Bar {
    let label: String
    let href: String?
    let length: Double
    let text: String
    var numbers: [String] = []
  }

  /// A table of such rows.
  ///
  /// - Parameters:
  ///   - numbers: the headings of the numbers behind the bars.
  ///   - end: the length of a bar that fills its cell.
  init(bars: [Bar], heading: String, measure: String, numbers: [String] = [], end: Double) {
    let rows = bars.map { bar in
      let part = ShareBar.Part(value: bar.length, tone: .accent)
      return Self.row(
        Self.cell(bar.label, href: bar.href, isNumber: false),
        ShareBar(parts: [part], most: end, text: bar.text, href: nil),
        bar.numbers.map { Self.cell($0, href: nil, isNumber: true) })
    }
    self.init(head: [.text(heading), .text(measure)] + numbers.map(Column.number), rows: rows)
    form = .bars
  }

  private static func row(_ name: CellValues, _ bar: ShareBar, _ numbers: [CellValues]) -> RowValues {
    RowValues(cells: [name, CellValues(html: .html(bar.html), numeric: false)] + numbers)
  }
}
