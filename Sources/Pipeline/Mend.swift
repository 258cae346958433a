package import Diagnostics
package import Dossiers

/// A handbook after everything that a machine may mend was mended.
package struct Mended: Sendable {
  /// The files that changed, with their new bytes.
  package let files: [SourceFile]
  /// How many fixes were applied.
  package let count: Int
  /// The handbook with the changed files in it.
  package let sources: SourceTree
  /// What is left to find in it.
  package let assessed: Assessed
}

/// Applies the fixes of all findings, and those of the findings that come up then, until none is left: so a second run has
/// nothing to do. Fixes that undo each other end it too; the bound is far above what a handbook needs.
///
/// - Parameter isWanted: whether the file at a path may be changed.
package func mend(
  _ sources: SourceTree, asOf today: CalendarDate, for level: String?, workers: Workers, where isWanted: (String) -> Bool = { _ in true }
) async -> Mended {
  var tree = sources
  var changed: [String: SourceFile] = [:]
  var count = 0
  var assessed = await assess(tree, asOf: today, for: level, workers: workers)
  for _ in 0..<16 {
    var byPath: [String: [Diagnostic.Fix]] = [:]
    for finding in assessed.findings { for fix in finding.fixes where isWanted(fix.span.path) { byPath[fix.span.path, default: []].append(fix) } }
    var round: [SourceFile] = []
    let seen = tree.asSeen(in: assessed)
    for (path, fixes) in byPath {
      // A place in what is left of a file is none in the file.
      guard let file = tree.file(path), seen.file(path)?.bytes == file.bytes else { continue }
      let fixed = apply(fixes, to: file)
      guard fixed.bytes != file.bytes else { continue }
      count += fixed.count
      round.append(SourceFile(path: path, bytes: fixed.bytes))
    }
    if round.isEmpty { break }
    for file in round { changed[file.path] = file }
    tree = tree.replacing(round)
    assessed = await assess(tree, asOf: today, for: level, workers: workers)
  }
  let files = changed.values.filter { $0.bytes != sources.file($0.path)?.bytes }
  return Mended(
    files: files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, count: count, sources: tree, assessed: assessed)
}
