import Foundation
import Support
import Testing

/// `naskah new`: a file that reads without a mistake of form, whatever the profile, kind, instrument and stage.
struct NewTests {
  /// Handbook, instruments and stages to begin a dossier with.
  static let beginnings: [(site: String, instrument: String, stage: String)] =
    ["mou", "treaty", "implementing", "loi", "grant", "pks"].flatMap { instrument in
      ["exploration", "drafting", "signature", "approval", "implementation", "ended", "shelved"].map {
        ("example", instrument, $0)
      }
    }
    + ["nota-kesepahaman", "pks"].flatMap { instrument in
      ["preparation", "signature", "implementation"].map { ("domestic", instrument, $0) }
    }

  @Test func `a new dossier has no mistake of form at any stage of any instrument, only what it still owes`() throws {
    for (number, (site, instrument, stage)) in Self.beginnings.enumerated() {
      let work = try copyOfFixture(site), id = "KS-2026-\(100 + number)"
      let made = try run([
        "new", "dossier", id, "-C", work.path, "--as-of", "2026-06-01", "--instrument", instrument, "--stage", stage
      ])
      #expect(made.status == 0 && made.stdout == "content/dossiers/\(id.lowercased()).md\n", "\(made.stderr)")
      let codes = try codes(in: made.stdout.trimmingCharacters(in: .newlines), of: work)
      #expect(codes.contains("FM-006"))
      #expect(
        codes.filter { $0.hasPrefix("FM-") && !["FM-006", "FM-010", "FM-032"].contains($0) } == [],
        "\(instrument) at \(stage)")
      #expect(codes.contains("FM-032"), "\(instrument) at \(stage): its hints are not told")
      #expect(
        codes.filter { $0.hasPrefix("COD-") || $0.hasPrefix("REF-") || $0.hasPrefix("DAT-") } == [],
        "\(instrument) at \(stage)")
    }
  }

  @Test func `an id is taken by any file of the folder, whoever the model's site is for`() throws {
    let work = try copyOfFixture("example"), model = work.appending(path: "content/planning-model.yml")
    let text = try String(contentsOf: model, encoding: .utf8)
    try text.replacing("site:\n", with: "site:\n  audience: biasa\n").write(
      to: model, atomically: true, encoding: .utf8)
    let before = try contents(of: work.appending(path: "content"))
    let list = try run(["list", "-C", work.path, "--columns", "id"])
    #expect(list.status == 0 && !list.stdout.contains("KS-2024-002"), "\(list.stdout) \(list.stderr)")
    let made = try run(["new", "dossier", "KS-2024-002", "-C", work.path, "--language", "en"])
    #expect(made.status == 2 && made.stderr.contains("the id KS-2024-002 is taken by "), "\(made.stderr)")
    #expect(try contents(of: work.appending(path: "content")) == before)
  }

  @Test(arguments: ["partner", "handbook", "glossary", "pack", "dashboard"])
  func `every other kind begins without a mistake of form too`(kind: String) throws {
    let work = try copyOfFixture("example")
    let made = try run(["new", kind, "baru-1", "-C", work.path, "--as-of", "2026-06-01", "--title", #"Nama "baru": 1"#])
    #expect(made.status == 0, "\(made.stderr)")
    let path = made.stdout.trimmingCharacters(in: .newlines)
    #expect(try String(contentsOf: work.appending(path: path), encoding: .utf8).contains(#"  id: "Nama \"baru\": 1""#))
    #expect(try codes(in: path, of: work).filter { !["FM-006", "FM-010", "FM-032", "PCK-961"].contains($0) } == [])
    #expect(try codes(in: path, of: work).contains("FM-032"), "its hint is not told")
  }

  @Test func `the profile's minimum clauses are offered and none is ticked`() throws {
    let work = try copyOfFixture("domestic")
    let made = try run([
      "new", "dossier", "KD-1", "-C", work.path, "--instrument", "nota-kesepahaman", "--stage", "signature", "--as-of",
      "2026-06-01"
    ])
    let path = made.stdout.trimmingCharacters(in: .newlines), file = work.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("#    - purpose") && text.contains("# Maksud dan tujuan"))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("#    - ") }.count == 10)
    #expect(try codes(in: path, of: work).contains { ["FM-006", "LEG-611"].contains($0) })
    // The # taken away, the list is one.
    try text.replacingOccurrences(of: "#    - ", with: "    - ").write(to: file, atomically: true, encoding: .utf8)
    #expect(try !codes(in: path, of: work).contains("FM-002"))
  }

  @Test(arguments: ["\\n", "\\r\\n", "\\u2028", "\\u0085"])
  func `names in the model may have several lines`(lineBreak: String) throws {
    let work = try copyOfFixture("example"), model = work.appending(path: "content/planning-model.yml")
    var text = try String(contentsOf: model, encoding: .utf8)
    for name in ["Nota Kesepahaman", "Penjajakan", "Biasa", "Pesisir", "Biro Kerja Sama"] {
      #expect(text.contains("id: \(name),"), "\(name)")
      text = text.replacing("id: \(name),", with: "id: \"\(name)\(lineBreak)baris: [dua\",")
    }
    try text.write(to: model, atomically: true, encoding: .utf8)
    let made = try run([
      "new", "dossier", "KS-9", "-C", work.path, "--instrument", "mou", "--stage", "signature", "--as-of", "2026-06-01"
    ])
    #expect(made.status == 0, "\(made.stderr)")
    let path = made.stdout.trimmingCharacters(in: .newlines), codes = try codes(in: path, of: work)
    #expect(codes.contains("FM-006"))
    #expect(codes.filter { $0.hasPrefix("FM-") && !["FM-006", "FM-010", "FM-032"].contains($0) } == [], "\(codes)")
  }

  @Test func `a new dossier claims nothing that nobody has said`() throws {
    let work = try copyOfFixture("example")
    let made = try run([
      "new", "dossier", "KS-9", "-C", work.path, "--stage", "implementation", "--instrument", "mou", "--as-of",
      "2026-06-01"
    ])
    let text = try String(
      contentsOf: work.appending(path: made.stdout.trimmingCharacters(in: .newlines)), encoding: .utf8)
    for claim in ["2026-06-01", "secretariat: badan-contoh", "languages: [id, en]\n"] {
      #expect(!text.contains(claim), "\(claim)")
    }
  }

  @Test func `what is there already is not touched, and a slip is told with what there is`() throws {
    let work = try copyOfFixture("example"), before = try contents(of: work)
    for (arguments, words) in [
      (["dossier", "KS-2024-002"], "taken by content/dossiers/ks-2024-002.md"),
      (["dossier", "ks 1"], "as in KS-2026-010"),
      (["partner", "Dewan"], "as in dewan-mitra"), (["dossier", "KS-1", "--instrument", "mouu"], "did you mean “mou”"),
      (["dossier", "KS-1", "--partner", "dewan-mitro"], "did you mean “dewan-mitra”"),
      (["dossir", "KS-1"], "did you mean “dossier”"),
      (["dossier", String(repeating: "K", count: 251)], "this name has 251 bytes, more than 250"),
      (["partner", "aux"], "“aux” is the name of a device on Windows; use another"),
      (["chapter", "index"], "choose another id")
    ] {
      let outcome = try run(["new"] + arguments + ["-C", work.path, "--language", "en"])
      #expect(outcome.status == 2 && outcome.stderr.contains(words), "\(arguments): \(outcome.stderr)")
    }
    #expect(try contents(of: work) == before)
  }

  @Test func `a handbook's own template comes before the program's`() throws {
    let work = try copyOfFixture("example")
    try FileManager.default.createDirectory(
      at: work.appending(path: "templates/new"), withIntermediateDirectories: true)
    try "---\nid: {{{id}}}\n---\n".write(
      to: work.appending(path: "templates/new/dossier.mustache"), atomically: true, encoding: .utf8)
    _ = try run(["new", "dossier", "KS-7", "-C", work.path])
    #expect(
      try String(contentsOf: work.appending(path: "content/dossiers/ks-7.md"), encoding: .utf8)
        == "---\nid: KS-7\n---\n")
    try "{{idd}}".write(to: work.appending(path: "templates/new/dossier.mustache"), atomically: true, encoding: .utf8)
    #expect(try run(["new", "dossier", "KS-8", "-C", work.path, "--language", "en"]).stderr.contains("idd"))
  }

  private func codes(in path: String, of work: URL) throws -> [String] {
    let outcome = try run(["check", "-C", work.path, "--as-of", "2026-06-01", "--format", "json"])
    let json = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any]
    let findings = try #require(json?["findings"] as? [[String: Any]])
    return findings.filter { $0["file"] as? String == path }.compactMap { $0["code"] as? String }
  }
}
