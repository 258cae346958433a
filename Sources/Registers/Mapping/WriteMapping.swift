package import Diagnostics
internal import Dossiers
internal import Workbooks

extension RegisterReading {
  /// The mapping as it was read, for a person to correct: every column of every table, in the file's order. A sheet on
  /// which no register was found stands there as remarks, to be filled in where it holds one.
  package func mappingText(of files: [NamedWorkbook], in language: Language) -> String {
    var lines = introduction[language].split(separator: "\n", omittingEmptySubsequences: false).map { comment("\($0)") }
    lines += ColumnRole.allCases.map { comment("  \($0.rawValue): \($0.tells[language])") }
    lines += ["", "mapping: 1", "tables:"]
    for (index, table) in tables.enumerated() {
      lines += tableLines(table, orders: dayColumns.filter { $0.table == index })
    }
    for place in others {
      let sheets = files.filter { $0.name == place.file }.flatMap(\.workbook.sheets)
      guard let sheet = sheets.first(where: { $0.name == place.sheet }) else { continue }
      lines += unread(sheet, of: place.file, language).map(comment)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func tableLines(_ table: RegisterTable, orders: [DayColumn]) -> [String] {
    var lines = ["  - file: \(quotedText(table.file))"]
    if !table.sheet.isEmpty { lines.append("    sheet: \(quotedText(table.sheet))") }
    lines.append("    headings: \(table.headingRows.lowerBound)")
    if table.headingRows.count > 1 { lines.append("    heading_rows: \(table.headingRows.count)") }
    lines.append("    columns:")
    let days = orders.reduce(into: [Int: DayOrder]()) { $0[$1.column.position] = $1.order }
    lines += table.columns.filter { !$0.heading.isEmpty || $0.role != nil }.map { column in
      var parts = [
        "column: \(columnLetters(column.position))", "heading: \(quotedText(column.heading))",
        "field: \((column.role ?? .other).rawValue)"
      ]
      if column.isTheirs { parts.append("of: \(ColumnSide.partner.rawValue)") }
      if let instrument = column.instrument { parts.append("kind: \(quotedText(instrument))") }
      if let order = days[column.position] { parts.append("days: \(order.rawValue)") }
      return "      - {\(parts.joined(separator: ", "))}"
    }
    return lines
  }

  /// A sheet that was not understood: its first row with several texts is taken for its headings.
  private func unread(_ sheet: Sheet, of file: String, _ language: Language) -> [String] {
    let remark = Bilingual(
      id: "Di sini tidak ditemukan daftar. Bila ada, hapus tanda # di bawah ini dan tulis isian setiap kolom:",
      en: "No register was found here. Where there is one, take away the # below and write each column's field:")
    guard let row = sheet.rows.first(where: { $0.cells.count { !$0.isBlank } > 1 }) else { return [] }
    var lines = [remark[language], "  - file: \(quotedText(file))"]
    if !sheet.name.isEmpty { lines.append("    sheet: \(quotedText(sheet.name))") }
    lines += ["    headings: \(row.number)", "    columns:"]
    return lines
      + row.cells.indices.filter { !row[$0].isBlank }.map { column in
        let heading = quotedText(row[column].flatText), field = ColumnRole.other.rawValue
        return "      - {column: \(columnLetters(column)), heading: \(heading), field: \(field)}"
      }
  }

  private func comment(_ text: String) -> String {
    text.isEmpty ? "#" : "# " + text.visible
  }

  private var introduction: Bilingual {
    Bilingual(
      id: """
        Cara naskah import membaca daftar ini. Betulkan yang salah, simpan berkas ini, lalu jalankan lagi perintah
        yang sama: yang tertulis di sinilah yang dipakai. Kolom yang dihapus dari sini, dan yang isiannya source.row,
        disimpan apa adanya di dosier. Tabel yang dihapus tidak dibaca.
          of: partner, bila nomornya diberi oleh mitra; kind: mou, bila satu baris memuat dua perjanjian
          days: day_first atau month_first, bila 3/2/2023 dapat dibaca dengan dua cara
        Isian yang dikenal (field):
        """,
      en: """
        How naskah import reads this register. Correct what is wrong, keep this file, and run the same command again:
        what stands here is what is used. Columns that are deleted here, and those whose field is source.row, are kept
        in the dossier as they are. Tables that are deleted are not read.
          of: partner, where the number is the partner's; kind: mou, where one row holds two agreements
          days: day_first or month_first, where 3/2/2023 could be read in two ways
        The fields there are (field):
        """)
  }
}

extension ColumnRole {
  /// What a column of this role holds.
  fileprivate var tells: Bilingual {
    switch self {
    case .sequence: Bilingual(id: "nomor urut; tidak disimpan", en: "counts the rows; not kept")
    case .number: Bilingual(id: "nomor naskah", en: "an official number")
    case .key: Bilingual(id: "kunci baris di daftar", en: "what the register knows the row by")
    case .parentReference: Bilingual(id: "nomor atau kunci naskah induk", en: "number or key of the agreement above it")
    case .title: Bilingual(id: "judul", en: "the title")
    case .partner: Bilingual(id: "mitra", en: "the partners")
    case .formerName: Bilingual(id: "nama lama mitra", en: "a former name of the partner")
    case .shortName: Bilingual(id: "singkatan mitra", en: "the partner's short name")
    case .country: Bilingual(id: "negara mitra", en: "the partner's country")
    case .signed: Bilingual(id: "hari penandatanganan", en: "the day of signature")
    case .start: Bilingual(id: "hari mulai berlaku", en: "the day of entry into force")
    case .end: Bilingual(id: "hari terakhir", en: "the last day")
    case .term: Bilingual(id: "jangka waktu", en: "the duration")
    case .termUnit: Bilingual(id: "satuan jangka waktu (tahun, bulan)", en: "unit of the duration (years, months)")
    case .status: Bilingual(id: "status", en: "the state")
    case .instrument: Bilingual(id: "jenis naskah", en: "the kind of agreement")
    case .value: Bilingual(id: "nilai uang; disimpan apa adanya", en: "an amount of money; kept as it is")
    case .unit: Bilingual(id: "unit penanggung jawab", en: "the unit that owns it")
    case .scope: Bilingual(id: "ruang lingkup; disimpan apa adanya", en: "the scope; kept as it is")
    case .notes: Bilingual(id: "catatan; disimpan apa adanya", en: "notes; kept as they are")
    case .document: Bilingual(id: "tautan ke naskah; disimpan apa adanya", en: "a link to the text; kept as it is")
    case .signatory:
      Bilingual(id: "jabatan penanda tangan; disimpan apa adanya", en: "the signatory's office; kept as it is")
    case .place: Bilingual(id: "tempat; disimpan apa adanya", en: "the place; kept as it is")
    case .other: Bilingual(id: "lain-lain; disimpan apa adanya", en: "anything else; kept as it is")
    }
  }
}
