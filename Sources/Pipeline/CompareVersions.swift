internal import Diagnostics
package import Dossiers
internal import Markup
package import Planning

/// A handbook's files, and what the reader calls them.
package struct NamedSources: Sendable {
  package let sources: SourceTree
  /// A tag, a day or a revision; nil for the folder as it is.
  package let label: String?

  package init(_ sources: SourceTree, label: String?) {
    self.sources = sources
    self.label = label
  }
}

/// What changed from one version of a handbook to another, both assessed as of the same day and for the same audience:
/// the one asked for, else that of the later version's model, else that of the earlier one's.
///
/// In an edition below the highest, what its readers may no longer see in the later version is taken out of the earlier
/// one too, before anything is computed: what was classified since does not show in what it once said.
///
/// - Parameter commits: those after the earlier version, oldest first, those of merged branches among them. They are
///   looked at in an edition below the highest alone (`tellsAll`).
package func compareVersions(
  _ old: NamedSources, _ new: NamedSources, between commits: [HandbookCommit] = [], asOf today: CalendarDate,
  for level: String?, workers: Workers
) async -> ChangeReport {
  let stated = statedAudience(of: new.sources), statedBefore = statedAudience(of: old.sources)
  let asked = level ?? (stated == .notStated ? statedBefore.id : nil)
  let parsed = await ParsedTree(new.sources, for: .one(asked), workers: workers)
  let later = await assess(parsed, asOf: today, for: asked, workers: workers)
  let audience = levelBefore(level ?? stated.id ?? statedBefore.id, of: old.sources, besides: later)
  var hidden = hidden(in: new.sources, from: later)
  var places = PlacesHiddenLater(in: parsed, from: later)
  if !later.edition.isFull {
    for version in versions(after: old.sources, commits, for: audience).reversed() {
      if let shown = version.shown, !hidden.holds(version.file.file.source) {
        places.add(version.file, shown: shown, for: version.audience, under: version.model)
      } else {
        hidden.add(version.file.file)
        if !version.hasShownTwin { places.add(hiddenAsAWhole: version.file.file) }
      }
    }
  }
  var before = await ParsedTree(old.sources.without(hidden), for: .one(audience), workers: workers)
  if !later.edition.isFull { before = before.without(places, for: audience) }
  let earlier = await assess(before, asOf: today, for: audience, workers: workers)
  return compareHandbooks(earlier.version(old), later.version(new))
}

/// Whether a comparison is for readers who may see all of the later version: then nothing was hidden from them before.
package func tellsAll(comparing old: SourceTree, _ new: SourceTree, for level: String?) -> Bool {
  let stated = statedAudience(of: new), statedBefore = statedAudience(of: old)
  return reader(of: new, for: level ?? (stated == .notStated ? statedBefore.id : nil)).audience.isHighest
}

/// The level that the earlier version is read for. Who may see all of the later version may see all of an earlier one
/// that had other levels; for anybody else a level that the earlier version did not have shows nothing of it.
private func levelBefore(_ level: String?, of sources: SourceTree, besides later: Assessed) -> String? {
  let levels = reader(of: sources, for: nil).model.classifications.map(\.id)
  guard later.edition.isFull, let level, !levels.contains(level) else { return level }
  return levels.last
}

private func statedAudience(of sources: SourceTree) -> StatedAudience {
  reader(of: sources, for: nil).model.site.audience
}

extension StatedAudience {
  /// The id of the level that it names.
  fileprivate var id: String? { if case .level(let id) = self { id } else { nil } }
}

extension Assessed {
  fileprivate func version(_ named: NamedSources) -> HandbookVersion {
    HandbookVersion(
      label: named.label, day: named.sources.revision?.day, review: review, assessment: assessment, edition: edition,
      findings: findings)
  }
}

/// What the later version has and its edition has not. By it a file of the earlier version is known to be the past of
/// something that is hidden now.
private struct Hidden {
  /// The paths of the hidden files.
  var paths: Set<String> = []
  /// The ids and aliases in the hidden files, without those that a document of the edition has too: such a name is that
  /// document's.
  var ids: Set<String> = []
  /// The ids and aliases that the edition has.
  var shown: Set<String> = []
  /// The paths that the edition has.
  var shownPaths: Set<String> = []

  /// Whether a file of the earlier version is the past of something hidden: it stands at a hidden path, unless a
  /// document of the edition has its id now, or it has a hidden id.
  func holds(_ file: SourceFile) -> Bool {
    let names = names(in: parseFrontMatter(file))
    return paths.contains(file.path) && names.isDisjoint(with: shown) || !names.isDisjoint(with: ids)
  }

  /// Adds a version of a document that was hidden before the later version, unless that shows the document again.
  mutating func add(_ file: ParsedFile) {
    let names = names(in: file)
    guard names.isDisjoint(with: shown) else { return }
    ids.formUnion(names)
    if !shownPaths.contains(file.path) { paths.insert(file.path) }
  }
}

private func hidden(in sources: SourceTree, from assessed: Assessed) -> Hidden {
  var hidden = Hidden()
  guard !assessed.edition.isFull else { return hidden }
  hidden.shownPaths = Set(assessed.edition.files.map(\.path)).union(assessed.edition.translations.map(\.file.path))
  for file in assessed.edition.files { hidden.shown.formUnion(names(in: file)) }
  for file in sources.content where !hidden.shownPaths.contains(file.path) {
    hidden.paths.insert(file.path)
    hidden.ids.formUnion(names(in: parseFrontMatter(file)))
  }
  hidden.ids.subtract(hidden.shown)
  return hidden
}

extension SourceTree {
  /// The same tree without the files that are the past of something hidden.
  fileprivate func without(_ hidden: Hidden) -> SourceTree {
    guard !hidden.paths.isEmpty || !hidden.ids.isEmpty else { return self }
    let left = content.filter { !hidden.holds($0) }
    return with(content: left, model: model, templates: templates)
  }
}

/// A file's id and aliases.
func names(in file: ParsedFile) -> Set<String> {
  var names = Set([file.salvagedId].compactMap { $0 })
  if let tree = file.frontMatter, !tree.nodes.isEmpty, let aliases = tree.value(0, "aliases") {
    for alias in tree.children(aliases) where tree.nodes[Int(alias)].kind == .scalar {
      names.insert(tree.string(alias))
    }
  }
  return names
}
