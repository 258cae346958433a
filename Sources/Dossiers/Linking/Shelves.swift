import Diagnostics
import Markup

/// The documents of an edition by kind, each list by id (byte order), then path: from here on a document is a kind and
/// a number.
struct Shelves {
  private(set) var dossiers: [Dossier] = []
  private(set) var partners: [Partner] = []
  private(set) var chapters: [Chapter] = []
  private(set) var packs: [Pack] = []
  private(set) var terms: [GlossaryTerm] = []
  private(set) var dashboards: [Dashboard] = []

  init(_ entries: [Entry]) {
    for entry in entries {
      switch entry {
      case .dossier(let dossier): dossiers.append(dossier)
      case .partner(let partner): partners.append(partner)
      case .chapter(let chapter): chapters.append(chapter)
      case .pack(let pack): packs.append(pack)
      case .term(let term): terms.append(term)
      case .dashboard(let dashboard): dashboards.append(dashboard)
      }
    }
    dossiers.sort(by: inOrder)
    partners.sort(by: inOrder)
    chapters.sort(by: inOrder)
    packs.sort(by: inOrder)
    terms.sort(by: inOrder)
    dashboards.sort(by: inOrder)
  }

  func count(of kind: ContentKind) -> Int {
    switch kind {
    case .dossier: dossiers.count
    case .partner: partners.count
    case .chapter: chapters.count
    case .pack: packs.count
    case .term: terms.count
    case .dashboard: dashboards.count
    }
  }

  subscript(target: Handbook.Target) -> any Document {
    switch target.kind {
    case .dossier: dossiers[target.index]
    case .partner: partners[target.index]
    case .chapter: chapters[target.index]
    case .pack: packs[target.index]
    case .term: terms[target.index]
    case .dashboard: dashboards[target.index]
    }
  }

  /// Every document, by kind and id.
  var targets: [Handbook.Target] {
    ContentKind.allCases.flatMap { kind in (0..<count(of: kind)).map { Handbook.Target(kind: kind, index: $0) } }
  }

  func aliases(of target: Handbook.Target) -> [Item<String>] {
    switch target.kind {
    case .dossier: dossiers[target.index].aliases.value ?? []
    case .partner: partners[target.index].aliases.value ?? []
    case .chapter, .pack, .term, .dashboard: []
    }
  }
}

private func inOrder(_ a: some Document, _ b: some Document) -> Bool {
  a.id == b.id ? a.file.path.utf8.lexicographicallyPrecedes(b.file.path.utf8) : a.id < b.id
}

extension Document {
  /// The place of the id, or nil where the file gives none.
  var idNode: YAMLTree.Index? {
    guard let tree = file.frontMatter, !tree.nodes.isEmpty else { return nil }
    return tree.value(0, "id")
  }
}
