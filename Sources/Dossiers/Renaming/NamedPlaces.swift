import Diagnostics
import Markup

/// Every scalar of a front matter (or of a figure, or of the model) that may be the id of another document.
func namedPlaces(in tree: YAMLTree, _ schema: RecordSchema, _ vocabulary: Vocabulary) -> [YAMLTree.Index] {
  var walk = NamedPlaces(tree: tree, vocabulary: vocabulary)
  walk.record(0, schema, isRoot: ContentKind.allCases.contains { vocabulary.schema(of: $0) === schema })
  return walk.found
}

private struct NamedPlaces {
  let tree: YAMLTree
  private let vocabulary: Vocabulary
  private(set) var found: [YAMLTree.Index] = []

  init(tree: YAMLTree, vocabulary: Vocabulary) {
    self.tree = tree
    self.vocabulary = vocabulary
  }

  /// - Parameter isRoot: whether `id` is the document's own.
  mutating func record(_ mapping: YAMLTree.Index, _ schema: RecordSchema, isRoot: Bool = false) {
    for field in schema.fields where !(isRoot && field.name == "id") {
      guard let value = tree.value(mapping, field.key) else { continue }
      visit(value, field.mayNameDocument ? .listOrOne(field.form.naming) : field.form)
    }
    if schema === rulesSchema { for value in tree.children(mapping) { rule(value) } }
  }

  /// `rules: {CODE: {when: {partner: …}}}`, and the selections of a rule of the handbook's own.
  private mutating func rule(_ setting: YAMLTree.Index) {
    for key in ["when", "select", "must"] as [StaticString] {
      if let selection = tree.value(setting, key) { visit(selection, .selection) }
    }
  }

  private mutating func visit(_ value: YAMLTree.Index, _ form: FieldForm) {
    switch (form, tree.nodes[Int(value)].kind) {
    case (.id, .scalar): found.append(value)
    case (.list(let item), .sequence), (.listOrOne(let item), .sequence):
      for child in tree.children(value) { visit(child, item) }
    case (.listOrOne(let item), _): visit(value, item)
    case (.record(let schema), .mapping): record(value, schema)
    case (.selection, .mapping): record(value, vocabulary.selectionSchema)
    default: break
    }
  }
}

extension FieldForm {
  /// A text that may be an id, as an id.
  fileprivate var naming: FieldForm {
    switch self {
    case .listOrOne(.text), .text: .id
    default: self
    }
  }
}

extension ParsedFile {
  /// The id a file goes by: the one it states, else its name on the disk.
  var statedId: String? {
    if let id = salvagedId, !id.isEmpty { return id }
    return path.hasSuffix(".md") ? path.pathParts.last.map { String($0.dropLast(3)) } : nil
  }

  /// The old ids it keeps.
  package var aliasTexts: [String] {
    guard let tree = frontMatter, !tree.nodes.isEmpty, let aliases = tree.value(0, "aliases") else { return [] }
    return tree.children(aliases).filter { tree.nodes[Int($0)].kind == .scalar && !tree.isNull($0) }.map(tree.string)
  }

  /// Whether there is front matter at all: a translation may have none.
  var frontMatterIsThere: Bool {
    frontMatter != nil || diagnostics.contains { $0.code == "FM-002" || $0.code == "FM-003" }
  }
}

extension SourceFile {
  /// How its lines end.
  package var lineEnd: String {
    guard let newline = bytes.firstIndex(of: 0x0A) else { return bytes.contains(0x0D) ? "\r" : "\n" }
    return newline > 0 && bytes[newline - 1] == 0x0D ? "\r\n" : "\n"
  }
}
