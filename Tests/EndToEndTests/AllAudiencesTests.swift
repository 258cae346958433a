import Foundation
import Support
import Testing

/// `naskah build --all-audiences`: an edition a folder, all of them or none.
struct AllAudiencesTests {
  private static let day = ["--as-of", "2026-06-01", "--language", "en"]
  private static let levels = ["biasa", "internal", "rahasia"]

  @Test(arguments: ["example", "print"]) func `each edition is the one that is built for its audience alone`(
    fixture: String
  ) throws {
    let handbook = try copyOfFixture(fixture)
    let all = try run(["build", "--all-audiences", "_editions"] + Self.day, in: handbook)
    #expect(all.status == 0, "\(all.stderr)")
    let made = try FileManager.default.contentsOfDirectory(atPath: handbook.appending(path: "_editions").path)
    let levels = made.filter { !$0.hasPrefix(".") }.sorted()
    #expect(levels == (fixture == "print" ? Self.levels + ["terbatas"] : Self.levels))
    for level in levels {
      let alone = try run(["build", "--audience", level, "--output", "_alone-\(level)"] + Self.day, in: handbook)
      #expect(alone.status == 0, "\(alone.stderr)")
      let one = try contents(of: handbook.appending(path: "_editions/\(level)"))
      #expect(one.count > 50)
      #expect(try one == contents(of: handbook.appending(path: "_alone-\(level)")), "\(level)")
    }
  }

  @Test func `an edition that fails leaves every folder as it was, and what fails is told once`() throws {
    let handbook = try copyOfFixture("example")
    #expect(try run(["build", "--all-audiences", "_editions"] + Self.day, in: handbook).status == 0)
    let before = try contents(of: handbook.appending(path: "_editions"))
    // The secret file fails in the highest edition alone; the public one would have other bytes.
    try change("content/dossiers/ks-2021-001.md", in: handbook, "Memorandum on Coasts", "Memorandum on Shores")
    let secret = try String(contentsOf: handbook.appending(path: "content/dossiers/ks-2024-002.md"), encoding: .utf8)
      .replacing("KS-2024-002", with: "KS-2024-009").replacing(
        "classification: internal", with: "classification: rahasia")
    try Data(secret.replacing("instrument: implementing", with: "instrument: nothing").utf8)
      .write(to: handbook.appending(path: "content/dossiers/ks-2024-009.md"))
    let failed = try run(["build", "--all-audiences", "_editions"] + Self.day, in: handbook)
    #expect(failed.status == 1)
    #expect(
      failed.stderr.contains("edition Secret:") && failed.stderr.contains("all old sites stay"), "\(failed.stderr)")
    #expect(failed.stderr.components(separatedBy: "COD-012").count == 2, "\(failed.stderr)")
    #expect(try contents(of: handbook.appending(path: "_editions")) == before)
    try FileManager.default.removeItem(at: handbook.appending(path: "_editions"))
    #expect(try run(["build", "--all-audiences", "_editions"] + Self.day, in: handbook).status == 1)
    #expect(!FileManager.default.fileExists(atPath: handbook.appending(path: "_editions").path))
  }

  @Test func `a place that is refused refuses all editions before any is made`() throws {
    let handbook = try copyOfFixture("example")
    let foreign = handbook.appending(path: "_editions/internal")
    try FileManager.default.createDirectory(at: foreign, withIntermediateDirectories: true)
    try Data("milik orang".utf8).write(to: foreign.appending(path: "a.txt"))
    let refused = try run(["build", "--all-audiences", "_editions"] + Self.day, in: handbook)
    #expect(refused.status == 2 && refused.stderr.contains("_editions/internal holds something"), "\(refused.stderr)")
    #expect(try contents(of: handbook.appending(path: "_editions")).keys.sorted() == ["internal/a.txt"])
  }

  @Test(arguments: [["--draft"], ["--audience", "biasa"], ["--output", "_x"]])
  func `what all editions at once cannot be is a wrong argument`(more: [String]) throws {
    let handbook = try copyOfFixture("example")
    let outcome = try run(["build", "--all-audiences", "_editions"] + more + Self.day, in: handbook)
    #expect(outcome.status == 2 && outcome.stdout.isEmpty, "\(outcome.stderr)")
    #expect(try contents(of: handbook).keys.allSatisfy { $0.hasPrefix("content/") })
  }

  @Test func `a public edition has no findings, no draft, no path of a source and no commit`() throws {
    let repository = try Repository(fixture: "print", on: "2026-01-01")
    let handbook = repository.folder
    let commit = try repository.git("rev-parse", "HEAD").prefix(7)
    let built = try run(["build", "--all-audiences", "_editions"] + Self.day, in: handbook)
    #expect(built.status == 0, "\(built.stderr)")
    let files = try contents(of: handbook.appending(path: "_editions/biasa"))
    #expect(files.keys.contains { $0.hasPrefix("packs/") && !$0.hasSuffix("index.html") })
    #expect(!files.keys.contains { $0.hasSuffix("findings.html") })
    for (path, bytes) in files where !path.hasSuffix("rules.html") {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["content/", "findings.html", "Nama Rahasia", String(commit)] {
        #expect(!text.contains(word), "\(path): \(word)")
      }
    }
  }

  private func change(_ path: String, in handbook: URL, _ old: String, _ new: String) throws {
    let url = handbook.appending(path: path)
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains(old), "\(path)")
    try Data(text.replacing(old, with: new).utf8).write(to: url)
  }
}
