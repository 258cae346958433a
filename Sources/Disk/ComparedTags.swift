internal import Dossiers
internal import Pipeline

/// The two tagged states that the changes page compares, each with its place in the log.
struct ComparedTags {
  struct State {
    let tag: History.Tag
    /// The index, in the log, of the last commit that belongs to the state. Both states have the same where no commit
    /// between them changed a document.
    let lastCommit: Int
  }

  let older: State
  let newer: State

  /// The two newest tags matching a pattern on the line of first parents to a commit; nil where there are fewer.
  ///
  /// - Parameters:
  ///   - today: tags of commits after the last of this day or before do not count.
  ///   - commits: the log of the documents, oldest first: commits that changed none are not in it.
  init?(
    matching pattern: String, to end: String, asOf today: CalendarDate, among commits: [LoggedCommit], in git: Git
  ) throws {
    let line = FirstParentLine(try git.revisions(to: end, ["--first-parent"]))
    guard let present = line.place(ofLastUntil: today) else { return nil }
    // Of several tags of one commit the last counts, as it has the highest version.
    var tags: [Int: History.Tag] = [:]
    for tag in try git.tags(matching: pattern) {
      guard let place = line.place(of: tag.commit), place >= present else { continue }
      tags[place] = History.Tag(name: tag.name, day: line.day(at: place))
    }
    let newestFirst = tags.sorted { $0.key < $1.key }
    guard newestFirst.count > 1 else { return nil }
    func state(_ tagged: (key: Int, value: History.Tag)) -> State? {
      // A commit that is not on the line is older than every tag there.
      let last = commits.lastIndex { !$0.isBeside && (line.place(of: $0.id) ?? .max) >= tagged.key }
      return last.map { State(tag: tagged.value, lastCommit: $0) }
    }
    guard let newer = state(newestFirst[0]), let older = state(newestFirst[1]) else { return nil }
    self.newer = newer
    self.older = older
  }
}

/// The commits that lead to one by their first parents, newest first.
private struct FirstParentLine {
  private let revisions: [Revision]
  private let places: [String: Int]

  init(_ revisions: [Revision]) {
    self.revisions = revisions
    places = Dictionary(
      revisions.enumerated().map { ($1.commit, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many commits are newer; nil of one that is not on the line.
  func place(of commit: String) -> Int? { places[commit] }

  /// The place of the last commit of a day or before; nil where there is none.
  func place(ofLastUntil day: CalendarDate) -> Int? { revisions.firstIndex { $0.day <= day } }

  func day(at place: Int) -> CalendarDate { revisions[place].day }
}

/// A tag, and the commit it leads to.
private struct NamedCommit {
  let name: String
  let commit: String

  /// `name object`, and behind it the commit where the object is a tag with words of its own.
  init?(_ record: ArraySlice<UInt8>) {
    let words = record.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard words.count > 1, let name = words.first, let commit = words.last else { return nil }
    self.name = name
    self.commit = commit
  }
}

extension Git {
  /// By version: `v9` before `v10`.
  fileprivate func tags(matching pattern: String) throws -> [NamedCommit] {
    let listing = try output([
      "for-each-ref", "--sort=version:refname", "--format=%(refname:lstrip=2) %(objectname) %(*objectname)",
      "refs/tags/" + pattern
    ])
    return try listing.split(separator: 0x0A).map { record in
      guard let tag = NamedCommit(record) else { throw MachineError(GitRefusal.unexpected) }
      return tag
    }
  }
}
