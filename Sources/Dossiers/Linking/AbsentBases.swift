import Markup

// `legal.basis` takes the id of a document or a text. In an edition that is not full, an id of something that is not there must not show,
// and no other place tells it from a text: the text alone decides, as it would if what it names had been deleted.

extension Edition {
  /// Stands for an id that names nothing in the edition; pages have words for it.
  package static let absentId = "\u{FFFC}"

  /// Whether a legal basis reads like a dossier's id: the form of one, with a digit in it.
  static func readsLikeId(_ basis: String) -> Bool {
    isId(basis, dossier: true) && basis.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// A dossier with the placeholder for each legal basis that reads like an id and is none of these names.
func withoutAbsentBases(_ file: ParsedFile, names: Set<String>) -> ParsedFile {
  guard ContentKind(path: file.path) == .dossier, let tree = file.frontMatter, !tree.nodes.isEmpty, let legal = tree.value(0, "legal"),
    let basis = tree.value(legal, "basis")
  else { return file }
  let given = tree.nodes[Int(basis)].kind == .scalar ? [basis] : tree.children(basis)
  let absent = given.filter { item in
    guard tree.nodes[Int(item)].kind == .scalar else { return false }
    let text = tree.string(item)
    return Edition.readsLikeId(text) && !names.contains(text)
  }
  return absent.isEmpty ? file : file.with(frontMatter: tree.replacing(absent, with: Edition.absentId))
}

extension YAMLTree {
  /// The same tree with another value for some of its scalars.
  fileprivate func replacing(_ scalars: [Index], with value: String) -> YAMLTree {
    var nodes = nodes
    let start = Int32(text.count), end = start + Int32(value.utf8.count)
    for index in scalars {
      let node = nodes[Int(index)]
      nodes[Int(index)] = Node(
        kind: node.kind, style: node.style, line: node.line, column: node.column, endLine: node.endLine, endColumn: node.endColumn,
        next: node.next, textStart: start, textEnd: end)
    }
    return YAMLTree(nodes: nodes, text: text + value.utf8)
  }
}
