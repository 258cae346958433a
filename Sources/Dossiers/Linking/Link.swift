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
  names.keep(unreadable: paths.unreadable)
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
