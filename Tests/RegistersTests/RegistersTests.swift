import Diagnostics
import Dossiers
import Support
import Testing
import Workbooks

@testable import Registers

/// A register in which there is nothing to find, and what happens to it when one cell is spoilt.
struct DoctorTests {
  static let today = CalendarDate("2026-11-28")!

  /// Rows parted by line breaks, cells by `|`.
  static func workbook(_ text: String, name: String = "daftar.csv") -> NamedWorkbook {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.enumerated().map { index, line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        cell.isEmpty ? Cell.empty : Cell.text(String(cell).replacing("¶", with: "\n"))
      }
      return Sheet.Row(number: index + 1, isHidden: false, cells: cells)
    }
    let sheet = Sheet(name: "", isHidden: false, rows: rows, merged: [])
    return NamedWorkbook(name: name, workbook: Workbook(sheets: [sheet], reading: .workbook))
  }

  static let clean = """
    No|Judul|Mitra|Nomor|Tanggal Penandatanganan|Mulai|Berakhir|Jangka Waktu|Status|Nilai Kontrak|Keterangan|Induk
    1|Pengelolaan Pesisir|Universitas Contoh|12/NK/2024|01/01/2024|01/01/2024|31/12/2028|5 tahun|Aktif|Rp 150.000.000||
    2|Pelatihan Guru|Dinas Pendidikan, Kebudayaan, dan Olahraga|13/PKS/2024|15/03/2024|15/03/2024|14/03/2027|\
    3 (tiga) tahun|Aktif|||12/NK/2024
    3|Riset Pangan|PT Contoh Pangan|14/PKS/2020|20/07/2020|20/07/2020|19/07/2022|2 tahun|Berakhir|25000000||
    4|Magang|Example University|15/NK/2023|30/06/2023|30/06/2023|29/06/2028|5 tahun|Aktif|||
    """

  static func findings(_ text: String) -> [RegisterFinding] {
    diagnose([workbook(text)], asOf: today).findings
  }

  static func spoilt(_ cell: String, _ value: String) -> String {
    let letters = cell.prefix { $0.isLetter }
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    let row = Int(cell.dropFirst(letters.count))! - 1
    var lines = clean.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
    lines[row][column] = value
    return lines.map { $0.joined(separator: "|") }.joined(separator: "\n")
  }

  @Test func `nothing is said of a register without faults but how it was read`() {
    let found = Self.findings(Self.clean)
    #expect(found.filter { $0.kind.weight != .told }.map { "\($0.kind) \($0.place.reference)" } == [])
    let summary = diagnose([Self.workbook(Self.clean)], asOf: Self.today).summary
    #expect(summary.agreements == 4)
    #expect(summary.live == 3)
    #expect(summary.ended == 1)
    #expect(summary.endWithinYear == 1)
  }

  /// A cell, what is written into it, what is found, and where.
  static let faults: [(cell: String, value: String, kind: RegisterFinding.Kind, place: String)] = [
    ("G2", "31/12/2030", .endContradictsTerm, "G2"), ("G3", "14/03/2028", .endContradictsTerm, "G3"),
    ("H4", "4 tahun", .endContradictsTerm, "G4"), ("H2", "60 hari", .endContradictsTerm, "G2"),
    ("G2", "31/12/2023", .endBeforeStart, "G2"), ("G5", "30/06/2023", .endOnStart, "G5"),
    ("I4", "Aktif", .statusBelied, "I4"), ("I2", "Tidak Aktif", .statusBelied, "I2"),
    ("I4", "Dalam proses perpanjangan", .statusBelied, "I4"), ("I3", "Selesai", .statusBelied, "I3"),
    ("I5", "kedaluwarsa", .statusBelied, "I5"), ("E2", "sekitar awal tahun", .noDate, "E2"),
    ("G2", "Desembr 2028 akhir", .noDate, "G2"), ("F3", "31/02/2024", .noDate, "F3"),
    ("E4", "0000-00-00", .emptyDate, "E4"), ("F2", "01/01/0204", .impossibleYear, "F2"),
    ("D3", "#N/A", .programError, "D3"), ("K3", "#REF!", .programError, "K3"), ("D4", "12/NK/2024", .duplicate, "D4"),
    ("D5", "12 / NK / 2024", .duplicate, "D5"), ("G3", "14/03/2029", .outlivesParent, "G3"),
    ("L5", "99/XX/1999", .parentUnknown, "L5"), ("K2", "Diperpanjang otomatis", .renewsSilently, "K2"),
    ("G2", "auto renew", .renewsSilently, "G2"), ("E5", "30/13/2023", .noDate, "E5"),
    ("E3", "Maret 2024", .partialDate, "E3"), ("E3", "2024", .partialDate, "E3"),
    ("E3", "Mar-24", .monthAndTwoDigits, "E3"), ("E5", "06/30/2023", .mixedOrders, "E1"),
    ("C2", "Universitas Contoh dan PT Sampel", .twoParties, "C2"),
    ("C2", "Badan Contoh / Universitas Sampel", .twoParties, "C2"), ("C4", "PT Satu; PT Dua", .twoParties, "C4"),
    ("D2", "12/NK/2024; MOU-7/2024", .twoNumbers, "D2"), ("C5", "Example University / Rector", .officeInCell, "C5"),
    ("C5", "Bapak Budi Santoso", .personInCell, "C5"), ("C5", "UNIVERSITAS CONTOH", .partnerSpeltTwoWays, "C5"),
    ("C5", "Universitas Contho", .partnerSpeltTwoWays, "C5"), ("C5", "Nordhavn, University of", .invertedName, "C5"),
    ("C5", "Example University ", .untidyName, "C5"), ("B3", "Pelatihan Guru¶", .untidyName, "B3"),
    ("D2", "", .numberMissing, "D2"), ("D2", "-", .numberMissing, "D2"), ("C3", "", .partnerMissing, "C3"),
    ("H2", "5", .termWithoutUnit, "H2"), ("H4", "cukup lama", .termUnreadable, "H4"),
    ("K4", "Digantikan oleh PKS baru", .onlyInNotes, "K4"), ("K5", "Amended on 4-Apr-2025", .onlyInNotes, "K5"),
    ("J2", "150 juta (dua tahap)", .amountUnreadable, "J2"), ("E5", "Febrary 12, 2023", .dateSlip, "E5"),
    ("E5", "June 30,2023", .dateSlip, "E5"), ("I2", "Aktif, Sudah ditandatangani", .severalStates, "I2"),
    ("G5", "29/06/2028 ", .countedTwoWays, ""), ("G5", "unlimited", .withoutEnd, "G5")
  ].filter { !$0.3.isEmpty }

  @Test(arguments: faults.indices)
  func `a fault is found at its cell`(index: Int) {
    let fault = Self.faults[index]
    let found = Self.findings(Self.spoilt(fault.cell, fault.value))
    let there = found.filter { $0.kind == fault.kind }.map(\.place.reference)
    #expect(
      there == [fault.place], "\(fault.cell) “\(fault.value)”: \(found.map { "\($0.kind) \($0.place.reference)" })")
  }

  @Test(arguments: faults.indices)
  func `a fault is told in both languages`(index: Int) {
    let fault = Self.faults[index]
    for finding in Self.findings(Self.spoilt(fault.cell, fault.value)) where finding.kind == fault.kind {
      #expect(!finding.message.id.isEmpty && finding.message.id != finding.message.en)
      #expect(finding.kind.weight == .told || finding.help != nil)
    }
  }

  @Test func `a date that can be read in two ways is no fault where another cell of the table tells`() {
    let open = "Mitra|Mulai|Berakhir\nPT A|01/02/2023|31/01/2024\nPT B|03/04/2023|02/04/2024"
    #expect(Self.findings(open).filter { $0.kind == .eitherWay }.isEmpty)
    let untold = "Mitra|Mulai|Judul\nPT A|01/02/2023|Satu\nPT B|03/04/2023|Dua"
    #expect(Self.findings(untold).filter { $0.kind == .eitherWay }.map(\.place.reference) == ["B2", "B3"])
  }

  /// Cyrillic М, о and а, as copied lists have them.
  @Test func `letters that only look Latin are read as Latin in headings, and told`() {
    let text = "\u{41C}itra|N\u{43E}mor|Mul\u{430}i|Дата\nPT A|1/A/2023|2023-02-01|x"
    let reading = readRegister([Self.workbook(text)])
    #expect(reading.tables.first?.columns.map(\.role) == [.partner, .number, .start, nil])
    #expect(
      Self.findings(text).filter { $0.message.en.contains("read as Latin") }.map(\.place.reference) == [
        "A1", "B1", "C1"
      ])
  }

  @Test func `a kind that stands alone over its column is that of the agreement`() {
    let reading = readRegister([Self.workbook("Jenis|Judul|Jenis Mitra\nMoU|A|Kampus\nPKS|B|Dinas")])
    #expect(reading.tables.first?.columns.map(\.role) == [.instrument, .title, .other])
    #expect(reading.agreements.map { $0.instrument?.value } == ["MoU", "PKS"])
  }

  @Test func `a row may hold two agreements`() {
    let text = """
      NO.|NO MOU|JANGKA WAKTU MOU||NO. PKS|JANGKA WAKTU PKS||NAMA MITRA
      ||MULAI|BERAKHIR||MULAI|BERAKHIR|
      1|21/UN/2023|01/02/2023|31/01/2028|55/UN/2023|15/03/2023|14/03/2024|Dinas Contoh
      2|-|-|-|56/UN/2023|01/04/2023|31/12/2023|PT Contoh
      """
    let reading = readRegister([Self.workbook(text)])
    #expect(reading.agreements.map(\.part) == ["mou", "pks", "pks"])
    #expect(reading.agreements.compactMap { $0.lastDay?.description } == ["2028-01-31", "2024-03-14", "2023-12-31"])
  }

  @Test func `rows of one agreement are told as one`() {
    let text = "Judul|Pihak|Tempat\nKonvensi Contoh|Jerman|Bogor\nKonvensi Contoh|Swedia|Bogor\nLain|Swedia|Bogor"
    let found = Self.findings(text.replacing("Pihak", with: "Mitra"))
    #expect(found.filter { $0.kind == .severalRows }.map(\.place.reference) == ["B2"])
    #expect(found.filter { $0.kind == .duplicate }.isEmpty)
  }

  @Test func `a yes or a no answers what its heading asks, and nothing else`() {
    let states = { (heading: String, word: String) in
      readRegister([Self.workbook("Mitra|Nomor|\(heading)\nPT A|1/A/2023|\(word)")]).agreements.first?.status?.value
    }
    for heading in ["Vigente", "Status aktif?", "Masih berlaku"] {
      #expect(states(heading, "no") == .ended && states(heading, "Tidak") == .ended, "\(heading)")
      #expect(states(heading, "SI") == .live && states(heading, "ya") == .live, "\(heading)")
    }
    for word in ["no", "tidak", "ya", "yes"] { #expect(states("Status", word) == .untold, "\(word)") }
    #expect(states("Status", "Tidak aktif") == .ended && states("Status", "1") == .live)
  }

  @Test func `numbers that count the rows do so in either direction`() {
    let role = { (cells: [String]) in
      let rows = cells.map { "\($0)|PT \($0)" }.joined(separator: "\n")
      return readRegister([Self.workbook("Nomor|Mitra\n\(rows)")]).tables.first?.columns.first?.role
    }
    #expect(role(["1", "2", "3"]) == .sequence && role(["3", "2", "1"]) == .sequence)
    #expect(role(["1", "2", "4"]) == .number && role(["2", "1", "3"]) == .number)
  }

  @Test func `a row that only its key names is one of the table, and a remark is told word for word`() {
    let text = "id|mitra|nomor|pejabat\nd1|PT A|1/A/2023|Direktur\nd2|||Dekan\n|||lihat arsip"
    let reading = readRegister([Self.workbook(text)])
    #expect(reading.agreements.map(\.row) == [2, 3])
    let passedOver = Self.findings(text).filter { $0.kind == .rowsPassedOver }
    #expect(passedOver.map { "\($0.place.row) \($0.value)" } == ["4 lihat arsip"])
  }

  @Test func `tables that refer to each other are read together`() {
    let submissions = Self.workbook("id|judul|durasi|satuan durasi\na1|Riset|5|TAHUN", name: "pengajuan.csv")
    let documents = Self.workbook(
      "id|ref_pengajuan|nomor_dokumen|tanggal_mulai|tanggal_berakhir\nd1|a1|1/A|2021-07-05|2030-07-04",
      name: "dokumen.csv")
    let partners = Self.workbook("ref_pengajuan|nama mitra\na1|PT Satu\na1|PT Dua", name: "mitra.csv")
    let reading = readRegister([submissions, documents, partners])
    #expect(reading.agreements.map(\.name) == ["Riset"])
    #expect(reading.agreements.first?.parties.map(\.value.name) == ["PT Satu", "PT Dua"])
    let found = diagnose([submissions, documents, partners], asOf: Self.today).findings
    #expect(found.filter { $0.kind == .endContradictsTerm }.map(\.place.file) == ["dokumen.csv"])
  }
}

/// Sixty thousand rows are read in a time and a room that a laptop has: what is the same for every row is found once.
struct ManyRowsTests {
  /// A dash is a sign like others, and no letter of ASCII: with it a text takes the way of all other letters.
  @Test func `texts of ASCII are read as those of other letters are`() {
    var seed = SeededNumbers(18)
    let signs = Array("abzAZ09 _-./,\t\nMoUaB".unicodeScalars)
    for _ in 0..<4_000 {
      let length = Int.random(in: 0...14, using: &seed)
      let text = String(String.UnicodeScalarView((0..<length).map { _ in signs.randomElement(using: &seed)! }))
      #expect(headingWords(text) == headingWords(text + "–"), "\(text.debugDescription)")
      #expect(wordKey(text) == wordKey(text + "–"), "\(text.debugDescription)")
    }
  }

  @Test func `a field that every row has is found once, however many rows there are`() {
    func places(_ rows: Int) -> Int {
      let lines = (1...rows).map { "\($0)|Riset \($0)|Universitas Contoh|\($0)/NK/2024|01/01/2024|5 tahun|luas|\($0)" }
      let text = "No|Judul|Mitra|Nomor|Mulai|Jangka Waktu|Ruang Lingkup|Catatan lain\n" + lines.joined(separator: "\n")
      let register = readRegister([DoctorTests.workbook(text)])
      let model = readModel(nil).value
      var places = ToldPlaces(under: model)
      for agreement in register.agreements {
        let draft = DossierDraft(
          agreement, parties: ["a"], in: register, under: model, asOf: DoctorTests.today)
        #expect(draft.told(&places).count > 4)
      }
      return places.count
    }
    #expect(places(200) == places(2))
  }
}

/// What becomes of cells that mean something else than they look like.
struct DraftTests {
  private func draft(_ workbook: NamedWorkbook) throws -> DossierDraft {
    let register = readRegister([workbook])
    let agreement = try #require(register.agreements.first)
    return DossierDraft(
      agreement, parties: ["a"], in: register, under: readModel(nil).value, asOf: DoctorTests.today)
  }

  @Test func `a title that only names the kind gives way to what the agreement is about, and is kept`() throws {
    let found = try draft(
      DoctorTests.workbook(
        "Judul|Tentang|Mitra|Nomor|Mulai\nNOTA KESEPAHAMAN|Riset Pangan|PT Contoh|1/NK/2024|2024-02-01"))
    #expect(found.title == "Riset Pangan")
    #expect(found.rest.map(\.text) == ["NOTA KESEPAHAMAN"])
    let alone = try draft(
      DoctorTests.workbook("Judul|Mitra|Nomor|Mulai\nNOTA KESEPAHAMAN|PT Contoh|1/NK/2024|2024-02-01"))
    #expect(alone.title == "NOTA KESEPAHAMAN" && alone.rest.isEmpty)
  }

  @Test func `a year in a cell with the format of days is a year, and told`() throws {
    let heads = ["Judul", "Mitra", "Tanggal Penandatanganan"].map(Cell.text)
    // Excel's 2,007th day is 29 June 1905.
    let cells: [Cell] = [.text("Riset"), .text("PT Contoh"), .day(2007 - 25_569)]
    let rows = [heads, cells].enumerated().map { Sheet.Row(number: $0 + 1, isHidden: false, cells: $1) }
    let workbook = Workbook(sheets: [Sheet(name: "", isHidden: false, rows: rows, merged: [])], reading: .workbook)
    let file = NamedWorkbook(name: "daftar.xlsx", workbook: workbook)
    let found = try draft(file)
    #expect(found.signed.partial == "2007" && found.rowId == "R-2007-2" && found.rest.isEmpty)
    #expect(found.remarks.map(\.en).contains { $0.contains("“1905-06-29”") && $0.contains("the year 2007") })
    let findings = diagnose([file], asOf: DoctorTests.today).findings.filter { $0.kind == .partialDate }
    #expect(findings.map(\.place.reference) == ["C2"])
    #expect(findings.allSatisfy { $0.message.en.contains("holds the number 2007") })
  }
}
