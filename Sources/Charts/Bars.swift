/// Horizontal bars, one for each row of a grid. With one column a bar is its number; with several the numbers of a row
/// are stacked in one bar, and a legend names the columns. The totals stand in front of the bars, where a narrow screen
/// shows them too.
package func bars(_ grid: Grid, _ words: ChartWords) -> String {
  let isStacked = grid.columns.count > 1
  var drawing = words.drawing
  let labelled = Drawing.room(for: grid.rows.map(\.label)),
    left = labelled + 8 + 8 * (grid.rows.map(\.total.count).max() ?? 0)
  let right = Drawing.width - 4,
    height = grid.rows.contains { Drawing.lines(of: $0.label, room: labelled - 16).count > 1 } ? 34 : 26
  let top = isStacked ? legend(grid, &drawing) : 8
  let most = grid.rows.map { row in row.cells.reduce(0) { $0 + max(0, $1.value ?? 0) } }.max() ?? 0
  var y = top
  for row in grid.rows {
    let middle = y + height / 2
    drawing.label(row.label, labelled - 10, middle, .end, room: labelled - 16, link: row.href)
    var x = left
    var total = 0.0
    for (index, cell) in row.cells.enumerated() {
      let value = max(0, cell.value ?? 0)
      total += value
      let end = left + (most > 0 ? wholeUnits(total / most * Double(right - left)) : 0)
      let tone = cell.tone ?? (isStacked ? grid.tone(ofColumn: index) : .accent)
      let label = isStacked ? "\(row.label), \(grid.columns[index]): \(cell.shown)" : "\(row.label): \(cell.shown)"
      drawing.rectangle(x, middle - 9, max(value > 0 ? 1 : 0, end - x), 18, tone, link: cell.href, says: label)
      x = max(x, end)
    }
    drawing.text(row.total, left - 8, middle + 4, .end, name: "v")
    y += height
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
