package import Diagnostics
package import Dossiers
package import Workbooks

/// The doctor's report as a workbook: a sentence for a director with the counts, every finding, and each sheet as it
/// stood, with a note at each cell that something is said of. What can be read in one way only is put right in it: a
/// day that was a text is a day, blanks around a name are gone; the note says what stood there.
package func workbook(
  of diagnosis: Diagnosis, on files: [NamedWorkbook], asOf today: CalendarDate, in language: Language
) -> WorkbookToWrite {
  let report = DoctorWorkbook(diagnosis: diagnosis, today: today, language: language)
  let title = Bilingual(id: "Pemeriksaan daftar", en: "Examination of a register")[language]
  return WorkbookToWrite(
    title: "\(title) · \(today.inWords[language])",
    sheets: [report.summary, report.findings] + files.flatMap(report.copies),
    monthNames: language == .indonesian ? .indonesian : .english,
    choicesName: Bilingual(id: "Pilihan", en: "Choices")[language])
}

private struct DoctorWorkbook {
  let diagnosis: Diagnosis
  let today: CalendarDate
  let language: Language
  private let byCell: [CellPlace: [RegisterFinding]]

  init(diagnosis: Diagnosis, today: CalendarDate, language: Language) {
    self.diagnosis = diagnosis
    self.today = today
    self.language = language
    // What is said of a row as a whole stands at its first cell.
    byCell = Dictionary(grouping: diagnosis.findings.filter { $0.kind.weight != .told }) { finding in
      CellPlace(
        file: finding.place.file, sheet: finding.place.sheet, row: finding.place.row, column: finding.place.column ?? 0)
    }
  }

  private var register: RegisterReading { diagnosis.register }

  // MARK: The summary

  var summary: SheetToWrite {
    let told = diagnosis.summary
    let counts: [(Bilingual, Int)] = [
      (Bilingual(id: "Perjanjian", en: "Agreements"), told.agreements),
      (Bilingual(id: "Berlaku", en: "In force"), told.live), (Bilingual(id: "Sudah berakhir", en: "Ended"), told.ended),
      (Bilingual(id: "Tidak dapat ditentukan", en: "Cannot be told"), told.unknown),
      (Bilingual(id: "Berakhir dalam 90 hari", en: "End within 90 days"), told.endWithin90Days),
      (Bilingual(id: "Berakhir dalam setahun", en: "End within a year"), told.endWithinYear),
      (Bilingual(id: "Diperpanjang dengan sendirinya", en: "Renew by themselves"), told.renewByThemselves),
      (Bilingual(id: "Tanpa nomor", en: "Without a number"), told.withoutNumber),
      (Bilingual(id: "Hal yang tidak mungkin benar", en: "Things that cannot be right"), told.wrong),
      (Bilingual(id: "Hal yang perlu dilihat", en: "Things to be looked at"), told.look)
    ]
    let head = [
      [CellToWrite(.text(sentence(of: told)[language]))],
      [CellToWrite(.text(Bilingual(id: "per \(today.inWords.id)", en: "as of \(today.inWords.en)")[language]))], []
    ]
    let lines = counts.map { [CellToWrite(.text($0[language])), CellToWrite(.number("\($1)"))] }
    return SheetToWrite(
      name: Bilingual(id: "Ringkasan", en: "Summary")[language], columns: [ColumnToWrite(width: 60)],
      rows: head + lines, headingRows: 0)
  }

  // MARK: The findings

  var findings: SheetToWrite {
    let file = isOneFile ? [] : [Bilingual(id: "Berkas", en: "File")]
    let head =
      [Bilingual(id: "Bobot", en: "Weight")] + file + [
        Bilingual(id: "Lembar", en: "Sheet"), Bilingual(id: "Sel", en: "Cell"),
        Bilingual(id: "Judul kolom", en: "Heading"), Bilingual(id: "Isi sel", en: "What stands there"),
        Bilingual(id: "Yang ditemukan", en: "What is so"), Bilingual(id: "Yang dilakukan", en: "What to do")
      ]
    let lines = RegisterFinding.Weight.allCases.flatMap { weight in
      diagnosis.findings.filter { $0.kind.weight == weight }.map(line)
    }
    return SheetToWrite(
      name: Bilingual(id: "Temuan", en: "Findings")[language], columns: [],
      rows: [head.map { CellToWrite(.text($0[language])) }] + lines, headingRows: 1)
  }

  private var isOneFile: Bool { Set(register.tables.map(\.file) + register.others.map(\.file)).count == 1 }

  private func line(of finding: RegisterFinding) -> [CellToWrite] {
    let place = finding.place
    let cell = CellPlace(file: place.file, sheet: "", row: place.row, column: place.column).reference
    let texts =
      (isOneFile ? [] : [place.file]) + [
        place.sheet, cell, finding.heading, finding.value, finding.message[language],
        finding.help?[language] ?? ""
      ]
    return [CellToWrite(.text(title(of: finding.kind.weight)[language]), tint: tint(of: finding.kind.weight))]
      + texts.map { CellToWrite(.text($0)) }
  }

  private func tint(of weight: RegisterFinding.Weight) -> CellToWrite.Tint? {
    switch weight {
    case .wrong: .wrong
    case .look: .doubtful
    case .told: nil
    }
  }

  // MARK: The sheets

  /// Every sheet of a file, cell for cell where it was, so that the places of the findings are those of the copy.
  func copies(of file: NamedWorkbook) -> [SheetToWrite] {
    file.workbook.sheets.map { sheet in
      let table = register.tables.firstIndex { $0.file == file.name && $0.sheet == sheet.name }
      var rows: [[CellToWrite]] = []
      for row in sheet.rows {
        while rows.count < row.number - 1 { rows.append([]) }
        rows.append(copy(of: row, CellPlace(file: file.name, sheet: sheet.name, row: row.number, column: nil), table))
      }
      return SheetToWrite(
        name: sheet.name.isEmpty ? file.name : sheet.name, columns: [], rows: rows,
        headingRows: table.map { register.tables[$0].headingRows.upperBound } ?? 0)
    }
  }

  private func copy(of row: Sheet.Row, _ place: CellPlace, _ table: Int?) -> [CellToWrite] {
    row.cells.indices.map { column in
      let cell = row[column]
      let own = byCell[CellPlace(file: place.file, sheet: place.sheet, row: place.row, column: column)] ?? []
      let corrected = table.flatMap { putRight(cell, of: $0, row: place.row, column: column) }
      let was = corrected.map { _ in
        Bilingual(id: "Semula: “\(cell.rawText)”", en: "Before: “\(cell.rawText)”")[language]
      }
      let notes = own.map(note) + [was].compactMap { $0 }
      let tint = own.map(\.kind.weight).contains(.wrong) ? CellToWrite.Tint.wrong : own.isEmpty ? nil : .doubtful
      return CellToWrite(
        corrected ?? cell, comment: notes.isEmpty ? nil : notes.joined(separator: "\n\n"),
        tint: tint ?? was.map { _ in .noted })
    }
  }

  private func note(of finding: RegisterFinding) -> String {
    [finding.message[language], finding.help?[language]].compactMap { $0 }.joined(separator: "\n→ ")
  }

  /// What a cell of an agreement's row says where that is certain; nil where nothing has to be put right, or where a
  /// person has to.
  private func putRight(_ cell: Cell, of index: Int, row: Int, column: Int) -> Cell? {
    let table = register.tables[index]
    guard case .text(let text) = cell, table.row(row) != nil,
      let own = table.columns.first(where: { $0.position == column })
    else { return nil }
    if own.role?.isDay == true {
      let order = register.dayColumns.first { $0.table == index && $0.column.position == column }?.order
      return readDay(cell, order: order).day.map { .day($0.ordinal) }
    }
    let tidy = cell.flatText
    return own.role == .partner && tidy != text && !tidy.isEmpty && !text.utf8.contains(0x0A) ? .text(tidy) : nil
  }
}
