import Diagnostics
import Dossiers
import Support
import Testing
import Workbooks

@testable import Registers

/// Registers as officers keep them in Excel: what cannot be understood, or in two ways, is told in the plan, and
/// nothing is taken for what it is not.
struct OfficersRegistersTests {
  private static let head = "No|Judul|Mitra|Nomor|Mulai|Berakhir|Jangka Waktu|Status\n"

  private func drafts(_ rows: String, head: String = head) -> [DossierDraft] {
    drafts(DoctorTests.workbook(head + rows))
  }

  private func drafts(_ workbook: NamedWorkbook) -> [DossierDraft] {
    let register = readRegister([workbook])
    return register.agreements.map { agreement in
      DossierDraft(
        agreement, parties: agreement.parties.map(\.value.name), in: register, under: readModel(nil).value,
        asOf: DoctorTests.today)
    }
  }

  private func told(_ draft: DossierDraft) -> String { draft.remarks.map(\.en).joined(separator: "\n") }

  @Test(
    arguments: [
      ("60 bulan (5 tahun)", "P5Y", nil), ("5 (lima) tahun", "P5Y", nil), ("5 (enam) tahun", nil, "one length of time"),
      ("3-5 tahun", nil, "one length of time"), ("1 windu", nil, "one length of time"),
      ("5", nil, "years, months or days"), ("5 tahun, dapat diperpanjang", "P5Y", "only the length, P5Y, was read")
    ] as [(String, String?, String?)])
  func `a length is one length, or it is told and kept`(cell: String, length: String?, remark: String?) throws {
    let draft = try #require(drafts("1|Riset|PT Contoh|1/NK/2024|2024-02-01||\(cell)|").first)
    #expect(draft.duration?.description == length)
    if let remark {
      #expect(told(draft).contains("“\(cell)” (Jangka Waktu)") && told(draft).contains(remark), "\(told(draft))")
      #expect(draft.rest.map(\.text).contains(cell))
    }
  }

  @Test(arguments: [
    ("Aktif", "2030-12-31", false), ("Aktif", "2025-12-31", true), ("Selesai", "2030-12-31", true),
    ("Selesai", "2025-12-31", false), ("Batal", "2030-12-31", true), ("Dalam Proses", "2030-12-31", true),
    ("Perpanjangan", "2030-12-31", true), ("-", "2030-12-31", false), ("", "2030-12-31", false)
  ])
  func `a state that is not the stage that is written is told and kept`(
    state: String, end: String, isTold: Bool
  ) throws {
    let draft = try #require(drafts("1|Riset|PT Contoh|1/NK/2024|2024-02-01|\(end)||\(state)").first)
    #expect(told(draft).contains("“\(state)” (Status)") == isTold, "\(told(draft))")
    #expect(told(draft).contains("stage: \(draft.stage) is written") == isTold)
    #expect(draft.rest.map(\.text).contains(state) == (state.count > 1))
  }

  @Test(arguments: ["idem", "s.d.a.", "Sda", "ditto", "\"", "sama dengan di atas"])
  func `a cell that points to the one above it is no partner and no title, and is told`(cell: String) throws {
    let rows = "1|Riset|PT Contoh|1/NK/2024|2024-02-01|||\n2|\(cell)|\(cell)|2/NK/2024|2024-03-01|||"
    let draft = try #require(drafts(rows).last)
    #expect(draft.title == "2/NK/2024" && draft.parties.allSatisfy { $0 != cell })
    #expect(told(draft).contains("“\(cell)” (Mitra) points to the cell above it"), "\(told(draft))")
    #expect(draft.rest.map(\.text).contains(cell))
  }

  @Test func `where a formula failed stands no partner`() throws {
    let register = readRegister([DoctorTests.workbook(Self.head + "1|Riset|#REF!|1/NK/2024|2024-02-01|||")])
    #expect(register.agreements.first?.parties.isEmpty == true)
    let unread = findingsOfUnread(register)
    #expect(unread.map(\.place.reference) == ["C2"] && unread.first?.kind == .programError)
  }

  @Test(arguments: [
    ("1. Universitas A 2. Universitas B", ["Universitas A", "Universitas B"]),
    ("1. Universitas A¶2. PT B", ["Universitas A", "PT B"]), ("1) PT A", ["PT A"]), ("PT 1. Maju", ["PT 1. Maju"]),
    ("2. PT A", ["2. PT A"])
  ])
  func `numbers before partners are no part of their names`(cell: String, names: [String]) {
    #expect(readParties(cell.replacing("¶", with: "\n")).map(\.name) == names)
  }

  @Test func `headings that stand again are no agreement, and what is below them is read`() {
    let again = "No|Judul|Nama Mitra|Nomor PKS|Tanggal Mulai|Tanggal Berakhir|Masa Berlaku|Status"
    let text =
      Self.head + "1|Riset|PT A|1/NK/2024|2024-02-01|||\nDAFTAR PKS\n\(again)\n1|Magang|PT B|2/PKS/2024|2024-03-01|||"
    let register = readRegister([DoctorTests.workbook(text)])
    #expect(register.agreements.map(\.numbers.first?.value) == ["1/NK/2024", "2/PKS/2024"])
    #expect(findingsOfUnread(register).contains { $0.message.en.contains("the headings once more") })
  }

  @Test func `headings of another order begin another table, which is told`() {
    let text =
      Self.head + "1|Riset|PT A|1/NK/2024|2024-02-01|||\nMitra|Judul|Status|Nomor\nPT B|Magang|Aktif|2/PKS/2024"
    let register = readRegister([DoctorTests.workbook(text)])
    #expect(register.agreements.count == 1)
    #expect(findingsOfUnread(register).contains { $0.message.en.contains("another table below") })
  }

  @Test func `what is hidden in Excel is read, and told`() {
    for isSheet in [true, false] {
      let heads = ["No", "Judul", "Mitra", "Nomor"].map(Cell.text),
        cells = ["1", "Riset", "PT A", "1/NK"].map(Cell.text)
      let rows = [heads, cells].enumerated().map { index, row in
        Sheet.Row(number: index + 1, isHidden: !isSheet && index == 1, cells: row)
      }
      let sheet = Sheet(name: "Lama", isHidden: isSheet, rows: rows, merged: [])
      let file = NamedWorkbook(name: "a.xlsx", workbook: Workbook(sheets: [sheet], reading: .workbook))
      #expect(findingsOfUnread(readRegister([file])).map(\.kind) == [.hidden])
    }
  }

  @Test func `a hidden column is read, and told where something stands in it`() {
    let lines = [["No", "Judul", "Mitra", "Nomor", "Ket"], ["1", "Riset", "PT A", "1/NK", ""]]
    let rows = lines.enumerated().map { index, row in
      Sheet.Row(number: index + 1, isHidden: false, cells: row.map { $0.isEmpty ? .empty : .text($0) })
    }
    let sheet = Sheet(name: "Lama", isHidden: false, rows: rows, merged: [], hiddenColumns: [2...2, 4...5])
    let file = NamedWorkbook(name: "a.xlsx", workbook: Workbook(sheets: [sheet], reading: .workbook))
    let told = findingsOfUnread(readRegister([file]))
    #expect(told.map(\.kind) == [.hidden] && told.first?.place.reference == "Lama!C2")
    #expect(told.first?.message.en == "hidden in Excel, but read all the same: column C (“Mitra”)")
  }

  /// Rows by the columns that are struck through in them: all, some, one in part.
  @Test func `what is struck through is read, and told`() {
    let lines = [
      ["No", "Judul", "Mitra", "Nomor"], ["1", "Riset", "PT A", "1/NK"], ["2", "Magang", "PT B", ""],
      ["3", "Hibah", "PT C", "3/NK"], ["4", "Data", "PT D", "4/NK"]
    ]
    let struck = [2: [0, 1, 2], 3: [3], 4: [2]]
    let rows = lines.enumerated().map { index, row in
      Sheet.Row(
        number: index + 1, isHidden: false, cells: row.map { $0.isEmpty ? .empty : .text($0) },
        struck: (struck[index] ?? []).map { Sheet.StruckCell(column: $0, isWhole: index != 4) })
    }
    let sheet = Sheet(name: "Lama", isHidden: false, rows: rows, merged: [])
    let file = NamedWorkbook(name: "a.xlsx", workbook: Workbook(sheets: [sheet], reading: .workbook))
    let told = findingsOfUnread(readRegister([file]))
    #expect(told.map(\.kind) == [.struckThrough, .struckThrough, .struckThrough])
    #expect(told.map(\.place.reference) == ["Lama!3", "Lama!C5", "Lama!D4"])
    #expect(told.map(\.value) == ["", "PT D", "3/NK"])
    #expect(told[0].message.en.contains("row 3; what is struck out is mostly cancelled"))
    #expect(told[1].message.en.hasPrefix("partly struck through") && told[2].message.en.hasPrefix("struck through"))
    #expect(diagnose([file], asOf: DoctorTests.today).findings.count { $0.kind == .struckThrough } == 3)
  }

  @Test(arguments: [
    ("2024-02-01", "31/12/26", "G", ["“31/12/26” is read as 31 December 2026 (row 2)"]),
    ("1 Feb 24", "", "F", ["“1 Feb 24” is read as 1 February 2024 (row 2)"]),
    ("13/02/98", "", "F", ["“13/02/98” is read as 13 February 1998 (row 2)"]), ("13/02/2024", "31/12/2026", "", [])
  ])
  func `the century of a year of two digits is told`(start: String, end: String, column: String, told: [String]) {
    let head = "No|Judul|Mitra|Nomor|Status|Mulai|Berakhir\n"
    let register = readRegister([DoctorTests.workbook(head + "1|Riset|PT A|1/NK||\(start)|\(end)")])
    let found = findingsOfUnread(register)
    #expect(found.map(\.kind) == told.map { _ in .twoDigitYear })
    #expect(found.map(\.place.reference) == told.map { _ in column + "2" })
    for (finding, words) in zip(found, told) { #expect(finding.message.en.hasSuffix(words), "\(finding.message.en)") }
  }

  @Test func `centuries in a column are told once, with an example of each`() {
    let head = "No|Judul|Mitra|Nomor|Jangka Waktu\n"
    let rows = """
      1|Riset|PT A|1/NK|13/02/98 - 31/12/26
      2|Data|PT B|2/NK|14/02/24 - 31/12/2026
      3|Hibah|PT C|3/NK|5 tahun
      """
    let found = findingsOfUnread(readRegister([DoctorTests.workbook(head + rows)]))
    #expect(found.map(\.place.reference) == ["E2"])
    #expect(
      found.first?.message.en.hasSuffix(
        "“13/02/98” is read as 13 February 1998; “31/12/26” is read as 31 December 2026 (row 2–3)") == true)
  }

  @Test func `a partner in a merged cell is told in the rows that only show it`() throws {
    let lines = [["No", "Judul", "Mitra", "Nomor"], ["1", "Riset", "PT A", "1/NK"], ["2", "Magang", "", "2/NK"]]
    let rows = lines.enumerated().map { index, row in
      Sheet.Row(number: index + 1, isHidden: false, cells: row.map { $0.isEmpty ? .empty : .text($0) })
    }
    let merged = [Sheet.Merged(rows: 2...3, columns: 2...2)]
    let sheet = Sheet(name: "", isHidden: false, rows: rows, merged: merged)
    let found = drafts(NamedWorkbook(name: "a.xlsx", workbook: Workbook(sheets: [sheet], reading: .workbook)))
    #expect(!told(found[0]).contains("merged"))
    #expect(told(found[1]).contains("merged with C2, “PT A”"), "\(told(found[1]))")
  }

  @Test(arguments: [
    "N.º|Título|Parceiro|Número do Acordo|Data de Início|Data de Término|Vigência|Situação",
    "N°|Intitulé|Partenaire|Numéro|Date de début|Date de fin|Durée|Statut"
  ])
  func `headings in Portuguese and French are known`(head: String) throws {
    let draft = try #require(drafts("1|Riset|PT A|1/NK/2024|2024-02-01|2029-01-31||Aktif", head: head + "\n").first)
    #expect(draft.title == "Riset" && draft.parties.contains("PT A") && draft.numbers.first?.text == "1/NK/2024")
    #expect(draft.inForce.day?.description == "2024-02-01" && draft.expires.day?.description == "2029-01-31")
  }
}
