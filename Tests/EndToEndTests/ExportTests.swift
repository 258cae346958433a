import Foundation
import Support
import Testing

/// `naskah export`: the register for other programs.
struct ExportTests {
  private static let example = packageRoot.appending(path: "Tests/Fixtures/sites/example").path

  private func export(_ arguments: [String], _ language: String = "en") throws -> Outcome {
    try run(["export"] + arguments + ["-C", Self.example, "--as-of", "2026-06-01", "--language", language])
  }

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // A folder of the system's that it clears itself.
    try body(folder)
  }

  @Test func `a workbook that knows no commit says why`() throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    let arguments = ["export", "xlsx", "--output", "register.xlsx", "--as-of", "2026-06-01", "--language", "en"]
    func said() throws -> String { try run(arguments, in: repository.folder).stderr }
    #expect(try !said().contains("--base"))
    try repository.edit("content/planning-model.yml", "Example Agency", "Example Board")
    let changed = try said()
    #expect(changed.contains("not committed"), "\(changed)")
    try FileManager.default.removeItem(at: repository.folder.appending(path: ".git"))
    let bare = try said()
    #expect(bare.contains("git") && bare.contains("--base"), "\(bare)")
  }

  /// The sheets of a workbook by openpyxl: names, and rows whose cells say what they are.
  private func sheets(of file: URL) throws -> [[String]] {
    let shown = try tool(["Tests/Tables/workbook_rows.py"], input: try Data(contentsOf: file))
    try #require(shown.status == 0, "\(shown.stderr)")
    let rows = try JSONDecoder().decode([[String]].self, from: Data(shown.stdout.utf8))
    return rows
  }

  @Test func `a workbook has a sheet for each thing, and days and numbers are such`() throws {
    try Self.withFolder { folder in
      let file = folder.appending(path: "register.xlsx")
      let outcome = try export(["xlsx", "--output", file.path, "--columns", "id,title,dates.signed,computed.days_left"])
      #expect(outcome.status == 0, "\(outcome.stderr)")
      #expect(outcome.stderr.contains("2 rows written to"))
      let sheets = try sheets(of: file)
      #expect(sheets.map(\.first) == ["Register", "Partners", "Objectives", "Activities", "Explanations", "Choices"])
      #expect(
        sheets[0].dropFirst() == [
          "Id|Title|Signed|Days left", "KS-2021-001|Memorandum on Coasts|day 2021-01-20|number 3519",
          "KS-2024-002|Implementing Arrangement on Coastal Care|day 2024-01-15|number 791"
        ])
      #expect(sheets[1][2] == "badan-contoh|Example Agency|BC|central-government|ID|||number 2" || sheets[1].count == 4)
      #expect(sheets[2].dropFirst(2).first == "KS-2021-001|O1|Coasts are cared for|global|||14")
      #expect(sheets[3][2].hasPrefix("KS-2024-002|A1|Plant mangroves|day 2024-03-01|day 2027-11-30|"))
      #expect(sheets[4].contains("As of||2026-06-01"))
    }
  }

  @Test func `a selection chooses rows, and what belongs to them`() throws {
    try Self.withFolder { folder in
      let file = folder.appending(path: "daftar.xlsx")
      let outcome = try export(["xlsx", "{id: KS-2021-001}", "--output", file.path], "id")
      #expect(outcome.status == 0, "\(outcome.stderr)")
      let sheets = try sheets(of: file)
      #expect(sheets.map(\.first).prefix(5) == ["Daftar", "Mitra", "Tujuan", "Kegiatan", "Penjelasan"])
      #expect(sheets[0].count == 3 && sheets[2].count == 3 && sheets[3].count == 2)
    }
  }

  /// What the readers may not see is in no part of the file.
  @Test func `a workbook is of one edition`() throws {
    try Self.withFolder { folder in
      let file = folder.appending(path: "register.xlsx")
      let outcome = try export(["xlsx", "--audience", "biasa", "--output", file.path])
      #expect(outcome.status == 0, "\(outcome.stderr)")
      let all = try sheets(of: file).flatMap { $0 }.joined(separator: "\n")
      #expect(all.contains("KS-2021-001") && !all.contains("KS-2024-002") && !all.contains("mangroves"))
    }
  }

  @Test func `the same handbook gives the same bytes`() throws {
    try Self.withFolder { folder in
      let files = ["a.xlsx", "b.xlsx"].map { folder.appending(path: $0) }
      let written = try files.map { file in
        let outcome = try export(["xlsx", "--output", file.path])
        #expect(outcome.status == 0, "\(outcome.stderr)")
        return try Data(contentsOf: file)
      }
      #expect(written[0] == written[1])
    }
  }

  @Test func `the site offers what an export of the register writes, of its edition`() throws {
    try Self.withFolder { folder in
      for level in ["internal", "biasa"] {
        let site = folder.appending(path: level), file = folder.appending(path: "\(level).xlsx")
        let options = ["-C", Self.example, "--as-of", "2026-06-01", "--audience", level]
        let built = try run(["build", "--output", site.path] + options)
        #expect(built.status == 0, "\(built.stderr)")
        // No commit of this copy is named: the folder is in no repository of its own.
        let exported = try export(["xlsx", "--audience", level, "--output", file.path], "id")
        #expect(exported.status == 0, "\(exported.stderr)")
        let offered = try sheets(of: site.appending(path: "data/register.xlsx"))
        let wanted = try sheets(of: file)
        #expect(offered.dropLast(2) == wanted.dropLast(2) && offered.count == wanted.count)
        #expect(offered[0].contains { $0.contains("KS-2024-002") } == (level == "internal"))
        let page = try String(contentsOf: site.appending(path: "dossiers/index.html"), encoding: .utf8)
        #expect(page.contains("data/register.xlsx\">Excel</a>"))
      }
    }
  }

  @Test func `a draft offers no workbook, which would go on without the banner`() throws {
    let handbook = try copyOfFixture("example"), site = handbook.appending(path: "_site")
    let wrong = "---\nid: KS-9\ntitle: Uji\nclassification: biasa\nowner: tidak-ada\n---\n"
    try Data(wrong.utf8).write(to: handbook.appending(path: "content/dossiers/ks-9.md"))
    let built = try run(["build", "--draft", "-C", handbook.path, "--as-of", "2026-06-01", "--output", site.path])
    #expect(built.status == 0, "\(built.stderr)")
    #expect(!FileManager.default.fileExists(atPath: site.appending(path: "data/register.xlsx").path))
    let page = try String(contentsOf: site.appending(path: "dossiers/index.html"), encoding: .utf8)
    #expect(page.contains("class=\"draft\"") && !page.contains("register.xlsx"))
  }

  @Test func `an Indonesian Excel is given semicolons and decimal commas`() throws {
    let columns = "id,parties.partner,computed.days_left,computed.score,computed.asymmetry"
    let plain = try export(["csv", "--columns", columns, "{id: KS-2024-002}"], "id")
    let own = try export(["csv", "--for", "excel-id", "--columns", columns, "{id: KS-2024-002}"], "id")
    let first = try #require(plain.stdout.split(separator: "\r\n").last),
      second = try #require(own.stdout.split(separator: "\r\n").last)
    #expect(first.hasPrefix("KS-2024-002,badan-contoh; dewan-mitra,791,100,"))
    #expect(second.hasPrefix("KS-2024-002;\"badan-contoh; dewan-mitra\";791;100;"))
    #expect(first.hasSuffix(",0.118881") && second.hasSuffix(";0,118881"))
  }

  @Test func `JSON is that of naskah list`() throws {
    let exported = try export(["json", "--columns", "id,title"])
    let listed = try run(
      [
        "list", "--columns", "id,title", "--format", "json", "-C", Self.example, "--as-of", "2026-06-01", "--language",
        "en"
      ])
    #expect(exported.stdout == listed.stdout && !exported.stdout.isEmpty)
  }

  @Test(arguments: [
    (["xlsx"], "add --output register.xlsx"), (["json", "--for", "excel-id"], "--for is for csv only"),
    (["csv", "--columns", "nonsense"], "“nonsense”"), (["csv", "{stage: nowhere}"], "nowhere")
  ])
  func `what cannot be is refused with what to write`(arguments: [String], part: String) throws {
    let outcome = try run(
      ["export"] + arguments + ["-C", Self.example, "--language", "en"], environment: ["LANG": "en_US.UTF-8"])
    #expect(outcome.status == 2)
    #expect(outcome.stderr.contains(part), "\(outcome.stderr)")
  }

  @Test func `nothing is written into content, and what stands there stays`() throws {
    let place = Self.example + "/content/register.xlsx"
    let outcome = try export(["xlsx", "--output", place])
    #expect(outcome.status == 2 && outcome.stderr.contains("content/"))
    #expect(!FileManager.default.fileExists(atPath: place))
  }
}
