internal import Markup

extension ParsedFile {
  /// The kind that a document reads like, by the fields it has: nil where they fit several kinds equally, or none.
  ///
  /// Fields that every kind may have (`id`, `title`, `classification`, `language`) tell nothing and do not count.
  func kindRead() -> ContentKind? {
    guard !frontMatterIsBroken else { return nil }
    let counts = ContentKind.allCases.map { kind in (kind: kind, count: tellingFields(of: kind)) }
    guard let most = counts.map(\.count).max(), most >= 2 else { return nil }
    let best = counts.filter { $0.count == most }
    return best.count == 1 ? best[0].kind : nil
  }

  /// How many of its fields are of this kind and not of every kind.
  func tellingFields(of kind: ContentKind) -> Int {
    guard let tree = frontMatter, tree.nodes.first?.kind == .mapping else { return 0 }
    return kind.schema.fields.count { field in
      !sharedFields.contains(field.name) && tree.value(0, field.key) != nil
    }
  }

  /// Whether it has as many fields as tell of a kind (`kindRead`) that documents of this one never have.
  func hasFieldsStrange(to kind: ContentKind) -> Bool {
    guard let tree = frontMatter, tree.nodes.first?.kind == .mapping else { return false }
    var strange = 0, next = 0
    for value in tree.children(0) where kind.schema.field(at: value - 1, in: tree, from: &next) == nil {
      strange += 1
      if strange == 2 { return true }
    }
    return false
  }
}

private let sharedFields: Set<String> = [
  "id", "title", "classification", "language", "aliases", "summary", "owner", "updated"
]
