internal import Diagnostics

/// A document as libyaml read it, beside how it is written.
struct WrittenDocument {
  let tree: YAMLTree
  let bytes: UnsafeBufferPointer<UInt8>
  /// By lines. Few documents hold a trap, so the lines are made when one is looked into.
  private(set) lazy var lines = YAMLText(bytes, path: path, firstLine: firstLine)
  /// The one finding of all odd spaces where YAML needs plain ones; nil where there are none. To find them the whole
  /// document is looked through, so it is done once.
  private(set) lazy var oddSpacesMistake = oddSpaces(lines, through: .max)

  private let path: String
  private let firstLine: Int
  private let isAllASCII: Bool

  init(_ tree: YAMLTree, _ bytes: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    self.tree = tree
    self.bytes = bytes
    self.path = path
    self.firstLine = firstLine
    isAllASCII = !bytes.contains { $0 >= 0x80 }
  }

  func isASCII(_ scalar: Int) -> Bool { isAllASCII || !tree.bytes(of: scalar).contains { $0 >= 0x80 } }

  func isOnOneLine(_ node: Int) -> Bool { tree.nodes[node].line == tree.nodes[node].endLine }

  /// Where a node begins, in the terms of `lines`.
  func start(of node: Int) -> YAMLText.Place {
    YAMLText.Place(line: Int(tree.nodes[node].line) - firstLine, column: Int(tree.nodes[node].column) - 1)
  }

  /// Where a node ends, in the terms of `lines`.
  func end(of node: Int) -> YAMLText.Place {
    YAMLText.Place(line: Int(tree.nodes[node].endLine) - firstLine, column: Int(tree.nodes[node].endColumn) - 1)
  }

  func span(_ node: Int) -> Span { tree.span(YAMLTree.Index(node), in: path) }
}

extension YAMLTree {
  /// A scalar's value, as UTF-8.
  func bytes(of scalar: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[scalar].textStart)..<Int(nodes[scalar].textEnd)]
  }

  func scalars(of scalar: Int) -> String.UnicodeScalarView {
    String(decoding: bytes(of: scalar), as: UTF8.self).unicodeScalars
  }

  /// Whether nothing at all is written where a value could stand.
  func isNotWritten(_ value: Int) -> Bool {
    let node = nodes[value]
    return node.kind == .scalar && node.style == .plain && node.textStart == node.textEnd
  }

  /// Another value for a scalar.
  struct Correction {
    let scalar: Int
    let text: String
  }

  /// The same document with other values at the same places.
  func corrected(by corrections: [Correction]) -> YAMLTree {
    if corrections.isEmpty { return self }
    var nodes = nodes, text = text
    for correction in corrections {
      let node = nodes[correction.scalar], start = text.count
      text += correction.text.utf8
      nodes[correction.scalar] = Node(
        kind: node.kind, style: node.style, line: node.line, column: node.column, endLine: node.endLine,
        endColumn: node.endColumn, next: node.next, textStart: Int32(start), textEnd: Int32(text.count))
    }
    return YAMLTree(nodes: nodes, text: text)
  }
}
