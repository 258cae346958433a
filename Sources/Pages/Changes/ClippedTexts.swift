internal import Dossiers

// Long texts, as far as readers need them.

extension ChangeWords {
  /// Two long texts, each cut to the words around their difference: from four words before it to four words after it.
  func clipped(_ before: String, _ after: String) -> (before: String, after: String) {
    let limit = 240
    guard max(before.count, after.count) > limit, !before.isEmpty, !after.isEmpty else { return (before, after) }
    let old = before.split(separator: " "), new = after.split(separator: " ")
    let same = SameEnds(old, new)
    return (around(same, in: old, limit), around(same, in: new, limit))
  }

  private func around(_ same: SameEnds, in words: [Substring], _ limit: Int) -> String {
    let start = max(0, same.first - 4)
    let end = min(words.count, words.count - same.last + 4)
    let middle = words[min(start, end)..<end].joined(separator: " ")
    return (start > 0 ? "… " : "") + shortened(middle, limit) + (end < words.count ? " …" : "")
  }

  /// A text of at most so many characters, cut between words.
  func shortened(_ text: String, _ limit: Int) -> String {
    guard text.count > limit else { return text }
    let cut = text.prefix(limit)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
  }
}

/// How many words two texts have in common at their beginnings and, behind those, at their ends.
private struct SameEnds {
  var first = 0
  var last = 0

  init(_ old: [Substring], _ new: [Substring]) {
    let shorter = min(old.count, new.count)
    while first < shorter, old[first] == new[first] { first += 1 }
    while last < shorter - first, old[old.count - 1 - last] == new[new.count - 1 - last] { last += 1 }
  }
}
