internal import Diagnostics
package import Markup

// What a later version of a document hides must not be told by an earlier one either, in which it may have stood in the
// open. So what is told of an earlier version depends on where the later one hides something: a field that it hides is
// not compared, and of a list in which it hides an item, no item is told that is not shown any more.
//
// It depends on that alone, never on what the hidden thing says. Which item of the earlier list is hidden now is not
// asked: its id and its words may have been changed when it was restricted, and an answer would tell something of them.

/// Where a version of a document hides something from an audience.
package struct HiddenPlaces: Sendable {
  /// Keys from the top; lists on the way stand for each of their items.
  private var fields: [[String]] = []
  private var lists: [HidingList] = []

  /// A list with hidden items.
  fileprivate struct HidingList: Sendable {
    let path: [String]
    /// The keys of the items that are shown, without those that more than one has.
    var keys: Set<String>
    /// What each of them says.
    let said: Set<String>
  }

  package static let none = HiddenPlaces()

  /// What a model hides in every dossier.
  package init(under model: PlanningModel, from audience: Audience) {
    fields = model.fieldLevels.filter { !audience.maySee($0.level) }.map(\.path)
  }

  /// - Parameter shown: what the audience sees of the file.
  package init(of file: LevelledFile, shown: ParsedFile, from audience: Audience, under model: PlanningModel) {
    self.init(of: file.file, file.levels, shown: shown, from: audience, under: model)
  }

  init(
    of file: ParsedFile, _ levels: StatedLevels, shown: ParsedFile, from audience: Audience, under model: PlanningModel
  ) {
    let tree = file.frontMatter.flatMap { $0.nodes.first?.kind == .mapping ? $0 : nil }
    if ContentKind(path: file.path) == .dossier {
      let stated = tree.flatMap(model.fieldLevels) ?? model.fieldLevels
      fields = stated.filter { !audience.maySee($0.level) }.map(\.path)
    }
    guard let tree, levels.nodes.contains(where: { !audience.maySee($0.level) }) else { return }
    let isGone = levels.gone(for: audience, in: tree)
    lists = listsWithLevels.filter { path in tree.items(at: path).contains { isGone[Int($0)] } }.map { path in
      let items = shown.itemsByKey(at: path, under: model)
      return HidingList(
        path: path.map { "\($0)" }, keys: Set(items.filter(\.isOnlyOne).compactMap(\.key)),
        said: Set(items.map(\.said)))
    }
  }

  private init() {}

  package var isEmpty: Bool { fields.isEmpty && lists.isEmpty }

  // MARK: What is left of an earlier version

  /// An earlier version's file, of which an audience sees this, without what stands in these places.
  func cut(_ seen: ParsedFile, for audience: Audience, under model: PlanningModel) -> ParsedFile {
    guard let tree = seen.frontMatter, tree.nodes.first?.kind == .mapping else { return seen }
    let items = lists.flatMap { list in
      listsWithLevels.filter { $0.map { "\($0)" } == list.path }.flatMap { seen.itemsByKey(at: $0, under: model) }
        .filter { !list.shows($0) }.map(\.node)
    }
    let values = fields.flatMap { tree.values(at: $0) } + items
    return values.isEmpty ? seen : seen.cut(StatedLevels(hidingFromAll: values, under: model), for: audience)
  }

  // MARK: What is told of an earlier change

  /// The places as the next version leaves them. What it shows again is hidden no more; what it does not have at all
  /// stays hidden, so that a field which was restricted first and deleted afterwards is not told.
  ///
  /// - Parameter before: what the audience saw before it.
  func followed(
    by next: HiddenPlaces, shown: ParsedFile, before: ParsedFile?, under model: PlanningModel
  ) -> HiddenPlaces {
    guard !isEmpty || !next.isEmpty else { return next }
    var result = next
    let tree = shown.frontMatter.flatMap { $0.nodes.isEmpty ? nil : $0 }
    let kept = fields.filter { path in
      !next.fields.contains(path) && tree?.values(at: path).isEmpty ?? true
    }
    result.fields += kept
    for path in listsWithLevels {
      let name = path.map { "\($0)" }
      if let index = result.lists.firstIndex(where: { $0.path == name }) {
        let before = before?.itemsByKey(at: path, under: model) ?? []
        result.lists[index].keys.subtract(before.filter { !$0.isOnlyOne }.compactMap(\.key))
      } else if var list = lists.first(where: { $0.path == name }) {
        list.keys.formUnion(shown.itemsByKey(at: path, under: model).filter(\.isOnlyOne).compactMap(\.key))
        result.lists.append(list)
      }
    }
    return result
  }

  /// What of a change may be told; nil for nothing.
  func told(_ change: FieldChange) -> FieldChange? {
    guard !isEmpty else { return change }
    let keys = change.path.fieldKeys
    guard !fields.contains(where: { keys.starts(with: $0) }), lists.allSatisfy({ $0.tells(change.path) }) else {
      return nil
    }
    if hidesObjectives, keys == Self.objectiveOfActivity { return nil }
    let inner = (fields + lists.map(\.path) + (hidesObjectives ? [Self.objectiveOfActivity] : [])).filter {
      $0.count > keys.count && $0.starts(with: keys)
    }
    guard !inner.isEmpty else { return change }
    let without = { (value: JSON) in inner.reduce(value) { $0.without($1.dropFirst(keys.count)) } }
    let before = change.before.map(without).flatMap { $0.isNothing ? nil : $0 }
    let after = change.after.map(without).flatMap { $0.isNothing ? nil : $0 }
    return before == after ? nil : FieldChange(change.kind, change.path, before, after, change.form)
  }

  /// An activity loses the objective that it serves where that is hidden.
  private static let objectiveOfActivity = ["coordination", "activities", "objective"]
  private var hidesObjectives: Bool { lists.contains { $0.path == ["objectives"] } }
}

extension HiddenPlaces.HidingList {
  /// Whether an item of an earlier version is shown still.
  fileprivate func shows(_ item: KeyedItem) -> Bool {
    said.contains(item.said) || item.isOnlyOne && item.key.map(keys.contains) == true
  }

  /// Whether a change is about something else, or about an item that is shown still.
  fileprivate func tells(_ changed: FieldPath) -> Bool {
    guard changed.fieldKeys.starts(with: path) else { return true }
    guard changed.parts.count > path.count, case .item(let key, _, _) = changed.parts[path.count] else { return false }
    return keys.contains(key)
  }
}

/// An item of a list, and what it is known by.
private struct KeyedItem {
  let node: YAMLTree.Index
  /// nil where it says nothing of the kind.
  let key: String?
  /// Whether no other item of the list has this key.
  let isOnlyOne: Bool
  let said: String
}

extension ParsedFile {
  /// The items of a list of its front matter, as two versions of it are compared.
  fileprivate func itemsByKey(at path: [StaticString], under model: PlanningModel) -> [KeyedItem] {
    guard let tree = frontMatter, tree.nodes.first?.kind == .mapping else { return [] }
    var schema = ContentKind(path: self.path).map(model.vocabulary.schema)
    for key in path { schema = schema?.fields.first { $0.name == "\(key)" }?.form.innerRecord }
    let language = model.organisation.languages.first ?? "id"
    let items = tree.items(at: path).map { (node: $0, key: tree.naturalKey($0, schema?.knownBy ?? [["id"]], language)) }
    let times = Dictionary(grouping: items.compactMap(\.key)) { $0 }.mapValues(\.count)
    return items.map { item in
      KeyedItem(
        node: item.node, key: item.key, isOnlyOne: item.key.map { times[$0] == 1 } ?? false,
        said: tree.canonical(item.node))
    }
  }
}

extension YAMLTree {
  fileprivate func items(at path: [StaticString]) -> [Index] {
    values(at: path).filter { nodes[Int($0)].kind == .sequence }.flatMap(children)
  }
}

extension FieldPath {
  /// The keys alone, without the items.
  fileprivate var fieldKeys: [String] {
    parts.compactMap { part in if case .field(let key, _) = part { key } else { nil } }
  }
}

extension JSON {
  /// The same without what stands at a path; lists on the way stand for each of their items.
  fileprivate func without(_ path: ArraySlice<String>) -> JSON {
    guard let key = path.first else { return self }
    switch self {
    case .array(let items): return .array(items.map { $0.without(path) })
    case .object(let fields):
      return .object(
        fields.compactMap { name, value in
          guard name == key else { return (name, value) }
          return path.count == 1 ? nil : (name, value.without(path.dropFirst()))
        })
    default: return self
    }
  }

  fileprivate var isNothing: Bool {
    switch self {
    case .null: true
    case .array(let items): items.allSatisfy(\.isNothing)
    case .object(let fields): fields.allSatisfy { $0.1.isNothing }
    default: false
    }
  }
}
