import Foundation
import Support
import Testing

/// A baseline: an old collection's findings are tolerated for a while, new ones fail, and the list only shrinks.
struct BaselineTests {
  private let work: URL
  private let dossier: URL
  private let baseline: String

  init() throws {
    work = try copyOfFixture("example")
    dossier = work.appending(path: "content/dossiers/ks-2024-002.md")
    baseline = work.appending(path: "baseline.yml").path
    try edit("in_force: 2024-02-01", "in_force: 2024-01-10")
    try edit("classification: internal", "classification: internal\nsumary: Ringkas")
  }

  private func edit(_ old: String, _ new: String) throws {
    let text = try String(contentsOf: dossier, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(to: dossier, atomically: true, encoding: .utf8)
  }

  private func check(_ more: String..., asOf: String = "2026-06-01") throws -> (
    status: Int32, codes: [String], said: String
  ) {
    let outcome = try run(
      ["check", "-C", work.path, "--as-of", asOf, "--strict", "--format", "json", "--language", "en"] + more)
    let json =
      outcome.stdout.isEmpty ? nil : try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any]
    let findings = json?["findings"] as? [[String: Any]] ?? []
    return (
      outcome.status, findings.filter { $0["severity"] as? String != "info" }.compactMap { $0["code"] as? String },
      outcome.stderr
    )
  }

  /// A baseline is a file as well: what it quotes may not make it one that has findings of its own.
  @Test func `a line with signs that are no text is tolerated like any other`() throws {
    let text = try String(contentsOf: dossier, encoding: .utf8)
    try (text + "\nSatu\u{1}dua \u{85} \u{FFFE}\u{1FFFE} \u{202E}tiga\n").write(
      to: dossier, atomically: true, encoding: .utf8)
    #expect(try check().codes.filter { $0 == "FM-011" }.count > 3)
    #expect(try check("--write-baseline", baseline).status == 0)
    let kept = try check("--baseline", baseline)
    #expect(kept.status == 0 && kept.codes == [], "\(kept)")
  }

  /// It names who mends: a unit that there is.
  @Test func `a unit that is none, and a model without units, are told`() throws {
    let other = try check("--write-baseline", baseline, "--owner", "birro")
    #expect(other.status == 2)
    #expect(other.said.contains("there is no unit \u{201C}birro\u{201D}; did you mean \u{201C}biro\u{201D}"))
    let bare = try copyOfFixture("sweep")
    let model = bare.appending(path: "content/planning-model.yml")
    let lines = try String(contentsOf: model, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("units:") }
    try lines.joined(separator: "\n").write(to: model, atomically: true, encoding: .utf8)
    let none = try run(["check", "-C", bare.path, "--write-baseline", baseline, "--language", "en"])
    #expect(none.status == 2)
    #expect(none.stderr.contains("content/planning-model.yml has no units; write there, for example: units: ["))
    #expect(!FileManager.default.fileExists(atPath: baseline))
  }

  @Test func `what is in it is tolerated, also after lines came before it; what is new fails`() throws {
    #expect(try check().codes.sorted() == ["DAT-043", "FM-004"])
    let written = try check("--write-baseline", baseline)
    #expect(written.status == 0 && written.said.contains("2 findings tolerated"))
    let text = try String(contentsOfFile: baseline, encoding: .utf8)
    #expect(text.contains("line: \"in_force: 2024-01-10\", owner: direktorat, until: 2026-12-01"))
    try edit("id: KS-2024-002", "# a comment\n\nid: KS-2024-002")
    let kept = try check("--baseline", baseline)
    #expect(kept.status == 0 && kept.codes == [])
    try edit("updated: 2026-04-20", "updated: 2026-04-20\nsumarry: Baru")
    let new = try check("--baseline", baseline)
    #expect(new.status == 1 && new.codes == ["FM-004"])
  }

  @Test func `when its time is up a finding comes back, and says until when it was tolerated`() throws {
    _ = try check("--write-baseline", baseline, "--until", "2026-06-30")
    #expect(try check("--baseline", baseline, asOf: "2026-06-30").codes == [])
    let late = try run([
      "check", "-C", work.path, "--as-of", "2026-07-01", "--baseline", baseline, "--language", "en", "--format", "plain"
    ])
    #expect(late.stdout.contains("tolerated until 30 June 2026; to be mended by direktorat"))
    #expect(try check("--baseline", baseline, asOf: "2026-07-01").codes.sorted() == ["DAT-043", "FM-004"])
  }

  @Test func `a time that is up already is refused, and nothing is written`() throws {
    let outcome = try run([
      "check", "-C", work.path, "--as-of", "2026-07-01", "--write-baseline", baseline, "--until", "2026-06-30",
      "--language", "en"
    ])
    #expect(outcome.status == 2 && outcome.stderr.contains("write a day from 2026-07-01 on"), "\(outcome.stderr)")
    #expect(!FileManager.default.fileExists(atPath: baseline))
    #expect(
      try run([
        "check", "-C", work.path, "--as-of", "2026-07-01", "--write-baseline", baseline, "--until", "2026-07-01"
      ]).status == 0)
  }

  @Test func `a stale entry is a finding, and writing it again only shrinks it`() throws {
    _ = try check("--write-baseline", baseline)
    try edit("in_force: 2024-01-10", "in_force: 2024-02-01")
    let stale = try check("--baseline", baseline)
    #expect(stale.codes == ["BAS-971"] && stale.status == 1)
    try edit("updated: 2026-04-20", "updated: 2026-04-20\nsumarry: Baru")
    let again = try check("--write-baseline", baseline)
    #expect(
      again.status == 1 && again.said.contains("1 finding tolerated")
        && again.said.contains("1 new finding is not in it"))
    #expect(try !String(contentsOfFile: baseline, encoding: .utf8).contains("DAT-043"))
    #expect(try check("--baseline", baseline).codes == ["FM-004"])
  }

  @Test func `written for an edition that lacks something, it keeps what that edition does not have`() throws {
    _ = try check("--write-baseline", baseline)
    let before = try String(contentsOfFile: baseline, encoding: .utf8)
    let again = try check("--audience", "biasa", "--write-baseline", baseline)
    #expect(again.status == 0 && again.said.contains("2 of them not found in this edition and kept"), "\(again.said)")
    #expect(try String(contentsOfFile: baseline, encoding: .utf8) == before)
  }

  @Test(arguments: [
    ("- DAT-043\n", "BAS-972"),
    ("baseline: 1\nfindings:\n  - {file: a.md, code: X-1, owner: birro, until: 2026-12-31}\n", "COD-021"),
    ("baseline: 1\nfindings:\n  - {file: a.md, owner: biro, until: 2026-12-31}\n", "FM-006"),
    ("baseline: [\n", "FM-002")
  ])
  func `one that is no baseline tolerates nothing and is a finding itself`(text: String, code: String) throws {
    try text.write(toFile: baseline, atomically: true, encoding: .utf8)
    let found = try check("--baseline", baseline)
    #expect(found.codes.contains(code) && found.codes.contains("DAT-043"), "\(found.codes)")
  }

  @Test func `a build goes on with a tolerated error, and stops at another`() throws {
    try edit("classification: internal\n", "classification: internal\nplace: [5]\n")
    #expect(try run(["build", "-C", work.path, "--as-of", "2026-06-01"]).status == 1)
    _ = try check("--write-baseline", baseline)
    let built = try run(["build", "-C", work.path, "--as-of", "2026-06-01", "--baseline", baseline])
    #expect(built.status == 0, "\(built.stderr)")
    try edit("parent: KS-2021-001", "parent: KS-2021-999")
    #expect(try run(["build", "-C", work.path, "--as-of", "2026-06-01", "--baseline", baseline]).status == 1)
  }
}
