import Diagnostics

/// Names near a mistyped one. A word is looked up once however often it stands there, and the whole search is bounded, so
/// that ten thousand wrong references do not take ten thousand times ten thousand comparisons.
struct NearNames {
  private struct Question: Hashable {
    let word: String
    let list: String
  }
  private var answers: [Question: [String]] = [:]
  private var ids: [String: [String]] = [:]
  private var comparisonsLeft = 400_000

  /// Ids of a kind (nil: of any kind).
  mutating func near(_ word: String, among kind: ContentKind?, of shelves: Shelves) -> [String] {
    let list = kind?.rawValue ?? ""
    let names = ids[list] ?? shelves.targets.filter { kind == nil || $0.kind == kind }.map { shelves[$0].id }
    ids[list] = names
    return near(word, in: list, names)
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

/// The one name that a machine may put in place of a mistyped one: the only near one, or the same but for capitals.
func onlyNear(_ word: String, _ near: [String]) -> String? {
  guard let first = near.first else { return nil }
  return near.count == 1 || first.lowercased() == word.lowercased() ? first : nil
}
