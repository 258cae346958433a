import Diagnostics
import Dossiers
import FoundationEssentials

// What follows from changes: what is computed is computed for both versions as of the same day, and compared.

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
      let shownBefore = before.map { $0.rounded(to: 0) }, shownAfter = after.map { $0.rounded(to: 0) }
      guard shownBefore != shownAfter else { return }
      changes.append(ChangeReport.ScoreChange(element: element, before: before, after: after))
    }
    add(nil, old.whole, new.whole)
    for element in Set(old.elements.map(\.element)).union(new.elements.map(\.element)).sorted() {
      add(element, old.score(of: element), new.score(of: element))
    }
    return changes
  }
}

/// The findings of one version, with the document that each stands in.
struct VersionFindings {
  let findings: [Diagnostic]
  /// The id under which both versions know the document that a finding stands in; nil where it stands in none.
  let document: (Diagnostic) -> String?
}

/// The findings that came and went between two versions, by the document they stand in.
///
/// Within a document and a rule, two findings with the same message are the same finding. Of the others each one that
/// went is taken for one that came, because a message changes with the numbers in it: only the surplus is reported.
struct FindingComparison {
  /// By the document's id; nil for findings that stand in no document.
  private(set) var byDocument: [String?: ChangeReport.FindingChanges] = [:]

  /// Findings of one rule in one document.
  private struct Group: Hashable {
    let document: String?
    let code: String
  }

  /// Nothing that came or went.
  init() {}

  init(_ old: VersionFindings, _ new: VersionFindings) {
    let olds = Self.grouped(old), news = Self.grouped(new)
    for group in Set(olds.keys).union(news.keys).sorted(by: { $0.code < $1.code }) {
      var changes = Self.changes(olds[group] ?? [], news[group] ?? [])
      let same = min(changes.gone.count, changes.appeared.count)
      changes.gone.removeFirst(same)
      changes.appeared.removeFirst(same)
      guard !changes.isEmpty else { continue }
      byDocument[group.document, default: ChangeReport.FindingChanges()].gone += changes.gone
      byDocument[group.document, default: ChangeReport.FindingChanges()].appeared += changes.appeared
    }
  }

  private static func grouped(_ version: VersionFindings) -> [Group: [Diagnostic]] {
    Dictionary(grouping: version.findings) { Group(document: version.document($0), code: $0.code) }
  }

  /// What is left of two lists once findings with equal messages are taken away in pairs.
  private static func changes(_ old: [Diagnostic], _ new: [Diagnostic]) -> ChangeReport.FindingChanges {
    var changes = ChangeReport.FindingChanges()
    changes.appeared = new
    for finding in old {
      if let index = changes.appeared.firstIndex(where: { $0.message == finding.message }) {
        changes.appeared.remove(at: index)
      } else {
        changes.gone.append(finding)
      }
    }
    return changes
  }
}
