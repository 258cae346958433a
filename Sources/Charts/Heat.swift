/// A heat map: a cell a number, the darker the more. Cells with a tone of their own keep it; empty ones are shown as
/// gaps.
package func heatMap(_ grid: Grid, _ words: ChartWords) -> String {
  var drawing = words.drawing
  let left = Drawing.room(for: grid.rows.map(\.label)), count = max(1, grid.columns.count)
  let cell = min(120, (Drawing.width - left) / count)
  // Headings longer than their columns stand in two rows by turns, so that neighbours do not run into each other; the
  // last ends with its column.
  let isCrowded = grid.columns.contains { $0.count * 78 / 10 > cell - 4 }
  func room(_ index: Int) -> Int { isCrowded ? cell * (index == count - 1 ? 3 : 4) / 2 - 6 : cell }
  let isDouble = grid.columns.indices.contains { Drawing.lines(of: grid.columns[$0], room: room($0)).count > 1 }
  let top = (isCrowded ? 46 : 28) * (isDouble ? 3 : 2) / 2
  let most = grid.rows.flatMap(\.cells).compactMap(\.value).max() ?? 0
  for (index, column) in grid.columns.enumerated() {
    let isLast = isCrowded && index == count - 1
    let x = left + index * cell + (isLast ? cell : cell / 2)
    let isRaised = isCrowded && !index.isMultiple(of: 2)
    drawing.label(column, x, isRaised ? 14 : top - 16 - (isDouble ? 4 : 0), isLast ? .end : .middle, room: room(index))
  }
  for (line, row) in grid.rows.enumerated() {
    let y = top + line * 32
    drawing.label(row.label, left - 10, y + 16, .end, room: left - 16, link: row.href)
    for (index, value) in row.cells.enumerated() {
      let x = left + index * cell
      guard let amount = value.value, amount > 0 || value.tone != nil else {
        drawing.line(x + cell / 2 - 4, y + 15, x + cell / 2 + 4, y + 15)
        continue
      }
      let step = most > 0 ? wholeUnits((amount / most * 4).rounded(.up)) : 1
      let says = "\(row.label), \(grid.columns[index]): \(value.shown)"
      if let tone = value.tone {
        drawing.rectangle(x + 2, y + 2, cell - 4, 28, tone, link: value.href, says: says)
        drawing.text(
          value.shown, x + cell / 2, y + 20, .middle, room: cell - 6, name: "on-\(tone.rawValue)", link: value.href)
      } else {
        drawing.box("h\(min(4, max(1, step)))", x + 2, y + 2, cell - 4, 28, link: value.href, says: says)
        drawing.text(
          value.shown, x + cell / 2, y + 20, .middle, room: cell - 6, name: step > 3 ? "on-dark" : "", link: value.href)
      }
    }
  }
  return drawing.svg(height: top + grid.rows.count * 32 + 6)
}
