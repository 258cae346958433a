internal import Dossiers
internal import Workbooks

/// The register on a sheet; nil where no row has headings of one.
///
/// A row of headings has at least two cells whose words registers use as headings. Of several such rows the one with
/// most of these cells is taken. The row below it is a second row of headings if it fills what the first leaves blank.
func findTable(in sheet: Sheet, of file: String) -> RegisterTable? {
  let rows = sheet.rows
  guard let at = headingIndex(in: rows) else { return nil }
  let second = isSecondHeading(rows, at: at) ? at + 1 : at
  let columns = columns(of: rows[at], second > at ? rows[second] : nil)
  guard columns.contains(where: { $0.role?.isIdentity == true }) else { return nil }
  return table(in: sheet, of: file, headings: at...second, columns)
}

/// The rows of a sheet, sorted below its headings.
///
/// - headings: where the heading rows stand among the sheet's rows.
func table(in sheet: Sheet, of file: String, headings: ClosedRange<Int>, _ columns: [RegisterColumn]) -> RegisterTable {
  let rows = sheet.rows
  var sorting = RowSorting(columns: columns, isHidden: sheet.isHidden)
  for row in rows[..<headings.lowerBound] { sorting.passOver(row, row.cells.allSatisfy(\.isBlank) ? .blank : .title) }
  for row in rows[(headings.upperBound + 1)...] { sorting.add(row) }
  let own = sorting.ownColumnCount
  return RegisterTable(
    file: file, sheet: sheet.name, headingRows: rows[headings.lowerBound].number...rows[headings.upperBound].number,
    columns: Array(columns.prefix(own)), beside: Array(columns.dropFirst(own)), rows: sorting.agreements,
    passedOver: sorting.passedOver, merged: sheet.merged.filter { $0.rows.count > 1 },
    hiddenColumns: sheet.hiddenColumns)
}

/// How many rows from the top may be titles.
private let mostTitleRows = 30

private func headingIndex(in rows: [Sheet.Row]) -> Int? {
  var best: (index: Int, known: Int)?
  for (index, row) in rows.prefix(mostTitleRows).enumerated() {
    let known = knownHeadingCount(row)
    guard known >= 2, known > best?.known ?? 0 else { continue }
    best = (index, known)
  }
  return best?.index
}

/// How many cells of a row have words that registers use as headings. Long texts, numbers and days are none.
private func knownHeadingCount(_ row: Sheet.Row) -> Int {
  row.cells.count { cell in
    guard case .text(let text) = cell, text.unicodeScalars.count <= 80 else { return false }
    return meaning(ofHeading: text) != nil || isReference(text)
  }
}

/// `ref_pengajuan`: a column that leads to another table.
func isReference(_ heading: String) -> Bool { headingWords(heading).first == "ref" }

/// Whether the row below the headings is their second line: texts only, each under a blank cell or a group's name, at
/// least two of them known, and fewer than the first has.
private func isSecondHeading(_ rows: [Sheet.Row], at index: Int) -> Bool {
  guard index + 1 < rows.count, rows[index + 1].number == rows[index].number + 1 else { return false }
  let first = rows[index], second = rows[index + 1]
  let filled = second.cells.indices.filter { !second[$0].isBlank }
  guard filled.count >= 2, filled.count < first.cells.count, knownHeadingCount(second) >= 2 else { return false }
  let isBelowBlank = filled.contains { first[$0].isBlank }
  let isFree = filled.allSatisfy { column in
    guard case .text = second[column] else { return false }
    return first[column].isBlank || first[column + 1].isBlank && !second[column + 1].isBlank
  }
  return isBelowBlank && isFree
}

/// The columns with their headings. Where two rows are headings, the name of a group in the first row is put before the
/// heading of each column of the group.
func columns(of first: Sheet.Row, _ second: Sheet.Row?) -> [RegisterColumn] {
  let count = max(first.cells.count, second?.cells.count ?? 0)
  var group = ""
  return (0..<count).map { position in
    let top = first[position].flatText, below = second?[position].flatText ?? ""
    if !top.isEmpty { group = top }
    let heading = below.isEmpty ? top : (top.isEmpty ? group : top) + " " + below
    // The lower heading says what the column holds. The group may say of which kind of agreement.
    let whole = meaning(ofHeading: heading)
    let own = below.isEmpty ? whole : meaning(ofHeading: below) ?? whole
    return RegisterColumn(
      position: position, heading: heading, role: own?.role, isTheirs: own?.isTheirs ?? false,
      instrument: whole?.instrument)
  }
}

private let totalWords: Set<String> = ["total", "jumlah", "subtotal", "sum"]

/// Tells the rows that are agreements from all others.
private struct RowSorting {
  let columns: [RegisterColumn]
  private(set) var agreements: [RegisterRow] = []
  private(set) var passedOver: [PassedOver] = []
  private var section = ""
  private var isAfterBlank = false
  /// The number of the row before.
  private var last: Int?
  /// Whether another table has begun: all rows from there on belong to it.
  private var isBehindEnd = false

  /// Whether the whole sheet is hidden, and with it each row.
  private let isHidden: Bool

  init(columns: [RegisterColumn], isHidden: Bool) {
    self.columns = columns
    self.isHidden = isHidden
  }

  mutating func passOver(_ row: Sheet.Row, _ reason: PassedOver.Reason) {
    let text = row.cells.map(\.flatText).filter { !$0.isEmpty }.joined(separator: " ")
    passedOver.append(PassedOver(row: row.number, reason: reason, text: text))
  }

  mutating func add(_ row: Sheet.Row) {
    let filled = row.cells.indices.filter { !row[$0].isBlank }
    // A workbook leaves blank rows out: the next number is then not the following one.
    if let last, row.number > last + 1 { isAfterBlank = true }
    last = row.number
    if filled.isEmpty {
      isAfterBlank = true
      return passOver(row, .blank)
    }
    defer { isAfterBlank = false }
    if !isBehindEnd, repeatsHeadings(row, filled) { return passOver(row, .headingsAgain) }
    if isBehindEnd || isAfterBlank && knownHeadingCount(row) >= 2 && !hasIdentityAndNumber(row)
      || isRowOfHeadings(row, filled)
    {
      isBehindEnd = true
      return passOver(row, .otherTable)
    }
    if isTotal(row, filled) { return passOver(row, .total) }
    if let title = sectionTitle(row, filled) {
      section = title
      return passOver(row, .section)
    }
    guard filled.contains(where: { isIdentity($0) || isDayOrTerm($0) || isKey($0) }) else {
      return passOver(row, filled.contains { row[$0].isNumber || isAmount(row[$0]) } ? .subtotal : .nothingNamed)
    }
    agreements.append(RegisterRow(number: row.number, cells: row, isHidden: isHidden || row.isHidden, section: section))
  }

  /// Whether every cell of a row, at least three, has the words of a heading and none a digit.
  private func isRowOfHeadings(_ row: Sheet.Row, _ filled: [Int]) -> Bool {
    filled.count >= 3 && knownHeadingCount(row) == filled.count
      && !filled.contains { row[$0].flatText.utf8.contains { (0x30...0x39).contains($0) } }
  }

  /// Whether a row has the headings of this table again, so that the rows below it are read as those above.
  private func repeatsHeadings(_ row: Sheet.Row, _ filled: [Int]) -> Bool {
    guard filled.count >= 3 else { return false }
    return filled.allSatisfy { position in
      guard position < columns.count, case .text(let text) = row[position] else { return false }
      let column = columns[position]
      return headingWords(text) == headingWords(column.heading)
        || column.role != nil && text.utf8.count <= 80 && meaning(ofHeading: text)?.role == column.role
          && !text.utf8.contains { (0x30...0x39).contains($0) }
    }
  }

  /// A text that stands alone in its row, in one of the first columns.
  private func sectionTitle(_ row: Sheet.Row, _ filled: [Int]) -> String? {
    guard filled.count == 1, filled[0] <= 1, columns.count >= 4, case .text(let text) = row[filled[0]],
      !isOnlyIdentityColumn(filled[0])
    else { return nil }
    return text
  }

  private func isIdentity(_ position: Int) -> Bool {
    position < columns.count && columns[position].role?.isIdentity == true
  }

  private func isDayOrTerm(_ position: Int) -> Bool {
    position < columns.count && (columns[position].role?.isDay == true || columns[position].role == .term)
  }

  /// Whether other tables refer to rows by this column. A row with such a key is an agreement, whatever else it lacks.
  private func isKey(_ position: Int) -> Bool {
    position < columns.count && columns[position].role == .key
  }

  /// A register whose only column of names is the first: a row with that cell alone is an agreement without facts.
  private func isOnlyIdentityColumn(_ position: Int) -> Bool {
    isIdentity(position) && columns.count { $0.role?.isIdentity == true } == 1
  }

  private func hasIdentityAndNumber(_ row: Sheet.Row) -> Bool {
    columns.contains {
      $0.role == .number && row[$0.position].flatText.unicodeScalars.contains { ("0"..."9").contains($0) }
    }
  }

  private func isAmount(_ cell: Cell) -> Bool {
    if case .clear = NumberAsWritten(cell.flatText) { true } else { false }
  }

  /// Whether a row is one of sums: it begins with a word for one, and names no agreement behind it. `Total Energies` is
  /// a partner where a title, a number or a day stands in its row.
  private func isTotal(_ row: Sheet.Row, _ filled: [Int]) -> Bool {
    guard let first = filled.first else { return false }
    let words = headingWords(row[first].flatText)
    guard words.first.map(totalWords.contains) == true || words.prefix(2) == ["grand", "total"] else { return false }
    if words.allSatisfy({ totalWords.contains($0) || $0 == "grand" }) { return true }
    return !filled.dropFirst().contains { column in
      let isOfAgreement = isIdentity(column) || isDayOrTerm(column) || isKey(column)
      return isOfAgreement && !row[column].isNumber && !isAmount(row[column])
    }
  }

  /// How many columns are the register's own. Another table may stand beside it: behind an empty column without a
  /// heading, and with some heading that the register has already.
  var ownColumnCount: Int {
    guard let gap = columns.indices.first(where: { isGap($0) }) else { return columns.count }
    let before = Set(columns[..<gap].map { headingWords($0.heading) })
    let isCodeList = columns[(gap + 1)...].contains { before.contains(headingWords($0.heading)) && !$0.heading.isEmpty }
    return isCodeList ? gap : columns.count
  }

  private func isGap(_ index: Int) -> Bool {
    index > 0 && columns[index].heading.isEmpty && index + 1 < columns.count
      && agreements.allSatisfy { $0.cells[columns[index].position].isBlank }
  }
}
