internal import Diagnostics
internal import Dossiers
internal import Pipeline

// A model may hide something for years and then show it. What was written meanwhile was not for everybody when it was
// written, and the history of the files must not tell it now.

/// The models under which old versions of documents were recorded, where they hid other things than the present one.
struct ModelsThen: Sendable {
  private var models: [PlanningModel] = []
  /// By the id of a commit: which of the models.
  private var placeOfModel: [String: Int] = [:]
  /// By path: the commit that wrote what stands there now. It is shown as the present model says, like the document.
  private var lastCommits: [PathBytes: String] = [:]

  /// - Parameter commits: those that changed documents or the model, oldest first.
  init(of commits: [LoggedCommit], now model: PlanningModel, in git: Git) throws {
    let changes = commits.map { commit in commit.files.last { $0.path == SourceTree.modelPath } }
    var contents = try git.contents(of: changes.compactMap { $0?.object }).makeIterator()
    var place: Int?
    for (commit, change) in zip(commits, changes) {
      if let change {
        let bytes = change.object.flatMap { _ in contents.next() }
        let then = bytes.map { planningModel(in: SourceFile(path: change.path, bytes: $0)) }
        place = nil
        if let then, !then.hidesSame(as: model) {
          place = models.count
          models.append(then)
        }
      }
      placeOfModel[commit.id] = place
    }
    if models.isEmpty { return }
    for commit in commits {
      for file in commit.files { lastCommits[PathBytes(file.path)] = commit.id }
    }
  }

  /// The model under which a commit wrote a file; nil where it hid the same as the present one, or there was none.
  func model(of file: LoggedFile, at commit: LoggedCommit) -> PlanningModel? {
    guard let place = placeOfModel[commit.id], lastCommits[PathBytes(file.path)] != commit.id else { return nil }
    return models[place]
  }
}

extension LoggedCommit {
  /// The same without a change of the model; nil where it changed nothing else.
  var ofDocuments: LoggedCommit? {
    var commit = self
    commit.files.removeAll { $0.path == SourceTree.modelPath }
    return commit.files.isEmpty && !files.isEmpty ? nil : commit
  }
}
