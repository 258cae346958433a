import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

/// What lists and figures of more than a thousand agreements say.
struct LongListsTests {
  private static let count = 1100

  /// The example with many agreements more; every second one stands at two themes that have no room in the figure.
  private func pages(_ wanted: [String]) async throws -> [String: String] {
    let themes = ["first", "second", "third"]
    var files = try fixture("example").map { file in
      SourceFile(
        path: file.path,
        text: String(decoding: file.bytes, as: UTF8.self).replacing(
          "\nthemes:\n",
          with: "\nthemes:\n" + themes.map { "  - {id: \($0), name: {id: Tema \($0), en: Theme \($0)}}\n" }.joined()))
    }
    for number in 1...Self.count {
      let own = number % 2 == 0 ? "second, third" : "first"
      files.append(
        SourceFile(
          path: "content/dossiers/n-\(number).md",
          text: """
            ---
            id: N-\(number)
            title: {id: Naskah \(number), en: Text \(number)}
            instrument: implementing
            stage: implementation
            classification: biasa
            themes: [\(own)]
            owner: biro
            parties:
              - {partner: badan-contoh, role: host}
              - {partner: dewan-mitra, role: counterpart}
            ---

            """))
    }
    files.append(
      SourceFile(
        path: "content/dashboards/banyak.md",
        text: """
          ---
          id: banyak
          title: {id: Banyak, en: Many}
          classification: biasa
          ---

          ```figure
          kind: bar
          select: {theme: [first, second, third]}
          by: theme
          limit: 2
          title: {id: Batang, en: Bars}
          ```

          ```figure
          kind: table
          select: {theme: first}
          title: {id: Tabel, en: Table}
          ```

          """))
    files.append(
      SourceFile(
        path: "content/handbook/menyebut.md",
        text: """
          ---
          id: menyebut
          title: {id: Menyebut, en: Names}
          classification: biasa
          ---

          Lihat [[dewan-mitra]].

          """))
    let sources = SourceTree(files: files)
    let assessed = await assess(sources, asOf: CalendarDate("2026-06-01")!, for: nil, workers: Workers(2))
    let output = await compile(assessed, sources, SiteWishes(isDraft: true, version: "test")).output
    var pages: [String: String] = [:]
    for path in wanted {
      var bytes: [UInt8] = []
      try #require(output.made.first { $0.path == path }).write(&bytes)
      pages[path] = String(decoding: bytes, as: UTF8.self)
    }
    return pages
  }

  private func between(_ text: String, _ start: String, _ end: String) -> String {
    text.components(separatedBy: start).dropFirst().first?.components(separatedBy: end).first ?? ""
  }

  @Test func `long lists are folded, numbers grouped, and what has no room counts each agreement once`() async throws {
    let paths = [
      "dossiers/index.html", "partners/dewan-mitra.html", "dashboards/banyak.html", "dashboards/index.html"
    ]
    let pages = try await pages(paths)

    // Every row of the register has an anchor of its own.
    let register = try #require(pages[paths[0]])
    let rows = register.components(separatedBy: "<tr id=\"").dropFirst().map { between("§" + $0, "§", "\"") }
    #expect(rows.count == Self.count + 2 && Set(rows).count == rows.count && rows.contains("N-7"))

    // What the page lists anyway does not name it once more; a chapter does.
    let partner = try #require(pages[paths[1]])
    let named = between(partner, "id=\"_backlinks\"", "</section>")
    #expect(named.contains("../handbook/menyebut.html") && !named.contains("../dossiers/N-"))
    let live = between(partner, "id=\"_live\"", "</section>")
    #expect(live.contains("<tr><th><a href=\"../dossiers/N-"))
    #expect(live.contains(">Saring, urutkan, atau simpan semuanya</a>"))

    // The two themes without room have 550 agreements together, not 1,100, and no bar beside the places.
    let dashboard = try #require(pages[paths[2]]), bars = between(dashboard, "<strong>Batang", "</table>")
    let numbers = bars.components(separatedBy: "</svg>").dropFirst().map { cell in
      between("§" + cell, "§", "</span>").replacing(/<[^>]*>/, with: "").trimmingCharacters(in: .whitespaces)
    }
    #expect(numbers == ["550", "550"], "\(numbers)")
    #expect(bars.components(separatedBy: "<rect").count - 1 == 1 && bars.contains("2 lainnya"))
    let table = between(dashboard, "<strong>Tabel", "</table>"), parts = table.components(separatedBy: "<tbody>")
    #expect(parts.count == 3 && parts[1].components(separatedBy: "<tr>").count - 1 == 101)
    #expect(parts[1].contains("<label class=\"rest\"><input type=\"checkbox\"> Tampilkan 400 lainnya</label>"))

    #expect(try #require(pages[paths[3]]).contains("<b>1.100</b>"))
    #expect(dashboard.contains("1.100 dari 1.102"))
  }
}
