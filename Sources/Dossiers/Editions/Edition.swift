package import Diagnostics
package import Markup

/// A handbook as one audience may see it, made from parsed files before anything is read, linked or computed.
///
/// What lies above the audience's level is gone, not hidden: files, attachments named at a higher level, and with a
/// file its translations; what names them is a placeholder. So an edition equals, byte for byte, the build of a
/// handbook from which these things were deleted; no later step decides secrecy. Before it: `parse`. After it: `read`, then `link`.
package struct Edition: Sendable {
  package let audience: Audience
  /// The documents of this edition, by path.
  package let files: [ParsedFile]
  /// Bodies in other languages of documents of this edition, by path.
  package let translations: [Translation]
  /// Attachments (paths under `content/`) that some document names at a level this audience may not see.
  package let hiddenAttachments: Set<String>
  /// What may not be passed over in silence in a lower edition: that there is something whose level cannot be read.
  /// In the highest edition reading says it, at its place.
  package let diagnostics: [Diagnostic]

  /// Whether everything is in it: only then is a reference to nothing a finding.
  package var isFull: Bool { audience.isHighest }

  package init(of files: [ParsedFile], for audience: Audience, under model: PlanningModel) {
    let (originals, translations) = pairTranslations(sortedByPath(files))
    self.audience = audience
    guard !audience.isHighest else {
      self.files = originals
      self.translations = translations
      hiddenAttachments = []
      diagnostics = []
      return
    }
    var visible: [ParsedFile] = []
    var levels: [String: Level] = [:]
    var hidden: Set<String> = []
    var hasUnreadable = false
    for file in originals {
      let level = Level(of: file, under: model)
      let attachments = RestrictedAttachments(of: file, at: level, for: audience, under: model)
      hidden.formUnion(attachments.paths)
      hasUnreadable = hasUnreadable || level.isUnreadable || attachments.hasUnreadable
      guard level.isVisible(to: audience) else { continue }
      visible.append(part(of: file, without: attachments))
      levels[file.path] = level
    }
    self.translations = translations.filter { translation in
      guard let original = levels[translation.original] else { return false }
      let level = Level(of: translation.file, at: original, under: model)
      hasUnreadable = hasUnreadable || level.isUnreadable
      return level.isVisible(to: audience)
    }
    let names = Set(visible.flatMap { [$0.statedId].compactMap { $0 } + $0.aliasTexts })
    self.files = visible.map { withoutAbsentIds($0, names: names) }
    hiddenAttachments = hidden
    diagnostics = hasUnreadable ? [levelUnreadable(under: model)] : []
  }
}

private func sortedByPath(_ files: [ParsedFile]) -> [ParsedFile] {
  let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  return isSorted ? files : files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

extension ParsedFile {
  /// What an audience may see of a file, whatever other files there are; nil where that is nothing.
  func part(for audience: Audience, under model: PlanningModel) -> ParsedFile? {
    guard !audience.isHighest else { return self }
    let level = Level(of: self, under: model)
    guard level.isVisible(to: audience) else { return nil }
    return Dossiers.part(of: self, without: RestrictedAttachments(of: self, at: level, for: audience, under: model))
  }

  func with(frontMatter tree: YAMLTree) -> ParsedFile {
    ParsedFile(source: source, frontMatter: tree, frontMatterIsBroken: frontMatterIsBroken, body: body, diagnostics: diagnostics)
  }
}

/// What is left of a visible file for an audience: the seam through which fields and parts of bodies are taken out.
private func part(of file: ParsedFile, without attachments: RestrictedAttachments) -> ParsedFile {
  guard !attachments.nodes.isEmpty, let tree = file.frontMatter else { return file }
  return file.with(frontMatter: tree.removing(attachments.nodes))
}
