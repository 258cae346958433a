import Foundation
import Support
import Testing

/// `naskah check PATH`: the findings of one file or folder, of the handbook it is in.
struct CheckPathTests {
  /// A handbook with a fault in one dossier and one in another.
  private func handbook() throws -> URL {
    let handbook = try copyOfFixture("example")
    for name in ["one", "two"] {
      try Data("---\nid: \(name)\n---\n".utf8).write(to: handbook.appending(path: "content/dossiers/\(name).md"))
    }
    return handbook
  }

  private func files(_ outcome: Outcome) throws -> Set<String> {
    let report = try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any]
    let findings = report?["findings"] as? [[String: Any]] ?? []
    return Set(findings.compactMap { $0["file"] as? String })
  }

  @Test func `a file's findings are told, and no other's`() throws {
    let handbook = try handbook()
    let outcome = try run(["check", "content/dossiers/one.md", "--format", "json"], in: handbook)
    #expect(try files(outcome) == ["content/dossiers/one.md"] && outcome.status == 1, "\(outcome.stderr)")
    let other = try run(["check", "--as-of", "2026-06-01", "content/planning-model.yml"], in: handbook)
    #expect(other.status == 0, "\(other.stdout)")
  }

  @Test func `a folder's findings are told, from wherever the command runs`() throws {
    let handbook = try handbook()
    let below = handbook.appending(path: "content/dossiers")
    let inside = try run(["check", "one.md", "--format", "json"], in: below)
    #expect(try files(inside) == ["content/dossiers/one.md"])
    let folder = try run(["check", "content/dossiers", "--format", "json"], in: handbook)
    #expect(try files(folder).isSuperset(of: ["content/dossiers/one.md", "content/dossiers/two.md"]))
    #expect(try files(folder).allSatisfy { $0.hasPrefix("content/dossiers/") })
    let partners = try run(["check", "content/partners", "--as-of", "2026-06-01"], in: handbook)
    #expect(partners.status == 0, "\(partners.stdout)")
  }

  @Test func `a handbook's folder is the whole handbook`() throws {
    let handbook = try handbook()
    let whole = try run(["check", "--format", "json"], in: handbook)
    for (path, place) in [
      (".", handbook), (handbook.path, FileManager.default.temporaryDirectory),
      (
        "../" + handbook.lastPathComponent,
        handbook.deletingLastPathComponent().appending(path: handbook.lastPathComponent)
      )
    ] {
      let outcome = try run(["check", path, "--format", "json"], in: place)
      #expect(outcome.stdout == whole.stdout && outcome.status == 1, "\(path): \(outcome.stderr)")
    }
    let given = try run(
      ["check", "-C", handbook.path, "content/dossiers/two.md", "--format", "json"],
      in: FileManager.default.temporaryDirectory)
    #expect(try files(given) == ["content/dossiers/two.md"])
  }

  @Test func `forms for build servers name the files from where the command runs`() throws {
    let handbook = try handbook()
    let outcome = try run(
      ["check", handbook.lastPathComponent + "/content/dossiers/one.md", "--format", "github"],
      in: handbook.deletingLastPathComponent())
    #expect(outcome.stdout.contains("file=\(handbook.lastPathComponent)/content/dossiers/one.md"), "\(outcome.stdout)")
  }

  @Test(arguments: ["content/dossiers/none.md", "nowhere", "LICENSE", "/", "_site"])
  func `a path that is none, or that check does not read, ends with 2 and is named`(path: String) throws {
    let handbook = try handbook()
    try Data("x".utf8).write(to: handbook.appending(path: "LICENSE"))
    try FileManager.default.createDirectory(at: handbook.appending(path: "_site"), withIntermediateDirectories: true)
    let outcome = try run(["check", path], in: handbook)
    #expect(outcome.status == 2 && outcome.stdout.isEmpty && outcome.stderr.contains(path), "\(outcome.stderr)")
  }

  @Test func `--fix mends only what was named`() throws {
    let handbook = try handbook()
    let first = handbook.appending(path: "content/dossiers/one.md"),
      second = handbook.appending(path: "content/dossiers/two.md")
    let wrong = "---\nid: KS-2026-0NN\ntitle: {id: Satu, en: One}\njudul: Satu\n---\n"
    for (url, number) in [(first, "71"), (second, "72")] {
      try Data(wrong.replacingOccurrences(of: "NN", with: number).utf8).write(to: url)
    }
    let untouched = try Data(contentsOf: second)
    _ = try run(["check", "--fix", "content/dossiers/one.md"], in: handbook)
    #expect(try Data(contentsOf: second) == untouched)
  }
}
