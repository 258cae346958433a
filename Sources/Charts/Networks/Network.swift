/// What the boxes and lines of a graph say.
package struct Network: Sendable {
  package enum Shape: String, Sendable {
    /// An agreement; the one the page is about; one that has ended.
    case agreement, present, ended
    /// An institution.
    case partner
    /// What a line along which things are counted holds.
    case place
    /// Stands for what was left out.
    case more
  }

  package struct Box: Sendable {
    package let shape: Shape
    /// A few words above the name.
    package let head: String
    /// Put on as many lines as the box has room for.
    package let name: String
    package let href: String?
    /// Everything it stands for, as a tooltip.
    package let says: String

    package init(_ shape: Shape, head: String, name: String, href: String?, says: String) {
      self.shape = shape
      self.head = head
      self.name = name
      self.href = href
      self.says = says
    }
  }

  package enum Line: String, Sendable {
    case rests, amends, replaces
    /// Between things that have several in common.
    case many
  }

  package let graph: Graph
  /// Beside the graph's boxes and edges.
  package let boxes: [Box]
  package let lines: [Line]

  package init(graph: Graph, boxes: [Box], lines: [Line]) {
    self.graph = graph
    self.boxes = boxes
    self.lines = lines
  }
}

/// Draws a network where its layout puts it.
package func network(_ network: Network, _ layout: Layout, _ words: ChartWords) -> [UInt8] {
  var drawing = Drawing(words)
  let margin = 4
  func placed(_ point: Point) -> Point { Point(x: point.x + margin, y: point.y + margin) }
  for (curve, line) in zip(layout.curves, network.lines) {
    drawing.path(.path(curves: curve.map(placed)), "e \(line.rawValue)")
  }
  for (middle, box) in zip(layout.middles, network.boxes) {
    draw(box, around: placed(middle), in: network.graph, &drawing)
  }
  return drawing.image(
    width: max(Drawing.width, layout.width + 2 * margin), height: layout.height + 2 * margin)
}

/// Draws a box: its head on a line, then its name on the lines that are left, all of them together in its middle.
private func draw(_ box: Network.Box, around middle: Point, in graph: Graph, _ drawing: inout Drawing) {
  let lineHeight = 17
  let x = middle.x - graph.width / 2
  let y = middle.y - graph.height / 2
  let room = graph.width - 20
  let headLines = box.head.isEmpty ? 0 : 1
  let name = wrapped(box.name, into: (graph.height - 14) / lineHeight - headLines, room: room)
  drawing.open(Drawing.Meaning(link: box.href, says: box.says))
  drawing.frame(
    Drawing.Box(x: x, y: y, width: graph.width, height: graph.height), "b \(box.shape.rawValue)",
    radius: box.shape == .partner ? 14 : 2)
  var baseline = middle.y - (name.count + headLines) * lineHeight / 2 + 13
  if !box.head.isEmpty {
    // It is set in smaller letters.
    let head = wrapped(box.head, into: 1, room: room + 24).joined()
    drawing.text(head, Point(x: x + 10, y: baseline), .start, "k")
    baseline += lineHeight
  }
  for line in name {
    drawing.text(line, Point(x: x + 10, y: baseline))
    baseline += lineHeight
  }
  drawing.close()
}

/// A text on at most so many lines, parted between words; what does not fit ends with an ellipsis.
func wrapped(_ text: String, into lines: Int, room: Int) -> [String] {
  let fits = max(4, room * 10 / 75)
  var result: [String] = []
  var rest = text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }[...]
  while let first = rest.popFirst() {
    var line = String(first)
    var letters = letterCount(first)
    while let next = rest.first, letters + 1 + letterCount(next) <= fits {
      line += " " + next
      letters += 1 + letterCount(next)
      rest = rest.dropFirst()
    }
    if result.count == lines - 1, let next = rest.first { line = cut(line + " " + next, to: fits, isWhole: false) }
    result.append(cut(line, to: fits, isWhole: true))
    if result.count == lines { break }
  }
  return result
}

private func cut(_ text: String, to most: Int, isWhole: Bool) -> String {
  if isWhole, letterCount(text[...]) <= most { return text }
  var start = text.prefix(most - 1)
  while start.last == " " { start.removeLast() }
  return start + "…"
}

/// As a reader counts them. Most words are of plain letters, a byte each, which need no look at how they combine.
private func letterCount(_ text: Substring) -> Int {
  let bytes = text.utf8
  return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : text.count
}
