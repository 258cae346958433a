import Charts
import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Testing

/// Charts are well-formed, say what they are, and draw the numbers they are given.
struct ChartsTests {
  private let words = ChartWords(id: "f1", title: "Dossiers <by> stage", description: "How many & where")
  private let grid = Grid(
    corner: "Stage", columns: ["Dossiers"],
    rows: [
      Grid.Row("Exploration", href: "stages/exploration.html", [Grid.Cell(4, "4", href: "stages/exploration.html")]),
      Grid.Row("A stage with a very long name indeed, longer than its column", [Grid.Cell(2, "2")]),
      Grid.Row("Ended", [Grid.Cell(0, "0")])
    ])

  /// The attributes of every element with this name, from a real XML parser.
  private func elements(_ name: String, in svg: String) throws -> [[String: String]] {
    let reader = Reader(name)
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(svg)")
    return reader.found
  }

  private final class Reader: NSObject, XMLParserDelegate {
    let name: String
    var found: [[String: String]] = []
    init(_ name: String) { self.name = name }
    func parser(
      _: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      if element == name { found.append(attributes) }
    }
  }

  private func text(_ svg: [UInt8]) -> String { String(decoding: svg, as: UTF8.self) }

  private var charts: [String] {
    get throws {
      let stacked = Grid(
        corner: "Year", columns: ["Own", "Partner"],
        rows: [
          Grid.Row("2025", [Grid.Cell(3, "3"), Grid.Cell(1, "1")]),
          Grid.Row("2026", [Grid.Cell(1, "1"), Grid.Cell(nil, "–")])
        ])
      let line = Timeline(
        rows: [
          Timeline.Row("KS-1", href: "a.html", spans: [Timeline.Span(from: 10, to: 500, tone: .good, says: "term")])
        ],
        ticks: [Timeline.Tick(0, "1970"), Timeline.Tick(365, "1971"), Timeline.Tick(731, "1972")], today: 400,
        todayLabel: "today")
      return [
        text(bars(grid, words)), text(bars(stacked, words)), text(timeline(line, words)), try NetworkTests.picture()
      ]
    }
  }

  @Test func `every chart is well-formed XML with a title, a description and unique ids`() throws {
    for svg in try charts {
      let root = try #require(try elements("svg", in: svg).first)
      #expect(root["role"] == (svg.contains("<a ") ? nil : "img") && root["aria-labelledby"] == "f1-t f1-d")
      #expect(
        svg.contains(
          "<title id=\"f1-t\">Dossiers &lt;by&gt; stage</title><desc id=\"f1-d\">How many &amp; where</desc>"))
      let ids = try ["title", "desc", "pattern"].flatMap { try elements($0, in: svg) }.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("f1-") })
      #expect(!svg.contains("#") || !svg.contains("fill=\"#"), "colours belong to the style sheet")
    }
  }

  @Test func `a bar is as long as its number, and links to what it counts`() throws {
    let svg = text(bars(grid, words))
    let widths = try elements("rect", in: svg).compactMap { $0["width"].flatMap { Int($0) } }
    #expect(widths == [380, 190])
    #expect(
      try elements("a", in: svg).compactMap { $0["href"] } == ["stages/exploration.html", "stages/exploration.html"])
    #expect(
      svg.contains("…</text>")
        && svg.contains("<title>A stage with a very long name indeed, longer than its column</title>"))
  }

  @Test func `a name that fits into two lines is not cut`() throws {
    let names = ["Archipelago and Marine Agency", "Living Seas Foundation"]
    let parties = Grid(corner: "Party", columns: ["Share"], rows: names.map { Grid.Row($0, [Grid.Cell(1, "1")]) })
    let svg = text(bars(parties, words))
    #expect(
      svg.contains(">Archipelago and</text>") && svg.contains(">Marine Agency</text>")
        && svg.contains(">Living Seas Foundation</text>") && !svg.contains("…"))
  }

  @Test func `nothing lies outside the image`() throws {
    for svg in try charts {
      let root = try #require(try elements("svg", in: svg).first)
      let box = (root["viewBox"] ?? "").split(separator: " ").compactMap { Int($0) }
      for shape in try elements("rect", in: svg) {
        let numbers = ["x", "y", "width", "height"].map { Int(shape[$0] ?? "") ?? -1 }
        #expect(numbers[0] >= 0 && numbers[0] + numbers[2] <= box[2] && numbers[1] + numbers[3] <= box[3])
      }
    }
  }

  @Test func `an image without numbers is drawn without dividing by nothing`() throws {
    let nothing = Grid(corner: "x", columns: ["a"], rows: [Grid.Row("r", [Grid.Cell(0, "0")])])
    #expect(nothing.isEmpty && !grid.isEmpty)
    _ = try elements("svg", in: text(bars(nothing, words)))
    #expect(timeline(Timeline(rows: [], ticks: [], today: 0, todayLabel: ""), words).isEmpty)
  }

  @Test func `terms are drawn over the width of a page that lies on its side`() {
    let line = Timeline(
      rows: [Timeline.Row("KS-1", href: nil, spans: [Timeline.Span(from: 0, to: 731, tone: .good, says: "term")])],
      ticks: [Timeline.Tick(0, "1970"), Timeline.Tick(731, "1972")], today: 400, todayLabel: "today")
    let upright = text(timeline(line, words)), broad = text(timeline(line, words, isBroad: true))
    #expect(upright.hasPrefix("<svg class=\"chart\"") && upright.contains("viewBox=\"0 0 600 "))
    #expect(broad.hasPrefix("<svg class=\"chart broad\"") && broad.contains("viewBox=\"0 0 1000 "))
    #expect(broad.contains("x2=\"980\"") && !upright.contains("x2=\"980\""))
  }
}
