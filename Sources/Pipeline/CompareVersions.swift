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
package func compareVersions(
  _ old: NamedSources, _ new: NamedSources, asOf today: CalendarDate, for level: String?, workers: Workers
) async -> ChangeReport {
  let stated = statedAudience(of: new.sources), statedBefore = statedAudience(of: old.sources)
  let asked = level ?? (stated == .notStated ? statedBefore.id : nil)
  let parsed = await ParsedTree(new.sources, for: .one(asked), workers: workers)
  let later = await assess(parsed, asOf: today, for: asked, workers: workers)
  let audience = levelBefore(level ?? stated.id ?? statedBefore.id, of: old.sources, besides: later)
  var before = await ParsedTree(
    old.sources.without(hidden(in: new.sources, from: later)), for: .one(audience), workers: workers)
  if !later.edition.isFull {
    before = before.without(PlacesHiddenLater(in: parsed, from: later), for: audience)
  }
  let earlier = await assess(before, asOf: today, for: audience, workers: workers)
  return compareHandbooks(earlier.version(old), later.version(new))
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

  /// Whether a file of the earlier version is the past of something hidden: it stands at a hidden path, unless a
  /// document of the edition has its id now, or it has a hidden id.
  func holds(_ file: SourceFile) -> Bool {
    let names = names(in: parseFrontMatter(file))
    return paths.contains(file.path) && names.isDisjoint(with: shown) || !names.isDisjoint(with: ids)
  }
}

private func hidden(in sources: SourceTree, from assessed: Assessed) -> Hidden {
  var hidden = Hidden()
  guard !assessed.edition.isFull else { return hidden }
  let shownPaths = Set(assessed.edition.files.map(\.path)).union(assessed.edition.translations.map(\.file.path))
  for file in sources.content where !shownPaths.contains(file.path) {
    hidden.paths.insert(file.path)
    hidden.ids.formUnion(names(in: parseFrontMatter(file)))
  }
  guard !hidden.paths.isEmpty else { return hidden }
  for file in assessed.edition.files { hidden.shown.formUnion(names(in: file)) }
  hidden.ids.subtract(hidden.shown)
  return hidden
}

extension SourceTree {
  /// The same tree without the files that are the past of something hidden.
  fileprivate func without(_ hidden: Hidden) -> SourceTree {
    guard !hidden.paths.isEmpty else { return self }
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
