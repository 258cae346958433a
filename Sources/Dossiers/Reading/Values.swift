import FoundationEssentials
import Markup

/// A mapping of a checked tree, from which typed values are read. `at` is negative where the mapping is not there: then
/// every field is absent.
struct Record {
  let checking: Checking
  let at: YAMLTree.Index

  init(_ checking: Checking, _ at: YAMLTree.Index) {
    self.checking = checking
    self.at = at
  }

  private var tree: YAMLTree { checking.tree }

  /// The value's node, `absent` where the key is not there or has no value.
  func node(_ key: StaticString) -> YAMLTree.Index {
    guard at >= 0, let value = tree.value(at, key), !checking.isAbsent(value) else { return YAMLTree.absent }
    return value
  }

  func node(_ key: FieldKey) -> YAMLTree.Index {
    guard at >= 0, let value = tree.value(at, key), !checking.isAbsent(value) else { return YAMLTree.absent }
    return value
  }

  /// The same for a key known only when running: the model's names.
  func node(named key: String) -> YAMLTree.Index {
    keys.first { $0.name == key && !checking.isAbsent($0.value) }?.value ?? YAMLTree.absent
  }

  func part(named key: String) -> Record { part(at: node(named: key)) }

  /// The keys and where their values stand, in the file's order.
  var keys: [(name: String, value: YAMLTree.Index)] {
    guard at >= 0, tree.nodes[Int(at)].kind == .mapping else { return [] }
    var found: [(String, YAMLTree.Index)] = []
    var key = at + 1
    while key < tree.nodes[Int(at)].next {
      // A piece of the value before it is no field (FM-042).
      if checking.marks[Int(key)] != .unknown { found.append((tree.string(key), key + 1)) }
      key = tree.nodes[Int(key) + 1].next
    }
    return found
  }

  private func isKnown(_ node: YAMLTree.Index, _ kind: YAMLTree.Node.Kind) -> Bool {
    node >= 0 && tree.nodes[Int(node)].kind == kind && checking.marks[Int(node)] != .unknown
  }

  // Values, each read where it stands: a field's declaration knows its key (`TypedField`).

  func text(at node: YAMLTree.Index) -> Field<String> {
    Field(isKnown(node, .scalar) ? tree.string(node) : nil, at: node)
  }

  func localizedField(at node: YAMLTree.Index) -> Field<LocalizedText> {
    Field(node >= 0 ? localized(at: node) : nil, at: node)
  }

  func localized(at node: YAMLTree.Index) -> LocalizedText? {
    guard checking.marks[Int(node)] != .unknown else { return nil }
    switch tree.nodes[Int(node)].kind {
    case .scalar: return LocalizedText(plain: tree.string(node))
    case .sequence: return nil
    case .mapping:
      var entries: [LocalizedText.Entry] = []
      var at = node + 1
      while at < tree.nodes[Int(node)].next {
        if isKnown(at + 1, .scalar), !checking.isAbsent(at + 1) {
          entries.append(LocalizedText.Entry(language: tree.string(at), text: tree.string(at + 1)))
        }
        at = tree.nodes[Int(at) + 1].next
      }
      return entries.isEmpty ? nil : LocalizedText(entries: entries)
    }
  }

  func date(at node: YAMLTree.Index) -> Field<CalendarDate> {
    Field(number(node).map { CalendarDate(ordinal: $0) }, at: node)
  }

  func partialDate(at node: YAMLTree.Index) -> Field<PartialDate> {
    Field(isKnown(node, .scalar) ? PartialDate(tree.string(node)) : nil, at: node)
  }

  /// A code's index, an integer, or a word's place among the allowed ones.
  func number(at node: YAMLTree.Index) -> Field<Int> { Field(number(node), at: node) }

  private func number(_ node: YAMLTree.Index) -> Int? {
    guard node >= 0, case .number(let number) = checking.marks[Int(node)] else { return nil }
    return Int(number)
  }

  func period(at node: YAMLTree.Index) -> Field<Period> {
    Field(isKnown(node, .scalar) ? Period(tree.string(node)) : nil, at: node)
  }

  func decimal(at node: YAMLTree.Index) -> Field<Decimal> {
    Field(isKnown(node, .scalar) ? checking.decimal(node) : nil, at: node)
  }

  func flag(at node: YAMLTree.Index) -> Field<Bool> {
    Field(isKnown(node, .scalar) ? tree.equals(node, "true") : nil, at: node)
  }

  /// One of an enumeration's words; another word is present and unknown.
  func word<Word: RawRepresentable & Sendable>(at node: YAMLTree.Index) -> Field<Word> where Word.RawValue == String {
    Field(isKnown(node, .scalar) ? Word(rawValue: tree.string(node)) : nil, at: node)
  }

  func record<Value>(at node: YAMLTree.Index, _ read: (Record) -> Value) -> Field<Value> {
    Field(isKnown(node, .mapping) ? read(Record(checking, node)) : nil, at: node)
  }

  /// A mapping, or one without fields where there is none.
  func part(at node: YAMLTree.Index) -> Record {
    Record(checking, isKnown(node, .mapping) ? node : YAMLTree.absent)
  }

  func records<Value>(at node: YAMLTree.Index, _ read: (Record) -> Value) -> Field<[Value]> {
    items(at: node) { item in isKnown(item, .mapping) ? read(Record(checking, item)) : nil }
  }

  /// Whether a list of mappings with ids has an item without one, which a finding says.
  func hasUnreadableItem(_ field: TypedField<[Record]>) -> Bool {
    let list = node(field)
    guard isKnown(list, .sequence) else { return list >= 0 }
    return tree.children(list).contains { !isKnown($0, .mapping) || Record(checking, $0)[NamedFields.id].value == nil }
  }

  func texts(at node: YAMLTree.Index) -> Field<[Item<String>]> {
    items(at: node) { item in isKnown(item, .scalar) ? Item(tree.string(item), at: item) : nil }
  }

  func localizedTexts(at node: YAMLTree.Index) -> Field<[Item<LocalizedText>]> {
    items(at: node) { item in localized(at: item).map { Item($0, at: item) } }
  }

  func numbers(at node: YAMLTree.Index) -> Field<[Item<Int>]> {
    items(at: node) { item in number(item).map { Item($0, at: item) } }
  }

  /// The usable items of a list, or of a single value that stands for a list of one.
  private func items<Value>(at node: YAMLTree.Index, _ read: (YAMLTree.Index) -> Value?) -> Field<[Value]> {
    guard node >= 0, checking.marks[Int(node)] != .unknown || tree.nodes[Int(node)].kind == .scalar else {
      return Field(nil, at: node)
    }
    guard tree.nodes[Int(node)].kind == .sequence else { return Field(read(node).map { [$0] }, at: node) }
    var values: [Value] = []
    var at = node + 1
    let end = tree.nodes[Int(node)].next
    while at < end {
      if let value = read(at) { values.append(value) }
      at = tree.nodes[Int(at)].next
    }
    return Field(values, at: node)
  }
}
