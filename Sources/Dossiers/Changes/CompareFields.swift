import Diagnostics
import FoundationEssentials
import Markup

/// Walks two front matters side by side along the schema, and notes where they say something else.
///
/// What does not change what a file says is no change: the order of keys, quotes, comments, block or flow, indentation,
/// where lines break, `~` or an empty list for nothing, one value for a list of one, `1000` for `1e3`, one Unicode form
/// for another.
struct FieldComparison {
  typealias Index = YAMLTree.Index

  let old: YAMLTree
  let new: YAMLTree
  /// The language of texts that name none: the organisation's first.
  let language: String
  let vocabulary: Vocabulary
  private(set) var changes: [FieldChange] = []

  init(_ old: YAMLTree, _ new: YAMLTree, language: String, _ vocabulary: Vocabulary) {
    self.old = old
    self.new = new
    self.language = language
    self.vocabulary = vocabulary
  }

  /// Fields in the schema's order, then others by name.
  mutating func record(_ a: Index?, _ b: Index?, _ schema: RecordSchema?, _ path: FieldPath) {
    var known: Set<String> = []
    for field in schema?.fields ?? [] {
      known.insert(field.name)
      compare(
        old.given(a, field.key), new.given(b, field.key), form(of: field),
        path.field(field.name, field.title))
    }
    let others = Set(old.keys(a) + new.keys(b)).subtracting(known)
    for key in others.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      compare(old.given(a, key), new.given(b, key), schema?.others ?? .open, path.field(key, nil))
    }
  }

  private func form(of field: FieldSchema) -> FieldForm {
    field === Dossier.Fields.context ? .record(contextSchema) : field.form
  }

  private mutating func compare(_ a: Index?, _ b: Index?, _ form: FieldForm, _ path: @autoclosure () -> FieldPath) {
    guard a != nil || b != nil else { return }
    if let a, let b, old.isWrittenLike(a, new, b) { return }
    let path = path()
    switch form {
    case .record(let schema) where schema !== Money.schema && areAll(a, b, .mapping):
      record(a, b, schema, path)
    case .selection where areAll(a, b, .mapping): record(a, b, vocabulary.selectionSchema, path)
    case .localized where !isAny(a, b, .sequence): localized(a, b, path)
    case .list(.record(let schema)) where areAll(a, b, .sequence): items(a, b, schema, path)
    case .list, .listOrOne: list(a, b, form, path)
    case .open, .either: open(a, b, path)
    default: value(a, b, form, path)
    }
  }

  // MARK: Kinds of values

  /// Compares a text in each language by itself. A text that names no language is in the organisation's first.
  private mutating func localized(_ a: Index?, _ b: Index?, _ path: FieldPath) {
    guard isAny(a, b, .mapping) else { return value(a, b, .localized, path) }
    let before = old.texts(a, language), after = new.texts(b, language)
    for code in Set(before.keys).union(after.keys).sorted() where !isSameText(before[code] ?? "", after[code] ?? "") {
      note(.value, path.field(code, nil), before[code].map(JSON.string), after[code].map(JSON.string), .text)
    }
  }

  /// Compares two lists by the keys of their items. Items that are in both are compared; others were added or removed.
  private mutating func items(_ a: Index?, _ b: Index?, _ schema: RecordSchema?, _ path: FieldPath) {
    let before = a.map { old.keyedItems($0, schema, language: language) } ?? []
    let after = b.map { new.keyedItems($0, schema, language: language) } ?? []
    let olds = Dictionary(before.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
    let news = Dictionary(after.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
    let form = schema.map(FieldForm.record) ?? .open, tree = new
    let name = schema.flatMap { $0.isCalledByItsList ? path.lastTitle : nil } ?? schema?.name
    for key in Set(olds.keys).union(news.keys).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let x = olds[key], let y = news[key] {
        compare(x, y, form, path.item(key, name, tree.headline(y)))
      } else {
        let label = news[key].map(new.headline) ?? olds[key].map(old.headline)
        note(.item, path.item(key, name, label ?? nil), olds[key].map(old.json), news[key].map(new.json), form)
      }
    }
    let oldOrder = before.map(\.key).filter { news[$0] != nil }
    let newOrder = after.map(\.key).filter { olds[$0] != nil }
    if oldOrder != newOrder {
      note(.order, path, .array(oldOrder.map(JSON.string)), .array(newOrder.map(JSON.string)), form)
    }
  }

  /// A list of plain values, or one value that stands for a list.
  private mutating func list(_ a: Index?, _ b: Index?, _ form: FieldForm, _ path: FieldPath) {
    func whole(_ tree: YAMLTree, _ node: Index?) -> (shown: JSON, compared: [String])? {
      guard let node else { return nil }
      let items = tree.nodes[Int(node)].kind == .sequence ? tree.children(node).filter { !tree.isNothing($0) } : [node]
      return items.isEmpty ? nil : (.array(items.map(tree.json)), items.map { tree.canonical($0) })
    }
    let before = whole(old, a), after = whole(new, b)
    if before?.compared != after?.compared { note(.value, path, before?.shown, after?.shown, form) }
  }

  /// Compares what no schema describes: mappings key by key, lists of mappings with ids by these ids, and everything
  /// else as a whole.
  private mutating func open(_ a: Index?, _ b: Index?, _ path: FieldPath) {
    if areAll(a, b, .mapping) { return record(a, b, nil, path) }
    func areKnownById(_ tree: YAMLTree, _ node: Index?) -> Bool {
      node.map { tree.children($0).allSatisfy { tree.value($0, "id") != nil } } ?? true
    }
    if areAll(a, b, .sequence), areKnownById(old, a), areKnownById(new, b) { return items(a, b, nil, path) }
    value(a, b, .open, path)
  }

  private mutating func value(_ a: Index?, _ b: Index?, _ form: FieldForm, _ path: FieldPath) {
    if let a, let b, old.canonical(a, form) == new.canonical(b, form) { return }
    note(.value, path, a.map(old.json), b.map(new.json), form)
  }

  private mutating func note(
    _ kind: FieldChange.Kind, _ path: FieldPath, _ before: JSON?, _ after: JSON?, _ form: FieldForm
  ) {
    changes.append(FieldChange(kind, path, before, after, form))
  }

  private func areAll(_ a: Index?, _ b: Index?, _ kind: YAMLTree.Node.Kind) -> Bool {
    (a.map { old.nodes[Int($0)].kind == kind } ?? true) && (b.map { new.nodes[Int($0)].kind == kind } ?? true)
  }

  private func isAny(_ a: Index?, _ b: Index?, _ kind: YAMLTree.Node.Kind) -> Bool {
    a.map { old.nodes[Int($0)].kind == kind } == true || b.map { new.nodes[Int($0)].kind == kind } == true
  }
}

/// The schema of `context`, for comparing and for columns. The model decides which dimensions there are, so every key
/// that is no field of the context itself is taken for a dimension.
let contextSchema = RecordSchema(
  Bilingual(id: "konteks", en: "context"),
  Context.ownFields,
  others: .record(ContextDimension.schema))

private func isSameText(_ a: String, _ b: String) -> Bool { a == b || onOneLine(a) == onOneLine(b) }
