import Foundation
import Support
import Testing

/// A field that is declared reaches everything that knows fields: here the one of CONTRIBUTING.md, "Add a field".
struct FieldEndToEndTests {
  private func handbook(_ place: String) throws -> URL {
    let work = try copyOfFixture("example")
    let path = work.appending(path: "content/dossiers/ks-2024-002.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let changed = text.replacing("  meeting_cadence:", with: "  \(place)\n  meeting_cadence:")
    #expect(changed != text)
    try changed.write(to: path, atomically: true, encoding: .utf8)
    return work
  }

  @Test func `it is checked, listed, explained and in the JSON Schema`() throws {
    let work = try handbook("meeting_place: Zamrud")
    let check = try run(["check", "-C", work.path, "--as-of", "2026-06-01"])
    #expect(check.status == 0, "\(check.stdout)")
    let list = try run(["list", "-C", work.path, "--as-of", "2026-06-01", "--columns", "id,coordination.meeting_place"])
    #expect(list.stdout.contains("Zamrud"), "\(list.stdout)")
    #expect(try run(["explain", "meeting_place", "--language", "en"]).stdout.contains("coordination.meeting_place"))
    #expect(try run(["schema", "-C", work.path]).stdout.contains("\"tempat rapat · meeting place\""))
  }

  @Test func `its form is checked and a misspelt key is named`() throws {
    let list = try run(["check", "-C", try handbook("meeting_place: [Zamrud, Pirus]").path, "--as-of", "2026-06-01"])
    #expect(list.stdout.contains("FM-005"), "\(list.stdout)")
    let misspelt = try run(["check", "-C", try handbook("meeting_plase: Zamrud").path, "--as-of", "2026-06-01"])
    #expect(misspelt.stdout.contains("FM-004") && misspelt.stdout.contains("meeting_place"), "\(misspelt.stdout)")
  }

  @Test func `it is on the page in each language`() throws {
    let work = try handbook("meeting_place: {id: Ruang Zamrud, en: Emerald room}")
    let built = try run(["build", "-C", work.path, "--as-of", "2026-06-01"])
    #expect(built.status == 0, "\(built.stderr)")
    let pages = ["dossiers/KS-2024-002.html", "en/dossiers/KS-2024-002.html"]
    let texts = try pages.map { try String(contentsOf: work.appending(path: "_site/\($0)"), encoding: .utf8) }
    #expect(texts[0].contains("Tempat rapat: Ruang Zamrud"))
    #expect(texts[1].contains("Meeting place: Emerald room"))
  }

  /// In each language of the site, with what stands in an item of a list that has an `id` of its own: an `id` is no
  /// text in Indonesian.
  @Test func `it is found, as all that front matter says`() throws {
    let work = try handbook("meeting_place: {id: Ruang Zamrudkencana, en: Emeraldine room}")
    let built = try run(["build", "-C", work.path, "--as-of", "2026-06-01"])
    #expect(built.status == 0, "\(built.stderr)")
    func words(in folder: String) throws -> String {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("words") }
      #expect(!files.isEmpty, "\(folder)")
      return try files.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }.joined()
    }
    let indonesian = try words(in: work.appending(path: "_site/search").path)
    let english = try words(in: work.appending(path: "_site/en/search").path)
    #expect(indonesian.contains("zamrudkencana") && !indonesian.contains("emeraldin"))
    #expect(english.contains("emeraldin") && !english.contains("zamrudkencana"))
  }
}
