import Markup

// A lower edition must not show the id of a document that it does not have. The schema alone says which fields hold ids
// (`FieldForm.id`), and one placeholder stands for every such id.
//
// `legal.basis` takes either the id of a document or any text. Whether a basis is an id is decided by its form alone
// and not by whether the document exists: otherwise a reader could tell a hidden document from one that was deleted.

extension Edition {
  /// Stands for an id that names nothing in the edition; pages have words for it.
  package static let absentId = "\u{FFFC}"

  /// Whether a legal basis reads like a dossier's id: the form of one, with a digit in it.
  static func readsLikeId(_ basis: String) -> Bool {
    isId(basis, dossier: true) && basis.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension ParsedFile {
  /// The values of the front matter that are ids and none of these names, without the document's own.
  func absentIds(in tree: YAMLTree, names: Set<String>, under model: PlanningModel) -> [YAMLTree.Index] {
    guard let kind = ContentKind(path: path), tree.nodes.first?.kind == .mapping else { return [] }
    let own = tree.value(0, "id")
    let references = tree.ids(in: 0, .record(model.vocabulary.schema(of: kind)), model.vocabulary).filter { $0 != own }
    let bases = tree.values(at: ["legal", "basis"]).flatMap {
      tree.nodes[Int($0)].kind == .sequence ? tree.children($0) : [$0]
    }
    .filter { tree.nodes[Int($0)].kind == .scalar && Edition.readsLikeId(tree.string($0)) }
    return (references + bases).filter { !tree.isNull($0) && !names.contains(tree.string($0)) }
  }
}

extension YAMLTree {
  /// The ids that the block of a figure selects by and that are none of these names.
  func absentIds(ofFigure names: Set<String>, under model: PlanningModel) -> [Index] {
    guard nodes.first?.kind == .mapping else { return [] }
    return ids(in: 0, .record(Block.schema), model.vocabulary).filter { !isNull($0) && !names.contains(string($0)) }
  }

  /// The scalars of a value that hold an id, by its form.
  fileprivate func ids(in value: Index, _ form: FieldForm, _ vocabulary: Vocabulary) -> [Index] {
    let kind = nodes[Int(value)].kind
    switch form {
    case .id: return kind == .scalar ? [value] : []
    case .list(let item), .listOrOne(let item):
      return kind == .sequence
        ? children(value).flatMap { ids(in: $0, item, vocabulary) } : ids(in: value, item, vocabulary)
    case .record(let schema): return kind == .mapping ? ids(of: value, schema, vocabulary) : []
    case .selection: return kind == .mapping ? ids(of: value, vocabulary.selectionSchema, vocabulary) : []
    case .either(let scalar, let collection): return ids(in: value, kind == .scalar ? scalar : collection, vocabulary)
    default: return []
    }
  }

  private func ids(of mapping: Index, _ schema: RecordSchema, _ vocabulary: Vocabulary) -> [Index] {
    schema.fields.flatMap { field in value(mapping, field.key).map { ids(in: $0, field.form, vocabulary) } ?? [] }
  }

  /// The same tree with another value for some of its scalars.
  func replacing(_ scalars: [Index], with value: String) -> YAMLTree {
    var nodes = nodes
    let start = Int32(text.count), end = start + Int32(value.utf8.count)
    for index in scalars {
      let node = nodes[Int(index)]
      nodes[Int(index)] = Node(
        kind: node.kind, style: node.style, line: node.line, column: node.column, endLine: node.endLine,
        endColumn: node.endColumn,
        next: node.next, textStart: start, textEnd: end)
    }
    return YAMLTree(nodes: nodes, text: text + value.utf8)
  }
}
