/// How wide columns are, in letters: as given, else by the longest line of their first rows, between what is too narrow
/// to read and what takes the page.
func columnWidths(of sheet: SheetToWrite, count: Int) -> [Double] {
  var longest = Array(repeating: 6, count: count)
  for (row, cells) in sheet.rows.prefix(500).enumerated() {
    for (column, cell) in cells.prefix(count).enumerated() {
      // A heading has the filter's button beside it, and may go on in a second line.
      var letters = 0
      forEachLine(of: cell.cell) { letters = max(letters, $0) }
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
  var count = 0
  forEachLine(of: cell) { count += max(1, ($0 + room - 1) / room) }
  return count
}

/// The letters of each line; none of an empty cell.
private func forEachLine(of cell: Cell, _ take: (Int) -> Void) {
  switch cell {
  case .empty: break
  case .text(let text), .number(let text), .error(let text): forEachLine(of: text, take)
  case .day: take(11)
  case .flag: take(6)
  }
}

/// Counted by bytes: a register has hundreds of thousands of cells.
private func forEachLine(of text: String, _ take: (Int) -> Void) {
  var letters = 0
  var left = mostLettersCounted
  for byte in text.utf8 where byte & 0xC0 != 0x80 {
    if left == 0 { break }
    left -= 1
    if byte == 0x0A {
      take(letters)
      letters = 0
    } else {
      letters += 1
    }
  }
  take(letters)
}

/// No row is as high as so many letters are.
private let mostLettersCounted = 2_000
