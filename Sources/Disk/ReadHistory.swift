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
  ///   - today: what was recorded later is not told.
  ///   - withheld: what the present edition does not name; nil for nothing.
  /// - Throws: `MachineError` where there may be a history that could not be read this time.
  package func readHistory(
    for audience: Audience, under model: PlanningModel, at revision: Revision?, asOf today: CalendarDate,
    without withheld: WithheldNames?
  ) async throws -> History {
    do {
      let git = try Git(in: folder)
      guard let end = try revision?.commit ?? git.commit("HEAD") else {
        return .none(Bilingual(id: "belum ada yang dicatat di git", en: "nothing was committed to git yet"))
      }
      // Only what hides something depends on what the model was then, and on what stood on merged branches.
      let logged =
        try audience.isHighest
        ? git.log(to: end, of: Self.foldersWithHistory)
        : git.logWithBranches(to: end, of: Self.foldersWithHistory + [SourceTree.modelPath])
      let commits = logged.compactMap(\.ofDocuments)
      let models = try ModelsThen(of: logged, now: model, in: git)
      let reading = HistoryReading(
        git: git, workers: workers, model: model, models: models, audience: audience, withheld: withheld)
      let tags = try model.site.changesBetween.flatMap {
        try ComparedTags(matching: $0, to: end, asOf: today, among: commits, in: git)
      }
      return try await reading.history(of: commits, comparing: tags).until(today)
    } catch let error as MachineError {
      guard let lack = GitRefusal.onPages(error, folder) else { throw Self.unread(error) }
      return .none(lack, detail: error.message)
    }
  }

  /// What each commit changed of documents and of the model after one revision, up to another or to HEAD, oldest first;
  /// before each merge the commits that it brought.
  ///
  /// - Throws: `MachineError` where git does not give it.
  package func readCommits(after old: Revision, to new: Revision?) throws -> [HandbookCommit] {
    let git = try Git(in: folder)
    guard let end = try new?.commit ?? git.commit("HEAD") else { return [] }
    let commits = try git.logWithBranches(to: old.commit + ".." + end, of: ["content"])
    let files = commits.map { commit in
      commit.files.filter { [.content, .model].contains(SourceTree.place(of: $0.path)) }
    }
    let objects = Set(files.joined().compactMap(\.object) + commits.compactMap(\.model)).sorted()
    let contents = Dictionary(
      zip(objects, try git.contents(of: objects)).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    func source(_ path: String, _ object: String?) -> SourceFile? {
      object.flatMap { contents[$0] }.map { SourceFile(path: path, bytes: $0) }
    }
    return zip(commits, files).map { commit, files in
      HandbookCommit(
        files: files.map { CommittedFile(path: $0.path, content: source($0.path, $0.object)) },
        model: source(SourceTree.modelPath, commit.model), isBeside: commit.isBeside)
    }
  }

  private static func unread(_ error: MachineError) -> MachineError {
    MachineError(
      Bilingual(
        id: "riwayat tidak dapat dibaca: \(error.message.id)", en: "the history could not be read: \(error.message.en)")
    )
  }

  private static let foldersWithHistory = ["content/dossiers", "content/partners", "content/handbook"]
}

/// Puts the past of documents together from the commits that changed them.
private struct HistoryReading {
  let git: Git
  let workers: Workers
  let model: PlanningModel
  let models: ModelsThen
  let audience: Audience
  /// What the present edition does not name; nil for nothing.
  let withheld: WithheldNames?

  /// How many versions are read at once.
  private static let batch = 2048

  func history(of commits: [LoggedCommit], comparing tags: ComparedTags?) async throws -> History {
    var chronicle = Chronicle(beginsInTheMiddle: git.isShallow, under: model)
    var older: Chronicle.Standing?, newer: Chronicle.Standing?
    let batches = batches(of: commits)
    var contents = try git.contents(of: objects(in: batches.first))
    for (number, batch) in batches.enumerated() {
      // Whoever asked for the history may have failed meanwhile: then nobody will look at the rest.
      try Task.checkCancellation()
      // Git looks up the next versions while these are read and compared.
      async let next = git.contents(of: objects(in: number + 1 < batches.count ? batches[number + 1] : nil))
      for (index, commit) in zip(batch.indices, await told(batch, holding: contents)) {
        chronicle.tell(commit)
        if let state = tags?.older, state.lastCommit == index { older = chronicle.standing(at: state.tag) }
        if let state = tags?.newer, state.lastCommit == index { newer = chronicle.standing(at: state.tag) }
      }
      let comparisons = chronicle.comparisons()
      let made = await workers.map(comparisons.count) { comparisons[$0].made(under: model) }
      for (comparison, change) in zip(comparisons, made) { chronicle.keep(change, of: comparison) }
      contents = try await next
    }
    var history = chronicle.history(lack: git.isShallow ? commits.first.map { .before($0.day) } : nil)
    if let older, let newer { history.report = chronicle.report(from: older, to: newer) }
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

  /// The ids of what files hold after these commits; files that are gone hold nothing.
  private func objects(in batch: ArraySlice<LoggedCommit>?) -> [String] {
    (batch ?? []).flatMap { $0.files.compactMap(\.object) }
  }

  /// Commits with the versions of documents that they left behind.
  ///
  /// - Parameter contents: what `objects(in:)` names, in the same order.
  private func told(_ batch: ArraySlice<LoggedCommit>, holding contents: [[UInt8]]) async -> [Chronicle.Commit] {
    var content = contents.makeIterator()
    let files = batch.flatMap { commit in commit.files.map { (file: $0, then: models.model(of: $0, at: commit)) } }
    let sources = files.map { file, _ in
      file.object.flatMap { _ in content.next() }.map { SourceFile(path: file.path, bytes: $0) }
    }
    // What is gone, or no document, has no version.
    let versions = await workers.map(sources.count) { index in
      sources[index].flatMap {
        Version(of: $0, for: audience, under: model, then: files[index].then, without: withheld)
      }
    }
    var version = versions.makeIterator()
    return batch.map { commit in
      Chronicle.Commit(
        day: commit.day, unit: model.unit(ofAuthor: commit.author), isBeside: commit.isBeside,
        changes: commit.files.map { (path: $0.path, version: version.next() ?? nil) })
    }
  }
}
