internal import Dossiers
internal import Pipeline

/// One commit, with the files it changed against the one before.
struct LoggedCommit: Sendable {
  let id: String
  let day: CalendarDate
  /// The author's address: it may tell the office, and is shown to nobody.
  let author: String
  var files: [LoggedFile] = []
  /// Whether it stands beside the line of first parents, on a branch that the next commit of the line merged.
  var isBeside = false
  /// The id of what the model's file held then, where that was asked for (`logWithBranches`); nil where it had none.
  var model: String?
}

/// A file that a commit changed.
struct LoggedFile: Sendable {
  /// In the handbook's folder.
  let path: String
  /// The id of what it holds from then on; nil where it is gone.
  let object: String?
}

extension Git {
  /// The commits that led to one, oldest first, as one process tells them: merges count as one step of the line they
  /// were merged into.
  ///
  /// - Parameter wholeGraph: whether the commits of merged branches are told too, each merge once for each parent.
  func log(to commit: String, of folders: [String], wholeGraph: Bool = false) throws -> [LoggedCommit] {
    let output = try output(
      ["log"] + (wholeGraph ? ["--full-history", "--topo-order"] : ["--first-parent"]) + [
        "-m", "--reverse", "--root", "--raw", "-z", "--no-abbrev", "--no-renames",
        "--relative", "--no-ext-diff",
        "--no-textconv", "--ignore-submodules", "--no-decorate", "--no-notes", "--format=%x01%H%x00%cs%x00%ae",
        "--end-of-options", commit, "--"
      ] + folders)
    return try Self.commits(in: output)
  }

  static func commits(in output: [UInt8]) throws -> [LoggedCommit] {
    var commits: [LoggedCommit] = []
    var records = try LogRecords(output)
    while let record = try records.next() {
      switch record {
      case .commit(let commit): commits.append(commit)
      case .change(let change):
        guard !commits.isEmpty else { throw MachineError(GitRefusal.unexpected) }
        if let file = change.file { commits[commits.count - 1].files.append(file) }
      }
    }
    return commits
  }

  /// A day as git writes it. A clock that was wrong can have put a commit beyond the years that four digits hold: it
  /// counts as their last day.
  static func day(_ text: some Collection<UInt8>) -> CalendarDate? {
    if let day = CalendarDate(text) { return day }
    let digits = text.prefix { $0 >= 0x30 && $0 <= 0x39 }
    return digits.count > 4 && text.count == digits.count + 6 ? CalendarDate(year: 9999, month: 12, day: 31) : nil
  }
}

// MARK: - What git prints

private enum LogRecord {
  case commit(LoggedCommit)
  /// Of the commit before it.
  case change(RawChange)
}

/// The records that `git log --raw -z` prints, one after the other. Each is made of words that end with NUL, and its
/// first sign says what it is:
///
///     SOH id NUL day NUL author NUL
///     : modes, objects and a letter NUL path NUL
private struct LogRecords {
  private var words: IndexingIterator<[ArraySlice<UInt8>]>

  init(_ output: [UInt8]) throws {
    // The last word ends with NUL too: without it the rest is missing.
    guard output.last ?? 0 == 0 else { throw MachineError(GitRefusal.unexpected) }
    words = output.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
  }

  mutating func next() throws -> LogRecord? {
    while let word = words.next() {
      // An empty line stands between a commit and its changes.
      let first = word.first == 0x0A ? word.dropFirst() : word
      switch first.first {
      case 0x01: return .commit(try commit(first.dropFirst()))
      case UInt8(ascii: ":"): return .change(try change(first.dropFirst()))
      default: continue
      }
    }
    return nil
  }

  private mutating func commit(_ id: ArraySlice<UInt8>) throws -> LoggedCommit {
    guard let day = words.next().flatMap({ Git.day($0) }), let author = words.next() else {
      throw MachineError(GitRefusal.unexpected)
    }
    return LoggedCommit(
      id: String(decoding: id, as: UTF8.self), day: day, author: String(decoding: author, as: UTF8.self))
  }

  private mutating func change(_ facts: ArraySlice<UInt8>) throws -> RawChange {
    guard let path = words.next(), let change = RawChange(facts, path: path) else {
      throw MachineError(GitRefusal.unexpected)
    }
    return change
  }
}

/// A change as `--raw` tells it: `mode-before mode-after object-before object-after letter`, and the path.
private struct RawChange {
  private let modeAfter: ArraySlice<UInt8>
  private let objectAfter: ArraySlice<UInt8>
  private let path: ArraySlice<UInt8>

  init?(_ facts: ArraySlice<UInt8>, path: ArraySlice<UInt8>) {
    let facts = facts.split(separator: 0x20)
    guard facts.count == 5 else { return nil }
    modeAfter = facts[1]
    objectAfter = facts[3]
    self.path = path
  }

  /// nil where it is hidden, or its name cannot be read.
  var file: LoggedFile? {
    guard let path = String(validating: path, as: UTF8.self), !GitFile.isHidden(path) else { return nil }
    // Where a file is gone, or a link or a submodule is in its place, its mode is another.
    let isFile = modeAfter.starts(with: "100".utf8)
    return LoggedFile(path: path, object: isFile ? String(decoding: objectAfter, as: UTF8.self) : nil)
  }
}
