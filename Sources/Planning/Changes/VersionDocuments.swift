import Diagnostics
import Dossiers
import Markup

/// The documents of one version of a handbook by id, those that cannot be read among them: they are there all the same.
struct VersionDocuments {
  struct Document {
    let kind: ContentKind
    let id: String
    let name: LocalizedText
    let file: ParsedFile
    let target: Handbook.Target?
    /// By language.
    var translations: [(language: String, file: ParsedFile)] = []
  }

  private(set) var byId: [String: Document] = [:]
  /// The document that a file belongs to: its own, or the one it translates.
  private(set) var idOfPath: [String: String] = [:]

  init(_ version: HandbookVersion) {
    let handbook = version.handbook
    var targets: [String: Handbook.Target] = [:]
    for target in handbook.targets where handbook.hasPage(target) {
      targets[handbook.document(target).file.path] = target
    }
    for file in version.edition.files {
      guard let kind = ContentKind(path: file.path) else { continue }
      let target = targets[file.path]
      if target == nil, !file.frontMatterIsBroken { continue }  // An id used twice: the other file has it.
      let id =
        target.map { handbook.document($0).id } ?? file.salvagedId
        ?? String(file.path.pathParts.last?.dropLast(3) ?? "")
      if let other = byId[id], other.target != nil || target == nil { continue }
      let name = target.map { handbook.document($0).name } ?? LocalizedText(plain: id)
      byId[id] = Document(kind: kind, id: id, name: name, file: file, target: target)
      idOfPath[file.path] = id
    }
    for translation in version.edition.translations {
      guard let id = idOfPath[translation.original] else { continue }
      byId[id]?.translations.append((translation.language, translation.file))
      idOfPath[translation.file.path] = id
    }
  }
}

extension VersionDocuments.Document {
  func aliases(in handbook: Handbook) -> [String] {
    guard let target else { return [] }
    switch target.kind {
    case .dossier: return (handbook.dossiers[target.index].aliases.value ?? []).map(\.value)
    case .partner: return (handbook.partners[target.index].aliases.value ?? []).map(\.value)
    case .chapter, .pack, .term, .dashboard: return []
    }
  }
}

/// By kind, then id.
func inOrder(_ a: (kind: ContentKind, id: String), _ b: (kind: ContentKind, id: String)) -> Bool {
  a.kind == b.kind ? a.id.utf8.lexicographicallyPrecedes(b.id.utf8) : a.kind.ordinal < b.kind.ordinal
}
