// What Graphviz' `dot -Tplain` reads and writes (graphviz.org, "Output Formats: plain"). It measures in inches, and its
// y goes up. Our pictures measure in points, 72 to the inch, and their y goes down.

/// Graphs, one after the other, in the dot language: boxes are numbers and have no labels.
package func dotText(_ graphs: [Graph]) -> [UInt8] {
  var text = ""
  for graph in graphs {
    text += "digraph{graph[rankdir=LR,nodesep=\(inches(14)),ranksep=\(inches(graph.gap))"
    if graph.isOrdered { text += ",ordering=out" }
    text += "];"
    text += "node[shape=box,fixedsize=true,label=\"\",width=\(inches(graph.width)),height=\(inches(graph.height))];"
    text += "edge[dir=none,tailport=e,headport=w];"
    for box in 0..<graph.boxes { text += "n\(box);" }
    for edge in graph.edges { text += "n\(edge.from)->n\(edge.to);" }
    text += "}\n"
  }
  return Array(text.utf8)
}

/// Units of a picture as inches with five decimals, written without floating point so that every machine writes the
/// same.
private func inches(_ units: Int) -> String {
  let parts = units * 100_000 / 72
  let digits = "\(parts % 100_000)"
  return "\(parts / 100_000)." + String(repeating: "0", count: 5 - digits.utf8.count) + digits
}

/// The layouts that `dot -Tplain` wrote for some graphs, in their order; nil where the text is anything else.
package func layouts(_ plain: [UInt8], of graphs: [Graph]) -> [Layout]? {
  var lines = plain.split(separator: UInt8(ascii: "\n")).makeIterator()
  var found: [Layout] = []
  found.reserveCapacity(graphs.count)
  for graph in graphs {
    guard let layout = PlainReader(graph).read(&lines) else { return nil }
    found.append(layout)
  }
  return lines.next() == nil ? found : nil
}

/// Reads one graph.
private struct PlainReader {
  typealias Lines = IndexingIterator<[ArraySlice<UInt8>]>
  typealias Words = [ArraySlice<UInt8>]
  private let graph: Graph
  private let edgeIndex: [Graph.Edge: Int]

  init(_ graph: Graph) {
    self.graph = graph
    edgeIndex = Dictionary(graph.edges.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func read(_ lines: inout Lines) -> Layout? {
    guard let head = lines.next()?.split(separator: UInt8(ascii: " ")), head.count == 4, reads(head[0], "graph"),
      number(head[1]) == 1,
      let width = number(head[2]), let height = number(head[3])
    else { return nil }
    var middles = Array(repeating: Point?.none, count: graph.boxes),
      curves = Array(repeating: [Point](), count: graph.edges.count)
    while let words = lines.next()?.split(separator: UInt8(ascii: " ")), let kind = words.first {
      if reads(kind, "stop") {
        let known = middles.compactMap { $0 }
        guard known.count == graph.boxes, curves.allSatisfy({ !$0.isEmpty }) else { return nil }
        return Layout(width: units(width), height: units(height), middles: known, curves: curves)
      }
      if reads(kind, "node"), words.count > 4, let box = box(words[1]), let middle = point(words[2], words[3], height) {
        middles[box] = middle
      } else if reads(kind, "edge"), words.count > 3, let from = box(words[1]), let to = box(words[2]),
        let index = edgeIndex[Graph.Edge(from: from, to: to)], let curve = curve(words, height)
      {
        curves[index] = curve
      } else {
        return nil
      }
    }
    return nil
  }

  /// The points of an edge: `edge tail head n x1 y1 … xn yn …`.
  ///
  /// - Parameter height: of the whole picture, in inches.
  private func curve(_ words: Words, _ height: Double) -> [Point]? {
    guard let count = Int(String(decoding: words[3], as: UTF8.self)), count >= 4, count <= words.count, count % 3 == 1,
      words.count >= 4 + 2 * count
    else { return nil }
    let points = (0..<count).compactMap { point(words[4 + 2 * $0], words[5 + 2 * $0], height) }
    return points.count == count ? points : nil
  }

  private func box(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.first == UInt8(ascii: "n"), let box = Int(String(decoding: word.dropFirst(), as: UTF8.self)), box >= 0,
      box < graph.boxes
    else { return nil }
    return box
  }

  /// A point with its y turned round, from `dot`, whose y goes up, to a picture, whose y goes down.
  private func point(_ x: ArraySlice<UInt8>, _ y: ArraySlice<UInt8>, _ height: Double) -> Point? {
    guard let x = number(x), let y = number(y) else { return nil }
    return Point(x: units(x), y: units(height - y))
  }

  /// A number of inches; nil for one above a thousand, for no graph of ours is as large.
  private func number(_ word: ArraySlice<UInt8>) -> Double? {
    guard let value = Double(String(decoding: word, as: UTF8.self)), abs(value) <= 1000 else { return nil }
    return value
  }

  private func units(_ inches: Double) -> Int { wholeUnits(inches * 72) }

  private func reads(_ word: ArraySlice<UInt8>, _ name: String) -> Bool { word.elementsEqual(name.utf8) }
}
