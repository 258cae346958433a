import Diagnostics

/// Names near a mistyped one.
///
/// A word is looked up once, however often it is written. Once a fixed number of comparisons has been made, nothing
/// more is suggested: ten thousand wrong references in a handbook of ten thousand documents would take a hundred
/// million.
struct NearNames {
  /// What a word is compared with.
  enum List: Hashable {
    /// Ids of a kind; nil for those of all kinds.
    case ids(ContentKind?)
    /// Names of Markdown files.
    case documentFiles
    case attachmentFiles
    /// Headings of the file at a path.
    case headings(String)
  }

  private struct Question: Hashable {
    let word: String
    let list: List
  }

  private var answers: [Question: [String]] = [:]
  private var ids: [ContentKind?: [String]] = [:]
  /// Documents by their names, of which capitals and blanks do not count. Made when first asked for.
  private var targetsByName: [String: [Handbook.Target]]?
  private var comparisonsLeft = 400_000

  /// Ids of a kind (nil: of any kind).
  mutating func near(_ word: String, among kind: ContentKind?, of shelves: Shelves) -> [String] {
    let names = ids[kind] ?? shelves.targets.filter { kind == nil || $0.kind == kind }.map { shelves[$0].id }
    ids[kind] = names
    return near(word, in: .ids(kind), names)
  }

  /// Ids of a kind (nil: of any kind) that people call by a name: the document's own, a partner's short or former one.
  mutating func called(_ name: String, among kind: ContentKind?, of shelves: Shelves) -> [String] {
    let key = wordKey(name)
    guard !key.isEmpty else { return [] }
    let targets = targetsByName ?? Self.targetsByName(in: shelves)
    targetsByName = targets
    return (targets[key] ?? []).filter { kind == nil || $0.kind == kind }.map { shelves[$0].id }
  }

  private static func targetsByName(in shelves: Shelves) -> [String: [Handbook.Target]] {
    var targets: [String: [Handbook.Target]] = [:]
    for target in shelves.targets {
      let document = shelves[target]
      var names = document.name.texts
      if let partner = document as? Partner { names += partner.otherNames }
      for key in Set(names.map(wordKey)) where !key.isEmpty { targets[key, default: []].append(target) }
    }
    return targets
  }

  /// - Parameter names: all names of the list: the same each time that it is asked about.
  mutating func near(_ word: String, in list: List, _ names: [String]) -> [String] {
    let question = Question(word: word, list: list)
    if let known = answers[question] { return known }
    guard comparisonsLeft > 0 else { return [] }
    comparisonsLeft -= names.count
    let answer = suggest(word, from: names)
    answers[question] = answer
    return answer
  }
}

/// The one name that a program may write in place of a wrong one: it differs only in capitals, blanks and hyphens. Any
/// other near name is a guess, which is shown to a person and never written.
func certainName(_ word: String, _ near: [String]) -> String? { sameWord(word, among: near) }
