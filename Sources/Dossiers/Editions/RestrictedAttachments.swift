import Markup

/// The `documents[]` of a file that an audience may not see (docs/planning-model.md, "Fields": an attachment has the level
/// given beside it, else that of its dossier).
struct RestrictedAttachments {
  /// Items of `documents`, ascending; the field itself where no item is left.
  private(set) var nodes: [YAMLTree.Index] = []
  /// Paths under `content/`.
  private(set) var paths: [String] = []
  /// Whether some item's level cannot be read.
  private(set) var hasUnreadable = false

  init(of file: ParsedFile, at level: Level, for audience: Audience, under model: PlanningModel) {
    guard let tree = file.frontMatter, !tree.nodes.isEmpty, let documents = tree.value(0, "documents"),
      tree.nodes[Int(documents)].kind == .sequence
    else { return }
    let items = tree.children(documents)
    for item in items {
      let given = tree.values(item, "classification")
      let isOdd = given.contains { file.hasOddCharacters(at: $0, of: tree) }
      let stated = given.count == 1 && !isOdd ? model.level(tree, given[0]).map(Level.known) : nil
      let own = given.isEmpty ? level : stated ?? .unreadable
      if own.isUnreadable, level.isVisible(to: audience) { hasUnreadable = true }
      guard !own.isVisible(to: audience) else { continue }
      nodes.append(item)
      if let path = tree.value(item, "path"), tree.nodes[Int(path)].kind == .scalar {
        paths += contentPaths(tree.string(path), besides: file.path)
      }
    }
    if nodes.count == items.count, !nodes.isEmpty { nodes = [documents] }
  }
}
