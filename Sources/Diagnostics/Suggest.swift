/// The words nearest to a mistyped one, best first, at most `limit`; empty where none is near enough to be meant.
///
/// Optimal string alignment distance (a swap of neighbours counts one), at most a third of the longer word and at least
/// one; a candidate that the word begins with, or that begins with the word, also counts. Ties keep the candidates'
/// order.
package func suggest(_ word: String, from candidates: some Sequence<String>, limit: Int = 3) -> [String] {
  let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
  guard !wanted.isEmpty else { return [] }
  var near: [(distance: Int, order: Int, word: String)] = []
  for (order, candidate) in candidates.enumerated() {
    let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let allowed = max(1, max(wanted.count, other.count) / 3)
    let distance = alignmentDistance(wanted, other)
    if distance <= allowed {
      near.append((distance, order, candidate))
    } else if min(wanted.count, other.count) >= 3, other.starts(with: wanted) || wanted.starts(with: other) {
      near.append((allowed + 1, order, candidate))
    }
  }
  return near.sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }.prefix(limit).map(\.word)
}

/// Edits between two words: insertion, deletion, replacement, swap of neighbours.
private func alignmentDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [Int](repeating: i + 1, count: b.count + 1)
    for j in b.indices {
      row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
    }
    (before, last) = (last, row)
  }
  return last[b.count]
}
