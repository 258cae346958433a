import Foundation
import Support
import Testing

/// A regency's handbook with two procedures, old records, fields and rules of its own: each of these in every place
/// where it belongs.
struct RegencyTests {
  private static let regency = packageRoot.appending(path: "Tests/Fixtures/sites/regency").path

  private func naskah(_ arguments: [String], in folder: String = regency, _ language: String = "en") throws -> Outcome {
    try run([arguments[0], "-C", folder, "--as-of", "2026-06-01", "--language", language] + arguments.dropFirst())
  }

  /// A copy with one text in place of another in one file.
  private func copy(_ file: String, _ old: String, _ new: String) throws -> URL {
    let work = try copyOfFixture("regency"), path = work.appending(path: file)
    let text = try String(contentsOf: path, encoding: .utf8)
    #expect(text.contains(old), "\(file): \(old)")
    try text.replacing(old, with: new).write(to: path, atomically: true, encoding: .utf8)
    return work
  }

  private func codes(_ folder: URL) throws -> [String] {
    let outcome = try naskah(["check", "--format", "json"], in: folder.path)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]] ?? report["diagnostics"] as? [[String: Any]])
    return findings.compactMap { $0["code"] as? String }
  }

  @Test func `the handbook is clean`() throws {
    let outcome = try naskah(["check", "--strict"])
    #expect(outcome.status == 0, "\(outcome.stdout)\(outcome.stderr)")
  }

  // MARK: Fields

  @Test func `own fields are columns, usual ones where the model says so`() throws {
    let usual = try naskah(["list", "--format", "csv"]).stdout
    #expect(usual.contains("Nomor agenda,Asal anggaran") && usual.contains("005/17/BKS/2025,apbd"), "\(usual)")
    let exported = try naskah(["export", "csv"]).stdout
    #expect(exported.contains("Nomor agenda") && exported.contains("690/3/2014"), "\(exported)")
    let chosen = try naskah([
      "list", "{nomor_agenda: 005/21/BKS/2025}", "--columns", "id,perangkat_daerah", "--format", "csv"
    ])
    #expect(chosen.stdout.contains("PKS-2025-002,dinas-wisata") && !chosen.stdout.contains("KD-2025-001"))
    let without = try naskah(["list", "{lacks: asal_anggaran}", "--columns", "id", "--format", "csv"]).stdout
    #expect(without.contains("KD-2014-003") && !without.contains("PKS-2025-002"), "\(without)")
  }

  @Test(arguments: [
    ("asal_anggaran: apbd", "asal_anggaran: apdb", "FM-005"),
    ("perangkat_daerah: dinas-wisata", "perangkat_daerah: dinas-wista", "REF-031"),
    ("nomor_agenda: 005/17/BKS/2025\n", "", "FM-006"), ("nomor_agenda:", "nomor_agnda:", "FM-004"),
    ("asal_anggaran: apbd", "asal_anggaran: {id: apbd}", "FM-005")
  ])
  func `an own field is checked as ours are`(old: String, new: String, code: String) throws {
    let work = try copy("content/dossiers/kd-2025-001.md", old, new)
    defer { try? FileManager.default.removeItem(at: work) }
    let codes = try codes(work)
    #expect(codes.contains(code), "\(codes)")
  }

  @Test func `own fields are in the schema, with their choices`() throws {
    let schema = try naskah(["schema"]).stdout
    #expect(schema.contains("\"nomor_agenda\"") && schema.contains("\"apbn\"") && schema.contains("Asal anggaran"))
  }

  @Test func `what an own field restricts is in no lower edition`() throws {
    let shown = try naskah(["list", "--audience", "biasa", "--columns", "id,perangkat_daerah", "--format", "csv"])
      .stdout
    #expect(shown.contains("PKS-2025-002,\r\n") && !shown.contains("dinas-wisata"), "\(shown)")
    let site = FileManager.default.temporaryDirectory.appending(path: "regency-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: site) }
    let built = try naskah(["build", "--audience", "biasa", "--output", site.path])
    #expect(built.status == 0, "\(built.stderr)")
    let page = try String(contentsOf: site.appending(path: "dossiers/PKS-2025-002.html"), encoding: .utf8)
    #expect(page.contains("005/21/BKS/2025") && !page.contains("Perangkat daerah pelaksana"))
    let leaks = try run([
      "leaks", site.path, "--against", Self.regency, "--audience", "biasa", "--language", "en"
    ])
    #expect(leaks.status == 0, "\(leaks.stdout)\(leaks.stderr)")
  }

  @Test(arguments: [
    ("nomor_agenda: {type: text,", "Nomor: {type: text,", "cannot be called"),
    ("nomor_agenda: {type: text,", "title: {type: text,", "is taken by the program already"),
    ("nomor_agenda: {type: text,", "klasifikasi_arsip: {type: text,", "reads like “classification”"),
    ("required_from: signature", "required_from: signatur", "did you mean “signature”"),
    ("several: true, level: internal", "several: true, level: rahsia", "did you mean “rahasia”"),
    ("type: choice\n", "type: text\n", "means nothing for a field of the type"),
    ("must: {has: asal_anggaran}", "must: {has: asal_angaran}", "asal_anggaran"),
    ("OWN-002:", "OWN-2B:", "write OWN- and three digits"),
    ("profiles: [domestic, local]", "profiles: [domestic, lokal]", "local"),
    ("  local: {name", "  locl: {name", "did you mean “local”"),
    ("profiles: [domestic, local]", "profile: domestic\nprofiles: [domestic, local]", "delete “profile”"),
    ("profiles: [domestic, local]", "profile: domestic", "means nothing where there is one profile"),
    ("legacy: {signed_before: 2020-01-01}", "legacy: {stage: ended}", "asks what is known only after")
  ])
  func `a slip in the model's own part is told with what to write`(old: String, new: String, text: String) throws {
    let work = try copy("content/planning-model.yml", old, new)
    defer { try? FileManager.default.removeItem(at: work) }
    let outcome = try naskah(["check"], in: work.path)
    #expect(outcome.status != 0 && outcome.stdout.contains(text), "\(outcome.stdout)\(outcome.stderr)")
  }

  // MARK: Rules

  @Test func `own rules find, and stand in every report`() throws {
    let work = try copy("content/dossiers/pks-2025-002.md", "asal_anggaran: apbd\n", "")
    defer { try? FileManager.default.removeItem(at: work) }
    #expect(try codes(work) == ["OWN-001"])
    for format in ["human", "plain", "json", "sarif", "junit", "github", "gitlab"] {
      let outcome = try naskah(["check", "--format", format], in: work.path, "id")
      #expect(outcome.status == 1 && outcome.stdout.contains("OWN-001"), "\(format)")
      #expect(outcome.stdout.contains("perjanjian kerja sama yang berjalan tanpa asal anggaran"), "\(format)")
    }
    let explained = try run(["explain", "OWN-001", "--language", "id"], in: work)
    #expect(
      explained.stdout.contains("Peraturan Bupati Contoh 12/2021 Pasal 7"), "\(explained.stdout)\(explained.stderr)")
    #expect(try run(["explain", "OWN"], in: work).stdout.contains("OWN-002"))
  }

  // MARK: Procedures and old records

  @Test func `each dossier follows its procedure, by name, by the model's rule or by its instrument`() throws {
    let table = try naskah(["list", "--columns", "id,computed.procedure,computed.legacy,stage", "--format", "csv"])
      .stdout
    for line in [
      "KD-2014-003,domestic,true,implementation", "KD-2025-001,domestic,false,signature",
      "KL-2025-001,local,false,implementation", "PKS-2025-002,domestic,false,implementation"
    ] { #expect(table.contains(line), "\(table)") }
    let local = try naskah(["list", "{procedure: local}", "--columns", "id", "--format", "csv"]).stdout
    #expect(local.contains("KL-2025-001") && !local.contains("KD-2025-001"))
    // A stage of the other procedure is none of this one's.
    let work = try copy("content/dossiers/kl-2025-001.md", "stage: implementation", "stage: offer")
    defer { try? FileManager.default.removeItem(at: work) }
    let ofOther = try codes(work)
    #expect(ofOther.contains("COD-011"), "\(ofOther)")
  }

  @Test func `one procedure's stages and fields are asked, not the other's`() throws {
    let work = try copy("content/dossiers/kl-2025-001.md", ", approval: {form: dprd, date: 2024-07-08}", "")
    defer { try? FileManager.default.removeItem(at: work) }
    let found = try codes(work)
    #expect(Set(found).isSuperset(of: ["FM-006", "OWN-002"]), "\(found)")
    let named = try copy(
      "content/dossiers/kl-2025-001.md", "stage: implementation", "procedure: domestic\nstage: implementation")
    defer { try? FileManager.default.removeItem(at: named) }
    let ofNamed = try codes(named)
    #expect(ofNamed.contains("COD-012"), "\(ofNamed)")
  }

  @Test func `an old record is asked again once its file says that it is full`() throws {
    let work = try copy(
      "content/dossiers/kd-2014-003.md", "stage: implementation", "record: full\nstage: implementation")
    defer { try? FileManager.default.removeItem(at: work) }
    #expect(try codes(work).contains("FM-006"))
  }

  // MARK: The site

  /// The handbook as a site, by path.
  private static let site: Result<[String: String], any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "regency-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let built = try run(["build", "-C", regency, "--as-of", "2026-06-01", "--output", folder.path])
    #expect(built.status == 0, "\(built.stderr)")
    return try contents(of: folder).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private func page(_ path: String) throws -> String { try #require(try Self.site.get()[path], "\(path)") }

  @Test(arguments: [
    (
      "dossiers/PKS-2025-002.html",
      ["Isian lembaga", "Nomor agenda", "005/21/BKS/2025", "APBD kabupaten", "Dinas Wisata"]
    ),
    ("dossiers/PKS-2025-002.html", ["Dalam negeri", "Penyusunan naskah"]),
    ("dossiers/KL-2025-001.html", ["Luar negeri", "Persetujuan Menteri"]),
    ("dossiers/KD-2014-003.html", ["Catatan lama", "690/3/2014"]), ("index.html", ["catatan lama untuk dilengkapi"]),
    ("partners/dinas-wisata.html", ["PKS-2025-002"]), ("rules.html", ["OWN-001", "Peraturan Bupati Contoh"]),
    ("packs/rapat-daerah.html", ["Nomor agenda", "005/17/BKS/2025"]),
    ("dossiers/index.html", ["name=\"own_nomor_agenda\""]),
    (
      "data/register-columns.js",
      ["\"numbers\",\"own_nomor_agenda\",\"own_asal_anggaran\"],", "own_nomor_agenda:[", "own_asal_anggaran:["]
    ),
    ("data/register.csv", ["nomor_agenda,asal_anggaran,perangkat_daerah", "690/3/2014"]),
    ("search/hits-0.js", ["690", "bks"]), ("attachments/files/logo.svg", ["<svg"]),
    ("dashboards/sejarah.html", ["attachments/files/logo.svg", "Pedoman bagian kerja sama", "https://contoh.go.id"]),
    ("dashboards/pedoman.html", ["005/17/BKS/2025", "APBD kabupaten", "#1f6f43"]),
    (
      "jv/dossiers/PKS-2025-002.html", ["lang=\"jv\"", "Isian kabupaten", "3 Pebruari 2026", "Perencanaan", "Tanggalan"]
    ),
    ("jv/packs/rapat-daerah.html", ["Isian kabupaten"])
  ])
  func `each of them is on its page`(path: String, texts: [String]) throws {
    let page = try page(path)
    for text in texts { #expect(page.contains(text), "\(path): \(text)") }
  }

  @Test func `the model decides what the navigation has first, and no index has the pages of their own`() throws {
    let page = try page("index.html")
    let links = page.components(separatedBy: "<nav class=\"parts\"")[1].components(separatedBy: "</ul>")[0]
    let parts = links.matches(of: #/href="([^"]*)"/#).map { String($0.1) }
    #expect(
      parts == [
        "index.html", "calendar.html", "dossiers/index.html", "partners/index.html", "themes/index.html",
        "glossary/index.html"
      ])
    #expect(try Self.site.get()["dashboards/index.html"] == nil)
  }

  @Test func `a third language is understood where the site has it, and nowhere else`() throws {
    let outcome = try naskah(["list", "--columns", "id"], "jv")
    #expect(outcome.status == 0 && outcome.stdout.contains("KD-2014-003"), "\(outcome.stderr)")
    #expect(try naskah(["check"], "jv").stdout.contains("tidak ada"))
    let other = try naskah(["list"], in: packageRoot.appending(path: "Tests/Fixtures/sites/example").path, "jv")
    #expect(other.status == 2, "\(other.stderr)")
  }

  @Test func `a change of an own field is told by its name`() throws {
    let repository = try Repository(fixture: "regency", on: "2026-05-01")
    defer { try? FileManager.default.removeItem(at: repository.around) }
    try repository.edit("content/dossiers/kd-2025-001.md", "asal_anggaran: apbd", "asal_anggaran: apbn")
    let outcome = try run(["diff", "HEAD", "--as-of", "2026-06-01", "--language", "id"], in: repository.folder)
    #expect(
      outcome.stdout.contains("Asal anggaran: APBD kabupaten → APBN"), "\(outcome.stdout)\(outcome.stderr)")
  }
}
