/// The candidates that somebody may have meant by a word that is none of their ids. Every command answers a wrong
/// argument with it.
///
/// Where the word differs from one candidate's name in capitals, blanks and hyphens only (`Biro Hukum` for
/// `biro-hukum`), that candidate is meant for certain. Candidates whose name holds the word, or is spelt like it, are
/// only offered.
package struct Meant: Sendable {
  /// Something that has an id and is called something besides.
  package struct Candidate: Sendable {
    package let id: String
    package let names: [String]
    /// The name that readers know it by, shown behind the id; nil where the id is enough.
    package let label: Bilingual?

    package init(_ id: String, names: [String] = [], label: Bilingual? = nil) {
      self.id = id
      self.names = names
      self.label = label
    }
  }

  /// Those with an id or name that differs from the word in capitals, blanks and hyphens only.
  package let exact: [Candidate]
  /// Those with a name in which some word begins with the word, where none is exact.
  package let containing: [Candidate]
  /// Those spelt like the word, best first, where the other two lists are empty.
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

  /// The keys of a name's endings, one from each of its words on: `birokerjasama`, `kerjasama` and `sama` for
  /// `Biro Kerja Sama`, so that `kerja` and `kerjasama` find it too.
  private static func endings(of name: String) -> [String] {
    let words = name.unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.map {
      wordKey(String($0))
    }
    return words.indices.map { words[$0...].joined() }
  }

  /// The only exact candidate; nil where there is none, or more than one.
  package var certain: Candidate? { exact.count == 1 ? exact[0] : nil }

  /// What to do about the wrong word: how the certain candidate is written, or which ones to choose from; nil where
  /// there is no candidate at all.
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
