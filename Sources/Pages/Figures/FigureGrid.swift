import Charts
import Dossiers
import FoundationEssentials
import Planning
import Search
import Templates

/// A tally in the words of a language: the numbers of a chart and of its table, each leading to what it counts.
struct FigureGrid {
  private(set) var grid = Grid(corner: "", columns: [], rows: [])
  /// Whether the last row, or the last column, is all the others together, for which there was no room.
  let isCut: Bool
  private let isCutAcross: Bool
  /// What its rows and its columns are.
  let axes: String
  /// How many rows are one place each.
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
    // Lines without an order of their own (partners, countries, kinds) are read by size.
    if [.partner, .country, .party, .source].contains(by) {
      func total(_ row: Grid.Row) -> Double { row.cells.reduce(0) { $0 + ($1.value ?? 0) } }
      let others = isCut ? [rows.removeLast()] : []
      rows = rows.map { ($0, SortKey($0.label)) }.sorted { (total($1.0), $0.1) < (total($0.0), $1.1) }.map(\.0) + others
    }
    let columns =
      across.map { dimension in tally.columns.map { labels.label($0, dimension) } } ?? [
        labels.name(of: measure)
      ]
    grid = Grid(
      corner: labels.name(of: by), columns: columns, tones: Self.tones(tally.columns, along: across), rows: rows)
  }

  /// A number as a reader writes it, with the list of what it counts.
  func cell(_ cell: Tally.Cell) -> Grid.Cell {
    guard let value = cell.value(measure) else { return Grid.Cell(nil, "–") }
    let shown =
      labels.language.format.number(value, fraction: measure == .count ? nil : measure == .mean ? 1 : 0)
    return Grid.Cell(Self.length(value), shown, href: labels.register(of: cell.dossiers))
  }

  /// How far along something is has a meaning; other lines only tell things apart.
  private static func tones(_ columns: [FactKey?], along dimension: Block.Dimension?) -> [Tone] {
    guard dimension == .state else { return [] }
    return columns.map { key in
      guard case .word(let state)? = key else { return .neutral }
      return switch state {
      case "missed", "overdue", "unanswered": .adverse
      case "due", "partly": .watch
      case "done", "accepted": .good
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
  let rows: [RowValues]
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

  /// The same with a bar a row: of one number, or of several that make a whole. All the others together are no place
  /// among the places, and have a number only: their bar would make every other one a point.
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

  /// A class of the style sheet: of a cell's own tone, or of how much it is of the most.
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
