package import Diagnostics
package import Dossiers
internal import Markup

// What a baseline does to findings: findings and a baseline go in, the findings that are left come out.

/// The findings without those that the baseline tolerates today, and with a finding for each entry of the baseline that
/// fits nothing any more.
///
/// A finding whose time is up stays, with a note that leads to its entry. Information is never tolerated, because it
/// fails nothing. A finding about who may see what is never tolerated either.
///
/// - Parameter isFull: whether everything is in the edition. In a lower one an entry that fits nothing may be about
///   something hidden, so that no entry is said to fit nothing.
package func tolerate(
  _ findings: [Diagnostic], by baseline: Baseline, asOf today: CalendarDate, in sources: SourceTree, isFull: Bool
) -> [Diagnostic] {
  var open = openEntries(of: baseline)
  var keys = BaselineKeys(sources)
  var left: [Diagnostic] = []
  for finding in findings {
    guard finding.severity > .info, !finding.decidesAccess, let entry = open[keys.key(of: finding)]?.popLast() else {
      left.append(finding)
      continue
    }
    if entry.until < today { left.append(finding.adding(expired(entry))) }
  }
  let stale = unmatched(of: baseline, in: open)
  return (left + (isFull ? stale.map(staleEntry) : [])).sorted(by: Diagnostic.inPrintedOrder)
}

/// The entries that no finding has been held against yet, by what they tolerate. Of equal entries the first of the
/// baseline stands last, where it is taken first.
private func openEntries(of baseline: Baseline) -> [Baseline.Key: [Baseline.Entry]] {
  var open: [Baseline.Key: [Baseline.Entry]] = [:]
  for entry in baseline.entries.reversed() { open[entry.key, default: []].append(entry) }
  return open
}

/// The entries that no finding was held against, in the baseline's order.
private func unmatched(of baseline: Baseline?, in open: [Baseline.Key: [Baseline.Entry]]) -> [Baseline.Entry] {
  baseline?.entries.filter { entry in open[entry.key]?.contains { $0.at == entry.at } ?? false } ?? []
}

private func expired(_ entry: Baseline.Entry) -> Diagnostic.Note {
  Diagnostic.Note(
    entry.at,
    Bilingual(
      id: "ditoleransi sampai \(entry.until.inWords.id); yang memperbaiki: \(entry.owner)",
      en: "tolerated until \(entry.until.inWords.en); to be mended by \(entry.owner)"))
}

/// A finding is known again by its file, its code and the text of its line, so that lines may be added above it.
private struct BaselineKeys {
  private var lines: SourceLines

  init(_ sources: SourceTree) { lines = SourceLines { sources.file($0) } }

  mutating func key(of finding: Diagnostic) -> Baseline.Key {
    Baseline.Key(
      file: finding.span.path, code: finding.code, line: lines.trimmed(finding.span.line, of: finding.span.path))
  }
}

/// A baseline that was made from findings.
package struct WrittenBaseline: Sendable {
  /// The file's text.
  package let text: String
  /// How many entries it has.
  package let count: Int
  /// How many of them are of an older baseline, and may be about what this edition does not have.
  package let unseen: Int
  /// The findings that have no entry, because an older baseline has none for them.
  package let refused: [Diagnostic]
}

/// A baseline of the findings there are: an entry for each, with the unit that owns the dossier.
///
/// - Parameters:
///   - kept: an older baseline, which may only shrink: its entries for what is still found stay as they are, and no
///     entry joins them. In an edition that lacks something the others stay as well, because what they are about may be
///     hidden.
///   - owner: the unit for findings in files that have none.
///   - until: the last day on which a new entry is tolerated.
package func writeBaseline(
  _ findings: [Diagnostic], kept: Baseline?, owner: String, until: CalendarDate, in assessed: Assessed,
  _ sources: SourceTree
) -> WrittenBaseline {
  var keys = BaselineKeys(sources)
  let owners = assessed.handbook.ownersByPath
  var open = kept.map(openEntries) ?? [:]
  var lines: [String] = [], refused: [Diagnostic] = []
  for finding in findings where finding.severity > .info && !finding.decidesAccess {
    let key = keys.key(of: finding)
    if let entry = open[key]?.popLast() {
      lines.append(line(key, owner: entry.owner, until: entry.until))
    } else if kept == nil {
      lines.append(line(key, owner: owners[finding.span.path] ?? owner, until: until))
    } else {
      refused.append(finding)
    }
  }
  let unseen = assessed.edition.isFull ? [] : unmatched(of: kept, in: open)
  lines += unseen.map { line($0.key, owner: $0.owner, until: $0.until) }
  let head = """
    # Findings that are tolerated for a while; everything else fails (naskah check --baseline FILE).
    # Temuan yang ditoleransi untuk sementara; yang lain gagal. Daftar ini hanya boleh menyusut.
    baseline: 1

    """
  let text = head + (lines.isEmpty ? "findings: []\n" : "findings:\n" + lines.joined())
  return WrittenBaseline(text: text, count: lines.count, unseen: unseen.count, refused: refused)
}

private func line(_ key: Baseline.Key, owner: String, until: CalendarDate) -> String {
  let text = JSON.string(key.line).compact(), file = JSON.string(key.file).compact()
  return "  - {file: \(file), code: \(key.code), line: \(text), owner: \(owner), until: \(until)}\n"
}

extension Handbook {
  /// The owning unit's id, by path of the dossier's file.
  fileprivate var ownersByPath: [String: String] {
    var owners: [String: String] = [:]
    for dossier in dossiers { if let owner = dossier.owner.value { owners[dossier.file.path] = model.units[owner].id } }
    return owners
  }
}
