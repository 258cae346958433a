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

/// One version of a file, and what an audience might see of it by the model that held then.
struct VersionBetween {
  let file: LevelledFile
  let audience: Audience
  let model: PlanningModel

  /// nil where it may see nothing of it.
  var shown: ParsedFile? { file.shown(to: audience) }
}

/// Every version of every document that came after a version of a handbook, oldest first. A new model makes new
/// versions of all that stands: it may hide more of each.
///
/// - Parameters:
///   - commits: what each changed of documents and of the model, oldest first.
///   - level: the id of a classification.
func versions(after old: SourceTree, _ commits: [[CommittedFile]], for level: String?) -> [VersionBetween] {
  var standing = Dictionary(
    old.content.map { (PathBytes($0.path), parseFrontMatter($0)) }, uniquingKeysWith: { first, _ in first })
  var model = readModel(old.model.map(parse)).value
  return commits.flatMap { commit -> [VersionBetween] in
    for file in commit where SourceTree.place(of: file.path) == .content {
      standing[PathBytes(file.path)] = file.content.map(parseFrontMatter)
    }
    var changed = commit.compactMap { standing[PathBytes($0.path)] }
    if let file = commit.last(where: { SourceTree.place(of: $0.path) == .model }) {
      model = readModel(file.content.map(parse)).value
      changed = standing.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
    let audience = Audience.named(level, under: model).value
    return changed.filter { $0.salvagedId != nil }.map {
      VersionBetween(file: LevelledFile($0, under: model), audience: audience, model: model)
    }
  }
}
