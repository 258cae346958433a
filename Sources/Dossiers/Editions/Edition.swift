package import Diagnostics
package import Markup

/// A handbook as one audience may see it, made from parsed files before anything is read, linked or computed.
///
/// What lies above the audience's level is gone, not hidden: files and their translations, attachments named at a
/// higher level, fields, items of lists, callouts and sections of bodies; what names them is a placeholder. So an
/// edition equals, byte for byte, the build of a handbook from which these things were deleted; no later step decides
/// secrecy. Before it: `parse`. After it: `read`, then `link`.
///
/// In this order: what each file says of levels (`Level`, `StatedLevels`), what that leaves of its text (`Cut`), and,
/// once it is known which documents are left, one placeholder for every id of another (`AbsentIds`).
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
    var hidden: Set<String> = []
    var hasUnreadable = false
    /// What this audience may see of a file, by what it and its level say.
    func seen(_ file: ParsedFile, at level: Level) -> ParsedFile? {
      let levels = StatedLevels(of: file, at: level, under: model)
      hidden.formUnion(levels.attachments.filter { !$0.level.isVisible(to: audience) }.map(\.path))
      hasUnreadable = hasUnreadable || levels.file.isUnreadable
      return levels.file.isVisible(to: audience) ? file.cut(levels, for: audience) : nil
    }
    var levels: [String: Level] = [:]
    let visible = originals.compactMap { file in
      let level = Level(of: file, under: model)
      let part = seen(file, at: level)
      if part != nil { levels[file.path] = level }
      return part
    }
    let bodies = translations.compactMap { translation -> Translation? in
      guard let original = levels[translation.original] else { return nil }
      return seen(translation.file, at: Level(of: translation.file, at: original, under: model)).map(translation.with)
    }
    let names = Self.names(of: visible, under: model)
    self.files = visible.map { $0.withoutAbsentIds(names) }
    self.translations = bodies.map { $0.with($0.file.withoutAbsentIds(names)) }
    hiddenAttachments = hidden
    diagnostics = hasUnreadable ? [levelUnreadable(under: model)] : []
  }

  /// Every id that means something in an edition, so that all others can be masked in old versions of its files before
  /// these are compared; nil where none is.
  package static func names(of files: [ParsedFile], for audience: Audience, under model: PlanningModel) -> Set<String>?
  {
    guard !audience.isHighest else { return nil }
    let visible = pairTranslations(sortedByPath(files)).0.filter {
      StatedLevels(of: $0, at: Level(of: $0, under: model), under: model).file.isVisible(to: audience)
    }
    return names(of: visible, under: model)
  }

  private static func names(of visible: [ParsedFile], under model: PlanningModel) -> Set<String> {
    model.namesWithoutPage.union(visible.flatMap { [$0.statedId].compactMap { $0 } + $0.aliasTexts })
  }
}

extension PlanningModel {
  /// Ids that need no page: ours, and those of units, who answer for activities.
  fileprivate var namesWithoutPage: Set<String> { Set([organisation.id] + units.map(\.id)) }
}

private func sortedByPath(_ files: [ParsedFile]) -> [ParsedFile] {
  let isSorted = zip(files, files.dropFirst()).allSatisfy { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  return isSorted ? files : files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

extension ParsedFile {
  /// What an audience may see of an old version of a file, whatever other files there were: its front matter, and the
  /// text of its body; nil where that is nothing.
  func part(for audience: Audience, under model: PlanningModel) -> ParsedFile? {
    guard !audience.isHighest else { return self }
    let levels = StatedLevels(of: self, at: Level(of: self, under: model), under: model)
    return levels.file.isVisible(to: audience) ? cut(levels, for: audience, parser: parseFrontMatter) : nil
  }
}
