import Testing

@testable import Charts

/// What is asked of Graphviz, what is taken from its answer, and what is drawn of it.
struct NetworkTests {
  static let graph = Graph(
    width: 144, height: 72, gap: 36, boxes: 3, edges: [Graph.Edge(from: 0, to: 1), Graph.Edge(from: 0, to: 2)],
    isOrdered: true)
  /// As `dot -Tplain` writes it.
  static let plain = """
    graph 1 4.5 2.5
    node n0 1 1.25 2 1 "" solid box black lightgrey
    node n1 3.5 2 2 1 "" solid box black lightgrey
    node n2 3.5 .5 2 1 "" solid box black lightgrey
    edge n0 n2 4 2 1.25 2.25 1.25 2.25 .5 2.5 .5 solid black
    edge n0 n1 7 2 1.25 2.1 1.25 2.2 1.5 2.25 1.75 2.3 1.9 2.4 2 2.5 2 solid black
    stop

    """

  private func read(_ text: String, _ graphs: [Graph] = [graph]) -> [Layout]? { layouts(Array(text.utf8), of: graphs) }

  @Test func `a graph is asked for with numbers only`() {
    let text = String(decoding: dotText([Self.graph]), as: UTF8.self)
    #expect(
      text
        == """
        digraph{graph[rankdir=LR,nodesep=0.19444,ranksep=0.50000,ordering=out];\
        node[shape=box,fixedsize=true,label="",width=2.00000,height=1.00000];\
        edge[dir=none,tailport=e,headport=w];n0;n1;n2;n0->n1;n0->n2;}

        """
    )
  }

  @Test func `a layout is read in points from the upper left corner, its curves beside the edges`() throws {
    let layout = try #require(read(Self.plain)?.first)
    #expect(layout.width == 324 && layout.height == 180)
    #expect(layout.middles.map(\.x) == [72, 252, 252] && layout.middles.map(\.y) == [90, 36, 144])
    #expect(layout.curves.map(\.count) == [7, 4])
    #expect(
      layout.curves[1].first == Point(x: 144, y: 90) && layout.curves[1].last == Point(x: 180, y: 144))
    #expect(read(Self.plain + Self.plain, [Self.graph, Self.graph])?.count == 2)
  }

  @Test(arguments: [
    ("", "nothing"), ("Segmentation fault\n", "a complaint"), (plain + "graph 1 1 1\nstop\n", "one too many"),
    (plain + plain, "another answer after it"),
    (String(plain.dropLast(6)), "no end"),
    (plain.replacing("node n2 3.5 .5 2 1 \"\" solid box black lightgrey\n", with: ""), "a box missing"),
    (plain.replacing("edge n0 n2 4", with: "edge n0 n2 5"), "half a curve"),
    (plain.replacing("edge n0 n2", with: "edge n2 n0"), "a line of another graph"),
    (plain.replacing("node n2", with: "node n7"), "a box of another graph"),
    (plain.replacing("n1 3.5 2", with: "n1 nan 2"), "no number"),
    (plain.replacing("n1 3.5 2", with: "n1 inf 2"), "no end of a number"),
    (plain.replacing("n1 3.5 2", with: "n1 1e300 2"), "a number beyond all pages"),
    (plain.replacing("graph 1", with: "graph 2"), "another scale")
  ])
  func `what is no layout of the graph is not taken for one`(text: String, what: String) {
    #expect(read(text) == nil, "\(what)")
  }

  /// The graph above with hostile names.
  static func picture() throws -> String {
    let layout = try #require(layouts(Array(plain.utf8), of: [graph])?.first)
    let boxes = [
      Network.Box(
        .present, head: "This one", name: "KS-1 <script>alert(1)</script> \"quoted\"", href: nil,
        says: "This one: KS-1 <b>"),
      Network.Box(
        .ended, head: "Child · ended",
        name: "KS-2 A name that has many more words than there are lines in its box, so that it is cut",
        href: "KS-2.html", says: "KS-2"),
      Network.Box(.more, head: "", name: "12 more", href: "index.html?id=A,B", says: "12 more")
    ]
    let svg = network(
      Network(graph: graph, boxes: boxes, lines: [.rests, .amends]), layout,
      ChartWords(id: "f1", title: "Dossiers <by> stage", description: "How many & where"))
    return String(decoding: svg, as: UTF8.self)
  }

  @Test func `boxes stand where the layout puts them, say what they are by shape and word, and lead there`() throws {
    let svg = try Self.picture()
    #expect(svg.contains("<rect class=\"b present\" x=\"4\" y=\"58\" width=\"144\" height=\"72\" rx=\"2\"/>"))
    #expect(svg.contains("<a href=\"KS-2.html\"><title>KS-2</title><rect class=\"b ended\" x=\"184\" y=\"4\""))
    #expect(svg.contains("Child · ended</text>") && svg.contains("…</text>") && !svg.contains("<script"))
    #expect(svg.contains("<path class=\"e amends\" d=\"M148 94C166 94 166 148 184 148\"/>"))
  }

  @Test(arguments: [
    ("one two three", 2, 90, ["one two", "three"]), ("one two three four five six", 2, 90, ["one two", "three four…"]),
    ("", 2, 90, []),
    ("Kerjasamapelatihanpegawai", 2, 90, ["Kerjasamape…"]), ("a", 1, 90, ["a"])
  ])
  func `names are parted between words and cut at the last line`(
    text: String, lines: Int, room: Int, expected: [String]
  ) {
    #expect(wrapped(text, into: lines, room: room) == expected)
  }
}
