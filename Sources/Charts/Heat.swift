/// A heat map: one cell for each number, the darker the larger. A cell with a tone of its own keeps it, and an empty
/// cell is a short line.
package func heatMap(_ grid: Grid, _ words: ChartWords) -> String {
  var map = HeatMap(grid, words)
  map.drawHeadings()
  for line in grid.rows.indices { map.drawRow(line) }
  return map.drawing.svg(height: map.top + grid.rows.count * 32 + 6)
}

private struct HeatMap {
  var drawing: Drawing
  private let grid: Grid
  /// Where the cells begin, and how wide each is.
  private let left: Int
  private let cell: Int
  let top: Int
  private let most: Double
  /// Whether a heading is longer than its column is wide. Then the headings stand in two rows by turns, so that
  /// neighbours do not run into each other, and the last one ends where its column ends.
  private let isCrowded: Bool
  /// Whether a heading needs two lines.
  private let isDouble: Bool

  init(_ grid: Grid, _ words: ChartWords) {
    self.grid = grid
    drawing = words.drawing
    let count = max(1, grid.columns.count)
    let left = Drawing.room(for: grid.rows.map(\.label))
    let cell = min(120, (Drawing.width - left) / count)
    let isCrowded = grid.columns.contains { $0.count * 78 / 10 > cell - 4 }
    isDouble = grid.columns.indices.contains { index in
      let room = Self.room(index, of: count, cell: cell, isCrowded: isCrowded)
      return Drawing.lines(of: grid.columns[index], room: room).count > 1
    }
    top = (isCrowded ? 46 : 28) * (isDouble ? 3 : 2) / 2
    most = grid.rows.flatMap(\.cells).compactMap(\.value).max() ?? 0
    (self.left, self.cell, self.isCrowded) = (left, cell, isCrowded)
  }

  private static func room(_ index: Int, of count: Int, cell: Int, isCrowded: Bool) -> Int {
    isCrowded ? cell * (index == count - 1 ? 3 : 4) / 2 - 6 : cell
  }

  mutating func drawHeadings() {
    let count = max(1, grid.columns.count)
    for (index, column) in grid.columns.enumerated() {
      let isLast = isCrowded && index == count - 1
      let x = left + index * cell + (isLast ? cell : cell / 2)
      let isRaised = isCrowded && !index.isMultiple(of: 2)
      let room = Self.room(index, of: count, cell: cell, isCrowded: isCrowded)
      drawing.label(column, x, isRaised ? 14 : top - 16 - (isDouble ? 4 : 0), isLast ? .end : .middle, room: room)
    }
  }

  mutating func drawRow(_ line: Int) {
    let row = grid.rows[line], y = top + line * 32
    drawing.label(row.label, left - 10, y + 16, .end, room: left - 16, link: row.href)
    for (index, value) in row.cells.enumerated() {
      let x = left + index * cell
      guard let amount = value.value, amount > 0 || value.tone != nil else {
        drawing.line(x + cell / 2 - 4, y + 15, x + cell / 2 + 4, y + 15)
        continue
      }
      draw(value, amount, x, y, says: "\(row.label), \(grid.columns[index]): \(value.shown)")
    }
  }

  private mutating func draw(_ value: Grid.Cell, _ amount: Double, _ x: Int, _ y: Int, says: String) {
    let textClass: String
    if let tone = value.tone {
      drawing.rectangle(x + 2, y + 2, cell - 4, 28, tone, link: value.href, says: says)
      textClass = "on-\(tone.rawValue)"
    } else {
      let step = most > 0 ? wholeUnits((amount / most * 4).rounded(.up)) : 1
      drawing.box("h\(min(4, max(1, step)))", x + 2, y + 2, cell - 4, 28, link: value.href, says: says)
      textClass = step > 3 ? "on-dark" : ""
    }
    drawing.text(value.shown, x + cell / 2, y + 20, .middle, room: cell - 6, name: textClass, link: value.href)
  }
}
