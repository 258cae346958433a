import Diagnostics
import Markup

/// All that one file says of who may see it and its parts.
///
/// If one of these levels cannot be read, nobody knows what was meant to be hidden. The whole file is then left out of
/// every edition but the highest.
struct StatedLevels {
  /// A value of the front matter, with all that stands below it, and who may see it.
  struct Node {
    let node: YAMLTree.Index
    /// Index into `PlanningModel.classifications`.
    let level: Int
  }

  /// Lines of the body, and who may see them.
  struct Lines {
    let lines: ClosedRange<Int>
    /// Index into `PlanningModel.classifications`.
    let level: Int
  }

  /// A file that is published as it is, and who may know of it.
  struct Attachment {
    /// Under `content/`.
    let path: String
    let level: Level
  }

  /// The level of the file as a whole. It is unreadable if the level of any part is.
  private(set) var file: Level
  /// Values and items of the front matter with a level of their own.
  private(set) var nodes: [Node] = []
  /// The values of the dossier's own `levels`. Each has the level of the field that it names, because readers who may
  /// not see a field may not learn either that it is restricted.
  private(set) var entries: [Node] = []
  /// Lines of the body with a level of their own.
  private(set) var lines: [Lines] = []
  /// Attachments that the file names.
  private(set) var attachments: [Attachment] = []

  init(of file: ParsedFile, under model: PlanningModel) {
    self.init(of: file, at: Level(of: file, under: model), under: model)
  }

  /// - Parameter original: the level of the document that the file translates.
  init(of file: ParsedFile, translating original: Level, under model: PlanningModel) {
    self.init(of: file, at: Level(of: file, at: original, under: model), under: model)
  }

  init(of file: ParsedFile, at level: Level, under model: PlanningModel) {
    self.file = level
    guard !level.isUnreadable else {
      readAttachments(of: file, under: model)
      return
    }
    readItems(of: file, under: model)
    readFields(of: file, under: model)
    readBody(of: file, under: model)
    readAttachments(of: file, under: model)
  }

  /// What the front matter alone says of its values.
  init(ofValuesIn file: ParsedFile, at level: Level, under model: PlanningModel) {
    self.file = level
    readItems(of: file, under: model)
    readFields(of: file, under: model)
  }

  /// Of a file that everybody may see, but for these values of its front matter.
  init(hidingFromAll values: [YAMLTree.Index], under model: PlanningModel) {
    self.file = .known(0)
    nodes = values.map { Node(node: $0, level: model.classifications.count) }
  }

  /// The same of a file of which nobody knows who may see it.
  var unreadable: StatedLevels {
    var levels = self
    levels.file = .unreadable
    levels.attachments = attachments.map { Attachment(path: $0.path, level: .unreadable) }
    return levels
  }

  private mutating func readItems(of file: ParsedFile, under model: PlanningModel) {
    guard let tree = file.frontMatter else { return }
    let objectives = tree.value(0, "objectives")
    for (item, value) in tree.itemLevels {
      if let level = model.level(tree, value), !file.hasOddCharacters(at: value, of: tree) {
        nodes.append(Node(node: item, level: level))
      } else if !tree.isGoalLevel(value, of: item, among: objectives) {
        self.file = .unreadable
      }
    }
  }

  private mutating func readFields(of file: ParsedFile, under model: PlanningModel) {
    guard ContentKind(path: file.path) == .dossier, let tree = file.frontMatter else { return }
    guard let levels = model.fieldLevels(of: tree) else { return self.file = .unreadable }
    let highest = model.classifications.count - 1
    if let own = tree.value(0, "levels"), tree.nodes[Int(own)].kind == .mapping {
      entries = tree.children(own).map { entry in
        guard case .field(let path) = FieldNamed(tree.string(entry - 1), under: model) else {
          return Node(node: entry, level: highest)
        }
        let level = levels.filter { path.starts(with: $0.path) }.map(\.level).max()
        return Node(node: entry, level: level ?? highest)
      }
    }
    for field in levels {
      for node in tree.values(at: field.path) { nodes.append(Node(node: node, level: field.level)) }
      guard model.pathAnswered(by: field) != nil else { continue }
      for item in tree.holders(of: field.path) { nodes.append(Node(node: item, level: field.level)) }
    }
  }

  private mutating func readBody(of file: ParsedFile, under model: PlanningModel) {
    for part in restrictedParts(of: file) {
      switch model.meaning(of: part) {
      case .level(let level): lines.append(Lines(lines: part.lines, level: level))
      case .everybody: break
      case .unreadable: self.file = .unreadable
      }
    }
  }

  /// Reads `documents[]`. The path of an attachment stands in an item, the item in the list, and the list in the front
  /// matter. The attachment has the highest level that any of these has, or else the level of its dossier
  /// (docs/planning-model.md, "Fields").
  private mutating func readAttachments(of file: ParsedFile, under model: PlanningModel) {
    guard let tree = file.frontMatter, let documents = tree.value(0, "documents"),
      tree.nodes[Int(documents)].kind == .sequence
    else { return }
    let levels = Dictionary(nodes.map { ($0.node, $0.level) }, uniquingKeysWith: max)
    for item in tree.children(documents) {
      guard let path = tree.value(item, "path"), tree.nodes[Int(path)].kind == .scalar else { continue }
      let own = [0, documents, item, path].compactMap { levels[$0] }.max()
      let level = own.map { self.file.raised(to: $0) } ?? self.file
      attachments += contentPaths(tree.string(path), besides: file.path).map { Attachment(path: $0, level: level) }
    }
  }

  /// The paths of the attachments that it names and an audience may not know of.
  func attachmentsHidden(from audience: Audience) -> [String] {
    attachments.filter { !$0.level.isVisible(to: audience) }.map(\.path)
  }

  /// Whether an audience that may see the file may see all of it.
  func hidesNothing(from audience: Audience) -> Bool {
    nodes.allSatisfy { audience.maySee($0.level) } && entries.allSatisfy { audience.maySee($0.level) }
      && lines.allSatisfy { audience.maySee($0.level) }
  }

  /// The lists of its front matter in which an item is hidden from an audience, each by the keys that lead to it.
  func listsHidingItems(of tree: YAMLTree, from audience: Audience) -> [[String]] {
    guard nodes.contains(where: { !audience.maySee($0.level) }) else { return [] }
    let isGone = gone(for: audience, in: tree)
    return itemsWithLevels.map { $0.path.map { "\($0)" } }.filter { path in
      tree.items(at: path).contains { isGone[Int($0)] }
    }
  }

  /// Which nodes of its front matter are hidden from an audience that may see the file: one answer for each node of the
  /// tree, in the order of `tree.nodes`. A mapping or list that loses everything in it is hidden as well.
  func gone(for audience: Audience, in tree: YAMLTree) -> [Bool] {
    var isGone = [Bool](repeating: false, count: tree.nodes.count)
    func remove(_ node: YAMLTree.Index) {
      let subtree = Int(node)..<Int(tree.nodes[Int(node)].next)
      isGone.replaceSubrange(subtree, with: repeatElement(true, count: subtree.count))
    }
    for stated in nodes where !audience.maySee(stated.level) { remove(stated.node) }
    for entry in entries where !audience.maySee(entry.level) { remove(entry.node) }
    guard isGone.contains(true) else { return isGone }
    if let left = tree.objectivesLeft(isGone) {
      for reference in tree.objectivesNamed where tree.isText(reference, noneOf: left) { remove(reference) }
    }
    for container in tree.nodes.indices.dropFirst().reversed()
    where tree.nodes[container].kind != .scalar && !isGone[container] {
      let children = tree.children(YAMLTree.Index(container))
      if !children.isEmpty, children.allSatisfy({ isGone[Int($0)] }) { remove(YAMLTree.Index(container)) }
    }
    return isGone
  }
}

extension YAMLTree {
  /// The items of lists that give a level of their own: risks, meetings, objectives, documents.
  var itemLevels: [(item: Index, value: Index)] {
    guard nodes.first?.kind == .mapping else { return [] }
    return itemsWithLevels.flatMap { list in
      values(at: list.path).filter { nodes[Int($0)].kind == .sequence }.flatMap(children).flatMap { item in
        list.keys.flatMap { values(item, $0) }.map { (item, $0) }
      }
    }
  }

  /// The objectives that activities serve, each by its id.
  fileprivate var objectivesNamed: [Index] {
    let activities = values(at: ["coordination", "activities"]).filter { nodes[Int($0)].kind == .sequence }.flatMap(
      children)
    return activities.compactMap { value($0, "objective") }
  }

  /// The ids of the objectives that are left; nil where the document has no such list.
  fileprivate func objectivesLeft(_ isGone: [Bool]) -> Set<String>? {
    guard let objectives = value(0, "objectives") else { return nil }
    let ids = children(objectives).filter { !isGone[Int($0)] }.compactMap { value($0, "id") }
    return Set(ids.filter { nodes[Int($0)].kind == .scalar }.map { string($0) })
  }

  /// Whether a value is a text, and none of these.
  fileprivate func isText(_ value: Index, noneOf ids: Set<String>) -> Bool {
    nodes[Int(value)].kind == .scalar && !ids.contains(string(value))
  }

  /// Whether a value is an objective's `level` (`global`, `national` …), which is no classification.
  fileprivate func isGoalLevel(_ value: Index, of item: Index, among objectives: Index?) -> Bool {
    guard let objectives, item > objectives, item < nodes[Int(objectives)].next else { return false }
    return equals(value - 1, "level")
  }
}

/// Where items may have a level of their own, and under which keys.
///
/// The `level` of an objective says at which level of policy it aims (`national`), and is no classification. Whoever
/// writes a classification there gets a finding, and the objective is hidden all the same.
private let itemsWithLevels: [(path: [StaticString], keys: [StaticString])] = [
  (["risks"], ["level"]), (["coordination", "meetings"], ["level"]), (["objectives"], ["classification", "level"]),
  (["documents"], ["classification", "level"])
]

extension PlanningModel {
  /// What a part of a body means by the level it names.
  enum PartMeaning {
    case level(Int)
    /// A callout of another kind.
    case everybody
    /// Something like a level that the model does not have, or a level where it restricts nothing.
    case unreadable
  }

  func meaning(of part: RestrictedPart) -> PartMeaning {
    let level = level(called: part.level)
    switch part.form {
    case .section: return level.map(PartMeaning.level) ?? .unreadable
    case .callout: return level.map(PartMeaning.level) ?? (isLikeLevel(part.level) ? .unreadable : .everybody)
    case .loose, .bareWord: return level != nil || isLikeLevel(part.level) ? .unreadable : .everybody
    case .unparsed: return .unreadable
    }
  }

  func level(called name: String) -> Int? { LevelNames(of: self).level(called: name) }

  private func isLikeLevel(_ name: String) -> Bool {
    let key = wordKey(plainLetters(name))
    let levels = classifications.flatMap { [$0.id] + $0.name.texts } + wordsOfSecrecy
    return !key.isEmpty && !suggest(key, from: levels.map(wordKey)).isEmpty
  }
}

/// The levels of a model by all that they are called: their ids, and their names in every language.
struct LevelNames {
  private var levels: [String: Int] = [:]

  init(of model: PlanningModel) {
    for (index, level) in model.classifications.enumerated() {
      for name in [level.id] + level.name.texts where levels[wordKey(name)] == nil { levels[wordKey(name)] = index }
    }
  }

  /// Capitals and blanks do not count.
  func level(called name: String) -> Int? {
    let key = wordKey(plainLetters(name))
    return key.isEmpty ? nil : levels[key]
  }
}

private let wordsOfSecrecy = [
  "rahasia", "sangat rahasia", "terbatas", "internal", "biasa", "secret", "top secret", "restricted", "confidential",
  "classified", "level"
]
