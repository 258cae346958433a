package import Dossiers

extension Handbook {
  /// The agreements that rest on one, directly or through others: its children, their children and so on, ascending.
  /// Parents are never in a circle, so the way down ends.
  package func affectedByEnd(of dossier: Int) -> [Int] {
    var affected = relations[dossier].children
    var next = 0
    while next < affected.count {
      affected += relations[affected[next]].children
      next += 1
    }
    return affected.sorted()
  }
}
