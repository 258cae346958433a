import Foundation
import Support
import Testing

/// `naskah list`: documents of every kind, in three forms.
struct ListTests {
  private static let example = packageRoot.appending(path: "Tests/Fixtures/sites/example").path
  private static let kinds = ["dossier", "partner", "handbook", "pack", "glossary", "dashboard"]

  private func list(_ arguments: [String], in folder: String = example, _ language: String = "en") throws -> Outcome {
    try run(["list", "-C", folder, "--as-of", "2026-06-01", "--language", language] + arguments)
  }

  private func objects(_ arguments: [String], in folder: String = example) throws -> [[String: Any]] {
    let outcome = try list(arguments + ["--format", "json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [[String: Any]])
  }

  @Test(
    arguments: [
      ("{kind: pack}", ["kunjungan"]), ("{kind: partner}", ["badan-contoh", "dewan-mitra"]),
      ("{kind: chapter}", ["tenggat"]),
      ("{kind: handbook}", ["tenggat"]), ("{kind: term}", ["perpanjangan", "perpanjangan-otomatis"]),
      ("{kind: dashboard}", []),
      ("{kind: partner, country: NL}", ["dewan-mitra"]), ("{kind: partner, not: {country: NL}}", ["badan-contoh"]),
      ("{kind: [partner, pack], id: [dewan-mitra, kunjungan]}", ["dewan-mitra", "kunjungan"]),
      ("{kind: chapter, owner: biro}", ["tenggat"]),
      ("{kind: pack, classification: internal}", ["kunjungan"]),
      ("{kind: [dossier, partner], country: NL}", ["KS-2021-001", "KS-2024-002", "dewan-mitra"]),
      ("{parent: KS-2021-001}", ["KS-2024-002"]),
      ("{partner: dewan-mitra, stage: implementation}", ["KS-2021-001", "KS-2024-002"]),
      ("{kind: dossier, finding: DAT-045}", [])
    ])
  func `a selection lists the documents of the kinds it names`(selection: String, ids: [String]) throws {
    #expect(try objects([selection, "--columns", "id"]).map { $0["id"] as? String } == ids)
  }

  @Test(arguments: kinds)
  func `every column that help names can be asked for, and no other`(kind: String) throws {
    let selection = "{kind: \(kind)}"
    let help = try objects([selection, "--columns", "help"])
    let names = help.compactMap { $0["name"] as? String }
    #expect(names.count > 8 && Set(names).count == names.count && help.allSatisfy { $0["kind"] as? String == kind })
    #expect(help.allSatisfy { !($0["title"] as? String ?? "").isEmpty && !($0["holds"] as? String ?? "").isEmpty })
    for row in try objects([selection, "--columns", names.joined(separator: ",")]) {
      #expect(Set(row.keys) == Set(names))
    }
    let headings = try list([selection, "--columns", names.joined(separator: ","), "--format", "csv"]).stdout
      .components(separatedBy: "\r\n")[0]
    #expect(Set(headings.matches(of: #/"[^"]*"|[^,]+/#).map { String($0.output) }).count == names.count, "\(headings)")
  }

  @Test func `the columns of every kind are listed without a selection`() throws {
    let help = try objects(["--columns", "help"])
    #expect(Set(help.compactMap { $0["kind"] as? String }) == Set(Self.kinds))
    #expect(help.count > 200)
  }

  @Test(
    arguments: [
      ("id", "Id,Judul,Tahap,Hari terakhir,Ditandatangani,Para pihak: mitra"),
      ("en", "Id,Title,Stage,Last day,Signed,Parties: partner")
    ])
  func `CSV has headings in the reader's language`(language: String, head: String) throws {
    let outcome = try list(
      ["--columns", "id,title,stage,computed.last_day,dates.signed,parties.partner", "--format", "csv"], language)
    let lines = outcome.stdout.components(separatedBy: "\r\n")
    #expect(lines[0] == "\u{FEFF}" + head && lines.count == 4 && lines[3].isEmpty, "\(outcome.stdout)")
    #expect(
      lines[1].hasPrefix("KS-2021-001,") && lines[1].hasSuffix(",2036-01-19,2021-01-20,badan-contoh; dewan-mitra"),
      "\(lines[1])")
  }

  @Test func `CSV quotes what it must, by scalars, and runs no formula`() throws {
    let work = try copyOfFixture("example")
    let path = work.appending(path: "content/partners/dewan-mitra.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let line = try #require(text.components(separatedBy: "\n").first { $0.hasPrefix("name:") })
    try text.replacing(line, with: #"name: "A\"\u0301, \"b\"\nc =1""#).write(
      to: path, atomically: true, encoding: .utf8)
    let quoted = try list(
      ["{kind: partner, id: dewan-mitra}", "--columns", "name,country", "--format", "csv"], in: work.path)
    #expect(
      quoted.stdout == "\u{FEFF}Name,Country (ISO 3166-1)\r\n\"A\"\"\u{301}, \"\"b\"\"\nc =1\",NL\r\n",
      "\(quoted.stdout)")
    try text.replacing(line, with: #"name: "=HYPERLINK(1)""#).write(to: path, atomically: true, encoding: .utf8)
    let formula = try list(["{kind: partner, id: dewan-mitra}", "--columns", "name", "--format", "csv"], in: work.path)
    #expect(formula.stdout == "\u{FEFF}Name\r\n'=HYPERLINK(1)\r\n", "\(formula.stdout)")
  }

  /// A table's heading in `list` is the one that pages have over the same column.
  @Test(arguments: ["id", "en"])
  func `what is computed is called as on the pages`(language: String) throws {
    let words = try String(contentsOf: packageRoot.appending(path: "templates/words/\(language).yml"), encoding: .utf8)
    let onPages = words.matches(of: #/\nterm\.column\.(computed\.[a-z_.]+): "([^"]*)"/#).map {
      (String($0.1), String($0.2))
    }
    #expect(onPages.count > 15)
    for (name, title) in onPages {
      let written = try list(["--columns", name, "--format", "csv"], language).stdout
      let heading = written.drop { $0 == "\u{FEFF}" || $0 == "\"" }, rest = heading.dropFirst(title.count)
      // Behind it stands what its numbers are out of.
      #expect(heading.hasPrefix(title), "\(name)")
      #expect(["\r\n", "\"\r\n", " ("].contains { rest.hasPrefix($0) }, "\(name)")
    }
  }

  @Test func `a selection that the shell has taken apart is put together again`() throws {
    #expect(try objects(["{kind:", "partner,", "country:", "NL}"]).count == 1)
  }

  @Test func `a list of nothing says among how many it looked`() throws {
    let outcome = try list(["{stage: shelved}"])
    #expect(
      outcome.status == 0 && outcome.stderr.contains("nothing matches among the 2 dossiers read"), "\(outcome.stderr)")
    #expect(try list(["{kind: dashboard}"]).stderr.contains("nothing matches among the 0 dashboards read"))
  }
}
