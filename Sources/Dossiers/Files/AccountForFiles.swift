package import Diagnostics
package import Markup

/// What stands in a handbook's folder, by path: everything that has to be read, published, passed over by the list, or
/// named.
package struct FoundPaths: Sendable {
  /// Markdown below `content/`.
  package let documents: [String]
  /// Every other file below `content/`, files with a dot in front included, without the model.
  package let others: [String]
  /// Markdown in folders beside `content/` that are called like a kind.
  package let beside: [String]

  package init(documents: [String], others: [String], beside: [String]) {
    self.documents = documents
    self.others = others
    self.beside = beside
  }
}

/// Names each file that is neither read nor published nor passed over by the list.
///
/// - Parameters:
///   - files: every document, parsed: what a misplaced one reads like decides where it is told to go.
///   - published: attachments that some document names.
///   - audience: files that a lower edition may not know of are not named in it: only those that would be documents.
package func accountForFiles(
  _ paths: FoundPaths, files: [ParsedFile], published: Set<String>, for audience: Audience
) -> [Diagnostic] {
  var findings = paths.beside.compactMap { path in
    path.split(separator: "/").first.flatMap { kindsMeant(by: String($0)).first }.map { besideContent(path, kind: $0) }
  }
  for file in files where ContentKind(path: file.path) == nil && !isAttachmentFolder(file.path) {
    let kinds = file.kindRead().map { [$0] } ?? []
    findings.append(outside(file.path, readsLike: kinds))
  }
  for path in paths.others where !published.contains(path) && !isLeftByEditor(path.lastPathPart) {
    if let finding = finding(about: path), audience.isHighest || finding.severity == .error { findings.append(finding) }
  }
  let kept = paths.documents + paths.others.filter(published.contains)
  // What files are called is told to those who may know of all of them.
  guard audience.isHighest else { return findings }
  return findings + kept.compactMap(fileNotStorable) + sameNames(paths.documents + paths.others)
}

/// `content/files/`: what stands there is an attachment, whether a document names it yet or not.
package func isAttachmentFolder(_ path: String) -> Bool { path.hasPrefix("content/files/") }

private func finding(about path: String) -> Diagnostic? {
  if isMisnamedModel(path) { return misnamedModel(path) }
  guard !isAttachmentFolder(path) else { return nil }
  let parts = path.pathParts
  let isInKindsFolder =
    parts.count > 2 && (ContentKind(rawValue: parts[1]) != nil || parts[1] == Dashboard.folderOfPages)
  switch DocumentEnding(ofName: path.lastPathPart) {
  case nil, .read?: return strayFile(path)
  case .renamed? where isInKindsFolder && path.lastPathPart.hasPrefix("."):
    return hiddenDocument(path, as: documentName(from: path.lastPathPart))
  case .renamed? where isInKindsFolder: return misnamed(path, to: documentName(from: path.lastPathPart))
  case .wordProcessor? where isInKindsFolder: return wordProcessorFile(path)
  case .renamed?, .wordProcessor?: return outside(path, readsLike: [])
  }
}

private func outside(_ path: String, readsLike kinds: [ContentKind]) -> Diagnostic {
  let parts = path.pathParts
  let folder = parts.count > 2 ? parts[1] : nil
  return outsideFolders(path, folder: folder, meant: kinds.isEmpty ? folder.map { kindsMeant(by: $0) } ?? [] : kinds)
}

/// `planning-model.yaml`, `Planning_Model.yml`, `content/model/planning-model.yml`.
private func isMisnamedModel(_ path: String) -> Bool {
  let letters = path.lastPathPart.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) }
  let name = String(String.UnicodeScalarView(letters))
  return ["planningmodelyml", "planningmodelyaml", "modelperencanaanyml", "modelperencanaanyaml", "planningmodelymltxt"]
    .contains(name)
}

/// Paths that Windows or macOS take for one. Swift compares strings by canonical equivalence, so NFC and NFD are one
/// key; capitals made small again are Unicode's full case folding (“Straße” and “STRASSE”) in all that names hold.
private func sameNames(_ paths: [String]) -> [Diagnostic] {
  var first: [String: String] = [:]
  first.reserveCapacity(paths.count)
  return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
    let key = path.uppercased().lowercased()
    guard let earlier = first[key] else {
      first[key] = path
      return nil
    }
    return sameName(path, as: earlier)
  }
}
