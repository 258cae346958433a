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
    isCut = if case .others? = tally.rows.last ?? nil { true } else { false }
    isCutAcross = if case .others? = tally.columns.last ?? nil { true } else { false }
    let corner = labels.name(of: by)
    axes = across.map { "\(corner) ↓ \(labels.name(of: $0)) →" } ?? corner
    var rows = zip(tally.rows, tally.cells).map { key, cells in
      Grid.Row(labels.label(key, by), href: labels.href(key, by), cells.map(cell), total: total(of: cells))
    }
    // Places without an order of their own stand by size, and those of one size by name.
    if [.partner, .country, .party, .source].contains(by) {
      let others = isCut ? [rows.removeLast()] : []
      rows = Self.bySize(rows) + others
    }
    let columns = across.map { dimension in tally.columns.map { labels.label($0, dimension) } }
    grid = Grid(
      corner: corner, columns: columns ?? [labels.name(of: measure)], tones: Self.tones(tally.columns, along: across),
      rows: rows)
  }

  /// What the cells of a row come to, as it stands beside its bar.
  private func total(of cells: [Tally.Cell]) -> String {
    let values = cells.compactMap { $0.value(measure) }
    guard !values.isEmpty else { return "–" }
    let sum = values.reduce(0, +)
    let format = labels.language.format
    return switch measure {
    case .amount: format.short(sum)
    case .mean: format.number(sum, fraction: 1)
    case .count: format.number(sum)
    }
  }

  private static func bySize(_ rows: [Grid.Row]) -> [Grid.Row] {
    rows.map(SizedRow.init).sorted().map(\.row)
  }

  private struct SizedRow: Comparable {
    let row: Grid.Row
    let size: Double
    let name: SortKey

    init(_ row: Grid.Row) {
      self.row = row
      size = row.cells.reduce(0) { $0 + ($1.value ?? 0) }
      name = SortKey(row.label)
    }

    static func < (a: SizedRow, b: SizedRow) -> Bool { (b.size, a.name) < (a.size, b.name) }
    static func == (a: SizedRow, b: SizedRow) -> Bool { (a.size, a.name) == (b.size, b.name) }
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
