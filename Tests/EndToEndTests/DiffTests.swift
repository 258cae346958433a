import Foundation
import Support
import Testing

/// `naskah diff` on real repositories, as its users run it.
struct DiffTests {
  private static let dossier = "content/dossiers/ks-2024-002.md"
  private static let day = ["--as-of", "2026-06-01"]

  private func json(_ repository: Repository, _ arguments: String...) throws -> [String: Any] {
    let outcome = try run(["diff", "--format", "json"] + Self.day + arguments, in: repository.folder)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any])
  }

  /// What the interface promises, in one order: ids, fields, counts of lines.
  private func essence(_ report: [String: Any]) throws -> String {
    func sorted(_ value: Any?, _ key: String) -> [[String: Any]] {
      ((value as? [[String: Any]]) ?? []).sorted { "\($0[key] ?? "")" < "\($1[key] ?? "")" }
    }
    let changed = sorted(report["changed"], "id").map { change -> [String: Any] in
      ["id": change["id"] ?? "", "body": change["body"] ?? "", "fields": sorted(change["fields"], "path")]
    }
    let kept: [String: Any] = [
      "added": report["added"] ?? [], "removed": report["removed"] ?? [], "renamed": sorted(report["renamed"], "to"),
      "changed": changed
    ]
    let data = try JSONSerialization.data(withJSONObject: kept, options: [.sortedKeys, .prettyPrinted])
    return String(decoding: data, as: UTF8.self).precomposedStringWithCanonicalMapping
  }

  /// The same report read from the other side.
  private func mirrored(_ report: [String: Any]) throws -> String {
    func swapped(_ value: [String: Any], _ a: String, _ b: String) -> [String: Any] {
      var other = value
      (other[a], other[b]) = (value[b], value[a])
      return other
    }
    var other = swapped(report, "added", "removed")
    other["renamed"] = ((report["renamed"] as? [[String: Any]]) ?? []).map { swapped($0, "from", "to") }
    let names = Dictionary(
      ((report["renamed"] as? [[String: Any]]) ?? []).map { ("\($0["to"] ?? "")", "\($0["from"] ?? "")") },
      uniquingKeysWith: { first, _ in first })
    other["changed"] = ((report["changed"] as? [[String: Any]]) ?? []).map { change -> [String: Any] in
      var mirror = change
      mirror["id"] = names["\(change["id"] ?? "")"] ?? change["id"]
      mirror["fields"] = ((change["fields"] as? [[String: Any]]) ?? []).map { swapped($0, "before", "after") }
      mirror["body"] = swapped((change["body"] as? [String: Any]) ?? [:], "added_lines", "removed_lines")
      return mirror
    }
    return try essence(other)
  }

  @Test(arguments: [1, 2, 3])
  func `random edits are told as a second, simple implementation tells them, and backwards as their mirror`(seed: Int)
    throws
  {
    let repository = try Repository()
    let out = repository.around.appending(path: "edits")
    let steps = 7
    let made = try tool([
      "Tests/Oracle/changes.py", packageRoot.appending(path: "content").path, out.path, "\(steps)", "\(seed)"
    ])
    #expect(made.status == 0, "\(made.stderr)")
    let expected = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: out.appending(path: "expected.json"))) as? [[String: Any]])
    #expect(expected.count == steps - 1)
    for step in 0..<steps {
      // Not there the first time.
      try? FileManager.default.removeItem(at: repository.folder.appending(path: "content"))
      try FileManager.default.copyItem(
        at: out.appending(path: "\(step)/content"), to: repository.folder.appending(path: "content"))
      try repository.git("add", "--all")
      try repository.git("commit", "--quiet", "--allow-empty", "--message", "step")
      try repository.git("tag", "s\(step)")
    }
    var fields = 0
    for step in 1..<steps {
      let report = try json(repository, "s\(step - 1)", "s\(step)")
      let told = try essence(report)
      #expect(told == (try essence(expected[step - 1])), "step \(step)")
      #expect(try essence(json(repository, "s\(step)", "s\(step - 1)")) == mirrored(report), "step \(step), backwards")
      fields += told.components(separatedBy: "\"path\"").count - 1
    }
    #expect(fields > 10)
    let same = try run(["diff", "s3", "s3"] + Self.day, in: repository.folder)
    #expect(same.status == 0 && same.stdout.contains("Tidak ada yang berubah dari s3"))
    let empty = try json(repository, "s3", "s3")
    for key in ["added", "removed", "renamed", "changed", "consequences", "model"] {
      #expect((empty[key] as? [Any])?.isEmpty == true, "\(key)")
    }
  }

  @Test
  func
    `what follows is computed on both sides as of one day, and the folder is the later version without a second name`()
    throws
  {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    try repository.git("tag", "awal")
    try repository.edit(Self.dossier, "duration: P5Y", "duration: P7Y")
    let report = try json(repository, "awal")
    #expect(report["from"] as? String == "awal" && report["to"] is NSNull)
    let consequences = try #require(report["consequences"] as? [[String: Any]])
    let own = try #require(consequences.first { $0["id"] as? String == "KS-2024-002" })
    let deadlines = try #require(own["deadlines"] as? [[String: Any]])
    let last = try #require(deadlines.first { $0["kind"] as? String == "last_day" })
    let before = try #require(last["before"] as? String), after = try #require(last["after"] as? String)
    #expect(Int(after.prefix(4)) == Int(before.prefix(4)).map { $0 + 2 })
    let text = try run(["diff", "awal", "--language", "en"] + Self.day, in: repository.folder).stdout
    #expect(
      text.contains("Duration: 5 years → 7 years") && text.contains("As a result: ") && text.contains("last day "))
    #expect(!text.contains("\u{1B}"))
    #expect(
      try run(["diff", "awal", "--color", "always"] + Self.day, in: repository.folder).stdout.contains("\u{1B}[1m"))
  }

  @Test func `what became wrong is told in the highest edition, and in no other`() throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    try repository.git("tag", "awal")
    // In a dossier that everybody may see, and nothing hidden has to do with it.
    try repository.edit("content/dossiers/ks-2021-001.md", "themes: [coast, training]", "themes: [coast, pelatihan]")
    for level in ["rahasia", "internal", "biasa"] {
      let diff = try run(["diff", "awal", "--language", "en", "--audience", level] + Self.day, in: repository.folder)
      #expect(diff.stdout.contains("pelatihan"), "\(level): \(diff.stdout) \(diff.stderr)")
      #expect(diff.stdout.contains("COD-") == (level == "rahasia"), "\(level): \(diff.stdout)")
    }
  }

  @Test func `a model that one version cannot read is told, not passed over`() throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    let model = "content/planning-model.yml"
    try repository.git("tag", "baik")
    try repository.edit(model, "themes:", "themes: [")
    try repository.commit("a model that is no YAML", on: "2026-02-01")
    try repository.git("tag", "rusak")
    try repository.edit(model, "themes: [", "themes:")
    let text = try run(["diff", "rusak", "--language", "en"] + Self.day, in: repository.folder)
    #expect(text.stdout.contains("The planning model changed"), "\(text.stdout) \(text.stderr)")
    #expect(text.stdout.contains("the fields of one version cannot be read"), "\(text.stdout)")
    #expect(try json(repository, "rusak")["model_unreadable"] as? Bool == true)
    #expect(try json(repository, "baik")["model_unreadable"] as? Bool == false)
  }

  @Test func `a version without a model is said to be compared as if it had the national one`() throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    let model = try repository.text("content/planning-model.yml")
    try repository.git("rm", "-q", "content/planning-model.yml")
    try repository.commit("without", on: "2026-01-06")
    try repository.write("content/planning-model.yml", Array(model.utf8))
    let arguments = ["--language", "en", "--as-of", "2026-06-01"]
    let without = try run(["diff", "HEAD"] + arguments, in: repository.folder)
    #expect(without.status == 0 && without.stderr.contains("no content/planning-model.yml"), "\(without.stderr)")
    let with = try run(["diff", "HEAD~1"] + arguments, in: repository.folder)
    #expect(with.status == 0 && !with.stderr.contains("planning-model.yml"), "\(with.stderr)")
  }

  @Test func `a moved file is no change, a new id is a renaming, and names of any kind work`() throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    let odd = "content/dossiers/-n \"a\" 'b' caf\u{E9}.md"
    try FileManager.default.moveItem(
      at: repository.folder.appending(path: Self.dossier), to: repository.folder.appending(path: odd))
    try repository.commit("moved", on: "2026-01-06")
    let moved = try json(repository, "2026-01-05", "2026-01-06")
    #expect(
      (moved["changed"] as? [[String: Any]])?.filter { $0["id"] as? String == "KS-2024-002" }.isEmpty == true,
      "\(moved)")
    #expect((moved["added"] as? [String])?.isEmpty == true && (moved["removed"] as? [String])?.isEmpty == true)
    try repository.edit(odd, "id: KS-2024-002", "id: KS-2024-002-B")
    try repository.edit(odd, "stage: implementation", "stage: renewal")
    let renamed = try json(repository, "HEAD")
    #expect((renamed["renamed"] as? [[String: String]]) == [["from": "KS-2024-002", "to": "KS-2024-002-B"]])
    let change = try #require(
      (renamed["changed"] as? [[String: Any]])?.first { $0["id"] as? String == "KS-2024-002-B" })
    #expect((change["fields"] as? [[String: Any]])?.compactMap { $0["path"] as? String } == ["stage"])
    let decomposed = "content/dossiers/-n \"a\" 'b' cafe\u{301}.md"
    try repository.commit("renamed", on: "2026-01-07")
    try FileManager.default.moveItem(
      at: repository.folder.appending(path: odd), to: repository.folder.appending(path: "x"))
    try FileManager.default.moveItem(
      at: repository.folder.appending(path: "x"), to: repository.folder.appending(path: decomposed))
    #expect((try json(repository, "HEAD")["changed"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: ["text", "md", "html", "json"])
  func `an edition tells nothing of what its readers may not see, nor of what they once might`(format: String) throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    let other = "content/dossiers/ks-2021-001.md"
    try repository.edit(other, "classification: biasa", "classification: rahasia")
    try repository.edit(other, "\ntitle:", "\nsummary: Ringkasan yang tertutup\ntitle:")
    try repository.write(
      "content/dossiers/tertutup.md",
      Array(
        """
        ---
        id: KS-TERTUTUP-9
        title: Judul Tertutup
        instrument: mou
        stage: exploration
        classification: rahasia
        ---

        Isi tertutup.

        """
        .utf8))
    try repository.edit(Self.dossier, "stage: implementation", "stage: renewal\nrelated: [KS-TERTUTUP-9]")
    try repository.write(Self.dossier, Array((try repository.text(Self.dossier) + "\nLihat [[KS-TERTUTUP-9]].\n").utf8))
    try repository.commit("closed", on: "2026-02-05")
    let whole = try run(["diff", "2026-01-05", "2026-02-05", "--format", format] + Self.day, in: repository.folder)
    #expect(whole.stdout.contains("KS-TERTUTUP-9"))
    let open = try run(
      ["diff", "2026-01-05", "2026-02-05", "--audience", "internal", "--format", format] + Self.day,
      in: repository.folder)
    #expect(open.status == 0, "\(open.stderr)")
    #expect(open.stdout.contains("KS-2024-002") && open.stdout.contains(format == "json" ? "renewal" : "Perpanjangan"))
    for secret in ["TERTUTUP", "ertutup", "KS-2021-001", "rahasia"] {
      #expect(!open.stdout.contains(secret), "\(secret)")
    }
    #expect(!open.stdout.contains("Nota Kesepahaman Pesisir"))
  }

  @Test func `lines that came or went are no lists in Markdown`() throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    let chapter = "content/handbook/tenggat.md"
    try repository.edit(chapter, "\n---\n\n", "\n---\n\n1. One thing\n\n")
    let told = try run(["diff", "HEAD", "--format", "md"] + Self.day, in: repository.folder).stdout
    #expect(told.contains("\n  > \\+ 1\\. One thing  \n"), "\(told)")
    #expect(!told.contains("\n  > +"), "\(told)")
  }

  @Test func `minimum clauses are told by the names that the model gives them`() throws {
    let repository = try Repository(fixture: "regency", on: "2026-01-05")
    try repository.edit("content/dossiers/pks-2025-002.md", "force-majeure, disputes, ", "")
    for (language, line) in [
      ("id", "Klausul: tidak lagi Keadaan memaksa, Penyelesaian perselisihan"),
      ("en", "Clauses: no longer Force majeure, Settlement of disputes")
    ] {
      let told = try repository.naskah("diff", "HEAD", "--language", language)
      #expect(told.stdout.contains(line), "\(told.stdout)\(told.stderr)")
    }
  }

  @Test func `what git refuses ends with 2 and says why`() throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    let unknown = try repository.naskah("diff", "tidak-ada", "--language", "en")
    #expect(unknown.status == 2 && unknown.stdout.isEmpty && unknown.stderr.contains("tidak-ada"))
    let at = try repository.naskah("diff", "HEAD", "--at", "HEAD")
    #expect(at.status == 2)
  }

  @Test func `the page needs nothing beside it, and nothing in it is markup of a dossier`() throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    try repository.edit(
      Self.dossier, "stage: implementation", "stage: renewal\nplace: \"<script>alert(1)</script> *b* \\u001b[31m\"")
    let html = try run(["diff", "HEAD", "--format", "html"] + Self.day, in: repository.folder).stdout
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.contains("&lt;script>") || html.contains("&lt;script&gt;"))
    for outside in ["<script", "<link", "src=", "http://", "https://", "url("] {
      #expect(!html.contains(outside), "\(outside)")
    }
    let markdown = try run(["diff", "HEAD", "--format", "md"] + Self.day, in: repository.folder).stdout
    #expect(markdown.contains("\\<script") && markdown.contains("\\*b\\*"))
    let text = try run(["diff", "HEAD"] + Self.day, in: repository.folder).stdout
    #expect(text.contains("<script>") && !text.contains("\u{1B}"))
  }
}
