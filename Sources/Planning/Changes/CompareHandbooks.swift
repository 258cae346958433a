import Diagnostics
import Dossiers
import Markup

/// What changed from one version of a handbook to another. Both must be of the same audience and as of the same day.
package func compareHandbooks(_ old: HandbookVersion, _ new: HandbookVersion) -> ChangeReport {
  HandbookComparison(old, new).report
}

private struct HandbookComparison {
  let old: HandbookVersion
  let new: HandbookVersion
  let olds: VersionDocuments
  let news: VersionDocuments
  /// By old id.
  let renamings: [String: RenamingSearch.Found]
  let renames: Renames
  let isFull: Bool

  init(_ old: HandbookVersion, _ new: HandbookVersion) {
    self.old = old
    self.new = new
    let olds = VersionDocuments(old), news = VersionDocuments(new)
    self.olds = olds
    self.news = news
    renamings = RenamingSearch(olds, news, old.handbook, new.handbook).found
    renames = Renames(
      renamings.sorted { $0.key < $1.key }.compactMap { from, found in
        guard let a = olds.byId[from], let b = news.byId[found.to] else { return nil }
        return Renames.Rename(from: from, to: found.to, fromPath: a.file.path, toPath: b.file.path)
      })
    isFull = old.edition.isFull && new.edition.isFull
  }

  /// The planning model of the newer version.
  private var model: PlanningModel { new.handbook.model }

  var report: ChangeReport {
    let findings = findings
    let changes = changes(findings.byDocument)
    return ChangeReport(
      from: old, to: new, added: entries(news, without: Set(olds.byId.keys).union(renamings.values.map(\.to))),
      removed: entries(olds, without: Set(news.byId.keys).union(renamings.keys)), renamed: renamed,
      changed: changes.filter(\.isOwn),
      affected: changes.filter { !$0.isOwn && !$0.consequences.isEmpty },
      model: isFull
        ? compareModels(old.handbook.model.file, model.file, under: model) : DocumentChange(fields: [], body: .none),
      findings: findings.byDocument[nil] ?? ChangeReport.FindingChanges())
  }

  private func entries(_ documents: VersionDocuments, without known: Set<String>) -> [ChangeReport.Entry] {
    documents.byId.values.filter { !known.contains($0.id) }.sorted { inOrder(($0.kind, $0.id), ($1.kind, $1.id)) }
      .map { ChangeReport.Entry(kind: $0.kind, id: $0.id, name: $0.name, target: $0.target) }
  }

  private var renamed: [ChangeReport.Renaming] {
    renamings.compactMap { from, found in
      news.byId[found.to].map {
        ChangeReport.Renaming(kind: $0.kind, from: from, to: found.to, name: $0.name, reason: found.reason)
      }
    }.sorted { inOrder(($0.kind, $0.to), ($1.kind, $1.to)) }
  }

  /// Every document that is in both versions and of which anything differs.
  private func changes(_ findings: [String?: ChangeReport.FindingChanges]) -> [ChangeReport.Change] {
    let ids = olds.byId.keys.map { (old: $0, new: renamings[$0]?.to ?? $0) }
    return ids.compactMap { pair -> ChangeReport.Change? in
      guard let before = olds.byId[pair.old], let after = news.byId[pair.new] else { return nil }
      let found = findings[pair.new] ?? ChangeReport.FindingChanges()
      var consequences = ChangeReport.Consequences()
      if let a = before.target, let b = after.target, a.kind == .dossier, b.kind == .dossier {
        consequences = ChangeReport.Consequences(of: a.index, in: old, and: b.index, in: new, findings: found)
      } else {
        consequences.findings = found
      }
      let change = ChangeReport.Change(
        kind: after.kind, id: after.id, name: after.name, before: before.target, after: after.target,
        document: document(before, after),
        translations: translations(before, after), consequences: consequences)
      return change.isOwn || !consequences.isEmpty ? change : nil
    }.sorted { inOrder(($0.kind, $0.id), ($1.kind, $1.id)) }
  }

  private func document(_ before: VersionDocuments.Document, _ after: VersionDocuments.Document) -> DocumentChange {
    if before.file.source.bytes == after.file.source.bytes { return DocumentChange(fields: [], body: .none) }
    // A file that names another document by its old id has not changed: the old id is an alias now.
    let change = compare(
      readable(before.file, in: old).following(renames, under: model),
      readable(after.file, in: new).following(renames, under: model), under: model)
    guard before.id != after.id else { return change }
    return DocumentChange(
      fields: change.fields.filter { !isRenaming($0, before.id, after.id) }, body: change.body,
      isUnreadable: change.isUnreadable)
  }

  /// A field that only says that the document was renamed: its id, and the old id among the aliases.
  private func isRenaming(_ change: FieldChange, _ from: String, _ to: String) -> Bool {
    func items(_ value: JSON?) -> [String] {
      guard case .array(let items)? = value else { return [] }
      return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
    switch "\(change.path)" {
    case "id": return true
    case "aliases": return Set(items(change.before)).symmetricDifference(items(change.after)).isSubset(of: [from, to])
    default: return false
    }
  }

  private func translations(_ before: VersionDocuments.Document, _ after: VersionDocuments.Document) -> [(
    language: String, body: BodyChange
  )] {
    let languages = Set(before.translations.map(\.language)).union(after.translations.map(\.language)).sorted()
    return languages.compactMap { language in
      let a = before.translations.first { $0.language == language }?.file,
        b = after.translations.first { $0.language == language }?.file
      let body: BodyChange
      switch (a, b) {
      case (let a?, let b?):
        body =
          a.source.bytes == b.source.bytes
          ? .none : compareBodies(a.following(renames, under: model).source, b.following(renames, under: model).source)
      case (let a?, nil): body = BodyChange.whole(a.source).reversed
      case (nil, let b?): body = .whole(b.source)
      case (nil, nil): body = .none
      }
      return body.isEmpty ? nil : (language, body)
    }
  }

  /// A file as the audience may read it: in an edition below the highest level, references to what the edition does not
  /// have are taken out.
  private func readable(_ file: ParsedFile, in version: HandbookVersion) -> ParsedFile {
    guard !isFull else { return file }
    let handbook = version.handbook
    return file.withoutReferences(to: new.edition.hiddenAttachments, under: model) { id in
      handbook.find(id) != nil || id == handbook.model.organisation.id
    }
  }

  /// The findings that came and went. They are for the authors of the handbook, so an edition below the highest level
  /// tells none.
  private var findings: FindingComparison {
    guard isFull else { return FindingComparison() }
    return FindingComparison(
      VersionFindings(findings: old.findings) { finding in
        olds.idOfPath[finding.span.path].map { renamings[$0]?.to ?? $0 }
      },
      VersionFindings(findings: new.findings) { finding in news.idOfPath[finding.span.path] })
  }
}
