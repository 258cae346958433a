internal import Diagnostics
package import Markup

// Compares two versions of one document. Pure, and quick enough for every revision of every dossier: subtrees that were
// not touched are passed over by their bytes.

/// What became of one document between two versions of its file.
package struct DocumentChange: Sendable, Equatable {
  /// In the schema's order; items of a list by key.
  package let fields: [FieldChange]
  package let body: BodyChange
  /// Whether the front matter of a version could not be read, so that fields were not compared.
  package let isUnreadable: Bool

  package var isEmpty: Bool { fields.isEmpty && body.isEmpty && !isUnreadable }

  package var reversed: DocumentChange {
    DocumentChange(fields: fields.map(\.reversed), body: body.reversed, isUnreadable: isUnreadable)
  }

  /// The same without what stands where something is hidden. Of a body only the number of lines is told.
  func without(_ places: HiddenPlaces) -> DocumentChange {
    DocumentChange(fields: fields.compactMap(places.told), body: body, isUnreadable: isUnreadable)
  }

  package init(fields: [FieldChange], body: BodyChange, isUnreadable: Bool = false) {
    self.fields = fields
    self.body = body
    self.isUnreadable = isUnreadable
  }
}

/// The changes from one version of a document to another. `parseFrontMatter` is enough for both.
///
/// - Parameter model: the handbook's own fields, and the organisation's first language: that of plain texts.
package func compare(_ old: ParsedFile, _ new: ParsedFile, under model: PlanningModel) -> DocumentChange {
  if old.source.bytes == new.source.bytes { return DocumentChange(fields: [], body: .none) }
  let kind = ContentKind(path: new.path) ?? ContentKind(path: old.path)
  let fields = compareFields(old, new, kind.map(model.vocabulary.schema), under: model)
  return DocumentChange(
    fields: fields ?? [], body: compareBodies(old.source, new.source), isUnreadable: fields == nil)
}

/// The changes of the planning model, which is fields and nothing else.
package func compareModels(_ old: ParsedFile, _ new: ParsedFile, under model: PlanningModel) -> DocumentChange {
  if old.source.bytes == new.source.bytes { return DocumentChange(fields: [], body: .none) }
  let fields = compareFields(old, new, modelSchema, under: model)
  return DocumentChange(fields: fields ?? [], body: .none, isUnreadable: fields == nil)
}

/// nil where the fields of one version cannot be read.
private func compareFields(
  _ old: ParsedFile, _ new: ParsedFile, _ schema: RecordSchema?, under model: PlanningModel
) -> [FieldChange]? {
  guard !old.frontMatterIsBroken, !new.frontMatterIsBroken, let before = old.frontMatter, let after = new.frontMatter,
    before.nodes.first?.kind == .mapping, after.nodes.first?.kind == .mapping
  else { return nil }
  let language = model.organisation.languages.first ?? "id"
  var comparison = FieldComparison(before, after, language: language, model.vocabulary)
  comparison.record(0, 0, schema, FieldPath())
  return comparison.changes
}
