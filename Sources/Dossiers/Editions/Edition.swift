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
  /// In a lower edition, one finding if the level of any file cannot be read; it names no file, because the name may be
  /// secret. In the highest edition there is none: the finding of the file itself says more.
  package let diagnostics: [Diagnostic]

  /// Whether everything is in it. Only then is a reference to nothing a finding: in a lower edition what it names may
  /// be hidden.
  package var isFull: Bool { audience.isHighest }

  /// By the path of a document: the most restricted level of anything of it, its translations included, that is in the
  /// edition: what a page that shows it is marked with.
  let levelsShown: [String: Int]

  package init(of files: [ParsedFile], for audience: Audience, under model: PlanningModel) {
    self.init(of: files.map { LevelledFile($0, under: model) }, for: audience, under: model)
  }

  /// The edition of files whose levels were read before: they are the same in each.
  package init(of files: [LevelledFile], for audience: Audience, under model: PlanningModel) {
    let (originals, translations) = pairTranslations(sortedByPath(files), \.file)
    var parts = Parts(for: audience, under: model)
    let visible = originals.compactMap { parts.part(of: $0) }
    let bodies = translations.compactMap { parts.part(of: $0) }
    self.audience = audience
    levelsShown = parts.levelsShown
    hiddenAttachments = parts.hiddenAttachments
    guard !audience.isHighest else {
      self.files = visible
      self.translations = bodies
      diagnostics = []
      return
    }
    let names = Self.names(of: visible, under: model)
    self.files = visible.map { $0.withoutAbsentIds(names, under: model) }
    self.translations = bodies.map { $0.with($0.file.withoutAbsentIds(names, under: model)) }
    diagnostics = parts.hasUnreadable ? [levelUnreadable(under: model)] : []
  }

  static func names(of visible: [ParsedFile], under model: PlanningModel) -> Set<String> {
    model.namesWithoutPage.union(visible.flatMap { [$0.statedId].compactMap { $0 } + $0.aliasTexts })
  }
}

extension PlanningModel {
  /// Ids that need no page: ours, and those of units, who answer for activities.
  fileprivate var namesWithoutPage: Set<String> { Set([organisation.id] + units.map(\.id)) }
}

/// What one audience may see of files, by what they and their levels say: originals first, then their translations.
private struct Parts {
  private let audience: Audience
  private let model: PlanningModel
  private(set) var hiddenAttachments: Set<String> = []
  private(set) var hasUnreadable = false
  private(set) var levelsShown: [String: Int] = [:]
  /// Of each original of which there is a part.
  private var levels: [String: Level] = [:]

  init(for audience: Audience, under model: PlanningModel) {
    self.audience = audience
    self.model = model
  }

  mutating func part(of original: LevelledFile) -> ParsedFile? {
    guard let part = seen(original.file, original.levels) else { return nil }
    levels[part.path] = original.levels.file
    let left = original.levels.hidesNothing(from: audience) ? original.levels : StatedLevels(of: part, under: model)
    levelsShown[part.path] = left.highest(under: model)
    return part
  }

  mutating func part(of translation: Translation) -> Translation? {
    guard let original = levels[translation.original] else { return nil }
    let stated = StatedLevels(of: translation.file, translating: original, under: model)
    guard let part = seen(translation.file, stated).map(translation.with) else { return nil }
    let left = StatedLevels(of: part.file, translating: original, under: model).highest(under: model)
    levelsShown[translation.original] = max(levelsShown[translation.original] ?? 0, left)
    return part
  }

  private mutating func seen(_ file: ParsedFile, _ levels: StatedLevels) -> ParsedFile? {
    guard !audience.isHighest else { return file }
    hiddenAttachments.formUnion(levels.attachmentsHidden(from: audience))
    hasUnreadable = hasUnreadable || levels.file.isUnreadable
    return levels.file.isVisible(to: audience) ? file.cut(levels, for: audience) : nil
  }
}

func sortedByPath(_ files: [LevelledFile]) -> [LevelledFile] {
  let isSorted = zip(files, files.dropFirst()).allSatisfy {
    $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8)
  }
  return isSorted ? files : files.sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
}

extension ParsedFile {
  /// What an audience may see of an old version of a file, whatever other files there were: its front matter, and the
  /// text of its body; nil where that is nothing.
  func part(_ levels: StatedLevels, for audience: Audience) -> ParsedFile? {
    levels.file.isVisible(to: audience) ? cut(levels, for: audience, parser: parseFrontMatter) : nil
  }
}
