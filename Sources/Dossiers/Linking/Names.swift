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

  init(of shelves: Shelves) {
    claimIds(of: shelves)
    claimAliases(of: shelves)
    findCollisions(in: shelves)
    diagnostics.sort(by: Diagnostic.inPrintedOrder)
  }

  mutating func keep(unreadable ids: Set<String>) { unreadable = ids }

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
        diagnostics.append(idUsedTwice(id, at: document.span(document.idNode ?? YAMLTree.absent), first: place(ofIdIn: shelves[first])))
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
        let (first, later) = there.path.utf8.lexicographicallyPrecedes(here.path.utf8) || there.path == here.path ? (there, here) : (here, there)
        diagnostics.append(idUsedTwice(alias.value, at: later, first: first))
      } else {
        targets[alias.value] = target
        places[alias.value] = here
        aliases.append(Handbook.Alias(id: alias.value, target: target))
      }
    }
    aliases.sort { $0.id < $1.id }
  }

  /// Names that differ in nothing but capitals become one file on most office disks, and `index` is taken.
  private mutating func findCollisions(in shelves: Shelves) {
    for kind in ContentKind.allCases where kind != .term {
      var taken: [String: (name: String, place: Span?)] = ["index": ("index", nil)]
      var named: [(name: String, target: Handbook.Target, at: YAMLTree.Index?)] = []
      for index in 0..<shelves.count(of: kind) {
        let target = Handbook.Target(kind: kind, index: index)
        if targets[shelves[target].id] == target { named.append((shelves[target].id, target, nil)) }
        for alias in shelves.aliases(of: target) where targets[alias.value] == target { named.append((alias.value, target, alias.at)) }
      }
      for (name, target, at) in named {
        let document = shelves[target]
        let here = at.map(document.span) ?? place(ofIdIn: document)
        let folded = name.lowercased()
        guard let other = taken.updateValue((name, here), forKey: folded) else { continue }
        guard let there = other.place else {
          diagnostics.append(collidingPath(name, at: here, with: nil, page: "\(kind.rawValue)/\(folded).html"))
          continue
        }
        let (first, later, what) = there < here ? (there, here, name) : (here, there, other.name)
        diagnostics.append(collidingPath(what, at: later, with: (what == name ? other.name : name, first), page: "\(kind.rawValue)/\(folded).html"))
      }
    }
  }
}

private func byPath(_ a: any Document, _ b: any Document) -> Bool {
  a.file.path.utf8.lexicographicallyPrecedes(b.file.path.utf8)
}

private func place(ofIdIn document: any Document) -> Span {
  document.idNode.map(document.span) ?? Span(path: document.file.path, line: 1)
}
