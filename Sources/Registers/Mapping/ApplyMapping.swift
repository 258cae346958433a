package import Diagnostics
package import Dossiers
internal import Workbooks

extension RegisterMapping {
  /// What it says of a sheet; nil where it leaves the sheet out.
  func table(of sheet: Sheet, of file: String) -> Table? {
    tables.first { $0.file == file && $0.sheet == sheet.name }
  }
}

/// The table that a mapping describes; nil where the sheet has no such rows.
func mappedTable(_ mapped: RegisterMapping.Table, in sheet: Sheet) -> RegisterTable? {
  guard let first = sheet.rows.firstIndex(where: { $0.number == mapped.headingRows.lowerBound }),
    let last = sheet.rows.lastIndex(where: { $0.number == mapped.headingRows.upperBound })
  else { return nil }
  let found = columns(of: sheet.rows[first], last > first ? sheet.rows[last] : nil)
  let said = mapped.columns.reduce(into: [String: RegisterMapping.Column]()) { $0[$1.letters] = $1 }
  let columns = found.map { column -> RegisterColumn in
    let own = said[columnLetters(column.position)]
    return RegisterColumn(
      position: column.position, heading: column.heading, role: own?.role, isTheirs: own?.isTheirs ?? false,
      instrument: own?.instrument, statedOrder: own?.dayOrder)
  }
  return table(in: sheet, of: mapped.file, headings: first...last, columns)
}

/// Where a mapping and the files do not belong together: a table or column that is not there, or that is headed
/// otherwise than when the mapping was made. Nothing is read by a mapping that does not fit.
package func mismatches(of mapping: RegisterMapping, with files: [NamedWorkbook]) -> [MappingMismatch] {
  var described: Set<CellPlace> = []
  return mapping.tables.flatMap { table -> [MappingMismatch] in
    guard described.insert(CellPlace(file: table.file, sheet: table.sheet, row: 1, column: nil)).inserted else {
      return [
        MappingMismatch(
          at: table.at,
          what: Bilingual(
            id: "lembar ini sudah disebut di atas; satu lembar dibaca sebagai satu tabel: hapus salah satunya",
            en: "this sheet is described above; a sheet is read as one table: delete one of the two"))
      ]
    }
    let sheets = files.filter { $0.name == table.file }.flatMap(\.workbook.sheets)
    guard let sheet = sheets.first(where: { $0.name == table.sheet }) else {
      return [MappingMismatch(at: table.at, what: noSuchTable(table, hasFile: !sheets.isEmpty))]
    }
    guard let found = mappedTable(table, in: sheet) else {
      return [
        MappingMismatch(
          at: table.at,
          what: Bilingual(
            id: "di \(table.file) tidak ada baris \(table.headingRows.lowerBound): betulkan headings:",
            en: "there is no row \(table.headingRows.lowerBound) in \(table.file): correct headings:"))
      ]
    }
    let headings = (found.columns + found.beside).reduce(into: [String: String]()) {
      $0[columnLetters($1.position)] = $1.heading
    }
    return table.columns.compactMap { mismatch(of: $0, in: table.file, headings) }
  }
}

/// A place in a mapping that the files contradict.
package struct MappingMismatch: Sendable {
  package let at: Span
  package let what: Bilingual
}

private func noSuchTable(_ table: RegisterMapping.Table, hasFile: Bool) -> Bilingual {
  guard hasFile else {
    return Bilingual(
      id: "\(table.file) tidak diberikan: tambahkan berkas itu pada perintah, atau hapus tabel ini",
      en: "\(table.file) was not given: add the file to the command, or delete this table")
  }
  return Bilingual(
    id: "di \(table.file) tidak ada lembar “\(table.sheet)”: betulkan sheet:",
    en: "\(table.file) has no sheet “\(table.sheet)”: correct sheet:")
}

private func mismatch(
  of column: RegisterMapping.Column, in file: String, _ headings: [String: String]
) -> MappingMismatch? {
  guard let heading = headings[column.letters] else {
    return MappingMismatch(
      at: column.at,
      what: Bilingual(
        id: "di \(file) tidak ada kolom \(column.letters): hapus baris ini, atau betulkan column:",
        en: "\(file) has no column \(column.letters): delete this line, or correct column:"))
  }
  guard headingWords(heading) != headingWords(column.heading) else { return nil }
  return MappingMismatch(
    at: column.at,
    what: Bilingual(
      id:
        """
        judul kolom \(column.letters) di \(file) kini “\(heading)”, di sini “\(column.heading)”: bila artinya sama, \
        tulis heading: \(quotedText(heading)); bila kolomnya bergeser, betulkan column:
        """,
      en:
        """
        column \(column.letters) of \(file) is now headed “\(heading)”, here “\(column.heading)”: where it means the \
        same, write heading: \(quotedText(heading)); where the columns have moved, correct column:
        """))
}
