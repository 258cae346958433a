import Dossiers
import Pages
import Pipeline
import Support
import Testing

/// Pages of the example handbook as they should be, and the table of names that templates may use.
struct GoldenTests {
  @Test func `the names of templates are written down`() throws {
    try expectGolden(templateNames(), at: "templates/README.md")
  }

  @Test(arguments: [
    "index.html", "dossiers/KS-2024-002.html", "en/dossiers/KS-2024-002.html", "partners/dewan-mitra.html",
    "handbook/tenggat.html", "glossary/index.html"
  ])
  func `a page is as it was`(path: String) async throws {
    let sources = SourceTree(files: try fixture("example"))
    let assessed = await assess(sources, asOf: CalendarDate("2026-06-01")!, for: nil, workers: Workers(1))
    let output = await compile(assessed, sources, SiteWishes(isDraft: false, version: "0")).output
    let index = try #require(output.paths.firstIndex(of: path))
    var bytes: [UInt8] = []
    try output.made[index].write(&bytes)
    try expectGolden(String(decoding: bytes, as: UTF8.self), at: "Tests/PagesTests/Golden/" + path)
  }
}
