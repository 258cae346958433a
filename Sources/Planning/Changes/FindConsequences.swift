import Diagnostics
import Dossiers
import FoundationEssentials

// What follows from changes: computed again on both sides as of the same day, and held against each other.

extension HandbookVersion {
  /// Days that are computed, not stated in the file: those of the term, and those that cadences ask for.
  fileprivate func computedDays(of dossier: Int) -> [Deadline.Kind: CalendarDate] {
    var days: [Deadline.Kind: CalendarDate] = [:]
    for deadline in assessment.dossiers[dossier].deadlines {
      switch deadline.kind {
      case .lastDay, .lastNoticeDay, .decideBy, .evaluationDue, .meetingDue, .contextReviewDue:
        days[deadline.kind] = deadline.date.date
      case .activityDue, .recommendationDue, .riskReviewDue, .partyEntry, .partyExit: break
      }
    }
    return days
  }

  fileprivate func scores(of dossier: Int) -> Scores {
    indicators(of: dossier, in: review.portfolio, assessment).scores
  }
}

extension ChangeReport.Consequences {
  /// Of one dossier that is in both versions.
  init(
    of before: Int, in old: HandbookVersion, and after: Int, in new: HandbookVersion,
    findings: ChangeReport.FindingChanges
  ) {
    self.init()
    let olds = old.computedDays(of: before), news = new.computedDays(of: after)
    deadlines = Deadline.Kind.allCases.compactMap { kind in
      olds[kind] == news[kind] ? nil : ChangeReport.DeadlineChange(kind: kind, before: olds[kind], after: news[kind])
    }
    scores = Self.scores(old.scores(of: before), new.scores(of: after))
    self.findings = findings
  }

  /// The whole first, then the elements; only where the whole number that pages show is another.
  private static func scores(_ old: Scores, _ new: Scores) -> [ChangeReport.ScoreChange] {
    var changes: [ChangeReport.ScoreChange] = []
    func add(_ element: String?, _ before: Decimal?, _ after: Decimal?) {
      let shown = (before.map { $0.rounded(to: 0) }, after.map { $0.rounded(to: 0) })
      if shown.0 != shown.1 { changes.append(ChangeReport.ScoreChange(element: element, before: before, after: after)) }
    }
    add(nil, old.whole, new.whole)
    for element in Set(old.elements.map(\.element)).union(new.elements.map(\.element)).sorted() {
      add(element, old.score(of: element), new.score(of: element))
    }
    return changes
  }
}

/// Findings by the document they stand in ("" for none), those of both versions held against each other: one that says
/// the same, or one of the same rule where both have as many, is the same finding.
struct FindingComparison {
  private(set) var byDocument: [String: ChangeReport.FindingChanges] = [:]

  /// - Parameter newId: the id under which both versions know a document.
  init(_ old: [Diagnostic], _ oldId: (Diagnostic) -> String, _ new: [Diagnostic], _ newId: (Diagnostic) -> String) {
    var olds: [String: [Diagnostic]] = [:], news: [String: [Diagnostic]] = [:]
    for finding in old { olds[oldId(finding) + " " + finding.code, default: []].append(finding) }
    for finding in new { news[newId(finding) + " " + finding.code, default: []].append(finding) }
    for key in Set(olds.keys).union(news.keys).sorted() {
      var (gone, appeared) = Self.unlike(olds[key] ?? [], news[key] ?? [])
      let same = min(gone.count, appeared.count)
      gone.removeFirst(same)
      appeared.removeFirst(same)
      guard !gone.isEmpty || !appeared.isEmpty else { continue }
      let document = String(key[..<(key.lastIndex(of: " ") ?? key.endIndex)])
      byDocument[document, default: ChangeReport.FindingChanges()].gone += gone
      byDocument[document, default: ChangeReport.FindingChanges()].appeared += appeared
    }
  }

  /// What is left of two lists once equal sentences are taken away in pairs.
  private static func unlike(_ old: [Diagnostic], _ new: [Diagnostic]) -> ([Diagnostic], [Diagnostic]) {
    var left = new, gone: [Diagnostic] = []
    for finding in old {
      if let index = left.firstIndex(where: { $0.message == finding.message }) {
        left.remove(at: index)
      } else {
        gone.append(finding)
      }
    }
    return (gone, left)
  }
}
