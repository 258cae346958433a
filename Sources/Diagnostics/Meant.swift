/// What a word may mean that is none of some names: the answer that every wrong argument gets.
///
/// A name in other letters is certain (`Biro Hukum` for `biro-hukum`); a name in which the word stands, or that is near
/// it, is offered and never taken.
package struct Meant: Sendable {
  /// Something that has an id and is called something besides.
  package struct Candidate: Sendable {
    package let id: String
    package let names: [String]
    /// What its reader knows it as, beside the id; nil where the id says it all.
    package let label: Bilingual?

    package init(_ id: String, names: [String] = [], label: Bilingual? = nil) {
      self.id = id
      self.names = names
      self.label = label
    }
  }

  /// Called just so, but for capitals, blanks and hyphens.
  package let exact: [Candidate]
  /// A word of one of their names begins so.
  package let containing: [Candidate]
  /// Near in spelling, best first.
  package let near: [Candidate]

  package init(by word: String, among candidates: [Candidate]) {
    let key = wordKey(word)
    exact = key.isEmpty ? [] : candidates.filter { candidate in candidate.allNames.contains { wordKey($0) == key } }
    let isLong = key.unicodeScalars.count >= 3
    containing =
      isLong && exact.isEmpty
      ? candidates.filter { candidate in
        candidate.allNames.contains { Self.endings(of: $0).contains { $0.hasScalars(inFront: key) } }
      } : []
    let spelt = exact.isEmpty && containing.isEmpty ? suggest(word, from: candidates.flatMap(\.allNames)) : []
    near = spelt.compactMap { name in candidates.first { $0.allNames.contains(name) } }.eachOnce
  }

  /// What is left of a name from each of its words on: `Biro Kerja Sama` is found by `biro`, `kerja` and `kerjasama`.
  private static func endings(of name: String) -> [String] {
    let words = name.unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.map {
      wordKey(String($0))
    }
    return words.indices.map { words[$0...].joined() }
  }

  /// The one that is called so; nil where none is, or several are.
  package var certain: Candidate? { exact.count == 1 ? exact[0] : nil }

  /// What to do about it: what is meant for certain, what is offered; nil where nothing is near.
  package func help(for word: String) -> Bilingual? {
    if let certain {
      return Bilingual(id: "“\(word)” ditulis \(certain.shown.id)", en: "“\(word)” is written \(certain.shown.en)")
    }
    if !exact.isEmpty || containing.count > 1 {
      let several = Self.listed(exact + containing)
      return Bilingual(id: "pilih salah satu: \(several.id)", en: "choose one of \(several.en)")
    }
    let offered = Self.listed(containing + near)
    return offered.en.isEmpty
      ? nil : Bilingual(id: "mungkin maksudnya \(offered.id)?", en: "did you mean \(offered.en)?")
  }

  /// Candidates with their labels: `“biro-hukum” (Biro Hukum) or “inspektorat”`.
  package static func listed(_ candidates: [Candidate]) -> Bilingual {
    Bilingual(
      id: joined(candidates.map(\.shown.id), "atau"), en: joined(candidates.map(\.shown.en), "or"))
  }

  private static func joined(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension String {
  fileprivate func hasScalars(inFront beginning: String) -> Bool {
    unicodeScalars.starts(with: beginning.unicodeScalars)
  }
}

extension Meant.Candidate {
  fileprivate var allNames: [String] { [id] + names }

  fileprivate var shown: Bilingual {
    guard let label else { return Bilingual(id: "“\(id)”", en: "“\(id)”") }
    return Bilingual(id: "“\(id)” (\(label.id))", en: "“\(id)” (\(label.en))")
  }
}

extension [Meant.Candidate] {
  fileprivate var eachOnce: [Meant.Candidate] {
    var seen: Set<String> = []
    return filter { seen.insert($0.id).inserted }
  }
}
