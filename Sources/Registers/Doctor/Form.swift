internal import Diagnostics
internal import Dossiers
internal import Workbooks

/// How the files were understood: their form, headings, rows that are no agreements, cells that are errors.
func findingsOfForm(_ register: RegisterReading, _ files: [NamedWorkbook]) -> [RegisterFinding] {
  files.flatMap(form) + register.others.map(noRegister)
    + register.tables.indices.flatMap { index -> [RegisterFinding] in
      let table = register.tables[index]
      return headings(table) + columnsBeside(table) + passedOver(table) + errors(table) + lostLetters(table)
        + MarkedCells(of: table).findings + twoAgreements(table)
    }
}

/// What of the files is not read as agreements: sheets without a register, rows that are none, tables beside; and
/// letters that no longer tell what they were.
func findingsOfUnread(_ register: RegisterReading) -> [RegisterFinding] {
  register.others.map(noRegister)
    + register.tables.flatMap { table in
      passedOver(table) + columnsBeside(table).filter { $0.kind == .tableBeside } + lostLetters(table)
        + MarkedCells(of: table).findings
        + errors(table).filter { !isDayOrTerm($0, in: table) }
    } + findingsOfCenturies(register)
}

/// Cells of days and terms that cannot be read are told with their agreement.
private func isDayOrTerm(_ finding: RegisterFinding, in table: RegisterTable) -> Bool {
  let column = table.columns.first { $0.position == finding.place.column }
  return column?.role?.isDay == true || column?.role == .term
}

private func form(_ file: NamedWorkbook) -> [RegisterFinding] {
  guard case .separated(let encoding, let delimiter, let isNamed) = file.workbook.reading else { return [] }
  let sign = delimiter == 0x09 ? "tab" : "“\(String(UnicodeScalar(delimiter)))”"
  let how =
    isNamed
    ? Bilingual(id: "menurut baris sep=", en: "as its line sep= says")
    : Bilingual(id: "menurut isinya", en: "as its lines show")
  return [
    RegisterFinding(
      .fileForm, at: CellPlace(file: file.name, sheet: "", row: 1, column: nil),
      Bilingual(
        id: "dibaca sebagai \(encoding.rawValue), dengan \(sign) di antara sel (\(how.id))",
        en: "read as \(encoding.rawValue), with \(sign) between cells (\(how.en))"))
  ]
}

private func noRegister(_ place: CellPlace) -> RegisterFinding {
  RegisterFinding(
    .noRegister, at: place,
    Bilingual(
      id: "di sini tidak ditemukan daftar perjanjian: tidak ada baris judul kolom dengan mitra, judul atau nomor",
      en: "no register of agreements was found here: no row of headings has a partner, a title or a number"),
    help: Bilingual(
      id: "beri kolom-kolomnya judul seperti “Mitra”, “Judul”, “Nomor”, “Mulai”, “Berakhir”",
      en: "give its columns headings such as “Partner”, “Title”, “Number”, “Start”, “End”"))
}

/// What each heading was taken for, those that were not known, and blank ones.
private func headings(_ table: RegisterTable) -> [RegisterFinding] {
  let unknown = table.columns.filter { $0.role == nil && !$0.heading.isEmpty }
  let place = table.place(table.headingRows.upperBound, nil)
  let rows = table.headingRows
  let headline =
    rows.count == 1
    ? Bilingual(id: "judul kolom di baris \(rows.lowerBound)", en: "headings in row \(rows.lowerBound)")
    : Bilingual(
      id: "judul kolom di baris \(rows.lowerBound) dan \(rows.upperBound)",
      en: "headings in rows \(rows.lowerBound) and \(rows.upperBound)")
  let known = table.columns.count { $0.role != nil }
  let list = unknown.map { "“\($0.heading)” (\(columnLetters($0.position)))" }.joined(separator: ", ")
  return [
    RegisterFinding(
      .headings, at: place,
      unknown.isEmpty
        ? Bilingual(id: "\(headline.id), semuanya (\(known)) dikenal", en: "\(headline.en), all \(known) known")
        : Bilingual(
          id: "\(headline.id), \(known) dikenal; tidak dikenal: \(list)",
          en: "\(headline.en), \(known) known; not known: \(list)"))
  ] + table.columns.filter { hasLookAlikes($0.heading) }.map { lookAlike($0, table) }
}

private func lookAlike(_ column: RegisterColumn, _ table: RegisterTable) -> RegisterFinding {
  RegisterFinding(
    .headings, at: table.place(table.headingRows.upperBound, column.position), heading: column.heading,
    Bilingual(
      id: "judul ini memakai huruf aksara lain yang tampak seperti huruf Latin; dibaca sebagai huruf Latin",
      en: "this heading has letters of another script that look like Latin ones; they are read as Latin"),
    help: Bilingual(id: "ketik ulang judulnya", en: "type the heading again"))
}

/// Columns that nobody needs, links to documents elsewhere, states by the list, and another table beside this one.
private func columnsBeside(_ table: RegisterTable) -> [RegisterFinding] {
  let heading = table.headingRows.upperBound
  let beside = table.beside.filter { !$0.heading.isEmpty }
  let own = table.columns.flatMap { column -> [RegisterFinding] in
    let texts = table.rows.map { $0.text(column.position) }.filter { !$0.isEmpty }
    let place = table.place(heading, column.position)
    if texts.isEmpty, isHelper(column, of: table) {
      return [
        RegisterFinding(
          .helperColumn, at: place, heading: column.heading,
          Bilingual(id: "kolom bantu yang kosong", en: "a helper column that holds nothing"),
          help: Bilingual(id: "hapus kolomnya", en: "take the column out"))
      ]
    }
    if let link = texts.first(where: { $0.hasPrefix("https://") || $0.hasPrefix("http://") }) {
      let host = link.split(separator: "/").dropFirst().first.map(String.init) ?? link
      return [
        RegisterFinding(
          .documentsElsewhere, at: place, heading: column.heading, value: link,
          Bilingual(
            id: "dokumennya ada di \(host); tidak ada yang dibuka dari sana",
            en: "the documents are on \(host); nothing is opened there"))
      ]
    }
    return severalStates(column, of: table)
  }
  guard let first = beside.first else { return own }
  return own + [
    RegisterFinding(
      .tableBeside, at: table.place(heading, first.position), heading: first.heading,
      Bilingual(
        id: "mulai kolom ini ada tabel lain (misalnya daftar kode), yang tidak dibaca",
        en: "from this column on stands another table (a list of codes, perhaps), which is not read"))
  ]
}

/// Whether an empty column is one that a formula or a comparison left: `tentang_2` beside `tentang`, `MATCH_NUMBER`.
private func isHelper(_ column: RegisterColumn, of table: RegisterTable) -> Bool {
  let words = headingWords(column.heading)
  guard let last = words.last else { return false }
  if words.contains("match") || words.contains("helper")
    || column.role == nil && table.columns.count > 8 && last == "nodok"
  {
    return true
  }
  guard Int(last) != nil else { return false }
  return table.columns.contains { headingWords($0.heading) == Array(words.dropLast()) }
}

/// Several states in a cell, parted by commas: which comes last cannot be told.
private func severalStates(_ column: RegisterColumn, of table: RegisterTable) -> [RegisterFinding] {
  guard headingWords(column.heading).contains("status") else { return [] }
  return table.rows.compactMap { row in
    let text = row.text(column.position)
    let items = text.split(separator: ",")
    guard items.count > 1 else { return nil }
    return RegisterFinding(
      .severalStates, at: table.place(row.number, column.position), heading: column.heading, value: text,
      Bilingual(
        id: "\(items.count) keadaan dalam satu sel; yang mana yang terakhir tidak dapat dibaca",
        en: "\(items.count) states in one cell; which of them is the last cannot be read"),
      help: Bilingual(
        id: "buat satu kolom untuk setiap hal (tanda tangan kita, tanda tangan mitra, letak naskah)",
        en: "make a column for each matter (our signature, theirs, where the document is)"))
  }
}

/// Rows that are no agreements, those of a reason together; but each by itself that names nothing, for what it says
/// goes nowhere else.
private func passedOver(_ table: RegisterTable) -> [RegisterFinding] {
  var order: [PassedOver.Reason] = []
  for row in table.passedOver where !order.contains(row.reason) && row.reason != .blank { order.append(row.reason) }
  return order.flatMap { reason in
    let rows = table.passedOver.filter { $0.reason == reason }
    return reason == .nothingNamed ? rows.map { passedOver([$0], of: table) } : [passedOver(rows, of: table)]
  }
}

/// - Parameter rows: of one reason; at least one.
private func passedOver(_ rows: [PassedOver], of table: RegisterTable) -> RegisterFinding {
  let what = name(of: rows[0].reason)
  let list = runs(of: rows.map(\.row))
  return RegisterFinding(
    .rowsPassedOver, at: table.place(rows[0].row, nil), value: rows[0].text,
    Bilingual(id: "dilewati, \(what.id): baris \(list)", en: "passed over, \(what.en): row \(list)"),
    others: rows.dropFirst().map { table.place($0.row, nil) })
}

/// Numbers of rows in one line, all of them: `4, 7–12`.
func runs(of rows: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for row in rows {
    if let last = runs.last, last.upperBound + 1 == row {
      runs[runs.count - 1] = last.lowerBound...row
    } else {
      runs.append(row...row)
    }
  }
  return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
}

private func name(of reason: PassedOver.Reason) -> Bilingual {
  switch reason {
  case .blank: Bilingual(id: "kosong", en: "blank")
  case .title: Bilingual(id: "judul di atas tabel", en: "a title above the table")
  case .section: Bilingual(id: "judul bagian", en: "a section's title")
  case .total: Bilingual(id: "jumlah", en: "a total")
  case .subtotal: Bilingual(id: "jumlah sekelompok baris", en: "the sum of a group")
  case .headingsAgain: Bilingual(id: "judul kolom sekali lagi", en: "the headings once more")
  case .otherTable: Bilingual(id: "tabel lain di bawahnya", en: "another table below")
  case .nothingNamed:
    Bilingual(id: "tanpa mitra, judul dan nomor", en: "neither a partner, a title nor a number")
  }
}

/// `#N/A`, `#REF!`: what a formula could not compute, in any column.
private func errors(_ table: RegisterTable) -> [RegisterFinding] {
  table.rows.flatMap { row in
    table.columns.compactMap { column -> RegisterFinding? in
      let cell = row.cells[column.position]
      let isError = if case .error = cell { true } else { isProgramError(cell.flatText) }
      guard isError else { return nil }
      return RegisterFinding(
        .programError, at: table.place(row.number, column.position), heading: column.heading, value: cell.flatText,
        Bilingual(
          id: "di sini sebuah rumus gagal: “\(cell.flatText)” bukan isi",
          en: "a formula failed here: “\(cell.flatText)” is no content"),
        help: Bilingual(
          id: "betulkan rumusnya, atau tulis isinya dengan tangan", en: "mend the formula, or write the content by hand"
        ))
    }
  }
}

/// Cells and headings with bytes that are no letters in the encoding of the file.
private func lostLetters(_ table: RegisterTable) -> [RegisterFinding] {
  func finding(_ text: String, _ row: Int, _ column: RegisterColumn) -> RegisterFinding? {
    guard text.utf8.contains(0xEF), text.unicodeScalars.contains("\u{FFFD}") else { return nil }
    return RegisterFinding(
      .lostLetters, at: table.place(row, column.position), heading: column.heading, value: text,
      Bilingual(
        id: "ada huruf yang tidak terbaca dalam pengodean berkas ini; di tempatnya tertulis �",
        en: "some letters cannot be read in the encoding of this file; � stands in their place"),
      help: Bilingual(
        id:
          "simpan berkas ini sekali lagi dari program asalnya sebagai “CSV UTF-8” atau .xlsx, atau ketik ulang selnya",
        en: "save the file again from its program as “CSV UTF-8” or .xlsx, or type the cell again"))
  }
  let headings = table.columns.compactMap { finding($0.heading, table.headingRows.upperBound, $0) }
  return headings
    + table.rows.flatMap { row in
      table.columns.compactMap { column in
        guard case .text(let text) = row.cells[column.position] else { return nil }
        return finding(text, row.number, column)
      }
    }
}

/// Whether a text is what a spreadsheet shows where a formula failed.
func isProgramError(_ text: String) -> Bool { errorWords.contains(text) }

private let errorWords: Set<String> = [
  "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"
]

private func twoAgreements(_ table: RegisterTable) -> [RegisterFinding] {
  let parts = RowReader.parts(of: table)
  guard !parts.isEmpty else { return [] }
  let list = parts.map { $0.uppercased() }.joined(separator: ", ")
  return [
    RegisterFinding(
      .twoAgreements, at: table.place(table.headingRows.lowerBound, nil),
      Bilingual(
        id: "satu baris memuat beberapa perjanjian (\(list)); masing-masing dibaca sendiri",
        en: "a row holds several agreements (\(list)); each is read by itself"))
  ]
}
