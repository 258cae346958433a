internal import Diagnostics
internal import Workbooks

/// What Excel shows of cells beside their content: that they are hidden, and that they are struck through. Their
/// content is read all the same, which is told: whoever struck a row out may have meant that it counts no more.
struct MarkedCells {
  private let file: String
  private let sheet: String
  private let rows: [Sheet.Row]
  private let hiddenRows: [Int]
  private let columns: [Column]

  private struct Column {
    /// From 0.
    let position: Int
    let heading: String
    let isHidden: Bool
  }

  init(of table: RegisterTable) {
    file = table.file
    sheet = table.sheet
    rows = table.rows.map(\.cells)
    hiddenRows = table.rows.filter(\.isHidden).map(\.number)
    columns = table.columns.map { column in
      Column(
        position: column.position, heading: column.heading,
        isHidden: table.hiddenColumns.contains { $0.contains(column.position) })
    }
  }

  /// Of a sheet whose first row has the headings.
  init(of sheet: Sheet, in file: String) {
    self.file = file
    self.sheet = sheet.name
    rows = Array(sheet.rows.dropFirst())
    hiddenRows = rows.filter { sheet.isHidden || $0.isHidden }.map(\.number)
    columns = (sheet.rows.first?.cells ?? []).enumerated().map { position, heading in
      Column(
        position: position, heading: heading.flatText, isHidden: sheet.hiddenColumns.contains { $0.contains(position) })
    }
  }

  var findings: [RegisterFinding] { ofHiddenRows + ofHiddenColumns + ofStruckRows + ofStruckCells }

  private func place(_ row: Int, _ column: Int?) -> CellPlace {
    CellPlace(file: file, sheet: sheet, row: row, column: column)
  }

  // MARK: Hidden

  private var ofHiddenRows: [RegisterFinding] {
    guard let first = hiddenRows.first else { return [] }
    let list = runs(of: hiddenRows)
    return [
      RegisterFinding(
        .hidden, at: place(first, nil),
        Bilingual(
          id: "tersembunyi di Excel, tetapi ikut dibaca: baris \(list)",
          en: "hidden in Excel, but read all the same: row \(list)"),
        others: hiddenRows.dropFirst().map { place($0, nil) })
    ]
  }

  /// Hidden columns in which something stands, each at its first cell.
  private var ofHiddenColumns: [RegisterFinding] {
    columns.filter(\.isHidden).compactMap { column in
      guard let row = rows.first(where: { !$0[column.position].isBlank }) else { return nil }
      let letters = columnLetters(column.position)
      return RegisterFinding(
        .hidden, at: place(row.number, column.position), heading: column.heading,
        Bilingual(
          id: "tersembunyi di Excel, tetapi ikut dibaca: kolom \(letters)\(named(column))",
          en: "hidden in Excel, but read all the same: column \(letters)\(named(column))"))
    }
  }

  private func named(_ column: Column) -> String {
    column.heading.isEmpty ? "" : " (“\(shortened(column.heading))”)"
  }

  // MARK: Struck through

  private func isStruckWholly(_ row: Sheet.Row) -> Bool {
    let struck = Set(row.struck.filter(\.isWhole).map(\.column))
    guard !struck.isEmpty else { return false }
    return columns.allSatisfy { struck.contains($0.position) || row[$0.position].isBlank }
  }

  private var ofStruckRows: [RegisterFinding] {
    let struck = rows.filter(isStruckWholly).map(\.number)
    guard let first = struck.first else { return [] }
    let list = runs(of: struck)
    return [
      RegisterFinding(
        .struckThrough, at: place(first, nil),
        Bilingual(
          id: "dicoret di Excel, tetapi ikut dibaca: baris \(list); yang dicoret biasanya batal",
          en: "struck through in Excel, but read all the same: row \(list); what is struck out is mostly cancelled"),
        help: Bilingual(
          id: "kalau memang batal, hapus barisnya atau tulis keadaannya, misalnya “Batal”; kalau masih berlaku, "
            + "hilangkan coretannya",
          en: "if it is cancelled, delete the row or write its state, e.g. “Cancelled”; if it still holds, take the "
            + "strikethrough away"),
        others: struck.dropFirst().map { place($0, nil) })
    ]
  }

  /// Cells that are struck through in rows that are not, those of a column together.
  private var ofStruckCells: [RegisterFinding] {
    let partly = rows.filter { !$0.struck.isEmpty && !isStruckWholly($0) }
    guard !partly.isEmpty else { return [] }
    return columns.flatMap { column in
      [true, false].compactMap { isWhole in
        ofCells(
          partly.filter { row in
            row.struck.contains { $0.column == column.position && $0.isWhole == isWhole }
          }, in: column, isWhole: isWhole)
      }
    }
  }

  private func ofCells(_ rows: [Sheet.Row], in column: Column, isWhole: Bool) -> RegisterFinding? {
    guard let first = rows.first else { return nil }
    let list = runs(of: rows.map(\.number))
    return RegisterFinding(
      .struckThrough, at: place(first.number, column.position), heading: column.heading,
      value: first[column.position].flatText,
      isWhole
        ? Bilingual(
          id: "dicoret di Excel, tetapi ikut dibaca: baris \(list) kolom ini",
          en: "struck through in Excel, but read all the same: row \(list) of this column")
        : Bilingual(
          id: "sebagian isinya dicoret di Excel, tetapi dibaca seluruhnya: baris \(list) kolom ini",
          en: "partly struck through in Excel, but read as a whole: row \(list) of this column"),
      help: Bilingual(
        id: "hapus yang dicoret kalau tidak berlaku lagi; hilangkan coretannya kalau masih berlaku",
        en: "delete what is struck out if it holds no more; take the strikethrough away if it does"),
      others: rows.dropFirst().map { place($0.number, column.position) })
  }
}
