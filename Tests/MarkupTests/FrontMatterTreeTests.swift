import Diagnostics
import Markup
import Testing

/// Where every node stands, and what it says.
struct FrontMatterTreeTests {
  /// `kind style line:column-line:column next "value"` of each node.
  private func shape(_ text: String) throws -> [String] {
    let file = parse(SourceFile(path: "x.yml", text: text))
    #expect(file.diagnostics.isEmpty)
    let tree = try #require(file.frontMatter)
    return tree.nodes.indices.map { index in
      let node = tree.nodes[index]
      let place = "\(node.line):\(node.column)-\(node.endLine):\(node.endColumn) →\(node.next)"
      return node.kind == .scalar
        ? "\(node.style) \(place) \(tree.string(YAMLTree.Index(index)))" : "\(node.kind) \(place)"
    }
  }

  @Test func `scalars of every style have their value and their exact place`() throws {
    #expect(
      try shape(
        "p: NO\ns: 'it''s'\nd: \"a\\tb\\u00e9\"\nm: x\n  y  \n\nl: |\n  one\n\n  dua \n\nf: >-\n  a\n  é b\n# c\nz: 1")
        == [
          "mapping 1:1-16:5 →15",
          "plain 1:1-1:2 →2 p", "plain 1:4-1:6 →3 NO",
          "plain 2:1-2:2 →4 s", "singleQuoted 2:4-2:11 →5 it's",
          "plain 3:1-3:2 →6 d", "doubleQuoted 3:4-3:16 →7 a\tbé",
          "plain 4:1-4:2 →8 m", "plain 4:4-5:4 →9 x y",
          "plain 7:1-7:2 →10 l", "literal 7:4-10:7 →11 one\n\ndua \n",
          "plain 12:1-12:2 →12 f", "folded 12:4-14:6 →13 a é b",
          "plain 16:1-16:2 →14 z", "plain 16:4-16:5 →15 1"
        ])
  }

  @Test func `containers end with what they hold last`() throws {
    #expect(
      try shape("a:\n- [b, {c: d}]  # e\n\nf:\n  g: |\n    h\n\ni: {j: k\n  }\n") == [
        "mapping 1:1-9:4 →16",
        "plain 1:1-1:2 →2 a", "sequence 2:1-2:14 →8", "sequence 2:3-2:14 →8", "plain 2:4-2:5 →5 b",
        "mapping 2:7-2:13 →8",
        "plain 2:8-2:9 →7 c", "plain 2:11-2:12 →8 d",
        "plain 4:1-4:2 →9 f", "mapping 5:3-6:6 →12", "plain 5:3-5:4 →11 g", "literal 5:6-6:6 →12 h\n",
        "plain 8:1-8:2 →13 i", "mapping 8:4-9:4 →16", "plain 8:5-8:6 →15 j", "plain 8:8-8:9 →16 k"
      ])
  }

  @Test func `an absent value is an empty place behind its colon or hyphen`() throws {
    #expect(
      try shape("a:   \nb:\n  -\n  - x\nc: {d: , e:   , f, g: }\n").filter { $0.hasSuffix(" ") } == [
        "plain 1:3-1:3 →3 ", "plain 3:4-3:4 →6 ", "plain 5:7-5:7 →11 ", "plain 5:12-5:12 →13 ", "plain 5:18-5:18 →15 ",
        "plain 5:22-5:22 →17 "
      ])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n"])
  func `an empty document is one empty scalar`(_ text: String) throws {
    let nodes = try shape(text)
    #expect(nodes.count == 1)
    #expect(nodes[0].hasPrefix("plain "))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end with LF, CRLF or CR`(_ end: String) throws {
    let text = ["---", "id: x", "t: |", "  satu", "  dua", "n: ü", "...", "", "Isi"].joined(separator: end)
    let file = parse(SourceFile(path: "content/glossary/x.md", text: text))
    #expect(file.diagnostics.isEmpty)
    let tree = try #require(file.frontMatter)
    let block = tree.nodes[Int(try #require(tree.value(0, "t")))]
    #expect((block.line, block.column, block.endLine, block.endColumn) == (3, 4, 5, 6))
    let last = tree.nodes[Int(try #require(tree.value(0, "n")))]
    #expect((last.line, last.column, last.endLine, last.endColumn) == (6, 4, 6, 5))
    #expect(String(decoding: file.body.html, as: UTF8.self).contains("<p>Isi</p>"))
  }

  @Test func `columns count Unicode scalars, in composed and decomposed form`() throws {
    for (key, width) in [("é", 1), ("e\u{301}", 2), ("𝄞", 1), ("日本", 2)] {
      let nodes = try shape("\(key): [\(key), x]\n")
      #expect(nodes[4].hasPrefix("plain 1:\(width + 6 + width)-"), "\(key): \(nodes[4])")
    }
  }

  @Test func `scalars stay text`() throws {
    let tree = try #require(
      parse(SourceFile(path: "x.yml", text: "a: [NO, 17.10, on, 0x1F, 012, 2024-01-01, ~, '~', null, 'null', yes]\n"))
        .frontMatter)
    let items = tree.children(try #require(tree.value(0, "a")))
    #expect(
      items.map(tree.string) == ["NO", "17.10", "on", "0x1F", "012", "2024-01-01", "~", "~", "null", "null", "yes"])
    #expect(items.map(tree.isNull) == [false, false, false, false, false, false, true, false, true, false, false])
  }

  @Test func `every node's text and place agree with the source`() throws {
    let words = ["satu", "dua", "été", "日本", "x-1"]
    var text = ""
    for (number, word) in words.enumerated() { text += "k\(number): {\(word): [\(word), \"\(word)\"]}\n" }
    let tree = try #require(parse(SourceFile(path: "x.yml", text: text)).frontMatter)
    let lines = text.split(separator: "\n").map { Array($0.unicodeScalars) }
    for (index, node) in tree.nodes.enumerated() where node.kind == .scalar {
      var written = String.UnicodeScalarView()
      written.append(contentsOf: lines[Int(node.line) - 1][Int(node.column) - 1..<Int(node.endColumn) - 1])
      let value = tree.string(YAMLTree.Index(index))
      #expect(String(written) == (node.style == .doubleQuoted ? "\"\(value)\"" : value))
    }
  }
}
