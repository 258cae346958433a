/// The circles in a list of parents: each from its smallest member along the parents, by smallest member. Linear.
func circlesOfParents(_ parents: [Int?]) -> [[Int]] {
  /// The round in which a member was first met; 0: not yet.
  var met = [Int](repeating: 0, count: parents.count)
  var circles: [[Int]] = []
  for start in parents.indices where met[start] == 0 {
    let round = start + 1
    var at = start
    while met[at] == 0, let parent = parents[at] {
      met[at] = round
      at = parent
    }
    guard met[at] == round else {
      if met[at] == 0 { met[at] = round }
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
