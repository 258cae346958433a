/// Reads a sheet's rows while its XML comes (ECMA-376, part 1, 18.3.1). The size that the sheet states is not relied
/// on. Rows and cells that do not say where they stand follow the ones before them.
final class SheetReader: XMLListener {
  private(set) var rows: [Sheet.Row] = []
  private(set) var merged: [Sheet.Merged] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Cells of this sheet and those before it.
  private(set) var cellsKept: Int

  private let reading: CellReading
  private var areAscending = true
  private var rowNumber = 0
  private var isHidden = false
  private var cells: [Cell] = []
  private var struck: [Sheet.StruckCell] = []
  private var column = 0
  /// Where a cell stands that gives no place of its own: behind the one before it.
  private var nextColumn = 0
  private var kind = CellReading.Kind.number
  private var style = 0
  private var value: [UInt8] = []
  private var inline = RichText()
  private var formula: [UInt8]?
  private var place = Place.elsewhere
  /// Inside a cell's element that is passed over: how many elements are open there.
  private var depthInOther = 0

  /// Where text that comes belongs.
  private enum Place { case elsewhere, rows, cell, value, formula, inline }

  init(_ reading: CellReading, cellsBefore: Int) {
    self.reading = reading
    cellsKept = cellsBefore
  }

  /// The rows in the order of their numbers. A program may have written a row twice, or rows out of order.
  var sortedRows: [Sheet.Row] {
    guard !areAscending else { return rows }
    var sorted: [Sheet.Row] = []
    let order = rows.indices.sorted { (rows[$0].number, $0) < (rows[$1].number, $1) }
    for row in order.map({ rows[$0] }) {
      if let last = sorted.last, last.number == row.number {
        sorted[sorted.count - 1] = last.filled(from: row)
      } else {
        sorted.append(row)
      }
    }
    return sorted
  }

  func began(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal) {
    switch place {
    case .elsewhere:
      if "sheetData" ~= name { place = .rows }
      if "mergeCell" ~= name { try merge(attributes) }
      if "col" ~= name { hide(attributes) }
    case .rows:
      if "row" ~= name { try beginRow(attributes) }
      if "c" ~= name { try beginCell(attributes) }
    case .cell: beginPart(name)
    case .inline: inline.began(name, attributes)
    case .value, .formula: break
    }
  }

  func ended(_ name: XMLName) throws(WorkbookRefusal) {
    switch (place, name) {
    case (.rows, "sheetData"): place = .elsewhere
    case (.rows, "row"): endRow()
    case (.cell, _) where depthInOther > 0: depthInOther -= 1
    case (.cell, "c"):
      try endCell()
      place = .rows
    case (.value, "v"), (.formula, "f"), (.inline, "is"): place = .cell
    case (.inline, _): inline.ended(name)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch place {
    case .value: value.append(contentsOf: bytes)
    case .formula: formula?.append(contentsOf: bytes)
    case .inline: inline.text(bytes)
    case .elsewhere, .rows, .cell: break
    }
  }

  // MARK: Rows

  private func beginRow(_ attributes: XMLAttributes) throws(WorkbookRefusal) {
    let number = attributes.number("r") ?? rowNumber + 1
    guard number > 0 else { throw .damaged }
    if number > Limits.rows { throw Limits.tooManyRows }
    if number <= rowNumber { areAscending = false }
    rowNumber = number
    isHidden = attributes.isTrue("hidden")
    cells.removeAll(keepingCapacity: true)
    struck.removeAll(keepingCapacity: true)
    nextColumn = 0
  }

  private func endRow() {
    guard !cells.isEmpty else { return }
    rows.append(
      Sheet.Row(
        number: rowNumber, isHidden: isHidden, cells: exact(cells), struck: struck.isEmpty ? [] : Array(struck)))
  }

  /// Columns that have a style of their own are named in groups, and so are those that are hidden.
  private func hide(_ attributes: XMLAttributes) {
    guard attributes.isTrue("hidden"), let first = attributes.number("min"), let last = attributes.number("max"),
      first > 0, first <= last, hiddenColumns.count < Limits.columns
    else { return }
    hiddenColumns.append(first - 1...last - 1)
  }

  private func merge(_ attributes: XMLAttributes) throws(WorkbookRefusal) {
    guard let range = attributes["ref"].flatMap(Sheet.Merged.init) else { return }
    guard merged.count < Limits.rows else { throw Limits.tooManyCells }
    merged.append(range)
  }

  // MARK: Cells

  private func beginCell(_ attributes: XMLAttributes) throws(WorkbookRefusal) {
    column = attributes["r"].flatMap { CellReference($0) }?.column ?? nextColumn
    if column >= Limits.columns { throw Limits.tooManyColumns }
    nextColumn = column + 1
    kind = CellReading.kind(attributes["t"])
    style = attributes.number("s") ?? 0
    value.removeAll(keepingCapacity: true)
    inline.clear()
    formula = nil
    place = .cell
  }

  private func beginPart(_ name: XMLName) {
    switch name {
    case _ where depthInOther > 0: depthInOther += 1
    case "v": place = .value
    case "f":
      place = .formula
      formula = []
    case "is": place = .inline
    default: depthInOther = 1
    }
  }

  private func endCell() throws(WorkbookRefusal) {
    let cell = kind == .inline ? reading.text(inline.string) : try reading.cell(kind, style: style, value)
    if cell != .empty { return try keep(cell) }
    // No program has computed this formula yet, so its value is not known.
    if let formula, kind == .number { try keep(.error("=" + cleanText(formula))) }
  }

  private func keep(_ cell: Cell) throws(WorkbookRefusal) {
    if let strike = reading.strike(kind, style: style, value, inline: inline.runs, column: column) {
      struck.append(strike)
    }
    if column < cells.count {
      cells[column] = cell
      return
    }
    cellsKept += column + 1 - cells.count
    if cellsKept > Limits.cells { throw Limits.tooManyCells }
    while cells.count < column { cells.append(.empty) }
    cells.append(cell)
  }
}

extension Sheet.Row {
  /// With another row's cells where they hold something.
  fileprivate func filled(from other: Sheet.Row) -> Sheet.Row {
    let cells = (0..<max(cells.count, other.cells.count)).map { other[$0] == .empty ? self[$0] : other[$0] }
    return Sheet.Row(
      number: number, isHidden: isHidden || other.isHidden, cells: cells, struck: struck + other.struck)
  }
}
