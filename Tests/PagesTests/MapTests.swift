import Diagnostics
import Dossiers
import Pipeline
import Support
import Testing

@testable import Charts

/// The map in a handbook: off unless it is asked for, and never without its table.
struct MapTests {
  private func pages(map: Bool) async throws -> [String: String] {
    let block = "```figure\nkind: map\n```\n"
    let files = try fixture("example").map { file -> SourceFile in
      let text = String(decoding: file.bytes, as: UTF8.self)
      if file.path == "content/planning-model.yml", map {
        return SourceFile(path: file.path, text: text.replacing("site:\n", with: "site:\n  map: true\n"))
      }
      return file.path == "content/handbook/tenggat.md" ? SourceFile(path: file.path, text: text + block) : file
    }
    let assessed = await assess(
      SourceTree(files: files), asOf: CalendarDate("2026-06-01")!, for: nil, workers: Workers(1))
    let output = await compile(assessed, SourceTree(files: files), SiteWishes(isDraft: false, version: "test")).output
    var pages: [String: String] = [:]
    for path in ["handbook/tenggat.html", "en/handbook/tenggat.html", "countries/index.html"] {
      var bytes: [UInt8] = []
      try #require(output.made.first { $0.path == path }).write(&bytes)
      pages[path] = String(decoding: bytes, as: UTF8.self)
    }
    return pages
  }

  @Test
  func `a map is drawn only where the model asks for it, labelled in each language, over the table of its numbers`()
    async throws
  {
    let on = try await pages(map: true), off = try await pages(map: false)
    for (path, page) in on {
      #expect(page.contains("class=\"land\"") && page.contains("<title>"), "\(path)")
      #expect(!(off[path] ?? "").contains("class=\"land\""), "\(path)")
    }
    #expect(on["handbook/tenggat.html"]?.contains("<title>Belanda: 2</title>") == true)
    #expect(on["en/handbook/tenggat.html"]?.contains("<title>Netherlands: 2</title>") == true)
    #expect(on["en/handbook/tenggat.html"]?.contains(">Netherlands</a></td><td class=\"n\"") == true)
    #expect(on["en/handbook/tenggat.html"]?.contains("say nothing of the status of any territory") == true)
  }

  @Test func `every code of ISO 3166-1 but Antarctica has a place on the map`() {
    let places = (worldOutlines + worldDots).map { String($0.prefix { $0 != "|" }) }
      .filter { !$0.isEmpty }
    #expect(Set(countryTable.codes).subtracting(places) == ["AQ"])
    #expect(Set(places).subtracting(countryTable.codes) == [])
    #expect(Set(places).count == places.count)
  }
}
