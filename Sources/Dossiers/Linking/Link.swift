package import Diagnostics
internal import Markup

/// Joins the documents of an edition to a handbook: ids to documents, references to indices, links of bodies to
/// destinations, and from all of them who is named by whom.
///
/// - Parameters:
///   - attachments: every file under `content/` that is neither Markdown nor the model, by path.
///   - refused: those that are not published, and why. Links to them lead nowhere, and the first place that names such
/// a
///     file has a finding.
///
/// A reference to nothing is a finding in the full edition. In a lower edition it leads nowhere without a finding,
/// because what it names may be hidden. The result does not depend on the order of the entries.
package func link(
  _ entries: [Entry], edition: Edition, attachments: [String], refused: [String: Refusal] = [:],
  under model: PlanningModel
) -> Diagnosed<Handbook> {
  let shelves = Shelves(entries)
  var names = Names(of: shelves)
  let paths = Paths(
    of: shelves, in: edition, modelPath: model.file.path, attachments: attachments, refused: refused)
  names.keep(unreadable: paths.unreadable, files: filesNotRead(in: edition, shelves, besides: attachments))
  var references = References(in: shelves, names: names, isFull: edition.isFull, ownId: model.organisation.id)
  references.readAll(under: model)
  var bodies = Bodies(
    in: shelves, names: names, paths: paths, translations: edition.translations, isFull: edition.isFull)
  bodies.readAll(under: model)
  let mentions = Mentions(references.mentions + bodies.mentions, in: shelves)
  let handbook = Handbook(
    model: model, shelves: shelves, names: names, relations: references.relations, indices: references.indices,
    bodies: bodies, mentions: mentions, levelsShown: edition.levelsShown)
  let findings = names.diagnostics + references.diagnostics + bodies.diagnostics
  return Diagnosed(handbook, findings.sorted(by: Diagnostic.inPrintedOrder))
}

/// The names of files that were meant as documents and are not read as such, in small letters and without their ending:
/// of those that cannot be read, stand in no kind's folder, end otherwise, or have an id that is none.
private func filesNotRead(in edition: Edition, _ shelves: Shelves, besides attachments: [String]) -> Set<String> {
  guard edition.isFull else { return [] }
  let read = Set(shelves.targets.map { shelves[$0].file.path })
  let unread = edition.files.map(\.path).filter { !read.contains($0) }
  let misnamed = attachments.filter { path in
    let ending = DocumentEnding(ofName: path.lastPathPart)
    return !isAttachmentFolder(path) && (ending == .renamed || !path.lastPathPart.contains("."))
  }
  let badlyCalled = shelves.targets.filter { target in
    shelves[target].idNode == nil || !isId(shelves[target].id, dossier: target.kind == .dossier)
  }.map { shelves[$0].file.path }
  return Set((unread + misnamed + badlyCalled).map { documentStem(of: $0).lowercased() })
}

/// The name of a document's file, without its folder and its ending.
func documentStem(of path: String) -> String {
  var name = documentName(from: path.split(separator: "\\").last?.split(separator: "/").last.map(String.init) ?? path)
  name.removeLast(".md".count)
  return name
}
