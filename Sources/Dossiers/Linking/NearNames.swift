import Diagnostics

/// Names near a mistyped one. A word is looked up once however often it stands there, and the whole search is bounded,
/// so that ten thousand wrong references do not take ten thousand times ten thousand comparisons.
struct NearNames {
  private struct Question: Hashable {
    let word: String
    let list: String
  }
  private var answers: [Question: [String]] = [:]
  private var ids: [String: [String]] = [:]
  /// By what is left of a name when capitals and blanks do not count; made when first asked for.
  private var idsByName: [String: [Handbook.Target]]?
  private var comparisonsLeft = 400_000

  /// Ids of a kind (nil: of any kind).
  mutating func near(_ word: String, among kind: ContentKind?, of shelves: Shelves) -> [String] {
    let list = kind?.rawValue ?? ""
    let names = ids[list] ?? shelves.targets.filter { kind == nil || $0.kind == kind }.map { shelves[$0].id }
    ids[list] = names
    return near(word, in: list, names)
  }

  /// Ids of a kind (nil: of any kind) that people call by a name: the document's own, a partner's short or former one.
  mutating func called(_ name: String, among kind: ContentKind?, of shelves: Shelves) -> [String] {
    let key = wordKey(name)
    guard !key.isEmpty else { return [] }
    let names = idsByName ?? Self.names(of: shelves)
    idsByName = names
    return (names[key] ?? []).filter { kind == nil || $0.kind == kind }.map { shelves[$0].id }
  }

  private static func names(of shelves: Shelves) -> [String: [Handbook.Target]] {
    var targets: [String: [Handbook.Target]] = [:]
    for target in shelves.targets {
      let document = shelves[target]
      var names = document.name.texts
      if let partner = document as? Partner { names += partner.otherNames }
      for key in Set(names.map(wordKey)) where !key.isEmpty { targets[key, default: []].append(target) }
    }
    return targets
  }

  /// Names of a list that the caller calls something.
  mutating func near(_ word: String, in list: String, _ names: [String]) -> [String] {
    let question = Question(word: word, list: list)
    if let known = answers[question] { return known }
    guard comparisonsLeft > 0 else { return [] }
    comparisonsLeft -= names.count
    let answer = suggest(word, from: names)
    answers[question] = answer
    return answer
  }
}

/// The one name that a machine may put in place of another: the same word but for capitals, blanks and hyphens. What is
/// only near is a guess, and a guess is never applied.
func certainName(_ word: String, _ near: [String]) -> String? { sameWord(word, among: near) }
