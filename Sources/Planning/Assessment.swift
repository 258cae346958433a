package import Diagnostics
package import Dossiers

/// What was computed about a handbook as of one day: findings, deadlines, indicators.
package struct Assessment: Sendable {
  package let today: CalendarDate
  /// In the order of `Handbook.dossiers`.
  package let dossiers: [DossierAssessment]

  package init(today: CalendarDate, dossiers: [DossierAssessment]) {
    self.today = today
    self.dossiers = dossiers
  }
}

/// What was computed about one dossier.
package final class DossierAssessment: Sendable {
  package let term: TermState
  let recurring: RecurringDays
  /// Everything that falls due, by date, then kind.
  package let deadlines: [Deadline]

  init(term: TermState, recurring: RecurringDays, deadlines: [Deadline]) {
    self.term = term
    self.recurring = recurring
    self.deadlines = deadlines
  }
}

/// Where an agreement stands in its term (docs/planning-model.md, "Dates, terms and notice"; docs/interfaces.md,
/// "naskah list").
///
/// E_k is the last day after k renewals, as `CountedTerm` counts it: E_0 is the last day of the first term.
package struct TermState: Sendable {
  package enum NoticeState: String, Sendable { case open, due, missed, none }

  /// The first E_k that is not past. Where renewal is not automatic, a stated `expires` takes its place.
  package var lastDay: ComputedDate?
  /// The last day that rules compare with: the counted one, or a stated `expires` where there is no duration
  /// (docs/planning-model.md, "How rules read", 4).
  package var termEnd: ComputedDate?
  /// The last day on which notice still ends the present term, or the present year where notice takes effect on an
  /// anniversary; it stays once it is past. nil without a notice period, and once a notice was given.
  package var lastNoticeDay: ComputedDate?
  /// The day to decide inside the institution: the last notice day less the model's `decision_lead`.
  package var decideBy: ComputedDate?
  /// Where today stands among the day to decide and the last notice day; `none` without a last notice day.
  package var noticeState = NoticeState.none
  /// The number of renewals that are over; 0 unless renewal is automatic.
  package var renewalsDone = 0
  /// The first day of the present term; nil without a day that the term is counted from.
  package var currentTermStart: CalendarDate?
  /// The days from today to the last notice day (negative once it is past); without one, to the last day.
  package var daysLeft: Int?
  /// The last day of the next term, until which the agreement runs on because notice of the present one is too late.
  package var runsOnTo: ComputedDate?
  /// The day on which the notice that was given ends the agreement; without one, the day on which notice given today
  /// would. nil where it ends by itself, and where renewal is automatic without a notice period or a notice.
  package var earliestExit: ComputedDate?
  /// The end of winding down, which begins after the day on which the agreement ended, or else after its last day.
  package var windDownEnd: ComputedDate?
  /// The working day on or before the last notice day: advice, not law.
  package var actBy: ComputedDate?
  /// Whether notice counts only once it has arrived.
  package var mustArrive = false
  /// The first day of the suspension that lasts today.
  package var suspendedSince: CalendarDate?
  /// In the order of `Dossier.parties`; empty where the agreement binds all of them from the same day.
  package var parties: [PartyTerm] = []
  /// The first day of the provisional application that lasts today.
  package var provisionalSince: CalendarDate?
  /// The first of these days that lies outside the years 1 to 9999. It is taken out of its own member and kept here,
  /// for the rule that reports it.
  package var outside: ComputedDate?

  package init() {}
}

/// A date with the derivation of how it was counted.
package struct ComputedDate: Sendable, Hashable {
  package let date: CalendarDate
  /// The last step first, in the order in which they are printed:
  /// `2027-09-30 = 2028-03-30 − P6M; 2028-03-30 = 2023-03-31 + P5Y − 1 day`.
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

/// One of the deadlines of a dossier, with the dossier: what is told of it depends on both.
package struct DossierDeadline: Sendable {
  /// Index into `Handbook.dossiers`.
  package let dossier: Int
  package let deadline: Deadline

  package init(_ deadline: Deadline, ofDossier dossier: Int) {
    self.dossier = dossier
    self.deadline = deadline
  }
}

extension Deadline {
  /// Past, or missed: what `naskah due` and the register call overdue.
  package var isLate: Bool { state == .overdue || state == .missed }
}
