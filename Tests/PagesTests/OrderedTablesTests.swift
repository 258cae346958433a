import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

/// Tables of dossiers that are ordered by one of their columns.
struct OrderedTablesTests {
  /// Dossiers with a number of their own: two have the same, one has none, one is below zero.
  private static let weighed = [
    "N-1": "tons: 5", "N-2": "tons: 12.5", "N-3": "updated: 2026-01-05", "N-4": "tons: 5", "N-5": "tons: -2",
    "N-6": "tons: 40"
  ]

  /// A dashboard with one figure, in the handbook that has also these dossiers.
  ///
  /// - Parameter dossiers: by id, the lines of their front matter that are theirs alone.
  private func page(
    _ figure: String, over dossiers: [String: String] = weighed, asOf day: String = "2026-06-01",
    for level: String? = nil, in language: String = "id"
  ) async throws -> String {
    var files = try fixture("example").map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      let field = "fields:\n  dossier:\n    tons: {type: number, name: {id: Tonase, en: Tonnage}}\n"
      return file.path == "content/planning-model.yml" ? SourceFile(path: file.path, text: text + field) : file
    }
    for (id, lines) in dossiers {
      files.append(SourceFile(path: "content/dossiers/\(id.lowercased()).md", text: Self.dossier(id, lines)))
    }
    let dashboard =
      """
      ---
      id: urutan
      title: {id: Urutan, en: Order}
      classification: biasa
      ---

      ```figure
      kind: table
      title: {id: Tabel, en: Table}
      \(figure)
      ```

      """
    files.append(SourceFile(path: "content/dashboards/urutan.md", text: dashboard))
    let sources = SourceTree(files: files)
    let assessed = await assess(sources, asOf: try #require(CalendarDate(day)), for: level, workers: Workers(1))
    let output = await compile(assessed, sources, SiteWishes(isDraft: true, version: "0")).output
    let path = (language == "id" ? "" : language + "/") + "dashboards/urutan.html"
    let index = try #require(output.paths.firstIndex(of: path))
    var bytes: [UInt8] = []
    try output.made[index].write(&bytes)
    let page = String(decoding: bytes, as: UTF8.self)
    let figure = try #require(page.range(of: "<figure")), end = try #require(page.range(of: "</figure>"))
    return String(page[figure.lowerBound..<end.upperBound]) + "\n"
  }

  private static func dossier(_ id: String, _ lines: String) -> String {
    """
    ---
    id: \(id)
    title: {id: Naskah \(id), en: Text \(id)}
    instrument: mou
    stage: implementation
    classification: biasa
    themes: [coast]
    owner: biro
    parties:
      - {partner: badan-contoh, role: host}
      - {partner: dewan-mitra, role: counterpart}
    \(lines)
    ---

    """
  }

  /// The ids of a table's rows, in their order.
  private func ids(_ page: String) -> [String] { page.matches(of: />(N-[0-9])</).map { String($0.output.1) } }

  /// Of each row the length of its bar; nil where it has none.
  private func bars(_ page: String) -> [String?] {
    page.components(separatedBy: "<tr><td").dropFirst().map { row in
      row.firstMatch(of: /<rect width="([0-9]+)"/).map { String($0.output.1) }
    }
  }

  private static let all = "select: {id: [N-1, N-2, N-3, N-4, N-5, N-6]}\ncolumns: [id, title, tons]"

  @Test func `rows stand by their values, equal ones as they stood, and those without a value last`() async throws {
    let plain = try await page(Self.all)
    #expect(ids(plain) == ["N-1", "N-2", "N-3", "N-4", "N-5", "N-6"] && bars(plain).allSatisfy { $0 == nil })
    #expect(!plain.contains("Urutan:"))

    let largest = try await page(Self.all + "\nlargest_first: tons")
    #expect(ids(largest) == ["N-6", "N-2", "N-1", "N-4", "N-5", "N-3"])
    #expect(largest.contains("Urutan: Tonase, dari yang terbesar; seluruhnya 6."))

    let smallest = try await page(Self.all + "\nsmallest_first: tons", in: "en")
    #expect(ids(smallest) == ["N-5", "N-1", "N-4", "N-2", "N-6", "N-3"])
    #expect(smallest.contains("Order: Tonnage, smallest first; 6 in all."))
  }

  @Test func `the numbers that order a table have bars as long as they are large, those below zero and none have none`()
    async throws
  {
    let table = try await page(Self.all + "\nlargest_first: tons")
    #expect(bars(table) == ["100", "31", "13", "13", nil, nil])
    try expectGolden(table, at: "Tests/PagesTests/Golden/figures/largest-first.html")
  }

  @Test func `a number on a scale fills its cell where the scale ends, and its scale stands under the title`()
    async throws
  {
    let table = try await page("columns: [id, computed.score, computed.asymmetry]\nsmallest_first: computed.score")
    let rows = table.components(separatedBy: "<tr><td").dropFirst()
    let scores = rows.compactMap { $0.firstMatch(of: /<\/svg> ([0-9]+)[,0-9]*</).flatMap { Int($0.output.1) } }
    #expect(scores.count == 8 && scores == scores.sorted() && Set(scores).count > 1, "\(scores)")
    for (score, bar) in zip(scores, bars(table)) {
      let length = Int(bar ?? "") ?? -1
      #expect(length == score || length == score + 1, "\(score): \(length)")
    }
    #expect(table.contains(">Nilai</th>") && table.contains(">Ketimpangan</th>"))
    #expect(table.contains("Nilai: dari 100. Ketimpangan: 0 sampai 1.</span>"))
  }

  @Test func `a table with room for some shows the first, and says how many there are`() async throws {
    let figure = "select: {id: [N-1, N-2, N-4, N-6]}\ncolumns: [id]\nlimit: 3\nlargest_first: tons"
    let table = try await page(figure)
    #expect(ids(table) == ["N-6", "N-2", "N-1"])
    #expect(table.contains("Urutan: Tonase, dari yang terbesar; 3 dari 4."))
    #expect(table.contains("1 lainnya") && table.contains("N-4.html"))
    // What it is ordered by is not shown here, so that no cell has a bar.
    #expect(!table.contains("<svg"))
  }

  @Test func `what the author says of a table stands before what is made, and takes the place of none of it`()
    async throws
  {
    let figure = "note: {id: Kata penulis., en: The author's words.}\ncolumns: [id, computed.asymmetry]"
    let table = try await page(figure)
    #expect(table.contains("<span>Kata penulis. Ketimpangan: 0 sampai 1.</span>"))
  }

  @Test func `days are compared as days, and have no bars`() async throws {
    let dossiers = [
      "N-1": "dates: {signed: 2024-05-01}", "N-2": "dates: {signed: 2023-11-30}", "N-3": "updated: 2026-01-05",
      "N-4": "dates: {signed: 2024-02-30}"
    ]
    let select = "select: {id: [N-1, N-2, N-3, N-4]}\ncolumns: [id, dates.signed]\n"
    let earliest = try await page(select + "smallest_first: dates.signed", over: dossiers)
    #expect(ids(earliest) == ["N-2", "N-1", "N-3", "N-4"])
    #expect(earliest.contains("dari yang paling awal; seluruhnya 4.") && !earliest.contains("<svg"))
    let latest = try await page(select + "largest_first: dates.signed", over: dossiers)
    #expect(ids(latest) == ["N-1", "N-2", "N-3", "N-4"] && latest.contains("dari yang paling akhir; seluruhnya 4."))
  }

  @Test func `what is counted from today orders a table by the day that counts as today`() async throws {
    let dossiers = [
      "N-1": "dates: {in_force: 2018-01-01}\nterm: {duration: P10Y, renewal: none}",
      "N-2": "dates: {in_force: 2021-01-01}\nterm: {duration: P2Y, renewal: automatic, notice_period: P1M}"
    ]
    let figure = "select: {id: [N-1, N-2]}\nsmallest_first: computed.days_left"
    #expect(ids(try await page(figure, over: dossiers, asOf: "2026-06-01")) == ["N-2", "N-1"])
    #expect(ids(try await page(figure, over: dossiers, asOf: "2027-06-01")) == ["N-1", "N-2"])
  }

  @Test func `a hidden value moves no row of an edition without it, and lengthens no bar`() async throws {
    let figure = Self.all + "\nlargest_first: tons"
    var pages: [String] = []
    for hidden in ["40", "7", "0.5"] {
      let dossiers = Self.weighed.merging(["N-6": "tons: \(hidden)\nlevels: {tons: rahasia}"]) { $1 }
      pages.append(try await page(figure, over: dossiers, for: "biasa"))
    }
    #expect(ids(pages[0]) == ["N-2", "N-1", "N-4", "N-5", "N-3", "N-6"])
    #expect(bars(pages[0]) == ["100", "40", "40", nil, nil, nil])
    #expect(Set(pages).count == 1)
    // Readers who may see it have it where it belongs.
    let secret = Self.weighed.merging(["N-6": "tons: 7\nlevels: {tons: rahasia}"]) { $1 }
    #expect(ids(try await page(figure, over: secret, for: "rahasia")) == ["N-2", "N-6", "N-1", "N-4", "N-5", "N-3"])
  }
}
