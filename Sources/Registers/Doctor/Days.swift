internal import Diagnostics
internal import Dossiers
internal import Workbooks

/// What columns of days say: how they write days, and cells that are none.
func findingsOfDays(_ register: RegisterReading) -> [RegisterFinding] {
  register.dayColumns.flatMap { orderFindings(of: $0, register.tables[$0.table]) }
    + register.tables.indices.flatMap { index in
      register.tables[index].columns.filter { $0.role?.isDay == true }.flatMap { column in
        cellFindings(of: column, register.tables[index], order(of: column, of: index, register))
      }
    }
}

func order(of column: RegisterColumn, of table: Int, _ register: RegisterReading) -> DayOrder? {
  register.dayColumns.first { $0.table == table && $0.column.position == column.position }?.order
}

private func orderFindings(of days: DayColumn, _ table: RegisterTable) -> [RegisterFinding] {
  let place = table.place(table.headingRows.upperBound, days.column.position)
  let heading = days.column.heading
  if let first = days.evidence.dayFirst, let second = days.evidence.monthFirst {
    return [
      RegisterFinding(
        .mixedOrders, at: place, heading: heading,
        Bilingual(
          id: "kolom ini menulis hari lebih dulu (“\(first.text)”, baris \(first.row)) dan bulan lebih dulu "
            + "(“\(second.text)”, baris \(second.row))",
          en: "this column writes the day first (“\(first.text)”, row \(first.row)) and the month first "
            + "(“\(second.text)”, row \(second.row))"),
        help: Bilingual(
          id: "tulis semua tanggal kolom ini dengan satu cara, misalnya 2026-05-31",
          en: "write every date of this column in one way, e.g. 2026-05-31"))
    ]
  }
  guard let order = days.order, let proof = days.evidence.dayFirst ?? days.evidence.monthFirst else { return [] }
  let asked =
    order == .dayFirst
    ? Bilingual(id: "hari/bulan/tahun", en: "day/month/year") : Bilingual(id: "bulan/hari/tahun", en: "month/day/year")
  return [
    RegisterFinding(
      .dayOrder, at: place, heading: heading,
      Bilingual(
        id: "tanggal kolom ini dibaca \(asked.id): “\(proof.text)” (baris \(proof.row)) tidak dapat dibaca lain",
        en: "dates of this column are read \(asked.en): “\(proof.text)” (row \(proof.row)) can be read no other way"))
  ]
}

private func cellFindings(of column: RegisterColumn, _ table: RegisterTable, _ order: DayOrder?) -> [RegisterFinding] {
  table.rows.compactMap { row in
    let cell = row.cells[column.position]
    let placed = Placed(
      value: readDay(cell, order: order), place: table.place(row.number, column.position), heading: column.heading,
      raw: cell.rawText)
    return dayFinding(placed)
  }
}

func dayFinding(_ cell: Placed<DayCell>) -> RegisterFinding? {
  switch cell.value {
  case .absent, .unending, .renewing, .error: nil
  case .day(let day): slip(cell, day)
  case .eitherWay(let first, let second): eitherWay(cell, first, second)
  case .partial(let partial): partialDay(cell, partial)
  case .monthAndTwoDigits(let digits): monthAndTwoDigits(cell, digits)
  case .emptyDate:
    RegisterFinding(
      .emptyDate, cell,
      Bilingual(id: "ini tanggal kosong sebuah basis data, bukan hari", en: "this is a database's empty date, no day"),
      help: Bilingual(id: "kosongkan selnya", en: "leave the cell empty"))
  case .impossibleYear(let year):
    RegisterFinding(
      .impossibleYear, cell,
      Bilingual(id: "tahun \(year) bukan tahun sebuah perjanjian", en: "\(year) is no year of an agreement"),
      help: Bilingual(
        id: "tulis tahun yang tertera pada naskahnya", en: "write the year that stands on the document"))
  case .unreadable:
    RegisterFinding(
      .noDate, cell,
      Bilingual(
        id: "“\(shortened(cell.raw))” bukan tanggal", en: "“\(shortened(cell.raw))” is no date"), help: writeTheDate)
  }
}

private let writeTheDate = Bilingual(
  id: "tulis tanggalnya, misalnya 2026-05-31, atau kosongkan", en: "write the date, e.g. 2026-05-31, or leave it empty")

private func eitherWay(_ cell: Placed<DayCell>, _ first: CalendarDate, _ second: CalendarDate) -> RegisterFinding {
  RegisterFinding(
    .eitherWay, cell,
    Bilingual(
      id:
        "dapat berarti \(first.inWords.id) atau \(second.inWords.id), "
        + "dan tidak ada sel di tabel ini yang menentukannya",
      en: "can be \(first.inWords.en) or \(second.inWords.en), and no cell of this table tells which"),
    help: Bilingual(id: "tulis \(first) atau \(second)", en: "write \(first) or \(second)"))
}

private func partialDay(_ cell: Placed<DayCell>, _ partial: PartialDate) -> RegisterFinding {
  if let year = yearInDayFormat(cell) {
    return RegisterFinding(
      .partialDate, cell,
      Bilingual(
        id: "sel ini berisi angka \(year), sebuah tahun, dan hanya tampak sebagai \(cell.raw) karena formatnya tanggal",
        en: "this cell holds the number \(year), a year, and only looks like \(cell.raw) because its format is a date"),
      help: Bilingual(
        id: "cari harinya pada naskah dan tulis; sampai ditemukan, tahun itulah yang diketahui",
        en: "look the day up on the document and write it; until then the year is all that is known"))
  }
  return RegisterFinding(
    .partialDate, cell,
    partial.month == nil
      ? Bilingual(id: "hanya tahunnya yang tertulis", en: "only the year stands here")
      : Bilingual(id: "hanya bulan dan tahunnya yang tertulis", en: "only the month and the year stand here"),
    help: Bilingual(
      id: "cari harinya pada naskah; sampai ditemukan, hanya itulah yang diketahui",
      en: "look the day up on the document; until then this is all that is known"))
}

private func monthAndTwoDigits(_ cell: Placed<DayCell>, _ digits: String) -> RegisterFinding {
  RegisterFinding(
    .monthAndTwoDigits, cell,
    Bilingual(
      id: "“\(digits)” dapat berarti tanggal \(Int(digits) ?? 0) atau tahun 20\(digits); Excel menampilkannya demikian "
        + "bila hanya bulan dan tahun yang diketik",
      en: "“\(digits)” can be the day or the year 20\(digits); Excel shows it so where only month and year were typed"),
    help: writeTheDate)
}

/// A date that was understood although it is written wrongly: a month misspelt, or no blank behind a comma.
private func slip(_ cell: Placed<DayCell>, _ day: CalendarDate) -> RegisterFinding? {
  let bytes = Array(cell.raw.utf8)
  let isDigit = { (index: Int) in bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
  let hasTightComma = bytes.indices.contains { bytes[$0] == UInt8(ascii: ",") && isDigit($0 - 1) && isDigit($0 + 1) }
  let misspelt = headingWords(cell.raw).first(where: misspeltMonths.contains)
  guard hasTightComma || misspelt != nil else { return nil }
  return RegisterFinding(
    .dateSlip, cell,
    Bilingual(
      id: "dibaca \(day.inWords.id)"
        + (misspelt.map { ", walau “\($0)” salah tulis" } ?? ", walau spasi setelah koma hilang"),
      en: "read as \(day.inWords.en)"
        + (misspelt.map { ", though “\($0)” is misspelt" } ?? ", though the blank behind the comma is missing")),
    help: Bilingual(id: "tulis \(day)", en: "write \(day)"))
}

private let misspeltMonths: Set<String> = ["febuari", "febrary", "febuary", "januar"]

/// The beginning of a long cell, in one line.
func shortened(_ text: String) -> String {
  let flat = Cell.text(text).flatText
  return flat.unicodeScalars.count <= 60 ? flat : String(String.UnicodeScalarView(flat.unicodeScalars.prefix(58))) + "…"
}
