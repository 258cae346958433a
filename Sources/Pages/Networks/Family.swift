internal import Charts
internal import Dossiers

/// The dossiers around a dossier: its parents, its siblings, its children, and those that amended or replaced it or
/// that it amended or replaced. Each dossier stands there once, by its nearest tie. Of a long list only the first have
/// a box, and one more box says how many others there are.
struct Family {
  enum Tie { case present, parent, replaces, amends, amendedBy, replacedBy, sibling, child }

  struct Member {
    let dossier: Int
    let tie: Tie
  }

  /// Dossiers for which there was no room, behind one box.
  struct Rest {
    let dossiers: [Int]
    let tie: Tie
    /// Whether there may be still others, which were not counted.
    var isOpen = false
  }

  /// The first is the dossier itself.
  private(set) var members: [Member]
  private(set) var rests: [Rest] = []
  private(set) var lines: [Network.Line] = []
  private var edges: [Graph.Edge] = []
  private var boxOf: [Int: Int]

  /// nil where no other dossier is around it.
  init?(of dossier: Int, in handbook: Handbook) {
    let own = handbook.relations[dossier]
    guard
      own.parent != nil
        || !(own.children.isEmpty && own.amends.isEmpty && own.amendedBy.isEmpty && own.replaces.isEmpty
          && own.replacedBy.isEmpty)
    else {
      return nil
    }
    members = [Member(dossier: dossier, tie: .present)]
    boxOf = [dossier: 0]
    addAncestors(of: dossier, in: handbook)
    add(own.replaces, .replaces, .replaces, isLeft: true, most: 4)
    add(own.amends, .amends, .amends, isLeft: true, most: 4)
    add(own.amendedBy, .amendedBy, .amends, isLeft: false, most: 6)
    add(own.replacedBy, .replacedBy, .replaces, isLeft: false, most: 4)
    if let parent = own.parent {
      add(
        handbook.relations[parent].children.filter { $0 != dossier }, .sibling, .rests, isLeft: false, most: 6,
        beside: boxOf[parent] ?? 0)
    }
    add(own.children, .child, .rests, isLeft: false, most: 10)
  }

  /// How far up a chain of parents is followed. A page for each dossier of a long chain that names all above it would
  /// cost a time that grows with the square of the chain.
  private static let mostAncestors = 60

  /// The parent, its parent and so on: the nearest have a box each, and one more box stands for those above them.
  private mutating func addAncestors(of dossier: Int, in handbook: Handbook) {
    let ancestors = Self.ancestors(of: dossier, in: handbook), most = 4
    let shown = ancestors.count <= most + 1 ? ancestors.count : most
    var below = 0
    for parent in ancestors.prefix(shown) { below = add(parent, .parent, beside: below, .rests, isLeft: true) }
    let rest = ancestors.dropFirst(shown).filter { boxOf[$0] == nil }
    guard !rest.isEmpty else { return }
    rests.append(Rest(dossiers: rest, tie: .parent, isOpen: ancestors.count == Self.mostAncestors))
    restEdges.append(RestEdge(box: below, line: .rests, isLeft: true))
  }

  /// The nearest first. Where parents stand in a circle, the first that comes again ends it.
  private static func ancestors(of dossier: Int, in handbook: Handbook) -> [Int] {
    var ancestors: [Int] = [], seen: Set = [dossier], above = handbook.relations[dossier].parent
    while let parent = above, ancestors.count < mostAncestors {
      ancestors.append(parent)
      guard seen.insert(parent).inserted else { break }
      above = handbook.relations[parent].parent
    }
    return ancestors
  }

  private mutating func add(
    _ dossiers: [Int], _ tie: Tie, _ line: Network.Line, isLeft: Bool, most: Int, beside box: Int = 0
  ) {
    // A single further dossier takes no more room than the box that would say that there is one more.
    let shown = dossiers.count <= most + 1 ? dossiers.count : most
    for dossier in dossiers.prefix(shown) { _ = add(dossier, tie, beside: box, line, isLeft: isLeft) }
    let rest = dossiers.dropFirst(shown).filter { boxOf[$0] == nil }
    guard !rest.isEmpty else { return }
    rests.append(Rest(dossiers: rest, tie: tie))
    restEdges.append(RestEdge(box: box, line: line, isLeft: isLeft))
  }

  /// The line from a box to the box of a rest.
  private struct RestEdge {
    let box: Int
    let line: Network.Line
    /// Whether the rest stands to the left of the box.
    let isLeft: Bool
  }

  /// Beside `rests`.
  private var restEdges: [RestEdge] = []

  private mutating func add(_ dossier: Int, _ tie: Tie, beside box: Int, _ line: Network.Line, isLeft: Bool) -> Int {
    let own = boxOf[dossier] ?? members.count
    if own == members.count {
      members.append(Member(dossier: dossier, tie: tie))
      boxOf[dossier] = own
    }
    let edge = isLeft ? Graph.Edge(from: own, to: box) : Graph.Edge(from: box, to: own)
    if !edges.contains(where: { $0 == edge || ($0.from == edge.to && $0.to == edge.from) }) {
      edges.append(edge)
      lines.append(line)
    }
    return own
  }

  /// The members' boxes in their order, then one for each rest.
  var graph: Graph {
    let hidden = restEdges.enumerated().map { index, rest in
      let own = members.count + index
      return rest.isLeft ? Graph.Edge(from: own, to: rest.box) : Graph.Edge(from: rest.box, to: own)
    }
    return Graph(
      width: 200, height: 82, gap: 44, boxes: members.count + rests.count, edges: edges + hidden, isOrdered: true)
  }

  /// What each edge of `graph` means, in the order of its edges.
  var allLines: [Network.Line] { lines + restEdges.map(\.line) }
}
