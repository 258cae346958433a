import Diagnostics
import Dossiers
import Support
import Testing
import Workbooks

@testable import Registers

/// Every cell of a register ends in a field, in `source.row` or in a remark.
struct NothingLostTests {
  private func draft(_ files: NamedWorkbook...) throws -> DossierDraft {
    let register = readRegister(files)
    let agreement = try #require(register.agreements.first)
    return DossierDraft(
      agreement, parties: ["a"], in: register, under: readModel(nil).value, asOf: DoctorTests.today)
  }

  @Test func `a period that can be read in two ways is kept, and told`() throws {
    let text = "Mitra|Nomor|Jangka Waktu\nPT A|1/A/2024|03/04/2024 - 05/06/2026"
    let found = try draft(DoctorTests.workbook(text))
    #expect(found.rest.map(\.text) == ["03/04/2024 - 05/06/2026"])
    #expect(found.remarks.contains { $0.en.contains("cannot be read as two days") })
    #expect(DoctorTests.findings(text).filter { $0.kind == .eitherWay }.map(\.place.reference) == ["C2"])
  }

  @Test func `an empty column does not hide the next of its kind, and a second one is kept`() throws {
    let days = try draft(
      DoctorTests.workbook("Mitra|Nomor|Tanggal Mulai|Mulai Berlaku\nPT A|1/A/2024||2024-02-01"))
    #expect(days.inForce.day?.description == "2024-02-01" && days.rest.isEmpty)
    let terms = try draft(
      DoctorTests.workbook("Mitra|Nomor|Jangka Waktu|Durasi\nPT A|1/A/2024|5 tahun|3 tahun"))
    #expect(terms.duration == Period(months: 60, days: 0) && terms.rest.map(\.text) == ["3 tahun"])
  }

  @Test func `what another table says and no field takes is kept`() throws {
    let documents = DoctorTests.workbook("id|ref_pengajuan|nomor|tanggal mulai\nd1|a1|1/A|2021-07-05", name: "d.csv")
    let submissions = DoctorTests.workbook("id|judul|nomor\na1|Riset|77/P/2021", name: "p.csv")
    let found = try draft(documents, submissions)
    #expect(found.title == "Riset")
    #expect(found.rest.contains { $0.text == "77/P/2021" })
  }

  @Test func `a page of text in partner cells is compared as fast as names are`() {
    var near = NearKeys()
    let page = String(repeating: "universitas contoh ", count: 600)
    for index in 0..<20 { _ = near.add(page + String(repeating: "x", count: index * 3)) }
    #expect(near.add("universitascontoh") == nil)
    #expect(near.add("univrsitascontoh") == "universitascontoh")
    #expect(near.add("universitascontho") == "universitascontoh")
    #expect(near.add("universitassampel") == nil)
  }
}

/// What the doctor finds where the days of an agreement stand in one cell, and in rows that look like others.
struct DoctorOfPeriodsTests {
  @Test func `a period that ends before it begins, or outlives the agreement above, is found`() {
    let text = """
      Judul|Mitra|Nomor|Jangka Waktu|Induk
      A|PT A|1/A/2024|1 Januari 2026 s.d. 31 Desember 2024|
      B|PT B|2/B/2024|1 Januari 2024 s.d. 31 Desember 2026|
      C|PT C|3/C/2024|1 Januari 2024 s.d. 31 Desember 2028|2/B/2024
      """
    let found = DoctorTests.findings(text)
    #expect(found.filter { $0.kind == .endBeforeStart }.map(\.place.reference) == ["D2"])
    #expect(found.filter { $0.kind == .outlivesParent }.map(\.place.reference) == ["D4"])
  }

  @Test func `a year of four digits is taken as it is written`() {
    let found = DoctorTests.findings("Mitra|Nomor|Mulai\nPT A|1/A/2024|25/07/0023")
    #expect(found.filter { $0.kind == .impossibleYear }.map(\.place.reference) == ["C2"])
  }

  @Test func `a partner called Total is no total`() {
    let text = "Mitra|Nomor|Mulai\nTotal Energies|1/A/2024|2024-01-01\nPT B|2/B/2024|2024-01-01\nJumlah kerja sama|2|"
    #expect(readRegister([DoctorTests.workbook(text)]).agreements.map(\.row) == [2, 3])
  }

  @Test func `every row that is passed over is named`() {
    let rows = (1...30).map { "PT \($0)|\($0)/A/2024\nTotal|\($0)" }.joined(separator: "\n")
    let found = DoctorTests.findings("Mitra|Nomor\n" + rows).first { $0.kind == .rowsPassedOver }
    #expect(found?.others.count == 29 && found?.message.en.contains("61") == true)
  }

  @Test func `letters that were lost are found at their cell`() {
    let found = DoctorTests.findings("Mitra|Nomor\nUniversit\u{FFFD} Contoh|1/A/2024")
    #expect(found.filter { $0.kind == .lostLetters }.map(\.place.reference) == ["A2"])
  }
}

struct ReadBackTests {
  @Test func `the sign before a text that begins with a tab is taken away`() {
    #expect(withoutFormulaGuard("'\ta") == "\ta" && withoutFormulaGuard("'\na") == "\na")
    #expect(withoutFormulaGuard("'a") == "'a")
  }
}
