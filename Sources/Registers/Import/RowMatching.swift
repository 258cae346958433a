internal import Diagnostics
internal import Dossiers

/// Finds the dossier that an earlier import made of each row.
///
/// People sort a register, insert rows and correct cells, and then import it again. So a row is known first by its own
/// key, which may also be the id of a dossier, then by all that it says, then by its official number, and only then by
/// where it stood, where it still has the same title or partner there. A dossier that an import wrote is found for one
/// row; one that was written by hand may be found, by its number, for several.
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
    // Each step takes only rows and dossiers that those before it left.
    matchByKey()
    matchById(in: handbook)
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

  private mutating func nameAsBefore() {
    renamed = renamedRegisters(drafts, contents, before: before)
    let names = Dictionary(renamed.map { ($0.name, $0.before) }, uniquingKeysWith: { first, _ in first })
    if names.isEmpty { return }
    for index in drafts.indices {
      if let name = drafts[index].flatMap({ names[$0.register] }) { drafts[index]?.register = name }
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

  /// Matches rows whose key is the id of a dossier: somebody made the register of what the handbook has.
  private mutating func matchById(in handbook: Handbook) {
    let byId = Dictionary(
      handbook.dossiers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, draft) in open {
      guard let key = draft.ownKey, let dossier = byId[key], !isTaken[dossier] else { continue }
      match(index, dossier)
    }
  }

  /// Matches rows that say all that they said before. Of several rows that say the same, those that stand where they
  /// stood are matched first, so that each keeps its own dossier.
  private mutating func matchByContent() {
    /// The dossiers of rows that said the same, the first last: each is taken from the end once.
    var waiting: [RowContent: [Int]] = [:]
    for (index, row) in before.enumerated().reversed() {
      guard let content = row.content, let source = row.source else { continue }
      for place in [source.key, nil] {
        waiting[RowContent(hash: content, register: source.register, place: place), default: []].append(index)
      }
    }
    guard !waiting.isEmpty else { return }
    for mustStand in [true, false] {
      for (index, draft) in open where draft.ownKey == nil {
        guard let content = contents[index] else { continue }
        let said = RowContent(hash: content, register: draft.register, place: mustStand ? draft.place : nil)
        while let dossier = waiting[said]?.popLast() {
          if isTaken[dossier] { continue }
          match(index, dossier)
          break
        }
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

/// All that a row of a register says.
private struct RowContent: Hashable {
  let hash: Int
  let register: String
  /// nil wherever it stands.
  let place: String?
}

/// What some row of a register says of itself.
private struct Saying: Hashable {
  let register: String
  let words: String
}
