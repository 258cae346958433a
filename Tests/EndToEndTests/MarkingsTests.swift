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

  @Test func `in an edition between the levels a field of the dossier's own level still marks the page`() throws {
    let restrict: (String) -> String = {
      $0.replacing("\nclassification: biasa\n", with: "\nclassification: biasa\nlevels: {parties: internal}\n")
    }
    #expect(try marking(after: restrict, for: "internal").page == "Internal")
    #expect(try marking(after: restrict, for: "biasa").page == "Biasa")
  }

  @Test func `a field hidden with a more restricted part inside marks no page of a lower edition`() throws {
    let restrict: (String) -> String = {
      $0.replacing("\nclassification: biasa\n", with: "\nclassification: biasa\nlevels: {objectives: rahasia}\n")
        .replacing("- id: O1\n", with: "- id: O1\n    classification: internal\n")
    }
    #expect(try marking(after: restrict, for: "internal").page == "Biasa")
    #expect(try marking(after: restrict, for: "rahasia").page == "Rahasia")
  }

  @Test(arguments: ["internal", "rahasia"])
  func `a pack of the lowest level has no field that its dossier restricts, whoever prints it`(reader: String) throws {
    let folder = try copyOfFixture("example")
    func edit(_ path: String, _ change: (String) -> String) throws {
      let url = folder.appending(path: path)
      let before = try String(contentsOf: url, encoding: .utf8), after = change(before)
      #expect(before != after)
      try Data(after.utf8).write(to: url)
    }
    try edit("content/dossiers/ks-2021-001.md") {
      $0.replacing("\nclassification: biasa\n", with: "\nclassification: biasa\nlevels: {objectives: internal}\n")
    }
    try edit("content/packs/kunjungan.md") { text in
      text.replacing("classification: internal", with: "classification: biasa")
        .replacing("KS-2024-002, show: [summary, objectives]", with: "KS-2021-001, show: [objectives]")
    }
    let site = folder.appending(path: "_site")
    let build = try run([
      "build", "-C", folder.path, "--as-of", "2026-06-01", "--draft", "--audience", reader, "--output", site.path
    ])
    #expect(build.status == 0, "\(build.stderr)")
    let dossier = try String(contentsOf: site.appending(path: "dossiers/KS-2021-001.html"), encoding: .utf8)
    let pack = try String(contentsOf: site.appending(path: "packs/kunjungan.html"), encoding: .utf8)
    #expect(dossier.contains("Pesisir terjaga") && pack.contains("KS-2021-001"))
    #expect(!pack.contains("Pesisir terjaga"))
  }

  @Test func `a picture of a network says the level of the most restricted document in it`() throws {
    let folder = try copyOfFixture("example"), site = folder.appending(path: "_site")
    let build = try run(["build", "-C", folder.path, "--as-of", "2026-06-01", "--output", site.path])
    #expect(build.status == 0, "\(build.stderr)")
    let page = try String(contentsOf: site.appending(path: "dossiers/KS-2021-001.html"), encoding: .utf8)
    let tree = try #require(page.firstMatch(of: #/<desc id="_tree-d">([^<]*)</#))
    #expect(tree.1.hasSuffix("Tingkat: Internal."), "\(tree.1)")
  }

  @Test func `the page about the site names the edition, and the table's description its level`() throws {
    let folder = try copyOfFixture("example")
    for (audience, name) in [("biasa", "Biasa"), ("internal", "Internal"), ("rahasia", "Rahasia")] {
      let site = folder.appending(path: "_\(audience)")
      let build = try run([
        "build", "-C", folder.path, "--as-of", "2026-06-01", "--audience", audience, "--output", site.path
      ])
      #expect(build.status == 0, "\(build.stderr)")
      let about = try String(contentsOf: site.appending(path: "about.html"), encoding: .utf8)
      #expect(about.contains("<dt>Edisi</dt><dd>\(name)</dd>"), "\(audience)")
      #expect(!about.contains("<dt>Revisi</dt>"))
      let package = try String(contentsOf: site.appending(path: "data/datapackage.json"), encoding: .utf8)
      let level = audience == "rahasia" ? "internal" : audience
      #expect(package.contains("\"classification\": \"\(level)\""), "\(package)")
    }
  }

  @Test func `a lower edition says on every document's page that things are left out, where the model wants it`()
    throws
  {
    let folder = try copyOfFixture("example")
    let model = folder.appending(path: "content/planning-model.yml")
    let text = try String(contentsOf: model, encoding: .utf8)
    func pages(_ audience: String) throws -> [String: Bool] {
      let site = folder.appending(path: "_site")
      let build = try run([
        "build", "-C", folder.path, "--as-of", "2026-06-01", "--audience", audience, "--output", site.path
      ])
      #expect(build.status == 0, "\(build.stderr)")
      let paths = ["dossiers/KS-2021-001.html", "partners/dewan-mitra.html", "index.html"]
      return try paths.reduce(into: [:]) { found, path in
        let page = try String(contentsOf: site.appending(path: path), encoding: .utf8)
        found[path] = page.contains("Edisi “Biasa”")
      }
    }
    #expect(try pages("biasa").values.allSatisfy { !$0 })
    try Data(text.replacing("site:\n", with: "site:\n  omission_note: true\n").utf8).write(to: model)
    #expect(
      try pages("biasa") == [
        "dossiers/KS-2021-001.html": true, "partners/dewan-mitra.html": true, "index.html": false
      ])
    #expect(try pages("rahasia").values.allSatisfy { !$0 })
  }
}
