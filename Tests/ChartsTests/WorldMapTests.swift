import Foundation
import Testing

@testable import Charts

struct WorldMapTests {
  private func map(_ counts: KeyValuePairs<String, Double>) -> WorldMap {
    WorldMap(
      counts.map {
        WorldMap.Place(code: $0, label: "Land <\($0)>", cell: Grid.Cell($1, "\(Int($1))", href: "?id=\($0)"))
      }
    ) { "\($0)" }
  }
  private let words = ChartWords(id: "m", title: "Map", description: "Countries")

  @Test(arguments: [
    ([1], ["1"]), ([1, 2], ["1", "2"]), ([1, 2, 3], ["1", "2", "3"]), ([4, 11], ["1–2", "3–5", "6–11"]),
    ([900, 1, 3], ["1–10", "11–93", "94–900"]), ([0], []), ([], [])
  ])
  func `tints begin at growing numbers, so that one large one leaves the small ones apart`(
    values: [Double], legend: [String]
  ) {
    let map = WorldMap(values.map { WorldMap.Place(code: "ID", label: "", cell: Grid.Cell($0, "")) }) { "\($0)" }
    #expect(map.legend == legend)
  }

  @Test func `a country is painted by its number, a small state is a dot, and each says and leads to what it counts`() {
    let map = map(["ID": 11, "AU": 1, "SG": 4, "FR": 0, "XX": 3])
    let svg = String(decoding: worldMap(map, words), as: UTF8.self)
    #expect(svg.contains("<a href=\"?id=ID\"><g><title>Land &lt;ID&gt;: 11</title><path class=\"country h4\" d=\"M"))
    #expect(svg.contains("<title>Land &lt;AU&gt;: 1</title><path class=\"country h2\""))
    #expect(svg.contains("<title>Land &lt;SG&gt;: 4</title><circle class=\"country h3\""))
    #expect(
      !svg.contains("FR&gt;") && !svg.contains("XX&gt;"), "nothing is painted without a number or without a place")
    #expect(svg.utf8.count < 60_000)
    #expect(svg.components(separatedBy: "<path class=\"land\"").count == 2)
  }

  @Test func `every outline is whole numbers inside the map, and Indonesia has its islands`() {
    var codes: Set<String> = []
    for row in worldOutlines {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
      #expect(cells.count == 2 && cells[1].hasPrefix("M") && cells[1].hasSuffix("z"), "\(row.prefix(20))")
      #expect(cells[1].allSatisfy { "Mlz-0123456789 ".contains($0) })
      #expect(cells[0].isEmpty || codes.insert(String(cells[0])).inserted)
      for ring in cells[1].split(separator: "M") {
        let numbers = ring.dropLast().replacing("-", with: " -").split { $0 == " " || $0 == "l" }.compactMap { Int($0) }
        var x = numbers[0], y = numbers[1]
        for index in stride(from: 2, to: numbers.count, by: 2) {
          (x, y) = (x + numbers[index], y + numbers[index + 1])
          #expect(x >= 0 && x <= 1200 && y >= 0 && y <= worldHeight, "\(row.prefix(3))")
        }
      }
    }
    #expect(codes.count > 150)
    #expect((worldOutlines.first { $0.hasPrefix("ID|") }?.count { $0 == "M" } ?? 0) >= 15)
  }
}
