import Diagnostics
import Dossiers
import Markup

/// Finds the documents that two versions have under different ids. Comparing the versions the other way round finds the
/// same pairs.
struct RenamingSearch {
  /// The new id of a document, and how one knows that it is the same document.
  struct Found {
    let to: String
    let reason: ChangeReport.Renaming.Reason
  }

  /// Something that a document has and that tells it from the others of its kind: its path, its title with its text.
  private struct Mark: Hashable {
    let kind: ContentKind
    let text: String
  }

  let old: VersionDocuments
  let new: VersionDocuments
  let oldHandbook: Handbook
  let newHandbook: Handbook
  /// By old id.
  private(set) var found: [String: Found] = [:]
  /// The new ids that a document was found for.
  private var taken: Set<String> = []

  init(_ old: VersionDocuments, _ new: VersionDocuments, _ oldHandbook: Handbook, _ newHandbook: Handbook) {
    self.old = old
    self.new = new
    self.oldHandbook = oldHandbook
    self.newHandbook = newHandbook
    let gone = old.byId.keys.filter { new.byId[$0] == nil }.sorted(),
      come = new.byId.keys.filter { old.byId[$0] == nil }.sorted()
    guard !gone.isEmpty, !come.isEmpty else { return }
    findAliases(gone, come)
    findSame(gone, come, .path) { $0.file.path }
    findSame(gone, come, .title, titleAndParent)
    findSame(gone, come, .title, titleAndBody)
  }

  /// Pairs of documents one of which has the other's id among its aliases, in either version.
  private mutating func findAliases(_ gone: [String], _ come: [String]) {
    let goneIds = Set(gone), comeIds = Set(come)
    for to in come {
      guard let document = new.byId[to] else { continue }
      for alias in document.aliases(in: newHandbook) where goneIds.contains(alias) { note(alias, to, .alias) }
    }
    for from in gone {
      guard let document = old.byId[from] else { continue }
      for alias in document.aliases(in: oldHandbook) where comeIds.contains(alias) { note(from, alias, .alias) }
    }
  }

  /// Pairs of a document that went and one that came with the same mark, where no third document has that mark.
  private mutating func findSame(
    _ gone: [String], _ come: [String], _ reason: ChangeReport.Renaming.Reason,
    _ mark: (VersionDocuments.Document) -> String?
  ) {
    func marked(_ ids: [String], _ documents: VersionDocuments) -> [Mark: [String]] {
      var marked: [Mark: [String]] = [:]
      for id in ids {
        if let document = documents.byId[id], let text = mark(document) {
          marked[Mark(kind: document.kind, text: text), default: []].append(id)
        }
      }
      return marked
    }
    // Every mark leads to other documents, so that the order of the dictionary does not matter.
    let news = marked(come.filter { !taken.contains($0) }, new)
    for (mark, ids) in marked(gone.filter { found[$0] == nil }, old) {
      if ids.count == 1, let others = news[mark], others.count == 1 { note(ids[0], others[0], reason) }
    }
  }

  private mutating func note(_ from: String, _ to: String, _ reason: ChangeReport.Renaming.Reason) {
    guard found[from] == nil, !taken.contains(to), old.byId[from]?.kind == new.byId[to]?.kind else { return }
    found[from] = Found(to: to, reason: reason)
    taken.insert(to)
  }
}

private func titleAndParent(_ document: VersionDocuments.Document) -> String? {
  guard document.target != nil, let tree = document.file.frontMatter, let parent = tree.value(0, "parent"),
    tree.nodes[Int(parent)].kind == .scalar, !tree.isNull(parent)
  else { return nil }
  return title(document) + " " + tree.string(parent)
}

private func titleAndBody(_ document: VersionDocuments.Document) -> String? {
  let lines = bodyLines(of: document.file.source)
  guard document.target != nil, !lines.isEmpty else { return nil }
  return title(document) + "\n" + lines.joined(separator: "\n")
}

private func title(_ document: VersionDocuments.Document) -> String {
  document.name.entries.map { "\($0.language):\($0.text)" }.sorted().joined(separator: "|")
}
