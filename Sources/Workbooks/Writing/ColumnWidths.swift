/// How wide columns are, in letters: as given, else by the longest line of their first rows, between what is too narrow
/// to read and what takes the page.
func columnWidths(of sheet: SheetToWrite, count: Int) -> [Double] {
  var longest = Array(repeating: 6, count: count)
  for (row, cells) in sheet.rows.prefix(500).enumerated() {
    for (column, cell) in cells.prefix(count).enumerated() {
      // A heading has the filter's button beside it, and may go on in a second line.
      let letters = lines(of: cell.cell).max() ?? 0
      longest[column] = max(longest[column], row < sheet.headingRows ? min(letters, 14) + 3 : letters)
    }
  }
  return longest.indices.map { column in
    let given = sheet.columns.indices.contains(column) ? sheet.columns[column].width : nil
    return given ?? Double(min(longest[column], 38) + 2)
  }
}

/// How many lines a cell takes in a column so wide. Words that go on in the next line leave room behind them.
func lineCount(of cell: Cell, in width: Double, isHeading: Bool) -> Int {
  let room = max(1, Int(isHeading ? width - 4 : width - 1))
  return lines(of: cell).map { max(1, ($0 + room - 1) / room) }.reduce(0, +)
}

/// The letters of each line.
private func lines(of cell: Cell) -> [Int] {
  switch cell {
  case .empty: []
  case .text(let text), .number(let text), .error(let text): lines(of: text)
  case .day: [11]
  case .flag: [6]
  }
}

/// Counted on the way: a register has hundreds of thousands of cells.
private func lines(of text: String) -> [Int] {
  var lines = [0]
  for letter in text.unicodeScalars.prefix(2_000) {
    if letter == "\n" { lines.append(0) } else { lines[lines.count - 1] += 1 }
  }
  return lines
}
