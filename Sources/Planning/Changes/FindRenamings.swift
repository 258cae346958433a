import Diagnostics
import Dossiers
import Markup

/// Which documents of two versions are the same under another id. It does not depend on the direction.
struct RenamingSearch {
  let old: VersionDocuments
  let new: VersionDocuments
  let oldHandbook: Handbook
  let newHandbook: Handbook
  /// Old id to new id, and how one knows.
  private(set) var found: [String: (to: String, reason: ChangeReport.Renaming.Reason)] = [:]
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

  /// A document that carries the other's id among its aliases, in whichever version.
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

  /// Two that share something no other of those that came or went has.
  private mutating func findSame(
    _ gone: [String], _ come: [String], _ reason: ChangeReport.Renaming.Reason,
    _ mark: (VersionDocuments.Document) -> String?
  ) {
    func marked(_ ids: [String], _ documents: VersionDocuments) -> [String: [String]] {
      var marked: [String: [String]] = [:]
      for id in ids {
        if let document = documents.byId[id], let mark = mark(document) {
          marked["\(document.kind.rawValue) \(mark)", default: []].append(id)
        }
      }
      return marked
    }
    let news = marked(come.filter { !taken.contains($0) }, new)
    for (mark, ids) in marked(gone.filter { found[$0] == nil }, old).sorted(by: { $0.key < $1.key }) {
      if ids.count == 1, let others = news[mark], others.count == 1 { note(ids[0], others[0], reason) }
    }
  }

  private mutating func note(_ from: String, _ to: String, _ reason: ChangeReport.Renaming.Reason) {
    guard found[from] == nil, !taken.contains(to), old.byId[from]?.kind == new.byId[to]?.kind else { return }
    found[from] = (to, reason)
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
