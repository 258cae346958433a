import Foundation
import Support
import Testing

/// Many faults at once: all of them in one run, each at its place, with what to do, in both languages.
struct FaultsTests {
  private static let dossier = """
    ---
    id: ks 1
    title: {id: Judul}
    instrument: implementng
    stage: implementation
    classification: internal
    themes: [coast, trainig]
    owner: direktorat
    sumary: Ringkasan
    parent: KS-2021-01
    parties:
      - {partner: badan-contoh, role: host}
      - {partner: dewan-mitro, role: counterpart}
    dates:
      initiated: 2023-01-10
      signed: 2024-02-30
      in_force: soon
    term: {duration: 5 tahun, renewal: automatic}
    resources:
      - {party: badan-contoh, kind: cash, value: {amount: 10, currency: Rp}, source: APBN}
    context:
      reviewed: 2026-02-02
    ---

    [hilang](tidak-ada.md) dan [[TIDAK-ADA]]
    """

  /// Code, line and column.
  private static let expected = [
    "FM-007 2:5", "FM-010 3:8", "COD-012 4:13", "FM-006 5:8", "COD-013 7:17", "FM-004 9:1", "REF-032 10:9",
    "REF-031 13:15", "FM-006 14:1",
    "DAT-041 16:11", "FM-005 17:13", "DAT-046 18:18", "DAT-050 18:36", "COD-016 20:69", "REF-033 25:10", "REF-033 25:30"
  ]

  @Test(arguments: ["id", "en"])
  func `every fault is reported in one run, at its place, with a way out`(language: String) throws {
    let work = try copyOfFixture("example")
    try Self.dossier.write(to: work.appending(path: "content/dossiers/zz.md"), atomically: true, encoding: .utf8)
    let check = try run(["check", "-C", work.path, "--as-of", "2026-06-01", "--format", "json", "--language", language])
    #expect(check.status == 1)
    let findings = try #require(
      (try JSONSerialization.jsonObject(with: Data(check.stdout.utf8)) as? [String: Any])?["findings"]
        as? [[String: Any]])
    let own = findings.filter { $0["file"] as? String == "content/dossiers/zz.md" }
    let places = own.map { "\($0["code"] ?? "") \($0["line"] ?? ""):\($0["column"] ?? "")" }
    for place in Self.expected { #expect(places.contains(place), "\(place) is not among \(places)") }
    for finding in own {
      #expect((finding["message"] as? String)?.isEmpty == false && (finding["help"] as? String)?.isEmpty == false)
    }
    let build = try run(["build", "-C", work.path, "--as-of", "2026-06-01"])
    #expect(build.status == 1)
    #expect(
      !FileManager.default.fileExists(atPath: work.appending(path: "_site").path),
      "nothing is published when the check fails")
    let draft = try run(["build", "-C", work.path, "--as-of", "2026-06-01", "--draft"])
    #expect(draft.status == 0)
    #expect(
      try String(contentsOf: work.appending(path: "_site/index.html"), encoding: .utf8).contains("class=\"draft\""))
  }

  @Test func `a check finds in templates and words what a build would refuse`() throws {
    let work = try copyOfFixture("example")
    let faults = [
      "templates/words/id.yml": "every: tiap masa\n", "templates/pages/about.mustache": "<h1>{{titel}}</h1>\n"
    ]
    for (path, text) in faults {
      let file = work.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let site = ["-C", work.path, "--as-of", "2026-06-01", "--language", "en"]
    let check = try run(["check", "--format", "plain"] + site)
    #expect(check.status == 1)
    #expect(
      check.stdout.contains("templates/pages/about.mustache:1:5: error TPL-001")
        && check.stdout.contains("templates/words/id.yml:1:1: error TPL-008"))
    let build = try run(["build"] + site)
    #expect(build.status == 1 && build.stderr.contains("TPL-001") && build.stderr.contains("TPL-008"))
    // What makes no pages reads no templates.
    for command in [["list"], ["due"]] {
      let told = try run(command + site)
      #expect(told.status == 0 && !told.stderr.contains("error"))
    }
    for path in faults.keys { try FileManager.default.removeItem(at: work.appending(path: path)) }
    try "every: \"setiap {period}\"\n".write(
      to: work.appending(path: "templates/words/id.yml"), atomically: true, encoding: .utf8)
    #expect(try run(["check"] + site).status == 0 && run(["build"] + site).status == 0)
    let page = try String(contentsOf: work.appending(path: "_site/dossiers/KS-2024-002.html"), encoding: .utf8)
    #expect(page.contains("setiap 6 bulan") && !page.contains("every"))
  }

  @Test func `a handbook without a model is told so once, and not of each dossier`() throws {
    let work = try copyOfFixture("example")
    try FileManager.default.removeItem(at: work.appending(path: "content/planning-model.yml"))
    let check = try run(["check", "-C", work.path, "--as-of", "2026-06-01", "--format", "plain", "--language", "en"])
    #expect(check.status == 1)
    #expect(check.stdout.hasPrefix("content/planning-model.yml:1:1: error COD-025 "), "\(check.stdout)")
    #expect(check.stdout.contains("\n1 error in "), "\(check.stdout)")
  }

  @Test(arguments: [["check"], ["build"], ["list"]])
  func `a content folder that is a link is named, not taken for missing`(command: [String]) throws {
    let work = try copyOfFixture("example"), content = work.appending(path: "content")
    let elsewhere = work.appending(path: "elsewhere")
    try FileManager.default.moveItem(at: content, to: elsewhere)
    try FileManager.default.createSymbolicLink(at: content, withDestinationURL: elsewhere)
    let outcome = try run(command + ["-C", work.path, "--language", "en"])
    #expect(outcome.status == 2 && outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("is a symbolic link, which is not followed"), "\(outcome.stderr)")
  }

  @Test func `an edition without packs says so, whatever the language`() throws {
    let work = try copyOfFixture("example")
    let site = ["-C", work.path, "--as-of", "2026-06-01", "--audience", "biasa"]
    for (language, says) in [("id", "tidak ada paket dalam edisi ini"), ("en", "there is no pack in this edition")] {
      let outcome = try run(["pack", "--all", "--language", language] + site)
      #expect(outcome.status == 2 && outcome.stderr.contains(says), "\(outcome.stderr)")
    }
  }

  @Test func `a rule is explained where the model cannot be read, and that its own are missing is said`() throws {
    let folder = try copyOfFixture("example")
    let model = folder.appending(path: "content/planning-model.yml")
    try FileManager.default.removeItem(at: model)
    try FileManager.default.createDirectory(at: model, withIntermediateDirectories: false)
    let explained = try run(["explain", "DAT-045", "--language", "en"], in: folder)
    #expect(explained.status == 0 && explained.stdout.contains("DAT-045"), "\(explained.stdout)")
    #expect(explained.stderr.contains("without this handbook's own rules and fields: "), "\(explained.stderr)")
    #expect(explained.stderr.contains("planning-model.yml"), "\(explained.stderr)")
  }

  @Test func `arguments that cannot be read end with 2`() throws {
    #expect(try run(["check", "--as-of", "yesterday"]).status == 2)
    #expect(try run(["check", "-C", "/no/such/folder"]).status == 2)
    #expect(try run(["explain", "DAT-999"]).status == 2)
    #expect(try run(["list", "-C", packageRoot.path, "--columns", "ttle"]).status == 2)
    #expect(try run(["--help"]).status == 0)
  }
}
