package import Diagnostics
package import Markup

/// The paths of a handbook's folder. Every file among them is read, published, on the list of what programs leave
/// behind (`isLeftByEditor`), or named by a finding.
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

/// Finds each file that is neither read nor published, and that is not on the list of what programs leave behind.
///
/// - Parameters:
///   - files: every document, parsed: the fields of a misplaced document tell to which folder it belongs.
///   - published: attachments that some document names.
///   - audience: in a lower edition only files that were meant as documents are named, because it may not know of
/// others.
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
  // The names of files are compared only for readers who may know of all files.
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
  // A document whose ending was not written, or was hidden by the program that saved it.
  case nil where isInKindsFolder && !path.lastPathPart.contains("."):
    return misnamed(path, to: documentName(from: path.lastPathPart))
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

/// Finds paths that are one name on Windows or macOS.
///
/// Swift compares strings by canonical equivalence, so the composed and the decomposed form of a letter (NFC, NFD) are
/// one key. Making a path capital and then small comes as near to Unicode's full case folding as names of files need:
/// “Straße” and “STRASSE” become one key.
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
