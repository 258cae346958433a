import Charts
import Dossiers
import FoundationEssentials
import Planning
import Search
import Templates

/// A tally in the words of a language: the numbers of a chart and of its table, each leading to what it counts.
struct FigureGrid {
  private(set) var grid = Grid(corner: "", columns: [], rows: [])
  /// Whether the last row adds up all the places for which there was no room.
  let isCut: Bool
  /// The same of the last column.
  private let isCutAcross: Bool
  /// What its rows and its columns are.
  let axes: String
  /// How many rows stand for one place each: all but the one that adds up the others.
  var compared: Int { grid.rows.count - (isCut ? 1 : 0) }
  /// The largest number of one place.
  var most: Double {
    let cells = grid.rows.prefix(compared).flatMap { $0.cells.dropLast(isCutAcross ? 1 : 0) }
    return cells.compactMap(\.value).max() ?? 0
  }
  private let measure: Block.Measure
  private let labels: FigureLabels

  init(_ tally: Tally, by: Block.Dimension, across: Block.Dimension?, measure: Block.Measure, labels: FigureLabels) {
    self.measure = measure
    self.labels = labels
    let format = labels.language.format
    isCut = if case .others? = tally.rows.last ?? nil { true } else { false }
    axes = across.map { "\(labels.name(of: by)) ↓ \(labels.name(of: $0)) →" } ?? labels.name(of: by)
    isCutAcross = if case .others? = tally.columns.last ?? nil { true } else { false }
    var rows = zip(tally.rows, tally.cells).map { key, cells in
      let values = cells.compactMap { $0.value(measure) }, sum = values.reduce(0, +)
      let total = measure == .amount ? format.short(sum) : format.number(sum, fraction: measure == .mean ? 1 : nil)
      return Grid.Row(
        labels.label(key, by), href: labels.href(key, by), cells.map(cell), total: values.isEmpty ? "–" : total)
    }
    // Places without an order of their own stand by size, and those of one size by name.
    if [.partner, .country, .party, .source].contains(by) {
      let others = isCut ? [rows.removeLast()] : []
      rows = Self.bySize(rows) + others
    }
    let columns =
      across.map { dimension in tally.columns.map { labels.label($0, dimension) } } ?? [
        labels.name(of: measure)
      ]
    grid = Grid(
      corner: labels.name(of: by), columns: columns, tones: Self.tones(tally.columns, along: across), rows: rows)
  }

  private static func bySize(_ rows: [Grid.Row]) -> [Grid.Row] {
    let sized = rows.map { row in
      (row: row, size: row.cells.reduce(0) { $0 + ($1.value ?? 0) }, name: SortKey(row.label))
    }
    return sized.sorted { a, b in (b.size, a.name) < (a.size, b.name) }.map(\.row)
  }

  /// A number as readers write it, with a link to the list of what it counts.
  func cell(_ cell: Tally.Cell) -> Grid.Cell {
    guard let value = cell.value(measure) else { return Grid.Cell(nil, "–") }
    let places: Int? =
      switch measure {
      case .count: nil
      case .mean: 1
      case .amount: 0
      }
    let shown = labels.language.format.number(value, fraction: places)
    return Grid.Cell(Self.length(value), shown, href: labels.register(of: cell.dossiers))
  }

  /// The states of things are good or bad, and have the tones that say so. Along any other line tones only tell things
  /// apart, and are chosen by the chart.
  private static func tones(_ columns: [FactKey?], along dimension: Block.Dimension?) -> [Tone] {
    guard dimension == .state else { return [] }
    return columns.map { key in
      guard case .word(let state)? = key else { return .neutral }
      return switch state {
      case "missed", "overdue", "unanswered": .adverse
      case "due", "partly": .watch
      case "done", "accepted", "answered": .good
      default: .neutral
      }
    }
  }

  /// For drawing only: lengths on a screen need no exact decimals.
  private static func length(_ value: Decimal) -> Double { Double("\(value)") ?? 0 }
}

/// The table beside a chart.
struct FigureTable {
  /// Each column with whether it holds numbers or dates, which stand to the right.
  let head: [(label: String, isNumber: Bool)]
  private(set) var rows: [RowValues]
  /// How its numbers are shown.
  var form = Form.plain

  enum Form: String {
    case plain
    /// Tinted, the more the darker.
    case heat
    /// With a bar each, as long as they are large.
    case bars
    /// With a line of time each.
    case times
  }

  /// Whether the last row only says how many more there are.
  var hasMore = false

  /// By column, the tone of its part of a bar; empty where there are no parts.
  var tones: [Tone] = []

  init(head: [(label: String, isNumber: Bool)], rows: [RowValues]) {
    self.head = head
    self.rows = rows
  }

  init(_ grid: Grid) {
    head = [(grid.corner, false)] + grid.columns.map { ($0, true) }
    rows = grid.rows.map { row in
      RowValues(
        cells: [Self.cell(row.label, href: row.href, isNumber: false)]
          + row.cells.map { Self.cell($0.shown, href: $0.href, isNumber: true) })
    }
  }

  /// The same with each number tinted by its size, in four steps from nothing to the most.
  init(heat figure: FigureGrid) { self.init(heat: figure.grid, corner: figure.axes, most: figure.most) }

  private init(heat grid: Grid, corner: String, most: Double) {
    head = [(corner, false)] + grid.columns.map { ($0, true) }
    rows = grid.rows.map { row in
      RowValues(
        cells: [Self.cell(row.label, href: row.href, isNumber: false)]
          + row.cells.map { Self.cell($0.shown, href: $0.href, isNumber: true, tint: Self.tint($0, of: most)) })
    }
    form = .heat
  }

  init(heat grid: Grid) {
    self.init(heat: grid, corner: grid.corner, most: grid.rows.flatMap(\.cells).compactMap(\.value).max() ?? 0)
  }

  /// The same with a bar in each row: of one number, or of several that make a whole. The row that adds up all other
  /// places has its number only, as its bar would be so long that every other one shrank to a point.
  ///
  /// - Parameter end: where the scale ends, where it has an end of its own: 5 of 5.
  init(bars figure: FigureGrid, measure: String, end: Double?) {
    let grid = figure.grid, isStacked = grid.columns.count > 1
    let lengths = grid.rows.prefix(figure.compared).map { $0.cells.reduce(0) { $0 + max(0, $1.value ?? 0) } }
    let most = end ?? lengths.max() ?? 0
    tones = isStacked ? grid.columns.indices.map(grid.tone(ofColumn:)) : []
    head =
      [(grid.corner, false), (isStacked ? measure : grid.columns.first ?? measure, false)]
      + (isStacked ? grid.columns.map { ($0, true) } : [])
    rows = grid.rows.enumerated().map { number, row in
      let parts = row.cells.prefix(number < figure.compared ? .max : 0).enumerated().map { place, cell in
        ShareBar.Part(value: cell.value ?? 0, tone: cell.tone ?? (isStacked ? grid.tone(ofColumn: place) : .accent))
      }
      let bar = ShareBar(parts: parts, most: most, text: row.total, href: isStacked ? nil : row.cells.first?.href)
      let numbers = isStacked ? row.cells.map { Self.cell($0.shown, href: $0.href, isNumber: true) } : []
      return RowValues(
        cells: [
          Self.cell(row.label, href: row.href, isNumber: false),
          CellValues(html: .html(bar.html), numeric: false)
        ] + numbers)
    }
    form = .bars
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
    head = [(heading, false), (measure, false)] + numbers.map { ($0, true) }
    rows = bars.map { bar in
      let drawn = ShareBar(
        parts: [ShareBar.Part(value: bar.length, tone: .accent)], most: end, text: bar.text, href: nil)
      return RowValues(
        cells: [
          Self.cell(bar.label, href: bar.href, isNumber: false), CellValues(html: .html(drawn.html), numeric: false)
        ] + bar.numbers.map { Self.cell($0, href: nil, isNumber: true) })
    }
    form = .bars
  }

  /// Adds a row that says how many more there are, where there are any.
  mutating func add(rest: Int, _ text: String, href: String?) {
    guard rest > 0 else { return }
    rows.append(Self.more(text, href: href, columns: head.count))
    hasMore = true
  }

  /// The classes of the style sheet that tint a cell: by its own tone, or by how large it is beside the largest.
  private static func tint(_ cell: Grid.Cell, of most: Double) -> String {
    guard let value = cell.value, value > 0 || cell.tone != nil else { return "h h0" }
    if let tone = cell.tone { return "h tag " + tone.rawValue }
    let steps = (1...4).first { value * 4 <= most * Double($0) } ?? 4
    return "h h\(steps)"
  }

  /// A row that says how many more there are, and leads to them.
  static func more(_ text: String, href: String?, columns: Int) -> RowValues {
    RowValues(
      cells: [cell(text, href: href, isNumber: false)]
        + (1..<max(1, columns)).map { _ in cell("", href: nil, isNumber: false) })
  }

  /// - Parameter tint: a class of the style sheet, for a cell that is filled; empty for others.
  static func cell(_ text: String, href: String?, isNumber: Bool, tint: String = "") -> CellValues {
    CellValues(html: .html(HTML.marked(text, href: href, classes: tint)), numeric: isNumber)
  }
}
