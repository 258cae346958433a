/// Boxes of one size and the lines between them, to be laid out from left to right.
///
/// A graph holds no words: what a box says never changes where it stands. So both languages share a layout, no
/// installed font matters, nothing that a title holds can reach the program that lays it out, and equal graphs are laid
/// out once.
package struct Graph: Sendable, Hashable {
  package struct Edge: Sendable, Hashable {
    package let from: Int
    package let to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// Of every box, in the units of a picture.
  package let width: Int
  package let height: Int
  /// Between one row of boxes and the next.
  package let gap: Int
  package let boxes: Int
  /// Each pair once, from what stands to the left.
  package let edges: [Edge]
  /// Whether boxes that hang on the same one keep their order from top to bottom.
  package let isOrdered: Bool

  package init(width: Int, height: Int, gap: Int, boxes: Int, edges: [Edge], isOrdered: Bool) {
    self.width = width
    self.height = height
    self.gap = gap
    self.boxes = boxes
    self.edges = edges
    self.isOrdered = isOrdered
  }
}

/// Where the boxes and lines of a graph stand, from the upper left corner.
package struct Layout: Sendable, Hashable {
  package let width: Int
  package let height: Int
  /// The middle of each box.
  package let middles: [Point]
  /// By edge: where it begins, then three points a cubic Bézier curve.
  package let curves: [[Point]]
}

/// The layouts of the graphs of a site. Without one a page shows the same as a list.
package struct Layouts: Sendable {
  private let byGraph: [Graph: Layout]

  package static let none = Layouts([:])

  package init(_ byGraph: [Graph: Layout]) {
    self.byGraph = byGraph
  }

  package var count: Int { byGraph.count }

  package subscript(graph: Graph) -> Layout? { byGraph[graph] }
}
