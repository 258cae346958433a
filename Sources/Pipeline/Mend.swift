package import Diagnostics
package import Dossiers

/// A handbook after everything that a machine may mend was mended.
package struct Mended: Sendable {
  /// The files that changed, with their new bytes.
  package let files: [SourceFile]
  /// How many findings were mended.
  package let count: Int
  /// The lines that changed, by file.
  package let lines: [MendedLines]
  /// The handbook with the changed files in it.
  package let sources: SourceTree
  /// What is left to find in it.
  package let assessed: Assessed
}

/// Applies the fixes of all findings, then those of the findings that come up after that, until none is left. So a
/// second run has nothing to do.
///
/// Two fixes that undo each other would go on for ever. The number of rounds is bounded for them only; it is far above
/// what a handbook needs.
///
/// - Parameter isWanted: whether the file at a path may be changed.
package func mend(
  _ sources: SourceTree, asOf today: CalendarDate, for level: String?, workers: Workers,
  where isWanted: (String) -> Bool = { _ in true }
) async -> Mended {
  var work = Mending(sources)
  var assessed = await assess(sources, asOf: today, for: level, workers: workers)
  for _ in 0..<16 where work.mend(assessed, where: isWanted) {
    assessed = await assess(work.tree, asOf: today, for: level, workers: workers)
  }
  let changed = work.changed(from: sources)
  return Mended(
    files: changed.map(\.file), count: work.count, lines: changed.flatMap(\.lines), sources: work.tree,
    assessed: assessed)
}

/// A file that is not as it was before mending, and its lines that changed.
private struct ChangedFile {
  let file: SourceFile
  let lines: [MendedLines]
}

/// The files as they are after each round of fixes.
private struct Mending {
  private(set) var tree: SourceTree
  private(set) var count = 0
  /// For each file that changed, by its path: which line of the original each of its lines comes from.
  private var origins: [PathBytes: LineOrigins] = [:]

  init(_ sources: SourceTree) { tree = sources }

  /// Applies the fixes of what was found; false where there was nothing to apply.
  mutating func mend(_ assessed: Assessed, where isWanted: (String) -> Bool) -> Bool {
    var byPath: [PathBytes: [Diagnostic]] = [:]
    for finding in assessed.findings {
      for path in Set(finding.fixes.map { PathBytes($0.span.path) }) where isWanted(path.path) {
        byPath[path, default: []].append(finding)
      }
    }
    var round: [SourceFile] = []
    let seen = tree.asSeen(in: assessed)
    for (path, findings) in byPath {
      // An edition shows what is left of a file after hidden parts were cut out. A finding's place is then a place in
      // the cut text and not in the file on the disk, so that its fix cannot be applied there.
      guard let file = tree.file(path.path), seen.file(path.path)?.bytes == file.bytes else { continue }
      let fixed = apply(groups: findings.map(\.fixes), to: file)
      guard fixed.bytes != file.bytes else { continue }
      count += fixed.applied.count
      origins[path, default: LineOrigins(of: file)].follow(fixed.changes, codes: findings.map(\.code))
      round.append(SourceFile(path: path.path, bytes: fixed.bytes))
    }
    tree = tree.replacing(round)
    return !round.isEmpty
  }

  /// The files that are not as they were, in the order of their paths.
  func changed(from sources: SourceTree) -> [ChangedFile] {
    origins.sorted { $0.key.path.utf8.lexicographicallyPrecedes($1.key.path.utf8) }.compactMap { path, origins in
      guard let before = sources.file(path.path), let after = tree.file(path.path), after.bytes != before.bytes else {
        return nil
      }
      return ChangedFile(file: after, lines: origins.mended(from: before, to: after))
    }
  }
}
