internal import Diagnostics
package import Markup

// What a later version of a document hides must not be told by an earlier one either, in which it may have stood in the
// open. So what is told of an earlier version depends on where the later one hides something: a field that it hides is
// not compared, and of a list in which it hides an item, nothing is told that is not shown (`ShownItems`).
//
// It depends on that alone, never on what the hidden thing says. Which item of the earlier list is hidden now is not
// asked: its id and its words may have been changed when it was restricted, and an answer would tell something of them.

/// Where a version of a document hides something from an audience.
package struct HiddenPlaces: Sendable {
  /// Keys from the top; lists on the way stand for each of their items.
  private var fields: [[String]] = []
  private var lists: [HidingList] = []

  /// A list with hidden items.
  private struct HidingList: Sendable {
    let path: [String]
    /// What its items say that are shown, since one was hidden last.
    var shown: ShownItems
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
      fields = stated.filter { !audience.maySee($0.level) }.map { model.pathAnswered(by: $0) ?? $0.path }
    }
    guard let tree, levels.nodes.contains(where: { !audience.maySee($0.level) }) else { return }
    let isGone = levels.gone(for: audience, in: tree)
    lists = listsWithLevels.filter { path in tree.items(at: path).contains { isGone[Int($0)] } }.map { path in
      HidingList(path: path.map { "\($0)" }, shown: ShownItems(of: shown, at: path, under: model))
    }
  }

  private init() {}

  package var isEmpty: Bool { fields.isEmpty && lists.isEmpty }

  // MARK: What is left of an earlier version

  /// An earlier version's file, of which an audience sees this, without what stands in these places.
  func cut(_ seen: ParsedFile, for audience: Audience, under model: PlanningModel) -> ParsedFile {
    guard let tree = seen.frontMatter, tree.nodes.first?.kind == .mapping else { return seen }
    let items = lists.flatMap { list in
      listsWithLevels.filter { $0.map { "\($0)" } == list.path }.flatMap {
        list.shown.unshown(in: seen, at: $0, under: model)
      }
    }
    let values = fields.flatMap { tree.values(at: $0) } + items
    return values.isEmpty ? seen : seen.cut(StatedLevels(hidingFromAll: values, under: model), for: audience)
  }

  // MARK: What is told of an earlier change

  /// The places as the next version leaves them. What it shows again is hidden no more; what it does not have at all
  /// stays hidden, so that a field which was restricted first and deleted afterwards is not told.
  ///
  /// - Parameter shown: what the audience sees of the next version.
  package func followed(
    by next: HiddenPlaces, shown: ParsedFile, under model: PlanningModel
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
      guard !next.lists.contains(where: { $0.path == name }), var list = lists.first(where: { $0.path == name }) else {
        continue
      }
      list.shown.formUnion(ShownItems(of: shown, at: path, under: model))
      result.lists.append(list)
    }
    return result
  }

  /// What of a change may be told; nil for nothing.
  func told(_ change: FieldChange) -> FieldChange? {
    guard !isEmpty else { return change }
    let keys = change.path.fieldKeys
    guard !fields.contains(where: { keys.starts(with: $0) }) else { return nil }
    if hidesObjectives, keys == Self.objectiveOfActivity { return nil }
    let inner = (fields + lists.map(\.path) + (hidesObjectives ? [Self.objectiveOfActivity] : [])).filter {
      $0.count > keys.count && $0.starts(with: keys)
    }
    let rest = inner.isEmpty ? change : change.without(inner.map { $0.dropFirst(keys.count) })
    guard let list = lists.first(where: { keys.starts(with: $0.path) }) else { return rest }
    return rest.flatMap { list.shown.told($0, below: list.path.count) }
  }

  /// An activity loses the objective that it serves where that is hidden.
  private static let objectiveOfActivity = ["coordination", "activities", "objective"]
  private var hidesObjectives: Bool { lists.contains { $0.path == ["objectives"] } }
}

extension FieldChange {
  /// The same without what stands at some paths below it; nil where nothing is left that differs.
  fileprivate func without(_ paths: [ArraySlice<String>]) -> FieldChange? {
    func rest(_ value: JSON?) -> JSON? {
      value.map { paths.reduce($0) { $0.without($1) } }.flatMap { $0.isNothing ? nil : $0 }
    }
    let before = rest(before), after = rest(after)
    return before == after ? nil : FieldChange(kind, path, before, after, form)
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
