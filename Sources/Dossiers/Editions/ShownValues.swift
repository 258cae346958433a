internal import Diagnostics
import Markup

// Where a list hides an item, words may have been moved from one that is shown into one that is hidden: a meeting is
// split in two, and one half is restricted. Whether that was done cannot be asked without looking at what is hidden. So
// of such a list nothing is told but what is shown: a value of an earlier version only where the later one says it too.
//
// So it is with a field or a document that was hidden and is shown again, for what was in it may have been taken out
// meanwhile, and with the words of a document that hides anything (`GuardedPart`).

/// What a guarded part of a document is shown to say.
struct ShownValues: Sendable {
  /// Where a value stands, on the way down from the guarded part.
  private struct Position {
    /// The keys of the items of lists that it stands in, the outermost first.
    var items: [String] = []
    /// The keys of fields, of the items and below them.
    var field: [String] = []
    /// What the schema says of it; nil where that says nothing.
    var form: FieldForm?

    func under(_ key: String) -> Position {
      let form: FieldForm? = if case .localized? = form { .text } else { form?.innerRecord?.form(of: key) }
      return Position(items: items, field: field + [key], form: form)
    }

    /// - Parameter key: nil for an item that is a value and no mapping.
    func inItem(_ key: String?) -> Position {
      Position(items: items + (key.map { [$0] } ?? []), field: field, form: form?.itemForm ?? form)
    }

    var list: ListedItem { ListedItem(list: field, keys: items) }
  }

  /// One value, and where it stands.
  private struct Statement: Hashable {
    /// The key of the outermost item of a list; nil where it stands in none.
    let item: String?
    let field: [String]
    let text: String
  }

  /// An item of a list.
  private struct ListedItem: Hashable {
    let list: [String]
    /// Its key, below those of the items it stands in.
    let keys: [String]
  }

  let part: GuardedPart
  private var statements: Set<Statement> = []
  /// An item whose key others of a guarded list have too is not here.
  private var items: Set<ListedItem> = []
  /// What each item of a guarded list says as a whole, those without a key among them.
  private var wholes: Set<String> = []
  /// What each outermost item is about.
  private var headlines: [ListedItem: LocalizedText] = [:]
  /// The schema of the document.
  private let schema: RecordSchema?
  /// The organisation's first language: that of texts that name none.
  private let language: String

  /// - Parameter shown: what an audience sees of the file.
  init(of shown: ParsedFile, in part: GuardedPart, under model: PlanningModel) {
    self.part = part
    language = model.organisation.languages.first ?? "id"
    schema = ContentKind(path: shown.path).map(model.vocabulary.schema)
    guard let tree = shown.frontMatter, tree.nodes.first?.kind == .mapping else { return }
    if case .list = part {
      noteItems(of: tree)
    } else {
      for value in tree.values(at: part.path) { note(value, of: tree, at: top) }
    }
  }

  /// Adds what another version shows; what an item is about stays as it is here.
  mutating func formUnion(_ other: ShownValues) {
    statements.formUnion(other.statements)
    items.formUnion(other.items)
    wholes.formUnion(other.wholes)
    headlines.merge(other.headlines) { own, _ in own }
  }

  /// Where the guarded part begins.
  private var top: Position {
    Position(form: part.path.reduce(schema.map(FieldForm.record)) { $0?.innerRecord?.form(of: $1) })
  }

  // MARK: What is shown

  private mutating func noteItems(of tree: YAMLTree) {
    for item in keyedItems(of: tree) {
      wholes.insert(item.said)
      guard let key = item.onlyKey else { continue }
      note(item.node, of: tree, asItem: key, at: top)
    }
  }

  private mutating func note(_ node: YAMLTree.Index, of tree: YAMLTree, asItem key: String, at position: Position) {
    let inner = position.inItem(key)
    items.insert(inner.list)
    if position.items.isEmpty { headlines[inner.list] = tree.headline(node) }
    note(node, of: tree, at: inner)
  }

  private mutating func note(_ node: YAMLTree.Index, of tree: YAMLTree, at position: Position) {
    switch tree.nodes[Int(node)].kind {
    case .scalar: statements.insert(statement(tree.string(node), at: position))
    case .mapping:
      for value in tree.children(node) { note(value, of: tree, at: position.under(tree.string(value - 1))) }
    case .sequence:
      for (key, item) in tree.keyedItems(node, position.form?.innerRecord, language: language) {
        if tree.nodes[Int(item)].kind == .mapping {
          note(item, of: tree, asItem: key, at: position)
        } else {
          note(item, of: tree, at: position.inItem(nil))
        }
      }
    }
  }

  /// A text that names no language is in the organisation's first.
  private func statement(_ text: String, at position: Position) -> Statement {
    let field = position.field
    return Statement(
      item: position.items.first, field: field.last == language ? field.dropLast() : field, text: onOneLine(text))
  }

  // MARK: What may be told

  private func mayTell(_ text: String, at position: Position) -> Bool {
    statements.contains(statement(text, at: position)) || isKnownToAll(text, at: position)
  }

  /// Whether a value can hold no words. One that is written otherwise than its form asks for may say anything.
  private func isKnownToAll(_ text: String, at position: Position) -> Bool {
    part == .words && position.form?.isOfKnownValues == true && !onOneLine(text).utf8.contains(UInt8(ascii: " "))
  }

  /// Whether an item is shown, or is known by something that holds no words.
  private func mayTell(itemAt position: Position) -> Bool {
    items.contains(position.list) || part == .words && position.form?.innerRecord?.isKnownByKnownValues == true
  }

  private func isKept(_ key: String, at position: Position) -> Bool {
    isWholeDocument && position.form?.innerRecord?.saysWhichDocument(key) == true
  }

  private var isWholeDocument: Bool { part.path.isEmpty }

  // MARK: What is not shown

  /// The values of the part in an earlier version that are not shown.
  func unshown(in earlier: ParsedFile) -> [YAMLTree.Index] {
    guard let tree = earlier.frontMatter, tree.nodes.first?.kind == .mapping else { return [] }
    guard case .list = part else { return tree.values(at: part.path).flatMap { unshown($0, of: tree, at: top) } }
    return keyedItems(of: tree).flatMap { item -> [YAMLTree.Index] in
      if wholes.contains(item.said) { return [] }
      guard let key = item.onlyKey, mayTell(itemAt: top.inItem(key)) else { return [item.node] }
      return unshown(item.node, of: tree, at: top.inItem(key))
    }
  }

  private func unshown(_ node: YAMLTree.Index, of tree: YAMLTree, at position: Position) -> [YAMLTree.Index] {
    switch tree.nodes[Int(node)].kind {
    case .scalar: return tree.isNothing(node) || mayTell(tree.string(node), at: position) ? [] : [node]
    case .mapping:
      return tree.children(node).flatMap { value in
        let key = tree.string(value - 1)
        return isKept(key, at: position) ? [] : unshown(value, of: tree, at: position.under(key))
      }
    case .sequence:
      return tree.keyedItems(node, position.form?.innerRecord, language: language).flatMap { key, item in
        guard tree.nodes[Int(item)].kind == .mapping else { return unshown(item, of: tree, at: position.inItem(nil)) }
        let inner = position.inItem(key)
        return !isWholeDocument || mayTell(itemAt: inner) ? unshown(item, of: tree, at: inner) : [item]
      }
    }
  }

  // MARK: What is told of a change

  /// What of a change in the part may be told; nil for nothing.
  func told(_ change: FieldChange) -> FieldChange? {
    guard change.kind != .order, let way = way(along: change.path) else { return nil }
    if way.isKept { return change }
    let before = change.before.flatMap { shown($0, at: way.end) }
    let after = change.after.flatMap { shown($0, at: way.end) }
    guard before != after, (after == nil) == (change.after == nil) else { return nil }
    return FieldChange(change.kind, way.path, before, after, change.form)
  }

  /// The way from the guarded part to a value, as far as it may be told.
  private struct Way {
    var end: Position
    /// Each item has what it is about now beside its key, and one within it nothing.
    var path = FieldPath()
    var isKept = false
  }

  /// nil where it leads through an item of which nothing may be told.
  private func way(along path: FieldPath) -> Way? {
    var way = Way(end: top)
    var fieldsAbove = part.path.count
    var parts: [FieldPath.Part] = []
    for part in path.parts {
      switch part {
      case .field(let key, _):
        parts.append(part)
        if fieldsAbove > 0 {
          fieldsAbove -= 1
        } else {
          way.isKept = way.isKept || isKept(key, at: way.end)
          way.end = way.end.under(key)
        }
      case .item(let key, let name, _):
        guard fieldsAbove == 0 else {
          parts.append(part)
          continue
        }
        let isInItem = !way.end.items.isEmpty
        way.end = way.end.inItem(key)
        guard mayTell(itemAt: way.end) else { return nil }
        parts.append(.item(key, name: name, label: isInItem ? nil : headlines[way.end.list]))
      }
    }
    way.path = FieldPath(parts)
    return way
  }

  /// What of a value is shown; nil for nothing.
  private func shown(_ value: JSON, at position: Position) -> JSON? {
    switch value {
    case .string(let text): return mayTell(text, at: position) ? value : nil
    case .array(let values):
      let shown = values.compactMap { self.shown($0, at: position.inItem(nil)) }
      return shown.isEmpty ? nil : .array(shown)
    case .object(let fields):
      let shown = fields.compactMap { key, value in self.shown(value, at: position.under(key)).map { (key, $0) } }
      return shown.isEmpty ? nil : .object(shown)
    default: return nil
    }
  }
}

// MARK: - Items of a guarded list

/// An item of a list, and what it is known by.
private struct KeyedItem {
  let node: YAMLTree.Index
  /// What it is known by; nil where it says nothing of the kind, or another item of the list says the same.
  let onlyKey: String?
  /// The whole of it, in one text.
  let said: String
}

extension ShownValues {
  /// The items of the list, as two versions of it are compared.
  private func keyedItems(of tree: YAMLTree) -> [KeyedItem] {
    let items = tree.items(at: part.path)
    let keys = items.map { tree.naturalKey($0, top.form?.innerRecord?.knownBy ?? [["id"]], language) }
    let times = Dictionary(grouping: keys.compactMap(\.self)) { $0 }.mapValues(\.count)
    return zip(items, keys).map { node, key in
      KeyedItem(node: node, onlyKey: key.flatMap { times[$0] == 1 ? $0 : nil }, said: tree.canonical(node))
    }
  }
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
}
