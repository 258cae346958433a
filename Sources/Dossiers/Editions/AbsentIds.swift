import Markup

// In an edition that is not full, the id of something that is not there must not show. Links find that out by themselves; here it is taken
// out of the front matter, which is listed, searched and compared as it stands. `legal.basis` takes the id of a document or a text: the
// text alone decides, as it would if what it names had been deleted.

extension Edition {
  /// Stands for an id that names nothing in the edition; pages have words for it.
  package static let absentId = "\u{FFFC}"

  /// Whether a legal basis reads like a dossier's id: the form of one, with a digit in it.
  static func readsLikeId(_ basis: String) -> Bool {
    isId(basis, dossier: true) && basis.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// A dossier with the placeholder for each reference to a dossier, and each legal basis that reads like an id, that is none of these names.
func withoutAbsentIds(_ file: ParsedFile, names: Set<String>) -> ParsedFile {
  guard ContentKind(path: file.path) == .dossier, let tree = file.frontMatter, !tree.nodes.isEmpty else { return file }
  let fields: [StaticString] = ["parent", "amends", "replaces", "related"]
  let references = fields.flatMap { tree.scalars(0, $0) }
    + (tree.value(0, "risks").map(tree.children) ?? []).flatMap { tree.scalars($0, "linked") }
  let bases = tree.value(0, "legal").map { tree.scalars($0, "basis") } ?? []
  let absent = (references + bases.filter { Edition.readsLikeId(tree.string($0)) }).filter { !tree.isNull($0) && !names.contains(tree.string($0)) }
  return absent.isEmpty ? file : file.with(frontMatter: tree.replacing(absent, with: Edition.absentId))
}

extension YAMLTree {
  /// The scalar at a key of a mapping, or those of the list there.
  fileprivate func scalars(_ mapping: Index, _ key: StaticString) -> [Index] {
    guard nodes[Int(mapping)].kind == .mapping, let value = value(mapping, key) else { return [] }
    return (nodes[Int(value)].kind == .scalar ? [value] : children(value)).filter { nodes[Int($0)].kind == .scalar }
  }

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
