internal import Diagnostics
internal import Markup

// Which edits give a field another value: down the path of its keys, through what is there already, and with what is
// not there yet made around the value. Where their text goes, `FrontMatterLayout` knows.

/// The edits of a front matter that set one field.
struct FieldEdits {
  typealias Index = YAMLTree.Index
  typealias Step = FieldPlace.Step

  private let place: FieldPlace
  private let layout: FrontMatterLayout
  private let tree: YAMLTree
  /// The language of texts that name none.
  private let first: String

  init(_ place: FieldPlace, in layout: FrontMatterLayout, first: String) {
    self.place = place
    self.layout = layout
    self.first = first
    tree = layout.tree
  }

  /// - Parameter value: null takes the field out.
  func setting(_ value: JSON) throws(FieldNotSet) -> [ByteEdit] { try edits(place.steps[...], value, in: 0) }

  // MARK: Down the path

  private func edits(_ steps: ArraySlice<Step>, _ value: JSON, in mapping: Index) throws(FieldNotSet) -> [ByteEdit] {
    guard let step = steps.first, tree.nodes[Int(mapping)].kind == .mapping else { throw .form }
    let rest = steps.dropFirst(), existing = tree.value(mapping, Array(step.key.utf8))
    if rest.isEmpty {
      guard let language = place.language else { return try editsOfValue(step, value, existing, in: mapping) }
      return try editsOfText(step, value, in: language, existing, in: mapping)
    }
    guard let existing, !tree.isNothing(existing) else {
      guard value != .null else { return [] }
      return [try layout.put(try made(rest, value, isList: step.isList), under: step, existing, in: mapping)]
    }
    if step.isList { return try editsOfItems(rest, value, in: existing) }
    guard tree.nodes[Int(existing)].kind == .mapping else { throw .form }
    let takesOutOnlyKey = value == .null && rest.count == 1 && tree.children(existing).count == 1
    if takesOutOnlyKey { return [try layout.removing(existing, from: mapping)] }
    return try edits(rest, value, in: existing)
  }

  /// A value with the mappings or the list around it that are not there yet.
  private func made(_ steps: ArraySlice<Step>, _ value: JSON, isList: Bool) throws(FieldNotSet) -> JSON {
    guard let step = steps.first else { return worded(value) }
    let rest = steps.dropFirst()
    guard isList else { return .object([(step.key, try made(rest, value, isList: step.isList))]) }
    guard case .array(let items) = value, rest.isEmpty, !items.contains(.null) else { throw .length }
    return .array(items.map { .object([(step.key, worded($0))]) })
  }

  /// A text with its language where it is written by language.
  private func worded(_ value: JSON) -> JSON {
    guard let language = place.language, value != .null else { return value }
    return .object([(language, value)])
  }

  // MARK: The value

  private func editsOfValue(
    _ step: Step, _ value: JSON, _ existing: Index?, in mapping: Index
  ) throws(FieldNotSet) -> [ByteEdit] {
    if value == .null { return try removing(existing, from: mapping) }
    if let existing, tree.nodes[Int(existing)].kind == .sequence, case .array(let values) = value {
      let items = tree.children(existing)
      return try edits(
        of: ListChange(from: items.map(tree.json), to: values.map(\.asTexts), of: items), in: existing, written: \.self)
    }
    return [try layout.put(value, under: step, existing, in: mapping)]
  }

  /// The edits of a text in one language: one of several under its key, or the only one, which names no language.
  private func editsOfText(
    _ step: Step, _ value: JSON, in language: String, _ existing: Index?, in mapping: Index
  ) throws(FieldNotSet) -> [ByteEdit] {
    guard let existing, !tree.isNothing(existing) else {
      return value == .null ? [] : [try layout.put(worded(value), under: step, existing, in: mapping)]
    }
    if tree.nodes[Int(existing)].kind == .mapping {
      let own = tree.value(existing, Array(language.utf8)), isOnly = tree.children(existing).count <= 1
      if value == .null { return try isOnly ? removing(existing, from: mapping) : removing(own, from: existing) }
      let key = Step(key: language, schema: step.schema, isList: false)
      return [try layout.put(value, under: key, own, in: existing)]
    }
    if language == first { return try editsOfOnlyText(step, value, existing, in: mapping) }
    if value == .null { return [] }
    let both = JSON.object([(first, tree.json(existing)), (language, value)])
    return [try layout.put(both, under: step, existing, in: mapping)]
  }

  private func editsOfOnlyText(
    _ step: Step, _ value: JSON, _ existing: Index, in mapping: Index
  ) throws(FieldNotSet) -> [ByteEdit] {
    if value == .null { return [try layout.removing(existing, from: mapping)] }
    return [try layout.put(value, under: step, existing, in: mapping)]
  }

  private func removing(_ value: Index?, from mapping: Index) throws(FieldNotSet) -> [ByteEdit] {
    guard let value else { return [] }
    return [try layout.removing(value, from: mapping)]
  }

  // MARK: Lists

  /// The edits of what each item of a list says in a field. Where there are more or fewer values than items, items come
  /// and go, if the field alone tells one from the others.
  private func editsOfItems(
    _ rest: ArraySlice<Step>, _ value: JSON, in sequence: Index
  ) throws(FieldNotSet) -> [ByteEdit] {
    guard tree.nodes[Int(sequence)].kind == .sequence else { throw .form }
    let items = tree.children(sequence)
    let values: [JSON] = if case .array(let given) = value { given } else { items.map { _ in .null } }
    if values.count == items.count {
      var edits: [ByteEdit] = []
      for (item, value) in zip(items, values) { edits += try self.edits(rest, value, in: item) }
      return edits
    }
    guard rest.count == 1, let key = rest.first, key.isName, !values.contains(.null), items.allSatisfy(isSmall) else {
      throw .length
    }
    let names = items.map { item in tree.given(item, key.key).map(tree.json) ?? .null }
    return try edits(of: ListChange(from: names, to: values, of: items), in: sequence) {
      .object([(key.key, worded($0))])
    }
  }

  /// Whether an item holds plain values only. A larger item is never removed by a program.
  private func isSmall(_ item: Index) -> Bool {
    tree.children(item).allSatisfy { tree.nodes[Int($0)].kind == .scalar }
  }

  /// Removes items and adds new ones at the end. If the new list is not what this gives (because its order is another),
  /// a list in brackets is written anew, and any other is refused.
  ///
  /// - Parameter written: the item that a new value makes.
  private func edits(
    of change: ListChange, in sequence: Index, written: (JSON) -> JSON
  ) throws(FieldNotSet) -> [ByteEdit] {
    guard change.keepsOrder else {
      guard tree.nodes[Int(sequence)].style == .flow else { throw .length }
      return [try layout.exchanging(sequence, for: .array(change.new.map(written)))]
    }
    if change.keepsNothing { return [try layout.exchanging(sequence, for: .array(change.added.map(written)))] }
    var edits: [ByteEdit] = []
    for item in change.removed { edits.append(try layout.removing(item: item, from: sequence)) }
    if !change.added.isEmpty { edits.append(layout.adding(change.added.map(written), to: sequence)) }
    return edits
  }
}

extension FieldPlace.Step {
  /// Whether it alone tells an item from the others. If so, adding or removing its value adds or removes the item.
  fileprivate var isName: Bool { schema.knownBy.contains { $0.map { "\($0)" } == [key] } }
}

/// What became of a list whose items are told from each other by a value.
private struct ListChange {
  let new: [JSON]
  /// The values that the old list does not have.
  let added: [JSON]
  /// The items of the old list whose values the new one does not have.
  let removed: [YAMLTree.Index]
  let keepsNothing: Bool
  /// Whether the new list is the old one without some items, and with others at its end.
  let keepsOrder: Bool

  init(from old: [JSON], to new: [JSON], of items: [YAMLTree.Index]) {
    self.new = new
    added = new.filter { !old.contains($0) }
    removed = zip(items, old).filter { !new.contains($1) }.map(\.0)
    let kept = old.filter(new.contains)
    keepsNothing = kept.isEmpty
    keepsOrder = kept + added == new
  }
}
