package import Diagnostics
package import Dossiers

/// What was computed about a handbook as of one day: findings, deadlines, indicators.
package struct Assessment: Sendable {
  package let today: CalendarDate
  /// Beside `Handbook.dossiers`.
  package let dossiers: [DossierAssessment]

  package init(today: CalendarDate, dossiers: [DossierAssessment]) {
    self.today = today
    self.dossiers = dossiers
  }
}

/// What was computed about one dossier.
package final class DossierAssessment: Sendable {
  package let term: TermState
  /// Everything that falls due, by date, then kind.
  package let deadlines: [Deadline]

  package init(term: TermState, deadlines: [Deadline]) {
    self.term = term
    self.deadlines = deadlines
  }
}

/// Where an agreement stands in its term (docs/planning-model.md, "Dates, terms and notice"; docs/interfaces.md,
/// "naskah list").
package struct TermState: Sendable {
  package enum NoticeState: String, Sendable { case open, due, missed, none }

  /// E_k, k least with E_k ≥ as-of; a stated `expires` takes its place where renewal is not automatic.
  package var lastDay: ComputedDate?
  /// E_k, or a stated `expires` where there is no duration: what rules compare (docs/planning-model.md, "How rules
  /// read", 4).
  package var termEnd: ComputedDate?
  /// E_k − notice, also once missed; nil unless renewal is automatic with a notice period.
  package var lastNoticeDay: ComputedDate?
  package var decideBy: ComputedDate?
  package var noticeState = NoticeState.none
  /// k; 0 unless renewal is automatic.
  package var renewalsDone = 0
  package var currentTermStart: CalendarDate?
  /// Last notice day − as-of (negative when missed); without a notice day, last day − as-of.
  package var daysLeft: Int?
  /// E_{k+1}, until when it runs on, once the notice day of E_k is missed or notice came after it.
  package var runsOnTo: ComputedDate?
  /// The day on which the notice given ends it; without one so far, the day on which notice given today would. nil
  /// where it ends by itself, and where renewal is automatic without a notice period or a notice.
  package var earliestExit: ComputedDate?
  /// The end of winding down, which begins after the day it ended, else its last day.
  package var windDownEnd: ComputedDate?
  /// The advisory working day on or before the last notice day.
  package var actBy: ComputedDate?
  /// Whether notice counts only once it has arrived.
  package var mustArrive = false
  /// The first day of the suspension that lasts today.
  package var suspendedSince: CalendarDate?
  /// Beside `Dossier.parties`; empty where the agreement binds all of them from the same day.
  package var parties: [PartyTerm] = []
  /// The first day of the provisional application that lasts today.
  package var provisionalSince: CalendarDate?
  /// The first of these days that left the years 1…9999, and is therefore not among them.
  package var outside: ComputedDate?

  package init() {}
}

/// A date with how it was reached.
package struct ComputedDate: Sendable, Hashable {
  package let date: CalendarDate
  /// The last step first, as it is printed: `2027-09-30 = 2028-03-30 − P6M; 2028-03-30 = 2023-03-31 + P5Y − 1 day`.
  package let steps: [Step]

  package init(_ date: CalendarDate, _ steps: [Step]) {
    self.date = date
    self.steps = steps
  }

  package struct Step: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
      case plus(Period)
      /// `+ k × period`
      case plusTimes(Int, Period)
      /// Where an indefinite agreement has no clause on notice (Vienna Convention on the Law of Treaties, art. 56(2)).
      case plusByTreatyLaw(Period)
      /// By letters of that day.
      case plusAgreed(Period, CalendarDate)
      /// The days for which it was suspended and its clock stood still.
      case plusSuspended(Int)
      case minus(Period)
      case minusOneDay
      /// To the first day of the next month.
      case nextMonthStart
      /// To the working day on or before.
      case workingDay
      /// From the event that brings it into force; for ratifications, how many are needed.
      case trigger(EntryIntoForce.Trigger, count: Int?)
      /// As a field of the front matter states it.
      case stated(field: String)
      /// From the day on which a party acceded.
      case accession
      /// As letters of a day have it.
      case agreed(CalendarDate)
      /// The last day of the agreement that this one lasts as long as, by its id.
      case endOf(String)
    }
    package let result: CalendarDate
    package let from: CalendarDate
    package let changes: [Change]

    package init(result: CalendarDate, from: CalendarDate, changes: [Change]) {
      self.result = result
      self.from = from
      self.changes = changes
    }
  }
}

/// Something that falls due (docs/interfaces.md, "naskah due").
package final class Deadline: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case lastDay = "last_day"
    case lastNoticeDay = "last_notice_day"
    case decideBy = "decide_by"
    case evaluationDue = "evaluation_due"
    case meetingDue = "meeting_due"
    case activityDue = "activity_due"
    case recommendationDue = "recommendation_due"
    case contextReviewDue = "context_review_due"
    case riskReviewDue = "risk_review_due"
    /// The first day on which it binds a party that joins on a day of its own.
    case partyEntry = "party_entry"
    /// The last day on which it binds a party that leaves before the others.
    case partyExit = "party_exit"
  }
  /// Where it stands today. `last_notice_day` and `decide_by` share one state: open before the day to decide, due from
  /// it through the last notice day, missed after. All else: overdue once its day is past (reviews of context and
  /// risks: once the model's grace is past too), due inside the model's nearest horizon (30 days without one), open
  /// before.
  package enum State: String, Sendable, CaseIterable { case open, due, missed, overdue }

  package let kind: Kind
  package let date: ComputedDate
  package let state: State
  /// Index into `PlanningModel.units`.
  package let owner: Int?
  /// What it is about, in the dossier's words (an activity's title, a party's name), where there is more than the kind.
  package let subject: LocalizedText?
  /// The id of that activity, recommendation, risk or party.
  package let item: String?
  /// Where in the dossier it comes from.
  package let at: Span

  package init(
    kind: Kind, date: ComputedDate, state: State, owner: Int?, item: String?, subject: LocalizedText?, at: Span
  ) {
    self.kind = kind
    self.date = date
    self.state = state
    self.owner = owner
    self.item = item
    self.subject = subject
    self.at = at
  }
}

extension Deadline {
  /// Past, or missed: what `naskah due` and the register call overdue.
  package var isLate: Bool { state == .overdue || state == .missed }
}
