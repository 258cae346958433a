import Foundation
import Support
import Testing

/// What a page is marked with is the most restricted thing on it, not what its document says of itself.
struct MarkingsTests {
  /// The marking of the page of KS-2021-001 after a change to its file, and what its calendar entries say.
  private func marking(
    after change: (String) -> String, for audience: String = "rahasia"
  ) throws -> (page: String, calendar: String) {
    let folder = try copyOfFixture("example")
    let path = folder.appending(path: "content/dossiers/ks-2021-001.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    // Alone, so that no name of a related document marks the page.
    try FileManager.default.removeItem(at: folder.appending(path: "content/dossiers/ks-2024-002.md"))
    try FileManager.default.removeItem(at: folder.appending(path: "content/packs"))
    try change(text).write(to: path, atomically: true, encoding: .utf8)
    let site = folder.appending(path: "_site")
    let build = try run([
      "build", "-C", folder.path, "--as-of", "2026-06-01", "--draft", "--audience", audience, "--output", site.path
    ])
    #expect(build.status == 0, "\(build.stderr)")
    let page = try String(contentsOf: site.appending(path: "dossiers/KS-2021-001.html"), encoding: .utf8)
    let marked = try #require(page.firstMatch(of: #/<p class="marking[^"]*">([^<]*)</#))
    return (String(marked.1), try String(contentsOf: site.appending(path: "calendar.ics"), encoding: .utf8))
  }

  @Test func `a document without restricted parts is marked with its own level`() throws {
    let (page, calendar) = try marking { $0 }
    #expect(page == "Biasa" && !calendar.contains("CLASS:"), "\(page)")
  }

  @Test func `a part above the document's level marks its page and its calendar entries`() throws {
    let callout: (String) -> String = { $0 + "\n> [!rahasia]\n> Posisi kita.\n" }
    let (page, calendar) = try marking(after: callout)
    #expect(page == "Rahasia" && calendar.contains("CLASS:CONFIDENTIAL"), "\(page)")
    #expect(try marking(after: callout, for: "biasa").page == "Biasa")
  }

  @Test func `so does a field that the document restricts`() throws {
    let (page, _) = try marking { text in
      text.replacing("\nclassification: biasa\n", with: "\nclassification: biasa\nlevels: {parties: internal}\n")
    }
    #expect(page == "Internal")
  }
}
