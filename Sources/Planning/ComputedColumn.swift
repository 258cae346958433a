import Diagnostics
import Dossiers
import FoundationEssentials

/// A column of `naskah list` that is computed (docs/interfaces.md, "naskah list").
struct ComputedColumn: Sendable {
  let name: String
  let value: @Sendable (Indicators) -> JSON

  static let all: [ComputedColumn] = ofTerm + ofScores + ofIndicators

  private init(_ name: String, _ value: @escaping @Sendable (Indicators) -> JSON) {
    self.name = "computed." + name
    self.value = value
  }

  private static let ofTerm = [
    ComputedColumn("last_day") { date($0.term.lastDay?.date) },
    ComputedColumn("last_notice_day") { date($0.term.lastNoticeDay?.date) },
    ComputedColumn("notice_state") { .string($0.term.noticeState.rawValue) },
    ComputedColumn("decide_by") { date($0.term.decideBy?.date) },
    ComputedColumn("renewals_done") { $0.term.currentTermStart == nil ? .null : .int($0.term.renewalsDone) },
    ComputedColumn("current_term_start") { date($0.term.currentTermStart) },
    ComputedColumn("days_left") { count($0.term.daysLeft) },
  ]

  private static let ofScores = [
    ComputedColumn("score") { decimal($0.scores.whole) },
    ComputedColumn("score.objectives") { decimal($0.scores.score(of: "objectives")) },
    ComputedColumn("score.resources") { decimal($0.scores.score(of: "resources")) },
    ComputedColumn("score.coordination") { decimal($0.scores.score(of: "coordination")) },
    ComputedColumn("score.evaluation") { decimal($0.scores.score(of: "evaluation")) },
  ]

  private static let ofIndicators = [
    ComputedColumn("asymmetry") { decimal($0.balance?.asymmetry) },
    ComputedColumn("valued_share") { decimal($0.balance?.valuedShare) },
    ComputedColumn("adaptivity") { decimal($0.adaptivity) },
    ComputedColumn("context_age_days") { count($0.contextAge) },
    ComputedColumn("evaluation_due") { date($0.evaluationDue?.date) },
    ComputedColumn("next_meeting_due") { date($0.nextMeetingDue?.date) },
    ComputedColumn("interdependence") { count($0.interdependence?.degree) },
    ComputedColumn("exposure") { count($0.exposure) },
    ComputedColumn("sleeping") { $0.isSleeping.map(JSON.bool) ?? .null },
  ]

  private static func date(_ date: CalendarDate?) -> JSON { date.map { .string($0.description) } ?? .null }

  private static func count(_ value: Int?) -> JSON { value.map(JSON.int) ?? .null }

  private static func decimal(_ value: Decimal?) -> JSON { value.map { .number($0.text) } ?? .null }
}
