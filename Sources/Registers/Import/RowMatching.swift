internal import Diagnostics
internal import Dossiers

/// A file that holds a register under another name than before.
package struct RenamedRegister: Sendable {
  let name: String
  let before: String
}

/// Finds the dossier that an earlier import made of each row.
///
/// People sort a register, insert rows and correct cells, and then import it again. So a row is known first by its own
/// key, then by all that it says, then by its official number, and only then by where it stood, where it still has the
/// same title or partner there. A dossier that an import wrote is found for one row; one that was written by hand may
/// be found, by its number, for several.
struct RowMatching {
  /// The drafts, each of the register as it was called before.
  private(set) var drafts: [DossierDraft?]
  /// Files that hold a register under another name than before.
  private(set) var renamed: [RenamedRegister] = []
  private let before: [RowBefore]
  /// A hash of all that each draft says; nil where nothing is remembered that could be the same.
  private let contents: [Int?]
  private var dossiers: [Int?]
  private var isTaken: [Bool]
  /// Drafts whose dossier is likely theirs, and no more: a person has to see it.
  private var likely: Set<Int> = []

  /// - Parameter drafts: nil where a row names nothing.
  init(
    _ drafts: [DossierDraft?], in handbook: Handbook, remembering memory: RegisterMemory, _ places: inout ToldPlaces
  ) {
    let own = handbook.model.organisation.id
    self.drafts = drafts
    before = handbook.dossiers.map { RowBefore($0, memory, places: &places, own: own) }
    let isRemembered = before.contains { $0.content != nil }
    contents = drafts.map { isRemembered ? $0?.content(&places) : nil }
    dossiers = Array(repeating: nil, count: drafts.count)
    isTaken = Array(repeating: false, count: before.count)
    nameAsBefore()
    matchByKey()
    matchByContent()
    matchByNumber(in: handbook)
    matchByPlace(own: own)
    for says in [RowIdentity.titleAndPartners, RowIdentity.partnersAndDay, RowIdentity.titleAndDay] {
      matchWhereOnlyOne(says, own: own)
    }
  }

  /// The dossier of a draft, by its place in the handbook; nil for a new one.
  func dossier(of draft: Int) -> Int? { dossiers[draft] }

  /// Whether the dossier was found by a title, a partner or a day alone.
  func isLikely(_ draft: Int) -> Bool { likely.contains(draft) }

  /// What the row is remembered by: what it was remembered by before; else its own key, its place or, where another row
  /// stood there, its place with a number behind it.
  func key(of draft: Int, taken: inout Set<RegisterMemory.Row>) -> String {
    guard let row = drafts[draft] else { return "" }
    if let key = row.ownKey { return key }
    if let dossier = dossiers[draft] {
      if let source = before[dossier].source, source.register == row.register { return source.key }
      if let number = row.numbers.first?.text { return number }
    }
    var key = row.place, count = 2
    while !taken.insert(RegisterMemory.Row(register: row.register, key: key)).inserted {
      key = "\(row.place) (\(count))"
      count += 1
    }
    return key
  }

  /// The keys of rows that have a dossier.
  var keys: Set<RegisterMemory.Row> { Set(before.compactMap(\.source)) }

  /// How many dossiers were made of these registers by rows that are no longer there.
  var absent: Int {
    let registers = Set(drafts.compactMap { $0?.register })
    return before.indices.count { index in
      !isTaken[index] && before[index].source.map { registers.contains($0.register) } ?? false
    }
  }

  /// Recognises a register that was saved under another name (`register (1).xlsx`): no dossier comes from a register of
  /// this name, and most of its rows say what the rows of one other register said.
  private mutating func nameAsBefore() {
    let known = Set(before.compactMap { $0.source?.register })
    let given = drafts.reduce(into: Set<String>()) { if let draft = $1 { $0.insert(draft.register) } }
    var byContent: [Int: Set<String>] = [:]
    for row in before {
      if let content = row.content, let source = row.source, !given.contains(source.register) {
        byContent[content, default: []].insert(source.register)
      }
    }
    guard !byContent.isEmpty else { return }
    for register in given.subtracting(known).sorted() {
      let rows = drafts.indices.filter { drafts[$0]?.register == register }
      var counts: [String: Int] = [:]
      for row in rows {
        for other in contents[row].flatMap({ byContent[$0] }) ?? [] { counts[other, default: 0] += 1 }
      }
      guard let most = counts.filter({ $0.value * 2 > rows.count }).keys.min() else { continue }
      renamed.append(RenamedRegister(name: register, before: most))
      for row in rows { drafts[row]?.register = most }
    }
  }

  private mutating func match(_ draft: Int, _ dossier: Int) {
    dossiers[draft] = dossier
    isTaken[dossier] = true
  }

  /// Drafts that have no dossier yet.
  private var open: [(index: Int, draft: DossierDraft)] {
    drafts.indices.compactMap { index in
      guard dossiers[index] == nil, let draft = drafts[index] else { return nil }
      return (index, draft)
    }
  }

  private var dossiersBySource: [RegisterMemory.Row: Int] {
    Dictionary(
      before.enumerated().compactMap { index, row in row.source.map { ($0, index) } }, uniquingKeysWith: { $1 })
  }

  private mutating func matchByKey() {
    let bySource = dossiersBySource
    for (index, draft) in open {
      guard let key = draft.ownKey, let dossier = bySource[RegisterMemory.Row(register: draft.register, key: key)],
        !isTaken[dossier]
      else { continue }
      match(index, dossier)
    }
  }

  /// Matches rows that say all that they said before. Of several rows that say the same, those that stand where they
  /// stood are matched first, so that each keeps its own dossier.
  private mutating func matchByContent() {
    var byContent: [Int: [Int]] = [:]
    for (index, row) in before.enumerated() {
      if let content = row.content { byContent[content, default: []].append(index) }
    }
    guard !byContent.isEmpty else { return }
    for mustStand in [true, false] {
      for (index, draft) in open where draft.ownKey == nil {
        let candidates = contents[index].flatMap { byContent[$0] } ?? []
        let found = candidates.first { dossier in
          !isTaken[dossier] && before[dossier].source?.register == draft.register
            && (!mustStand || before[dossier].source?.key == draft.place)
        }
        if let found { match(index, found) }
      }
    }
  }

  /// Matches rows by official numbers that one dossier alone has. Several rows may be about one dossier, if it was
  /// written by hand.
  private mutating func matchByNumber(in handbook: Handbook) {
    var byNumber: [String: Set<Int>] = [:]
    for (index, dossier) in handbook.dossiers.enumerated() {
      for number in dossier.officialNumbers { byNumber[wordKey(number), default: []].insert(index) }
    }
    guard !byNumber.isEmpty else { return }
    for (index, draft) in open {
      let found = draft.numbers.lazy.compactMap { byNumber[wordKey($0.text)] }.first { $0.count == 1 }?.first
      guard let found, !isTaken[found] || before[found].source == nil else { continue }
      match(index, found)
    }
  }

  private mutating func matchByPlace(own: String) {
    let bySource = dossiersBySource
    for (index, draft) in open where draft.ownKey == nil {
      guard let dossier = bySource[RegisterMemory.Row(register: draft.register, key: draft.place)], !isTaken[dossier],
        draft.identity(own: own).shares(with: before[dossier].identity)
      else { continue }
      match(index, dossier)
      likely.insert(index)
    }
  }

  /// Matches rows that were moved and changed, by something that only one row of the register says now and only one
  /// said before.
  private mutating func matchWhereOnlyOne(_ says: (RowIdentity) -> String?, own: String) {
    var now: [Saying: [Int]] = [:], then: [Saying: [Int]] = [:]
    for (index, draft) in open where draft.ownKey == nil {
      guard let said = says(draft.identity(own: own)) else { continue }
      now[Saying(register: draft.register, words: said), default: []].append(index)
    }
    guard !now.isEmpty else { return }
    for (index, row) in before.enumerated() where !isTaken[index] {
      guard let register = row.source?.register, let said = says(row.identity) else { continue }
      then[Saying(register: register, words: said), default: []].append(index)
    }
    for (said, rows) in now where rows.count == 1 {
      guard let dossiers = then[said], dossiers.count == 1 else { continue }
      match(rows[0], dossiers[0])
      likely.insert(rows[0])
    }
  }
}

/// What some row of a register says of itself.
private struct Saying: Hashable {
  let register: String
  let words: String
}

/// What a row is about, whatever else is corrected in it.
private struct RowIdentity {
  let title: String
  /// Ids, without the institution that keeps the register.
  let partners: Set<String>
  let firstDay: String

  func shares(with other: RowIdentity) -> Bool {
    !title.isEmpty && title == other.title || !partners.isDisjoint(with: other.partners)
  }

  static func titleAndPartners(_ row: RowIdentity) -> String? { row.joined(row.title, row.names) }

  static func partnersAndDay(_ row: RowIdentity) -> String? { row.joined(row.names, row.firstDay) }

  static func titleAndDay(_ row: RowIdentity) -> String? { row.joined(row.title, row.firstDay) }

  private var names: String { partners.sorted().joined(separator: " ") }

  private func joined(_ first: String, _ second: String) -> String? {
    first.isEmpty || second.isEmpty ? nil : first + "\n" + second
  }
}

/// What a row of a register said when a dossier was made of it. If that is not remembered, it is what the dossier says.
private struct RowBefore {
  /// The row; nil for a dossier that was written by hand.
  let source: RegisterMemory.Row?
  /// A hash of all that the row said; nil where that is not remembered.
  let content: Int?
  let identity: RowIdentity

  init(_ dossier: Dossier, _ memory: RegisterMemory, places: inout ToldPlaces, own: String) {
    let row = dossier.origin.value.flatMap { origin -> RegisterMemory.Row? in
      guard let register = origin.register.value, let key = origin.key.value else { return nil }
      return RegisterMemory.Row(register: register, key: key)
    }
    source = row
    let said = row.flatMap { memory[$0] }
    content = said.map { contentHash($0.map { ($0.field, $0.value) }) }
    if let said {
      let text = { (field: String) in said.first { $0.field == field }?.value ?? "" }
      let parties = text("parties.partner").pieces(between: ";").map(\.withoutBlanksAtEnds)
      let first = text("dates.in_force")
      identity = RowIdentity(
        title: wordKey(text("title")), partners: Set(parties).subtracting([own]),
        firstDay: first.isEmpty ? text("dates.signed") : first)
    } else {
      let parties = row == nil ? [] : (dossier.parties.value ?? []).compactMap(\.partner.value)
      identity = RowIdentity(
        title: row == nil ? "" : wordKey(dossier.name.texts.first ?? ""), partners: Set(parties).subtracting([own]),
        firstDay: "")
    }
  }
}

/// The same whatever the order of the fields.
private func contentHash(_ fields: [(field: String, value: String)]) -> Int {
  fields.reduce(0) { sum, told in
    var hasher = Hasher()
    hasher.combine(told.field)
    hasher.combine(told.value)
    return sum &+ hasher.finalize()
  }
}

extension DossierDraft {
  fileprivate func content(_ places: inout ToldPlaces) -> Int {
    contentHash(told(&places).map { ($0.place.name, $0.text) })
  }

  fileprivate func identity(own: String) -> RowIdentity {
    RowIdentity(
      title: wordKey(title), partners: Set(parties).subtracting([own]),
      firstDay: (inForce.day ?? signed.day)?.description ?? "")
  }
}
