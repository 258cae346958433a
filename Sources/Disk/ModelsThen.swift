internal import Diagnostics
internal import Dossiers
internal import Pipeline

// A model may hide something for years and then show it. What was written meanwhile was not for everybody when it was
// written, and the history of the files must not tell it now.

/// The models under which old versions of documents were recorded, where they hid other things than the present one.
struct ModelsThen: Sendable {
  private var models: [PlanningModel] = []
  /// By the id of what a model's file held: which of the models.
  private var places: [String: Int] = [:]
  /// By path: the commit that wrote what stands there now. It is shown as the present model says, like the document.
  private var lastCommits: [PathBytes: String] = [:]

  /// - Parameter commits: those that changed documents or the model, oldest first.
  init(of commits: [LoggedCommit], now model: PlanningModel, in git: Git) throws {
    let objects = Set(commits.compactMap(\.model)).sorted()
    for (object, bytes) in zip(objects, try git.contents(of: objects)) {
      let then = planningModel(in: SourceFile(path: SourceTree.modelPath, bytes: bytes))
      if then.hidesSame(as: model) { continue }
      places[object] = models.count
      models.append(then)
    }
    if models.isEmpty { return }
    for commit in commits where !commit.isBeside {
      for file in commit.files { lastCommits[PathBytes(file.path)] = commit.id }
    }
  }

  /// The model under which a commit wrote a file; nil where it hid the same as the present one, or there was none.
  func model(of file: LoggedFile, at commit: LoggedCommit) -> PlanningModel? {
    guard let place = commit.model.flatMap({ places[$0] }), lastCommits[PathBytes(file.path)] != commit.id else {
      return nil
    }
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
