import Diagnostics
import Markup

/// What each id and alias names. All kinds share one set of names, for `[[id]]` does not say a kind.
struct Names {
  private(set) var targets: [String: Handbook.Target] = [:]
  /// Aliases that lead somewhere, sorted.
  private(set) var aliases: [Handbook.Alias] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Ids of files whose front matter cannot be used: known, and leading nowhere.
  private(set) var unreadable: Set<String> = []
  private var leading: [String: Handbook.Target] = [:]
  /// The names of files that are there and not read as documents, in small letters and without their ending.
  private var filesNotRead: Set<String> = []

  init(of shelves: Shelves) {
    claimIds(of: shelves)
    claimAliases(of: shelves)
    findCollisions(in: shelves)
    diagnostics.sort(by: Diagnostic.inPrintedOrder)
  }

  mutating func keep(unreadable ids: Set<String>, files: Set<String>) {
    unreadable = ids
    filesNotRead = files
  }

  /// Whether an id is that of a file which is there and cannot be read, or is called as such a file is: the file has a
  /// finding of its own, and with it mended the id leads there.
  func isUnread(_ id: String) -> Bool { unreadable.contains(id) || filesNotRead.contains(id.lowercased()) }

  /// The same of the path of a file.
  func isUnread(fileOf path: String) -> Bool { filesNotRead.contains(documentStem(of: path).lowercased()) }

  /// The first file by path has the id; each later one is told.
  private mutating func claimIds(of shelves: Shelves) {
    var contested: [String: [Handbook.Target]] = [:]
    targets.reserveCapacity(shelves.dossiers.count + shelves.partners.count + 64)
    for target in shelves.targets {
      let id = shelves[target].id
      if let first = targets[id] {
        contested[id, default: [first]].append(target)
      } else {
        targets[id] = target
      }
    }
    for (id, claims) in contested {
      let stated = claims.filter { shelves[$0].idNode != nil }.sorted { byPath(shelves[$0], shelves[$1]) }
      guard let first = stated.first else { continue }
      targets[id] = first
      for later in stated.dropFirst() {
        let document = shelves[later]
        diagnostics.append(
          idUsedTwice(id, at: document.span(document.idNode ?? YAMLTree.absent), first: place(ofIdIn: shelves[first])))
      }
    }
  }

  /// An alias gives way to an id; among aliases the first file by path has it. The later file is told.
  private mutating func claimAliases(of shelves: Shelves) {
    var claims: [(target: Handbook.Target, alias: Item<String>)] = []
    for target in shelves.targets { claims += shelves.aliases(of: target).map { (target, $0) } }
    claims.sort { a, b in
      a.target == b.target ? a.alias.at < b.alias.at : byPath(shelves[a.target], shelves[b.target])
    }
    var places: [String: Span] = [:]
    for (target, alias) in claims {
      let document = shelves[target], here = document.span(alias.at)
      if let other = targets[alias.value] {
        let there = places[alias.value] ?? place(ofIdIn: shelves[other])
        let (first, later) =
          there.path.utf8.lexicographicallyPrecedes(here.path.utf8) || there.path == here.path
          ? (there, here) : (here, there)
        diagnostics.append(idUsedTwice(alias.value, at: later, first: first))
      } else {
        targets[alias.value] = target
        places[alias.value] = here
        leading[alias.value] = target
      }
    }
    aliases = leading.map { Handbook.Alias(id: $0.key, target: $0.value) }.sorted { $0.id < $1.id }
  }

  /// A name that becomes the file of a page: a document's id, or an alias at its place.
  private struct PageName {
    let text: String
    let document: any Document
    let alias: YAMLTree.Index?

    var place: Span { alias.map(document.span) ?? Dossiers.place(ofIdIn: document) }
  }

  /// Names that differ in nothing but capitals become one file on most office disks, and `index` is taken.
  private mutating func findCollisions(in shelves: Shelves) {
    for kind in ContentKind.allCases where kind != .term {
      var taken: [String: PageName] = [:]
      for name in pageNames(of: kind, in: shelves) {
        let folded = name.text.lowercased()
        let page = "\(kind.rawValue)/\(folded).html"
        if folded == "index" {
          diagnostics.append(collidingPath(name.text, at: name.place, with: nil, page: page))
        } else if let other = taken.updateValue(name, forKey: folded) {
          let (first, later) = other.place < name.place ? (other, name) : (name, other)
          diagnostics.append(collidingPath(later.text, at: later.place, with: (first.text, first.place), page: page))
        }
      }
    }
  }

  private func pageNames(of kind: ContentKind, in shelves: Shelves) -> [PageName] {
    var found: [PageName] = []
    for index in 0..<shelves.count(of: kind) {
      let target = Handbook.Target(kind: kind, index: index), document = shelves[target]
      if targets[document.id] == target { found.append(PageName(text: document.id, document: document, alias: nil)) }
      for alias in shelves.aliases(of: target) where leading[alias.value] == target {
        found.append(PageName(text: alias.value, document: document, alias: alias.at))
      }
    }
    return found
  }
}

private func byPath(_ a: any Document, _ b: any Document) -> Bool {
  a.file.path.utf8.lexicographicallyPrecedes(b.file.path.utf8)
}

private func place(ofIdIn document: any Document) -> Span {
  document.idNode.map(document.span) ?? Span(path: document.file.path, line: 1)
}
