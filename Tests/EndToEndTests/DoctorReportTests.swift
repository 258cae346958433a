import Foundation
import Support
import Testing

/// `naskah doctor --output`: the report as a workbook.
struct DoctorReportTests {
  private static let register = """
    No,Judul,Mitra,Nomor,Mulai,Berakhir,Jangka Waktu
    1,Riset, Universitas Sampel ,12/NK/2024,01/02/2024,31/01/2029,5 tahun
    2,Magang,PT Contoh,13/PKS/2020,20/07/2020,19/07/2023,2 tahun

    """

  private func doctor(_ words: String..., in folder: URL) throws -> Outcome {
    try run(["doctor", "daftar.csv"] + words + ["--as-of", "2026-11-29", "--language", "en"], in: folder)
  }

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-doctor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.register.utf8).write(to: folder.appending(path: "daftar.csv"))
    return folder
  }

  /// The sheets of a workbook by openpyxl, each cell with its note.
  private func sheets(of file: URL) throws -> [[String]] {
    let shown = try tool(["Tests/Tables/workbook_rows.py", "notes"], input: try Data(contentsOf: file))
    try #require(shown.status == 0, "\(shown.stderr)")
    return try JSONDecoder().decode([[String]].self, from: Data(shown.stdout.utf8))
  }

  @Test func `the report has a summary, the findings, and a copy with notes in which sure things are put right`() throws
  {
    let folder = try folder()
    let outcome = try doctor("--output", "report.xlsx", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains("report.xlsx is written"))
    let sheets = try sheets(of: folder.appending(path: "report.xlsx"))
    #expect(sheets.map(\.first) == ["Summary", "Findings", "daftar.csv"])
    #expect(sheets[0][1].hasPrefix("2 agreements: 1 in force, 1 ended"))
    let wrong = sheets[1].filter { $0.hasPrefix("Cannot be right|") }
    #expect(wrong.count == 1 && wrong[0].contains("|F3|Berakhir|19/07/2023|"), "\(wrong)")
    #expect(sheets[2].count == 4)
    #expect(sheets[2][2].contains("|Universitas Sampel ["), "\(sheets[2][2])")
    #expect(sheets[2][2].contains("Before: “ Universitas Sampel ”]|"), "\(sheets[2][2])")
    #expect(sheets[2][2].contains("|day 2024-02-01 [Before: “01/02/2024”]|day 2029-01-31 [Before: “31/01/2029”]|"))
    #expect(sheets[2][3].contains("|day 2023-07-19 ["), "\(sheets[2][3])")
    #expect(sheets[2][3].contains("2 tahun"))
  }

  @Test func `the report is a page or JSON where its name ends so, and nothing of a register is markup in it`() throws {
    let folder = try folder()
    let text = Self.register.replacingOccurrences(of: "Magang", with: "<script>alert(1)</script> & \u{202E}x")
    try Data(text.utf8).write(to: folder.appending(path: "daftar.csv"))
    #expect(try doctor("--output", "report.html", in: folder).status == 1)
    let page = try String(contentsOf: folder.appending(path: "report.html"), encoding: .utf8)
    #expect(page.contains("2 agreements: 1 in force, 1 ended") && page.contains("<td>daftar.csv F3</td>"))
    #expect(!page.contains("<script") && !page.contains("\u{202E}"))
    #expect(try doctor("--output", "report.json", in: folder).status == 1)
    let json = try Data(contentsOf: folder.appending(path: "report.json"))
    #expect((try JSONSerialization.jsonObject(with: json) as? [String: Any])?["findings"] != nil)
  }

  @Test func `the register itself is not overwritten, whatever it is called`() throws {
    let folder = try folder()
    let before = try Data(contentsOf: folder.appending(path: "daftar.csv"))
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "lain.xlsx"), withDestinationURL: folder.appending(path: "daftar.csv"))
    let linked = try doctor("--output", "lain.xlsx", in: folder)
    #expect(linked.status == 2 && linked.stderr.contains("is the register that is examined"), "\(linked.stderr)")
    let other = try doctor("--output", "report.pdf", in: folder)
    #expect(other.status == 2 && other.stderr.contains("--output report.xlsx"))
    #expect(try Data(contentsOf: folder.appending(path: "daftar.csv")) == before)
  }
}
