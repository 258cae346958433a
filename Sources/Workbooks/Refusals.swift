internal import Diagnostics

/// Why files are refused, each with what to do instead.
extension WorkbookRefusal {
  static let empty = WorkbookRefusal(
    Bilingual(
      id: "berkas ini kosong; salin atau unduh sekali lagi", en: "the file is empty; copy or download it again"))

  static let damaged = WorkbookRefusal(
    Bilingual(
      id: "berkas ini terpotong atau rusak; salin atau unduh sekali lagi, atau buka di Excel dan simpan lagi",
      en: "the file is cut off or damaged; copy or download it again, or open it in Excel and save it again"))

  static let locked = WorkbookRefusal(
    Bilingual(
      id: "berkas ini dilindungi kata sandi; simpan salinan tanpa kata sandi dan berikan salinan itu",
      en: "the file is protected by a password; save a copy without one and give that copy"))

  static let runsMacros = WorkbookRefusal(
    Bilingual(
      id: "berkas ini berisi makro (.xlsm); buka di Excel dan simpan sebagai “Excel Workbook (*.xlsx)”",
      en: "the file holds macros (.xlsm); open it in Excel and save it as “Excel Workbook (*.xlsx)”"))

  static let oldExcel = saveAsWorkbook(
    Bilingual(id: "buku kerja Excel lama (.xls)", en: "an old Excel workbook (.xls)"))

  static let binaryExcel = saveAsWorkbook(
    Bilingual(id: "buku kerja biner Excel (.xlsb)", en: "a binary Excel workbook (.xlsb)"))

  static let xmlExcel = saveAsWorkbook(
    Bilingual(id: "buku kerja XML dari Excel 2003", en: "an XML workbook of Excel 2003"))

  static let openDocument = saveAsWorkbook(
    Bilingual(id: "lembar kerja OpenDocument (.ods)", en: "an OpenDocument spreadsheet (.ods)"))

  static let numbers = saveAsWorkbook(
    Bilingual(id: "lembar kerja Apple Numbers", en: "an Apple Numbers spreadsheet"))

  static let webPage = saveAsWorkbook(
    Bilingual(id: "halaman web, apa pun nama berkasnya", en: "a web page, whatever the file is called"))

  /// A kind of file that a spreadsheet program can open and save.
  private static func saveAsWorkbook(_ kind: Bilingual) -> WorkbookRefusal {
    WorkbookRefusal(
      Bilingual(
        id: "berkas ini \(kind.id); buka di Excel atau LibreOffice dan simpan sebagai .xlsx",
        en: "the file is \(kind.en); open it in Excel or LibreOffice and save it as .xlsx"))
  }

  /// A kind of file that holds no table.
  static func noTable(_ kind: Bilingual) -> WorkbookRefusal {
    WorkbookRefusal(
      Bilingual(
        id: "berkas ini \(kind.id), bukan tabel; berikan buku kerja Excel (.xlsx) atau CSV",
        en: "the file is \(kind.en), not a table; give an Excel workbook (.xlsx) or CSV"))
  }

  static let unfolds = WorkbookRefusal(
    Bilingual(
      id: """
        isi berkas ini membengkak jauh melebihi ukurannya, seperti berkas yang dibuat untuk merusak; buka di Excel, \
        salin tabelnya ke buku kerja baru dan simpan
        """,
      en: """
        the file unfolds to far more than its size, as files do that are made to do harm; open it in Excel, copy the \
        table to a new workbook and save that
        """))

  static let declaresEntities = WorkbookRefusal(
    Bilingual(
      id: """
        berkas ini memuat deklarasi dokumen (DOCTYPE), yang tidak pernah ditulis Excel dan dapat merusak; buka di \
        Excel dan simpan lagi
        """,
      en: """
        the file has a document type declaration (DOCTYPE), which Excel never writes and which can do harm; open it in \
        Excel and save it again
        """))

  /// More than a workbook may have of something.
  static func tooMany(_ things: Bilingual, most: Int) -> WorkbookRefusal {
    WorkbookRefusal(
      Bilingual(
        id: "berkas ini memuat lebih dari \(grouped(most, by: ".")) \(things.id); bagi menjadi beberapa berkas",
        en: "the file has more than \(grouped(most, by: ",")) \(things.en); split it into several files"))
  }

  private static func grouped(_ number: Int, by sign: Character) -> String {
    var written = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0 && index % 3 == 0 { written.append(sign) }
      written.append(digit)
    }
    return String(written.reversed())
  }
}
