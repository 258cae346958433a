/// A graph laid out by others: dots with names, joined by lines.
package struct Network: Sendable, Hashable {
  package struct Node: Sendable, Hashable {
    /// 0…1 of the image's width and height, from the upper left.
    package let x: Double
    package let y: Double
    package let label: String
    package let href: String?
    package let tone: Tone

    package init(x: Double, y: Double, label: String, href: String?, tone: Tone) {
      self.x = x
      self.y = y
      self.label = label
      self.href = href
      self.tone = tone
    }
  }

  package let nodes: [Node]
  /// Indices into `nodes`.
  package let edges: [(from: Int, to: Int)]
  /// Height / width.
  package let ratio: Double

  package init(nodes: [Node], edges: [(from: Int, to: Int)], ratio: Double) {
    self.nodes = nodes
    self.edges = edges
    self.ratio = ratio
  }

  package static func == (a: Network, b: Network) -> Bool { a.nodes == b.nodes }
  package func hash(into hasher: inout Hasher) { hasher.combine(nodes) }
}

package func network(_ network: Network, _ words: ChartWords) -> String {
  var drawing = words.drawing
  let margin = 60, height = max(160, Int(Double(Drawing.width) * min(1.4, network.ratio)))
  func place(_ node: Network.Node) -> (Int, Int) {
    (margin + Int(node.x * Double(Drawing.width - 2 * margin)), 24 + Int(node.y * Double(height - 56)))
  }
  for edge in network.edges {
    let (x1, y1) = place(network.nodes[edge.from]), (x2, y2) = place(network.nodes[edge.to])
    drawing.line(x1, y1, x2, y2, "edge")
  }
  for node in network.nodes {
    let (x, y) = place(node)
    drawing.circle(x, y, 7, node.tone, link: node.href, says: node.label)
    drawing.text(node.label, x, y + 20, .middle, room: 150, link: node.href)
  }
  return drawing.svg(height: height)
}
