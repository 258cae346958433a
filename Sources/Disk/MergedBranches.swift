internal import Diagnostics
internal import Dossiers
internal import Pipeline

// What stood on a branch is no step of the line that it was merged into; but something may have been hidden there and
// cleaned before it was merged, and must not be told by what the line said of it earlier. So who tells the past to
// readers who may not see all looks at the commits of merged branches too.

extension Git {
  /// The commits that led to one, oldest first: those of the line of first parents that changed something in these
  /// folders, and before each merge those that it brought from beside the line. Each knows the model that held then.
  ///
  /// - Parameter range: a commit's id, or two with `..` between them: then without what led to the first.
  func logWithBranches(to range: String, of folders: [String]) throws -> [LoggedCommit] {
    let graph = try CommitGraph(output(["rev-list", "--topo-order", "--reverse", "--parents", range, "--"]))
    let line = Dictionary(try log(to: range, of: folders).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let brought = graph.broughtByMerges
    let beside = brought.isEmpty ? [:] : try logBeside(to: range, of: folders)
    var commits: [LoggedCommit] = []
    for id in graph.line {
      let merged = (brought[id] ?? []).compactMap { beside[$0] }
      commits += merged
      if let commit = line[id] {
        commits.append(commit)
      } else if let last = merged.last {
        // Where the branch ended with what the line had, the merge changed nothing, and yet ends the branch.
        commits.append(LoggedCommit(id: id, day: last.day, author: ""))
      }
    }
    return try withModels(commits, of: graph)
  }

  /// The commits of all branches, by their ids.
  private func logBeside(to range: String, of folders: [String]) throws -> [String: LoggedCommit] {
    // A merge is told once for each of its parents.
    Dictionary(try log(to: range, of: folders, wholeGraph: true).map { ($0.id, $0) }) { first, again in
      var commit = first
      let known = Set(first.files.map { PathBytes($0.path) })
      commit.files += again.files.filter { !known.contains(PathBytes($0.path)) }
      return commit
    }
    .mapValues { commit in
      var commit = commit
      commit.isBeside = true
      return commit
    }
  }

  private func withModels(_ commits: [LoggedCommit], of graph: CommitGraph) throws -> [LoggedCommit] {
    let changes = Dictionary(
      commits.compactMap { commit in
        commit.files.last { $0.path == SourceTree.modelPath }.map { (commit.id, $0.object) }
      }, uniquingKeysWith: { first, _ in first })
    var models: [String: String?] = [:]
    for commit in graph.oldestFirst {
      if let changed = changes[commit.id] {
        models.updateValue(changed, forKey: commit.id)
      } else if let parent = commit.parents.first {
        // Only where a range begins has a commit parents that are not in the graph.
        if models[parent] == nil { models.updateValue(try model(at: parent), forKey: parent) }
        models.updateValue(models[parent] ?? nil, forKey: commit.id)
      }
    }
    return commits.map { commit in
      var commit = commit
      commit.model = models[commit.id] ?? nil
      return commit
    }
  }

  /// The id of what the model's file held at a commit; nil where it had none, or the commit is not in the repository.
  private func model(at commit: String) throws -> String? {
    let name = commit + ":" + prefix + SourceTree.modelPath
    let run = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", name])
    guard run.succeeded else { return nil }
    return run.output.split(separator: 0x0A).first.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Commits, and what each follows.
private struct CommitGraph {
  struct Commit {
    let id: String
    /// The first is that of the line it was made on.
    let parents: [String]
  }

  let oldestFirst: [Commit]
  private let places: [String: Int]

  /// - Parameter listing: `id parent parent …` in each line, the oldest first.
  init(_ listing: [UInt8]) throws {
    oldestFirst = try listing.split(separator: 0x0A).map { line in
      let ids = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard let id = ids.first else { throw MachineError(GitRefusal.unexpected) }
      return Commit(id: id, parents: Array(ids.dropFirst()))
    }
    places = Dictionary(oldestFirst.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The line of first parents that leads to the newest, oldest first.
  var line: [String] {
    var line: [String] = []
    var next = oldestFirst.last
    while let commit = next {
      line.append(commit.id)
      next = commit.parents.first.flatMap { places[$0] }.map { oldestFirst[$0] }
    }
    return line.reversed()
  }

  /// By the id of a merge on the line: the commits that it brought, oldest first.
  var broughtByMerges: [String: [String]] {
    var known = Set(line)
    var brought: [String: [String]] = [:]
    for id in line {
      guard let place = places[id], oldestFirst[place].parents.count > 1 else { continue }
      var found: [Int] = []
      var waiting = Array(oldestFirst[place].parents.dropFirst())
      while let next = waiting.popLast() {
        guard let place = places[next], known.insert(next).inserted else { continue }
        found.append(place)
        waiting += oldestFirst[place].parents
      }
      if !found.isEmpty { brought[id] = found.sorted().map { oldestFirst[$0].id } }
    }
    return brought
  }
}
