internal import Dossiers
internal import Pipeline

/// One commit on the line of first parents, with the files it changed against the one before.
struct LoggedCommit: Sendable {
  let id: String
  let day: CalendarDate
  /// The author's address: it may tell the office, and is shown to nobody.
  let author: String
  /// Paths of the handbook's folder, and the id of what they hold from then on; nil where they are gone.
  var files: [(path: String, object: String?)] = []
}

extension Git {
  /// The commits that led to one, oldest first, as one process tells them: merges count as one step of the line they
  /// were merged into.
  func log(to commit: String, of folders: [String]) throws -> [LoggedCommit] {
    let output = try output(
      [
        "log", "--first-parent", "-m", "--reverse", "--root", "--raw", "-z", "--no-abbrev", "--no-renames",
        "--relative", "--no-ext-diff",
        "--no-textconv", "--ignore-submodules", "--no-decorate", "--no-notes", "--format=%x01%H%x00%cs%x00%ae",
        "--end-of-options", commit, "--"
      ] + folders)
    return try Self.commits(in: output)
  }

  /// `SOH id NUL day NUL author NUL`, then for each file `:mode mode id id letter NUL path NUL`.
  static func commits(in output: [UInt8]) throws -> [LoggedCommit] {
    // Each word ends with NUL, the last one too: without it the rest is missing.
    guard output.last ?? 0 == 0 else { throw MachineError(GitRefusal.unexpected) }
    var commits: [LoggedCommit] = []
    var words = output.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
    while let raw = words.next() {
      let word = raw.first == 0x0A ? raw.dropFirst() : raw
      if word.first == 0x01 {
        guard let day = words.next().flatMap({ day($0) }), let author = words.next() else {
          throw MachineError(GitRefusal.unexpected)
        }
        commits.append(
          LoggedCommit(
            id: String(decoding: word.dropFirst(), as: UTF8.self), day: day,
            author: String(decoding: author, as: UTF8.self)))
      } else if word.first == UInt8(ascii: ":") {
        guard let name = words.next(), !commits.isEmpty else { throw MachineError(GitRefusal.unexpected) }
        let facts = word.dropFirst().split(separator: 0x20)
        guard facts.count == 5 else { throw MachineError(GitRefusal.unexpected) }
        guard let path = String(validating: name, as: UTF8.self), !GitFile.isHidden(path) else { continue }
        // A link or a submodule in a file's place is no file.
        let isFile = facts[1].starts(with: "100".utf8)
        commits[commits.count - 1].files.append((path, isFile ? String(decoding: facts[3], as: UTF8.self) : nil))
      }
    }
    return commits
  }
}

extension Git {
  /// A day as git writes it. A clock that was wrong can have put a commit beyond the years that four digits hold: it
  /// counts as their last day.
  static func day(_ text: some Collection<UInt8>) -> CalendarDate? {
    if let day = CalendarDate(text) { return day }
    let digits = text.prefix { $0 >= 0x30 && $0 <= 0x39 }
    return digits.count > 4 && text.count == digits.count + 6 ? CalendarDate(year: 9999, month: 12, day: 31) : nil
  }

  /// The two newest tags matching a pattern that stand on the line of first parents to a commit, older first, each with
  /// its place on that line; nil where there are fewer.
  func newestTags(matching pattern: String, on line: [Revision]) throws -> (older: PlacedTag, newer: PlacedTag)? {
    let places = Dictionary(line.enumerated().map { ($1.commit, $0) }, uniquingKeysWith: { first, _ in first })
    let listing = try output([
      "for-each-ref", "--sort=version:refname", "--format=%(refname:lstrip=2) %(objectname) %(*objectname)",
      "refs/tags/" + pattern
    ])
    var tags: [Int: PlacedTag] = [:]
    for entry in listing.split(separator: 0x0A) {
      let words = entry.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count > 1 else { throw MachineError(GitRefusal.unexpected) }
      guard let place = places[words[words.count - 1]] else { continue }
      tags[place] = PlacedTag(tag: History.Tag(name: words[0], day: line[place].day), place: place)
    }
    // The line is newest first.
    let newest = tags.values.sorted { $0.place < $1.place }
    return newest.count > 1 ? (newest[1], newest[0]) : nil
  }
}

/// A tag, and how many commits lie between it and the end of the line.
struct PlacedTag: Sendable {
  let tag: History.Tag
  let place: Int
}
