internal import Diagnostics
import Markup

// Where a list hides an item, words may have been moved from one that is shown into one that is hidden: a meeting is
// split in two, and one half is restricted. Whether that was done cannot be asked without looking at what is hidden. So
// of such a list nothing is told but what is shown: a value of an earlier version only where the later one says it too.
//
// So it is with a field that was hidden and is shown again: what was in it before may have been taken out meanwhile.

/// What a field, or the items of a list, are shown to say.
struct ShownValues: Sendable {
  /// One value, and where it stands.
  private struct Statement: Hashable {
    /// The key of the item of a list; nil where it stands in none.
    let item: String?
    /// The keys of the fields below the item.
    let field: [String]
    let text: String
  }

  private var statements: Set<Statement> = []
  /// The keys of items, each below those of the items it stands in. An item whose key others have too is not here.
  private var keys: Set<[String]> = []
  /// What each item says as a whole, those without a key among them.
  private var wholes: Set<String> = []
  /// What each item is about, by its key.
  private var headlines: [String: LocalizedText] = [:]
  /// The organisation's first language: that of texts that name none.
  private let language: String

  /// What the items of a list say.
  ///
  /// - Parameters:
  ///   - shown: what an audience sees of the file.
  ///   - path: the keys of the list, from the top.
  init(of shown: ParsedFile, inListAt path: [String], under model: PlanningModel) {
    language = model.organisation.languages.first ?? "id"
    guard let tree = shown.frontMatter else { return }
    let schema = shown.schema(at: path, under: model)
    for item in shown.itemsByKey(at: path, under: model) {
      wholes.insert(item.said)
      guard let key = item.onlyKey else { continue }
      keys.insert([key])
      headlines[key] = tree.headline(item.node)
      note(item.node, of: tree, schema, in: [key], at: [])
    }
  }

  /// What a field says, in each item of the lists on the way to it.
  init(of shown: ParsedFile, inFieldAt path: [String], under model: PlanningModel) {
    language = model.organisation.languages.first ?? "id"
    guard let tree = shown.frontMatter, tree.nodes.first?.kind == .mapping else { return }
    let schema = shown.schema(at: path, under: model)
    for value in tree.values(at: path) { note(value, of: tree, schema, in: [], at: []) }
  }

  /// Adds what another version shows; what an item is about stays as it is here.
  mutating func formUnion(_ other: ShownValues) {
    statements.formUnion(other.statements)
    keys.formUnion(other.keys)
    wholes.formUnion(other.wholes)
    headlines.merge(other.headlines) { own, _ in own }
  }

  private mutating func note(
    _ node: YAMLTree.Index, of tree: YAMLTree, _ schema: RecordSchema?, in items: [String], at field: [String]
  ) {
    switch tree.nodes[Int(node)].kind {
    case .scalar: statements.insert(statement(tree.string(node), of: items.first, at: field))
    case .mapping:
      for value in tree.children(node) {
        let key = tree.string(value - 1)
        note(value, of: tree, schema?.inner(key), in: items, at: field + [key])
      }
    case .sequence:
      for (key, item) in tree.keyedItems(node, schema, language: language) {
        let inner = tree.nodes[Int(item)].kind == .mapping ? items + [key] : items
        keys.insert(inner)
        note(item, of: tree, schema, in: inner, at: field)
      }
    }
  }

  /// A text that names no language is in the organisation's first.
  private func statement(_ text: String, of item: String?, at field: [String]) -> Statement {
    Statement(
      item: item, field: field.last == language ? field.dropLast() : field, text: onOneLine(text))
  }

  // MARK: What is not shown

  /// The values of a list of an earlier version that are not shown.
  func unshown(in earlier: ParsedFile, inListAt path: [String], under model: PlanningModel) -> [YAMLTree.Index] {
    guard let tree = earlier.frontMatter else { return [] }
    let schema = earlier.schema(at: path, under: model)
    return earlier.itemsByKey(at: path, under: model).flatMap { item -> [YAMLTree.Index] in
      if wholes.contains(item.said) { return [] }
      guard let key = item.onlyKey, keys.contains([key]) else { return [item.node] }
      return unshown(item.node, of: tree, schema, in: key, at: [])
    }
  }

  /// The values of a field of an earlier version that are not shown.
  func unshown(in earlier: ParsedFile, inFieldAt path: [String], under model: PlanningModel) -> [YAMLTree.Index] {
    guard let tree = earlier.frontMatter else { return [] }
    let schema = earlier.schema(at: path, under: model)
    return tree.values(at: path).flatMap { unshown($0, of: tree, schema, in: nil, at: []) }
  }

  private func unshown(
    _ node: YAMLTree.Index, of tree: YAMLTree, _ schema: RecordSchema?, in item: String?, at field: [String]
  ) -> [YAMLTree.Index] {
    switch tree.nodes[Int(node)].kind {
    case .scalar:
      return tree.isNothing(node) || statements.contains(statement(tree.string(node), of: item, at: field))
        ? [] : [node]
    case .sequence:
      return tree.keyedItems(node, schema, language: language).flatMap { key, child in
        let inner = item ?? (tree.nodes[Int(child)].kind == .mapping ? key : nil)
        return unshown(child, of: tree, schema, in: inner, at: field)
      }
    case .mapping:
      return tree.children(node).flatMap { value in
        let key = tree.string(value - 1)
        return unshown(value, of: tree, schema?.inner(key), in: item, at: field + [key])
      }
    }
  }

  // MARK: What is told of a change

  /// What of a change in the list or field may be told; nil for nothing.
  ///
  /// - Parameter depth: how many keys lead to the list or field.
  func told(_ change: FieldChange, below depth: Int) -> FieldChange? {
    let items = change.path.itemKeys(below: depth)
    guard change.kind != .order, areShown(items) else { return nil }
    let field = Array(change.path.fieldKeys.dropFirst(depth))
    let before = change.before.flatMap { shown($0, of: items.first, at: field) }
    let after = change.after.flatMap { shown($0, of: items.first, at: field) }
    guard before != after, (after == nil) == (change.after == nil) else { return nil }
    return FieldChange(change.kind, path(change.path, below: depth), before, after, change.form)
  }

  private func areShown(_ items: [String]) -> Bool {
    items.indices.allSatisfy { keys.contains(Array(items[...$0])) }
  }

  /// What of a value is shown; nil for nothing.
  private func shown(_ value: JSON, of item: String?, at field: [String]) -> JSON? {
    switch value {
    case .string(let text): return statements.contains(statement(text, of: item, at: field)) ? value : nil
    case .array(let values):
      let shown = values.compactMap { self.shown($0, of: item, at: field) }
      return shown.isEmpty ? nil : .array(shown)
    case .object(let fields):
      let shown = fields.compactMap { key, value in self.shown(value, of: item, at: field + [key]).map { (key, $0) } }
      return shown.isEmpty ? nil : .object(shown)
    default: return nil
    }
  }

  /// The same path: an item of the list has what it is about now beside its key, and one within it nothing.
  private func path(_ path: FieldPath, below depth: Int) -> FieldPath {
    var fields = 0, isInItem = false
    return FieldPath(
      path.parts.map { part in
        guard case .item(let key, let name, _) = part else {
          fields += 1
          return part
        }
        guard fields >= depth else { return part }
        defer { isInItem = true }
        return .item(key, name: name, label: isInItem ? nil : headlines[key])
      })
  }
}

/// An item of a list, and what it is known by.
private struct KeyedItem {
  let node: YAMLTree.Index
  /// What it is known by; nil where it says nothing of the kind, or another item of the list says the same.
  let onlyKey: String?
  /// The whole of it, in one text.
  let said: String
}

extension ParsedFile {
  /// The items of a list of its front matter, as two versions of it are compared.
  fileprivate func itemsByKey(at path: [String], under model: PlanningModel) -> [KeyedItem] {
    guard let tree = frontMatter, tree.nodes.first?.kind == .mapping else { return [] }
    let schema = schema(at: path, under: model)
    let language = model.organisation.languages.first ?? "id"
    let items = tree.items(at: path)
    let keys = items.map { tree.naturalKey($0, schema?.knownBy ?? [["id"]], language) }
    let times = Dictionary(grouping: keys.compactMap(\.self)) { $0 }.mapValues(\.count)
    return zip(items, keys).map { node, key in
      KeyedItem(node: node, onlyKey: key.flatMap { times[$0] == 1 ? $0 : nil }, said: tree.canonical(node))
    }
  }

  /// The schema of the records in a field.
  fileprivate func schema(at path: [String], under model: PlanningModel) -> RecordSchema? {
    path.reduce(ContentKind(path: self.path).map(model.vocabulary.schema)) { $0?.inner($1) }
  }
}

extension RecordSchema {
  /// The schema of the records in one of its fields.
  fileprivate func inner(_ key: String) -> RecordSchema? { fields.first { $0.name == key }?.form.innerRecord }
}

extension YAMLTree {
  /// The items of the lists that stand at a path.
  func items(at path: [String]) -> [Index] {
    values(at: path).filter { nodes[Int($0)].kind == .sequence }.flatMap(children)
  }
}

extension FieldPath {
  /// The keys of fields alone, without the items.
  var fieldKeys: [String] { parts.compactMap { part in if case .field(let key, _) = part { key } else { nil } } }

  /// The keys of the items that stand below so many fields.
  fileprivate func itemKeys(below depth: Int) -> [String] {
    var fields = 0
    return parts.compactMap { part in
      guard case .item(let key, _, _) = part else {
        fields += 1
        return nil
      }
      return fields >= depth ? key : nil
    }
  }
}
