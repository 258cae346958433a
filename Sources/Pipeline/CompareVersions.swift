package import Dossiers
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
/// the one asked for, else that of the later version's model.
///
/// In an edition below the highest, what its readers may no longer see in the later version is taken out of the earlier
/// one too, before anything is computed: what was classified since does not show in what it once said.
///
/// - Parameter assessed: the later version, where it has been assessed already (of this day and audience).
package func compareVersions(
  _ old: NamedSources, _ new: NamedSources, assessed: Assessed? = nil, asOf today: CalendarDate, for level: String?,
  workers: Workers
) async -> ChangeReport {
  let parsed = await ParsedTree(new.sources, for: .one(level), workers: workers)
  let later: Assessed
  if let assessed {
    later = assessed
  } else {
    later = await assess(parsed, asOf: today, for: level, workers: workers)
  }
  let before = await ParsedTree(old.sources, for: .all, workers: workers)
  let earlier: Assessed
  if later.edition.isFull {
    earlier = await assess(before, asOf: today, for: before.levels.last, workers: workers)
  } else {
    let audience = later.edition.audience.level.map { later.handbook.model.classifications[$0].id }
    earlier = await assess(
      before.without(hiddenIn: parsed, from: later), asOf: today, for: level ?? audience, workers: workers)
  }
  return compareHandbooks(earlier.version(old), later.version(new))
}

extension Assessed {
  fileprivate func version(_ named: NamedSources) -> HandbookVersion {
    HandbookVersion(
      label: named.label, day: named.sources.revision?.day, review: review, assessment: assessment, edition: edition,
      findings: findings)
  }
}
