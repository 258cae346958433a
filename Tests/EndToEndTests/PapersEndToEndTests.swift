import Foundation
import Support
import Testing

/// Numbers, signatures, originals and documents reach everything that knows fields: by the example of
/// docs/planning-model.md.
struct PapersEndToEndTests {
  /// The blocks of YAML of the section: a dossier's, then the model's.
  private static func examples() throws -> [String] {
    let text = try String(contentsOf: packageRoot.appending(path: "docs/planning-model.md"), encoding: .utf8)
    let section = text.components(separatedBy: "## Numbers, originals and signatures\n")[1].components(
      separatedBy: "\n## ")[0]
    return section.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  /// The example handbook with the example in one of its dossiers.
  static func handbook(_ change: (String) -> String = { $0 }) throws -> URL {
    let work = try copyOfFixture("example"), examples = try examples()
    #expect(examples.count == 2)
    let path = work.appending(path: "content/dossiers/ks-2024-002.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let own = text.replacing("documents:\n  - {kind: text, path: ../files/naskah-contoh.txt, language: id}\n", with: "")
    let done = "checklist: [{item: legal-opinion, done: 2023-02-01}]\n"
    let changed = own.replacing("updated: 2026-04-20\n", with: change(examples[0]) + done + "updated: 2026-04-20\n")
    #expect(own != text && changed != own)
    try changed.write(to: path, atomically: true, encoding: .utf8)
    let model = work.appending(path: "content/planning-model.yml")
    try (String(contentsOf: model, encoding: .utf8) + examples[1]).write(to: model, atomically: true, encoding: .utf8)
    return work
  }

  private func naskah(_ arguments: [String], at work: URL) throws -> Outcome {
    try run(arguments + ["-C", work.path, "--as-of", "2026-06-01", "--language", "en"])
  }

  private func site(_ work: URL, _ arguments: [String] = []) throws -> URL {
    let built = try naskah(["build"] + arguments, at: work)
    #expect(built.status == 0, "\(built.stderr)")
    return work.appending(path: "_site")
  }

  private func read(_ path: String, _ site: URL) throws -> String {
    try String(contentsOf: site.appending(path: path), encoding: .utf8)
  }

  @Test func `the documented example is clean`() throws {
    let check = try naskah(["check", "--strict"], at: try Self.handbook())
    #expect(check.status == 0, "\(check.stdout)")
  }

  @Test func `it is on the page, in the register and its data, and in the search`() throws {
    let site = try site(try Self.handbook())
    let page = try read("en/dossiers/KS-2024-002.html", site)
    for text in [
      "12/NK/2024 (Example Agency, 15 January 2024)", "id=\"_signatures\"", "The Hague", "id=\"_originals\"",
      "held by Cooperation Bureau", "Secretariat of the Board", "id=\"_checklist\"", "Legal opinion",
      "href=\"https://arsip.badan-contoh.example/nk-12-2024.pdf\">arsip.badan-contoh.example", "14 pages",
      "Shelf mark L2-14-007"
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(try read("dossiers/KS-2024-002.html", site).contains("Den Haag"))
    #expect(try read("en/dossiers/index.html", site).contains("name=\"numbers\""))
    #expect(try read("data/register-columns.js", site).contains("numbers:[\"12/NK/2024\",\"MOU-7/24\"]"))
    #expect(try read("data/register.csv", site).contains("12/NK/2024;MOU-7/24"))
    let words = try FileManager.default.contentsOfDirectory(atPath: site.appending(path: "en/search").path).filter {
      $0.hasPrefix("words-")
    }.map { try read("en/search/\($0)", site) }.joined()
    #expect(words.contains("12nk2024") || words.contains("nk2024"))
  }

  @Test func `who holds the originals and what blocks a signature have their pages, and only where there is any`()
    throws
  {
    let site = try site(try Self.handbook())
    let page = try read("en/originals.html", site)
    #expect(page.contains("2 originals of 1 agreements") && page.contains("Cooperation Bureau"))
    #expect(page.contains("1 live agreement names no original"))
    #expect(try read("en/index.html", site).contains("href=\"originals.html\""))
    #expect(!FileManager.default.fileExists(atPath: site.appending(path: "signing.html").path))
    let plain = try self.site(try copyOfFixture("example"))
    #expect(!FileManager.default.fileExists(atPath: plain.appending(path: "originals.html").path))
    #expect(!(try read("en/index.html", plain)).contains("originals.html"))
  }

  @Test func `before its signature, an agreement is told what it needs`() throws {
    let work = try Self.handbook { _ in "" }
    let path = work.appending(path: "content/dossiers/ks-2024-002.md")
    let text = try String(contentsOf: path, encoding: .utf8).replacing("stage: implementation", with: "stage: adoption")
      .replacing("  signed: 2024-01-15\n  in_force: 2024-02-01\n", with: "").replacing(
        "  full_powers: 2024-01-08\n", with: "")
    try text.write(to: path, atomically: true, encoding: .utf8)
    let page = try read("en/signing.html", try site(work, ["--draft"]))
    #expect(page.contains("1 agreement is on its way to a signature; it does not have all that it needs yet."))
    #expect(page.contains("Proposal<br>") && page.contains("ull powers") && !page.contains("Legal opinion"))
    #expect(!page.contains(">Signed<"))
  }

  @Test func `lists, selections, schema, explain and the workbook know them`() throws {
    let work = try Self.handbook()
    let list = try naskah(
      ["list", "{number: 12 / nk / 24}", "--columns", "id,numbers.number,originals.held_by"], at: work)
    #expect(list.status == 0 && list.stdout.contains("12/NK/2024, MOU-7/24"), "\(list.stdout)\(list.stderr)")
    #expect(list.stdout.contains("biro, Secretariat of the Board"))
    let wrong = try naskah(["list", "{number: 12/NK/2025}"], at: work)
    #expect(wrong.status == 2 && wrong.stderr.contains("no dossier has the number “12/NK/2025”"), "\(wrong.stderr)")
    let schema = try naskah(["schema"], at: work).stdout
    for text in ["tanda tangan · signatures", "naskah asli · originals", "legal-opinion", "tanda rak · shelf mark"] {
      #expect(schema.contains(text), "\(text)")
    }
    #expect(try run(["explain", "held_by", "--language", "en"]).stdout.contains("originals.held_by"))
    let csv = try naskah(["export", "csv"], at: work).stdout
    #expect(csv.contains("12/NK/2024; MOU-7/24"), "\(csv)")
  }

  @Test func `changes of them are told in an officer's words`() throws {
    let repository = try Repository()
    let before = try Self.handbook {
      $0.replacing("complete: true}\n  - {party: dewan", with: "complete: false}\n  - {party: dewan")
    }
    let after = try Self.handbook()
    let place = repository.folder.appending(path: "content")
    try FileManager.default.copyItem(at: before.appending(path: "content"), to: place)
    try repository.commit("before", on: "2026-05-01")
    try FileManager.default.removeItem(at: place)
    try FileManager.default.copyItem(at: after.appending(path: "content"), to: place)
    let diff = try run(["diff", "HEAD", "-C", repository.folder.path, "--as-of", "2026-06-01", "--language", "en"])
    #expect(diff.stdout.contains("complete") && diff.stdout.contains("Original"), "\(diff.stdout)\(diff.stderr)")
  }

  @Test func `a pack prints them`() throws {
    let work = try Self.handbook()
    let pack = work.appending(path: "content/packs/kunjungan.md")
    let text = try String(contentsOf: pack, encoding: .utf8)
    let changed = text.replacing(
      #/\{dossier: KS-2024-002[^}]*\}/#,
      with: "{dossier: KS-2024-002, show: [facts, signatures, originals, checklist, documents]}")
    #expect(changed != text)
    try changed.write(to: pack, atomically: true, encoding: .utf8)
    let made = try naskah(["pack", "kunjungan"], at: work)
    #expect(made.status == 0, "\(made.stdout)\(made.stderr)")
    let page = try read("kunjungan.en.html", work.appending(path: "_packs"))
    for text in ["12/NK/2024", "Cooperation Bureau", "Legal opinion", "arsip.badan-contoh.example ↗", "L2-14-007"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("href=\"https://arsip"))
  }

  /// What has a level of its own is in no edition below it.
  @Test func `levels hold for them`() throws {
    let levels = "levels: {numbers: rahasia, originals.place: rahasia, documents.url: rahasia, signatures: rahasia}\n"
    let work = try Self.handbook { levels + $0 }
    let site = try site(work, ["--audience", "internal"])
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path)
    where path.hasSuffix("l") || path.hasSuffix("s") {
      guard let text = try? String(contentsOf: site.appending(path: path), encoding: .utf8) else { continue }
      for hidden in ["NK/2024", "Ruang arsip", "arsip.badan-contoh.example", "The Hague", "12nk2024"]
      where !path.hasSuffix("rules.html") {
        #expect(!text.contains(hidden), "\(path): \(hidden)")
      }
    }
    #expect(try read("en/dossiers/KS-2024-002.html", site).contains("Secretariat of the Board"))
  }

  @Test(arguments: [
    ("number: MOU-7/24", "number: MOU-7/24}\n  - {party: badan-contoh, number: 12/NK/24", "LEG-612"),
    ("number: 12/NK/2024, date: 2024-01-15", "number: 12/NK/2024, date: 2027-01-15", "DAT-049"),
    ("{party: dewan-mitra, number", "{party: dewan-lain, number", "REF-037"),
    ("{party: dewan-mitra, signatory: Chair, date", "{party: dewan-mitra, signatory: Treasurer, date", "LEG-614"),
    ("full_powers: 2024-01-08", "full_powers: 2024-01-09", "LEG-614"),
    ("signatory: Chair, date: 2024-01-15, ", "signatory: Chair, ", "LEG-613"),
    ("kind: scan", "kind: minutes", "LEG-616"), ("form: paper, held_by: biro", "form: papper, held_by: biro", "FM-005"),
    ("held_by: Secretariat of the Board", "held_by: Drs. Budi Santoso", "SEN-952"),
    ("https://arsip", "http://arsip", "REF-045")
  ])
  func `what contradicts is found`(old: String, new: String, code: String) throws {
    let work = try Self.handbook {
      #expect($0.contains(old))
      return $0.replacing(old, with: new)
    }
    let check = try naskah(["check", "--format", "plain"], at: work)
    #expect(check.stdout.contains(code), "\(code): \(check.stdout)")
  }
}
