internal import Diagnostics
internal import Dossiers
package import Pipeline

// Which commit a person means. A day is always the committer's own calendar day, as git notes it beside the time: it
// needs no time zone of the reader's, and is the day on which people there remember having done it.

extension Workspace {
  /// The commit that a text names: a tag, a branch, a commit's id, any other name git knows, or a day `YYYY-MM-DD`,
  /// which means the last commit of that day or before on the line of first parents that leads to HEAD. A tag that
  /// reads like a day is the tag.
  ///
  /// - Throws: `MachineError` that says what is wrong and what there is instead.
  package func revision(_ text: String) throws -> Revision {
    let git = try Git(in: folder)
    if let day = CalendarDate(text) {
      if let commit = try git.commit("refs/tags/" + text) { return try git.revision(commit) }
      return try git.lastRevision(of: day)
    }
    guard let commit = try git.commit(text) else { throw try git.unknown(text) }
    return try git.revision(commit)
  }
}

extension Git {
  /// The id of the commit that git knows by a name; nil where there is none. A name never becomes an option.
  func commit(_ name: String) throws -> String? {
    guard !name.isEmpty, !name.hasPrefix("-"), !name.utf8.contains(where: { $0 < 0x20 }) else { return nil }
    let run = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
    switch run.ending {
    case .exited(0): break
    // Git says with 1 that there is none, and with 128 that a name of a person's cannot be one. HEAD is ours, and must
    // be readable.
    case .exited(1): return nil
    case .exited(128) where name != "HEAD": return nil
    default: throw try Self.refusal(run, folder)
    }
    let answer = run.output.split(separator: 0x0A)
    guard answer.count == 1 else { throw MachineError(GitRefusal.unexpected) }
    return String(decoding: answer[0], as: UTF8.self)
  }

  func revision(_ commit: String) throws -> Revision {
    guard let revision = try revisions(to: commit, ["--max-count=1"]).first else {
      throw MachineError(try GitRefusal.reason("", folder))
    }
    return revision
  }

  func lastRevision(of day: CalendarDate) throws -> Revision {
    guard let head = try commit("HEAD") else { throw try unknown("HEAD") }
    let line = try revisions(to: head, ["--first-parent"])
    if let found = line.first(where: { $0.day <= day }) { return found }
    let first = line.last?.day.inWords ?? Bilingual(id: "?", en: "?")
    throw MachineError(
      Bilingual(
        id: "belum ada apa pun yang dicatat di git sampai \(day.inWords.id); yang pertama dari \(first.id)"
          + shallowness.id,
        en: "nothing was committed up to \(day.inWords.en); the first commit is of \(first.en)" + shallowness.en))
  }

  /// Newest first.
  func revisions(to commit: String, _ which: [String]) throws -> [Revision] {
    try output(["log", "--format=%H %cs"] + which + ["--end-of-options", commit, "--"]).split(separator: 0x0A).map {
      line in
      let parts = line.split(separator: 0x20)
      guard parts.count == 2, let day = Self.day(parts[1]) else { throw MachineError(GitRefusal.unexpected) }
      return Revision(commit: String(decoding: parts[0], as: UTF8.self), day: day)
    }
  }

  func unknown(_ name: String) throws -> MachineError {
    let known = try output(["for-each-ref", "--format=%(refname:lstrip=2)", "refs/tags", "refs/heads"])
      .split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    let near = suggest(name, from: known)
    let shown = (near.isEmpty ? Array(known.suffix(5)) : near).joined(separator: ", ")
    return MachineError(
      Bilingual(
        id:
          "tidak ada revisi \u{201C}\(name)\u{201D} di repositori ini; tulis tag, cabang, id commit, atau tanggal "
          + "YYYY-MM-DD"
          + (shown.isEmpty ? "" : " (ada: \(shown))") + shallowness.id,
        en:
          "there is no revision \u{201C}\(name)\u{201D} in this repository; write a tag, a branch, a commit's id "
          + "or a day YYYY-MM-DD"
          + (shown.isEmpty ? "" : " (there is: \(shown))") + shallowness.en))
  }

  /// The rest of a sentence about something not found.
  private var shallowness: Bilingual {
    isShallow
      ? Bilingual(
        id: "; salinan ini dangkal: ambil sisanya dengan git fetch --unshallow --tags",
        en: "; this clone is shallow: get the rest with git fetch --unshallow --tags")
      : Bilingual(id: "", en: "")
  }
}
