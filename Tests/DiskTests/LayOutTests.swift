import Charts
import Diagnostics
import Foundation
import Pipeline
import Support
import Testing

@testable import Disk

/// Graphviz itself, on graphs of the shapes that pages have.
struct LayOutTests {
  private let workspace = Workspace(at: packageRoot.path, workers: Workers(1))

  /// Trees, stars, two rows with many lines between them, and a line that passes another box.
  private var graphs: [Graph] {
    func graph(_ boxes: Int, _ edges: [(Int, Int)], isOrdered: Bool = true) -> Graph {
      Graph(
        width: 200, height: 82, gap: 44, boxes: boxes, edges: edges.map { Graph.Edge(from: $0.0, to: $0.1) },
        isOrdered: isOrdered)
    }
    let stars = (1...20).map { count in graph(count + 1, (1...count).map { (0, $0) }) }
    let rows = graph(
      20, (0..<10).flatMap { row in (0..<3).map { (row, 10 + (row * 3 + $0 * 4) % 10) } }, isOrdered: false)
    return stars + [rows, graph(3, [(0, 1), (1, 2), (0, 2)]), graph(1, [])]
  }

  @Test func `every box stands inside, apart from the others, and every line begins and ends at its boxes`() throws {
    let made = try workspace.layOut(graphs)
    try #require(made.note == nil, "\(made.note?.en ?? "")")
    #expect(made.layouts.count == graphs.count)
    for graph in graphs {
      let layout = try #require(made.layouts[graph])
      for (index, middle) in layout.middles.enumerated() {
        #expect(middle.x >= 99 && middle.x <= layout.width - 99 && middle.y >= 40 && middle.y <= layout.height - 40)
        for other in layout.middles[..<index] {
          #expect(abs(middle.x - other.x) >= 200 || abs(middle.y - other.y) >= 82)
        }
      }
      for (edge, curve) in zip(graph.edges, layout.curves) {
        let from = layout.middles[edge.from], to = layout.middles[edge.to]
        #expect(abs((curve.first?.x ?? 0) - from.x - 100) <= 1 && abs((curve.first?.y ?? 0) - from.y) <= 1)
        #expect(abs((curve.last?.x ?? 0) - to.x + 100) <= 1 && abs((curve.last?.y ?? 0) - to.y) <= 1)
      }
    }
    // What hangs on one box keeps its order from top to bottom.
    let star = try #require(made.layouts[graphs[9]])
    #expect(star.middles.dropFirst().map(\.y) == star.middles.dropFirst().map(\.y).sorted())
  }

  @Test func `the same graphs are laid out the same again, and none at all without a run`() throws {
    let first = try workspace.layOut(graphs).layouts, second = try workspace.layOut(graphs.reversed()).layouts
    #expect(graphs.allSatisfy { first[$0] != nil && first[$0] == second[$0] })
    #expect(try workspace.layOut([]).note == nil)
  }
}
