/// The circles in a list of parents, by their smallest members. Each circle begins at its smallest member and follows
/// the parents.
///
/// From every member that was not met yet, the parents are followed until a member that was met. If that was on the
/// same walk, the walk went round in a circle. Each member is visited once.
///
/// - Parameter parents: by member, its parent, which is a member too; nil for none.
func circlesOfParents(_ parents: [Int?]) -> [[Int]] {
  /// By member, the member from which the walk began that met it first; nil for a member that was not met yet.
  var startOfWalk = [Int?](repeating: nil, count: parents.count)
  var circles: [[Int]] = []
  for start in parents.indices where startOfWalk[start] == nil {
    var at = start
    while startOfWalk[at] == nil, let parent = parents[at] {
      startOfWalk[at] = start
      at = parent
    }
    guard startOfWalk[at] == start else {
      if startOfWalk[at] == nil { startOfWalk[at] = start }
      continue
    }
    var circle = [at]
    var next = parents[at]
    while let member = next, member != at {
      circle.append(member)
      next = parents[member]
    }
    let smallest = circle.indices.min { circle[$0] < circle[$1] } ?? 0
    circles.append(Array(circle[smallest...] + circle[..<smallest]))
  }
  return circles.sorted { $0[0] < $1[0] }
}

/// Circles among things of which each may lead to several others. Where circles hang together one of them at least is
/// given; the rest appear once it is mended.
///
/// - Parameter ways: by member, the members that it leads to.
func circles(of ways: [[Int]]) -> [[Int]] {
  var sources = [[Int]](repeating: [], count: ways.count)
  for (member, others) in ways.enumerated() { for other in others { sources[other].append(member) } }
  // What leads to nothing is in no circle, and what leads to such members only is in none either.
  var open = ways.map(\.count)
  var ended = ways.indices.filter { open[$0] == 0 }
  while let member = ended.popLast() {
    for source in sources[member] {
      open[source] -= 1
      if open[source] == 0 { ended.append(source) }
    }
  }
  // Each of the others leads to another of them: following one way of each goes round at last.
  return circlesOfParents(ways.map { others in others.first { open[$0] > 0 } })
}
