package import Diagnostics
internal import Dossiers
internal import Markup

// What stood between two versions that are compared. A document, a field or an item may have been hidden there and then
// have been deleted: the later version hides nothing of it any more, and yet its words must not be told.

/// A file that a commit changed.
package struct CommittedFile: Sendable {
  package let path: String
  /// What it holds from then on; nil where it is gone.
  package let content: SourceFile?

  package init(path: String, content: SourceFile?) {
    self.path = path
    self.content = content
  }
}

/// One commit of the repository that a handbook lives in.
package struct HandbookCommit: Sendable {
  package let files: [CommittedFile]
  /// The model that held then; nil where there was none.
  package let model: SourceFile?
  /// Whether it stands beside the line that leads to the later version, on a branch that was merged.
  package let isBeside: Bool

  package init(files: [CommittedFile], model: SourceFile?, isBeside: Bool) {
    self.files = files
    self.model = model
    self.isBeside = isBeside
  }

  fileprivate var changesModel: Bool { files.contains { SourceTree.place(of: $0.path) == .model } }

  /// What it leaves of documents, by path.
  fileprivate var documents: [PathBytes: ParsedFile?] {
    Dictionary(
      files.filter { SourceTree.place(of: $0.path) == .content }.map {
        (PathBytes($0.path), $0.content.map(parseFrontMatter))
      }, uniquingKeysWith: { _, last in last })
  }
}

/// One version of a file, and what an audience might see of it by the model that held then.
struct VersionBetween {
  let file: LevelledFile
  let audience: Audience
  let model: PlanningModel
  /// nil where it may see nothing of it.
  let shown: ParsedFile?
  /// Whether another file that stood on the line then, and that the audience might see, has its id: then this one is no
  /// part of that document's past. It is asked of hidden versions alone.
  let hasShownTwin: Bool
}

/// Every version of every document that came after a version of a handbook, oldest first. A new model makes new
/// versions of all that stands: it may hide more of each.
///
/// - Parameters:
///   - commits: oldest first, and those of merged branches among them.
///   - level: the id of a classification.
func versions(after old: SourceTree, _ commits: [HandbookCommit], for level: String?) -> [VersionBetween] {
  var state = StandingFiles(old, for: level)
  return commits.flatMap { state.versions(after: $0) }
}

/// The documents on the line and the model, commit by commit.
private struct StandingFiles {
  private let level: String?
  private var documents: [PathBytes: ParsedFile]
  private var source: SourceFile?
  private var model: PlanningModel

  init(_ old: SourceTree, for level: String?) {
    self.level = level
    documents = Dictionary(
      old.content.map { (PathBytes($0.path), parseFrontMatter($0)) }, uniquingKeysWith: { first, _ in first })
    source = old.model
    model = readModel(old.model.map(parse)).value
  }

  /// The versions that a commit makes, by path.
  mutating func versions(after commit: HandbookCommit) -> [VersionBetween] {
    if commit.model?.bytes != source?.bytes {
      source = commit.model
      model = readModel(source.map(parse)).value
    }
    let written = commit.documents
    if !commit.isBeside {
      for (path, file) in written { documents[path] = file }
    }
    var made = written.compactMapValues(\.self)
    if commit.changesModel { made.merge(documents) { written, _ in written } }
    let files = made.values.filter { $0.salvagedId != nil }
    return versions(files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, isBeside: commit.isBeside)
  }

  private func versions(_ files: [ParsedFile], isBeside: Bool) -> [VersionBetween] {
    let audience = Audience.named(level, under: model).value
    lazy var namesakes = Dictionary(grouping: documents.values) { $0.salvagedId }
    return files.map { file in
      let levelled = LevelledFile(file, under: model)
      let shown = levelled.shown(to: audience)
      // On a branch the file may have been moved and hidden at once: where it stands on the line tells nothing.
      let twins = shown != nil || isBeside ? [] : namesakes[file.salvagedId] ?? []
      return VersionBetween(
        file: levelled, audience: audience, model: model, shown: shown,
        hasShownTwin: twins.contains { $0.isTwin(of: file, shownTo: audience, under: model) })
    }
  }
}

extension ParsedFile {
  /// Whether it is another file of the same kind, and an audience may see it.
  fileprivate func isTwin(of file: ParsedFile, shownTo audience: Audience, under model: PlanningModel) -> Bool {
    path != file.path && ContentKind(path: path) == ContentKind(path: file.path)
      && LevelledFile(self, under: model).shown(to: audience) != nil
  }
}
