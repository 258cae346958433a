/// Horizontal bars, one a row, of the grid's first column; with several columns the bars are stacked, with a legend.
package func bars(_ grid: Grid, _ words: ChartWords) -> String {
  let isStacked = grid.columns.count > 1
  var drawing = words.drawing
  let left = Drawing.room(for: grid.rows.map(\.label)), right = Drawing.width - 16 - 8 * (grid.rows.map(\.total.count).max() ?? 0)
  let top = isStacked ? legend(grid, &drawing) : 8
  let most = grid.rows.map { row in row.cells.reduce(0) { $0 + max(0, $1.value ?? 0) } }.max() ?? 0
  var y = top
  for row in grid.rows {
    let lines = Drawing.lines(of: row.label, room: left - 16)
    // Two lines stand closer to each other than to the next row.
    if lines.count > 1 { y += 6 }
    for (line, text) in lines.enumerated() {
      drawing.text(text, left - 10, y + 16 + line * 14 - (lines.count - 1) * 7, .end, room: left - 16, link: row.href)
    }
    var x = left
    var total = 0.0
    for (index, cell) in row.cells.enumerated() {
      let value = max(0, cell.value ?? 0)
      total += value
      let end = left + (most > 0 ? Int((total / most * Double(right - left)).rounded()) : 0)
      let tone = cell.tone ?? (isStacked ? grid.tone(ofColumn: index) : .accent)
      let label = isStacked ? "\(row.label), \(grid.columns[index]): \(cell.shown)" : "\(row.label): \(cell.shown)"
      drawing.rectangle(x, y + 3, max(value > 0 ? 1 : 0, end - x), 18, tone, link: cell.href, says: label)
      x = max(x, end)
    }
    drawing.text(row.total, x + 6, y + 16, name: "v")
    y += lines.count > 1 ? 32 : 26
  }
  drawing.line(left, top, left, y)
  return drawing.svg(height: y + 8)
}

/// The names of the columns with their tones, in as many lines as they need; the height they take.
private func legend(_ grid: Grid, _ drawing: inout Drawing) -> Int {
  var x = 0, y = 4
  for (index, column) in grid.columns.enumerated() {
    let width = 24 + column.count * 7 + 16
    if x + width > Drawing.width, x > 0 { (x, y) = (0, y + 22) }
    drawing.rectangle(x, y, 14, 14, grid.tone(ofColumn: index))
    drawing.text(column, x + 20, y + 12, room: Drawing.width - x - 20)
    x += width
  }
  return y + 28
}
