import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Support
import Testing

/// `sitemap.xml`, read by an XML parser of the system and held against the files of the site.
struct SitemapTests {
  private func build(_ base: String?) throws -> URL {
    let work = try copyOfFixture("example")
    let model = work.appending(path: "content/planning-model.yml")
    let text = try String(contentsOf: model, encoding: .utf8)
    if let base { try Data(text.replacing("site:\n", with: "site:\n  base_url: \"\(base)\"\n").utf8).write(to: model) }
    let dossier = work.appending(path: "content/dossiers/ks-2021-001.md")
    try Data(
      try String(contentsOf: dossier, encoding: .utf8).replacing(
        "\nid: KS-2021-001\n", with: "\nid: KS-2021-001\naliases: [KS-LAMA]\n"
      ).utf8
    ).write(to: dossier)
    let site = work.appending(path: "site")
    let build = try run(["build", "-C", work.path, "--as-of", "2026-06-01", "--output", site.path])
    #expect(build.status == 0, "\(build.stderr)")
    return site
  }

  @Test func `every page is listed once, at its address, with its other languages`() throws {
    for base in ["https://contoh.example/buku", "https://contoh.example/buku/"] {
      let site = try build(base)
      let text = try String(contentsOf: site.appending(path: "sitemap.xml"), encoding: .utf8)
      let document = try XMLDocument(xmlString: text)
      #expect(
        document.rootElement()?.name == "urlset"
          && document.rootElement()?.namespaces?.contains {
            $0.stringValue == "http://www.sitemaps.org/schemas/sitemap/0.9"
          } == true)
      let urls = document.rootElement()?.elements(forName: "url") ?? []
      let locations = urls.compactMap { $0.elements(forName: "loc").first?.stringValue }
      let pages = try FileManager.default.subpathsOfDirectory(atPath: site.path).filter { path in
        path.hasSuffix(".html") && !path.hasSuffix("404.html") && !path.hasSuffix("KS-LAMA.html")
      }
      #expect(FileManager.default.fileExists(atPath: site.appending(path: "dossiers/KS-LAMA.html").path))
      #expect(pages.count > 50 && locations.sorted() == pages.map { "https://contoh.example/buku/" + $0 }.sorted())
      #expect(text.components(separatedBy: "<url>").count == pages.count + 1)
      let shared = try String(contentsOf: site.appending(path: "en/dossiers/KS-2024-002.html"), encoding: .utf8)
      let address = "https://contoh.example/buku/en/dossiers/KS-2024-002.html"
      #expect(shared.contains("<meta property=\"og:url\" content=\"\(address)\">"))
      let dossier =
        "<url><loc>https://contoh.example/buku/en/dossiers/KS-2024-002.html</loc>"
          + """
          <xhtml:link rel="alternate" hreflang="id" \
          href="https://contoh.example/buku/dossiers/KS-2024-002.html"/>
          """
          + """
          <xhtml:link rel="alternate" hreflang="en" \
          href="https://contoh.example/buku/en/dossiers/KS-2024-002.html"/></url>

          """
      #expect(text.contains(dossier))
    }
  }

  @Test func `a site that does not know its address has none`() throws {
    #expect(!FileManager.default.fileExists(atPath: try build(nil).appending(path: "sitemap.xml").path))
  }
}
