internal import Diagnostics
package import Dossiers
package import Pipeline

extension Workspace {
  /// The past of a handbook's documents, for an audience: one `git log`, and of each version its contents, a batch at a
  /// time, so that memory holds the versions being compared and not all there ever were. Where there is no history (no
  /// git, no repository, nothing committed, a clone that holds only a part, a repository of another user) it says so
  /// itself.
  ///
  /// - Parameters:
  ///   - revision: where the past ends; nil for HEAD. What is in the folder and not committed is no history.
  ///   - names: the ids that mean something to the audience; nil for all.
  /// - Throws: `MachineError` where there may be a history that could not be read this time.
  package func readHistory(
    for audience: Audience, under model: PlanningModel, at revision: Revision?, names: Set<String>?
  ) async throws -> History {
    do {
      let git = try Git(in: folder)
      guard let end = try revision?.commit ?? git.commit("HEAD") else {
        return .none(Bilingual(id: "belum ada yang dicatat di git", en: "nothing was committed to git yet"))
      }
      let commits = try git.log(to: end, of: Self.foldersWithHistory)
      let lack: History.Lack? = git.isShallow ? commits.first.map { .before($0.day) } : nil
      let marks = try model.site.changesBetween.flatMap { try Marks(matching: $0, to: end, among: commits, in: git) }
      return try await history(
        of: commits, in: git, for: Reader(audience: audience, names: names), under: model, lack: lack, marks: marks)
    } catch let error as MachineError {
      guard let lack = GitRefusal.onPages(error, folder) else { throw Self.unread(error) }
      return .none(lack, detail: error.message)
    }
  }

  private static func unread(_ error: MachineError) -> MachineError {
    MachineError(
      Bilingual(
        id: "riwayat tidak dapat dibaca: \(error.message.id)", en: "the history could not be read: \(error.message.en)")
    )
  }

  private static let foldersWithHistory = ["content/dossiers", "content/partners", "content/handbook"]
  /// How many versions are read at once.
  private static let batch = 2048

  private func history(
    of commits: [LoggedCommit], in git: Git, for reader: Reader, under model: PlanningModel, lack: History.Lack?,
    marks: Marks?
  ) async throws -> History {
    var chronicle = Chronicle(beginsInTheMiddle: git.isShallow)
    let batches = batches(of: commits)
    let objects = batches.map { $0.flatMap(\.files).compactMap(\.object) } + [[]]
    var contents = try git.contents(of: objects[0])
    for (number, batch) in batches.enumerated() {
      // Whoever asked for the history may have failed meanwhile: then nobody will look at the rest.
      try Task.checkCancellation()
      // Git looks up the next versions while these are read and compared.
      async let next = git.contents(of: objects[number + 1])
      let versions = await versions(of: batch.flatMap(\.files), holding: contents, for: reader, under: model)
      var at = 0
      for (place, commit) in zip(batch.indices, batch) {
        let changes = commit.files.indices.map { (path: commit.files[$0].path, version: versions[at + $0]) }
        at += commit.files.count
        chronicle.tell(Chronicle.Commit(day: commit.day, unit: model.unit(ofAuthor: commit.author), changes: changes))
        for _ in 0..<(marks?.places.count { $0 == place } ?? 0) { chronicle.mark() }
      }
      let comparisons = chronicle.comparisons()
      let made = await workers.map(comparisons.count) { comparisons[$0].made(under: model) }
      for (comparison, change) in zip(comparisons, made) { chronicle.keep(change, of: comparison) }
      contents = try await next
    }
    var history = chronicle.history(lack: lack)
    history.report = marks.flatMap { chronicle.report(from: $0.older, to: $0.newer, under: model) }
    return history
  }

  /// Commits that follow each other, each time as many as have a batch of versions, but one at least.
  private func batches(of commits: [LoggedCommit]) -> [ArraySlice<LoggedCommit>] {
    var batches: [ArraySlice<LoggedCommit>] = []
    var first = 0
    while first < commits.count {
      var end = first, count = 0
      while end < commits.count, end == first || count + commits[end].files.count <= Self.batch {
        count += commits[end].files.count
        end += 1
      }
      batches.append(commits[first..<end])
      first = end
    }
    return batches
  }

  /// The version of a document that each file holds, in the order of the files; nil where the file is gone, or is no
  /// document.
  ///
  /// - Parameter contents: the bytes of the files that are not gone, in their order.
  private func versions(
    of files: [(path: String, object: String?)], holding contents: [[UInt8]], for reader: Reader,
    under model: PlanningModel
  ) async -> [Version?] {
    var next = 0
    let sources = files.map { file -> SourceFile? in
      guard file.object != nil else { return nil }
      next += 1
      return SourceFile(path: file.path, bytes: contents[next - 1])
    }
    return await workers.map(sources.count) { index in
      sources[index].flatMap { Version(of: $0, for: reader.audience, under: model, names: reader.names) }
    }
  }
}

/// For whom a past is told: an audience, and the ids that mean something to it.
private struct Reader {
  let audience: Audience
  let names: Set<String>?
}

/// The two tagged states that the changes page compares, and where the chronicle has to be marked for them.
private struct Marks {
  let older: History.Tag
  let newer: History.Tag
  /// For the older tag, then for the newer: the index of the last commit in the log that belongs to the tagged state.
  /// Both are the same where no commit between the tags changed a document.
  let places: [Int]

  init?(matching pattern: String, to end: String, among commits: [LoggedCommit], in git: Git) throws {
    let line = try git.revisions(to: end, ["--first-parent"])
    guard let tags = try git.newestTags(matching: pattern, on: line) else { return nil }
    older = tags.older.tag
    newer = tags.newer.tag
    // The line of first parents is newest first: a commit whose index on it is at least the tag's belongs to the tagged
    // state. A commit of the log that is not on the line counts as older than both tags.
    let onLine = Dictionary(line.enumerated().map { ($1.commit, $0) }, uniquingKeysWith: { first, _ in first })
    let logged = commits.map { onLine[$0.id] ?? .max }
    places = [tags.older, tags.newer].compactMap { tag in logged.lastIndex { $0 >= tag.place } }
    if places.count < 2 { return nil }
  }
}
