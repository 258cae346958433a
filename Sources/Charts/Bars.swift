/// Horizontal bars, one for each row of a grid. With one column a bar is its number; with several the numbers of a row
/// are stacked in one bar, and a legend names the columns. The totals stand in front of the bars, where a narrow screen
/// shows them too.
package func bars(_ grid: Grid, _ words: ChartWords) -> [UInt8] {
  var chart = BarChart(grid, words)
  return chart.image()
}

private struct BarChart {
  private let grid: Grid
  private let isStacked: Bool
  private var drawing: Drawing
  /// The width of the labels, the place where the bars begin, and the place where the longest ends.
  private let labelled: Int
  private let left: Int
  private let right = Drawing.width - 4
  private let rowHeight: Int
  /// The sum of the longest bar.
  private let most: Double

  init(_ grid: Grid, _ words: ChartWords) {
    self.grid = grid
    isStacked = grid.columns.count > 1
    drawing = Drawing(words)
    let labelled = Drawing.room(for: grid.rows.map(\.label))
    self.labelled = labelled
    left = labelled + 8 + 8 * (grid.rows.map(\.total.count).max() ?? 0)
    let hasLongLabel = grid.rows.contains { Drawing.lines(of: $0.label, room: labelled - 16).count > 1 }
    rowHeight = hasLongLabel ? 34 : 26
    most = grid.rows.map { row in row.cells.reduce(0) { $0 + $1.length } }.max() ?? 0
  }

  mutating func image() -> [UInt8] {
    let top = isStacked ? drawLegend() : 8
    var y = top
    for row in grid.rows {
      draw(row, middle: y + rowHeight / 2)
      y += rowHeight
    }
    drawing.line(from: Point(x: left, y: top), to: Point(x: left, y: y), "axis")
    return drawing.image(height: y + 8)
  }

  /// - Parameter middle: the height of the middle of its bar.
  private mutating func draw(_ row: Grid.Row, middle: Int) {
    drawing.label(row.label, endingAt: Point(x: labelled - 10, y: middle), room: labelled - 16, link: row.href)
    var x = left
    var sum = 0.0
    for (column, cell) in row.cells.enumerated() {
      sum += cell.length
      let end = left + (most > 0 ? wholeUnits(sum / most * Double(right - left)) : 0)
      // The smallest number is still seen.
      let least = cell.length > 0 ? 1 : 0
      let part = isStacked ? "\(row.label), \(grid.columns[column])" : row.label
      drawing.rectangle(
        Drawing.Box(x: x, y: middle - 9, width: max(least, end - x), height: 18),
        cell.tone ?? (isStacked ? grid.tone(ofColumn: column) : .accent),
        Drawing.Meaning(link: cell.href, says: "\(part): \(cell.shown)"))
      x = max(x, end)
    }
    drawing.text(row.total, Point(x: left - 8, y: middle + 4), .end, "v")
  }

  /// Draws the names of the columns with their tones, in as many lines as they need, and gives the height they take.
  private mutating func drawLegend() -> Int {
    var x = 0
    var y = 4
    for (index, column) in grid.columns.enumerated() {
      let width = 24 + column.count * 7 + 16
      if x + width > Drawing.width, x > 0 {
        x = 0
        y += 22
      }
      drawing.rectangle(Drawing.Box(x: x, y: y, width: 14, height: 14), grid.tone(ofColumn: index))
      drawing.text(column, Point(x: x + 20, y: y + 12), room: Drawing.width - x - 20)
      x += width
    }
    return y + 28
  }
}

extension Grid.Cell {
  /// What a bar is drawn of: nothing where the number is missing or below 0.
  fileprivate var length: Double { max(0, value ?? 0) }
}
