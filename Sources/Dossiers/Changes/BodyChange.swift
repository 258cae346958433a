package import Diagnostics
internal import Markup

/// What became of a body, by lines.
package struct BodyChange: Sendable, Equatable {
  /// Lines that went and lines that came at one place, in the order of the body.
  package struct Hunk: Sendable, Equatable {
    package var removed: [String] = []
    package var added: [String] = []

    package init(removed: [String] = [], added: [String] = []) {
      self.removed = removed
      self.added = added
    }
  }

  package let hunks: [Hunk]
  /// Whether the words are the same and only the lines break elsewhere.
  package let isOnlyRewrapped: Bool

  package var addedLines: Int { hunks.reduce(0) { $0 + $1.added.count } }
  package var removedLines: Int { hunks.reduce(0) { $0 + $1.removed.count } }
  package var isEmpty: Bool { hunks.isEmpty }

  package static let none = BodyChange(hunks: [], isOnlyRewrapped: false)

  package var reversed: BodyChange {
    BodyChange(hunks: hunks.map { Hunk(removed: $0.added, added: $0.removed) }, isOnlyRewrapped: isOnlyRewrapped)
  }

  /// A body that came whole (or, reversed, went).
  package static func whole(_ file: SourceFile) -> BodyChange { BodyChange(from: [], to: bodyLines(of: file)) }
}

/// The difference of two bodies: the fewest lines that go and come. Ends of lines and spaces before them do not count.
package func compareBodies(_ old: SourceFile, _ new: SourceFile) -> BodyChange {
  if old.bytes == new.bytes { return .none }
  return BodyChange(from: bodyLines(of: old), to: bodyLines(of: new))
}

extension BodyChange {
  /// Beyond this many lines between the first and the last that differ, all of them count as written anew: the fewest
  /// steps between two texts of this size would cost more than anybody would read.
  private static let mostLines = 4000

  init(from old: [String], to new: [String]) {
    var first = 0
    while first < min(old.count, new.count), old[first] == new[first] { first += 1 }
    var last = 0
    while last < min(old.count, new.count) - first, old[old.count - 1 - last] == new[new.count - 1 - last] { last += 1 }
    let before = Array(old[first..<old.count - last]), after = Array(new[first..<new.count - last])
    guard !before.isEmpty || !after.isEmpty else {
      self = .none
      return
    }
    // Where several differences are as short, the one chosen must not depend on the direction: reversed, a report is
    // its mirror.
    let isForward = before.lexicographicallyPrecedes(after)
    let hunks =
      isForward
      ? Self.hunks(before, after) : Self.hunks(after, before).map { Hunk(removed: $0.added, added: $0.removed) }
    self.init(hunks: hunks, isOnlyRewrapped: Self.words(before) == Self.words(after))
  }

  private static func hunks(_ old: [String], _ new: [String]) -> [Hunk] {
    guard !old.isEmpty, !new.isEmpty, old.count + new.count <= mostLines else {
      return [Hunk(removed: old, added: new)]
    }
    var numbers: [String: Int] = [:]
    func number(_ line: String) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let a = old.map(number), b = new.map(number)
    var gone: Set<Int> = [], come: Set<Int> = []
    for step in b.difference(from: a) {
      switch step {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    var hunks: [Hunk] = []
    var i = 0, j = 0
    while i < a.count || j < b.count {
      var hunk = Hunk()
      while i < a.count, gone.contains(i) {
        hunk.removed.append(old[i])
        i += 1
      }
      while j < b.count, come.contains(j) {
        hunk.added.append(new[j])
        j += 1
      }
      if !hunk.removed.isEmpty || !hunk.added.isEmpty { hunks.append(hunk) }
      i += 1
      j += 1
    }
    return hunks
  }

  private static func words(_ lines: [String]) -> [Substring] { lines.flatMap { $0.split { $0 == " " || $0 == "\t" } } }
}
