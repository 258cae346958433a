import Dossiers

// What recurs is due one cadence after it last took place, or after the entry into force where it never did, and
// overdue once that day is past (docs/planning-model.md, "Dates, terms and notice", 9). Something dated in the future
// is only planned, and does not count as having taken place.

extension Subject {
  /// The meetings held by today, by date.
  var meetingsHeld: [Meeting] {
    heldByToday(dossier.coordination.value?.meetings.value ?? []) { $0.date.value }
  }

  /// The evaluation reports of today and before, by date.
  var reportsHeld: [Report] {
    heldByToday(dossier.evaluation.value?.reports.value ?? []) { $0.date.value }
  }

  private func heldByToday<Event>(_ events: [Event], day: (Event) -> CalendarDate?) -> [Event] {
    events.filter { day($0).map { $0 <= today } ?? false }.sorted { day($0) ?? today < day($1) ?? today }
  }

  /// The day by which the parties have to meet again; nil without a cadence, or before anything to count from.
  var nextMeetingDue: ComputedDate? { recurring.meeting }

  /// The day by which the next report is due; nil without a cadence, before anything to count from, and once a final
  /// report is there.
  var evaluationDue: ComputedDate? { recurring.evaluation }

  /// The day by which the context is to be reviewed again, without the model's grace; nil where it never was.
  var contextReviewDue: ComputedDate? { recurring.contextReview }

  /// The day on which the context was last reviewed; nil where it never was.
  var contextReviewed: CalendarDate? { dossier.context.value?.reviewed(by: today) }
}

extension Context {
  fileprivate func reviewed(by today: CalendarDate) -> CalendarDate? {
    reviewed.value.flatMap { $0 <= today ? $0 : nil }
  }
}

/// The days on which what recurs in a dossier is due next, counted once for all that ask.
struct RecurringDays: Sendable {
  let meeting, evaluation, contextReview: ComputedDate?

  init(of dossier: Dossier, under model: PlanningModel, asOf today: CalendarDate) {
    meeting = dossier.nextMeeting(asOf: today)
    evaluation = dossier.nextEvaluation(asOf: today)
    contextReview = dossier.nextContextReview(under: model, asOf: today)
  }
}

extension Dossier {
  fileprivate func nextMeeting(asOf today: CalendarDate) -> ComputedDate? {
    guard let coordination = coordination.value, let cadence = coordination.meetingCadence.value else { return nil }
    return due(cadence, after: last(coordination.meetings.value?.lazy.map(\.date.value), by: today))
  }

  fileprivate func nextEvaluation(asOf today: CalendarDate) -> ComputedDate? {
    guard let evaluation = evaluation.value, let cadence = evaluation.cadence.value else { return nil }
    let reports = evaluation.reports.value
    if reports?.contains(where: { $0.kind.value == .final && $0.date.value.map { $0 <= today } ?? false }) == true {
      return nil
    }
    return due(cadence, after: last(reports?.lazy.map(\.date.value), by: today))
  }

  /// By the dossier's own cadence, else the model's; by none where its own was reported, for the model's is another
  /// one.
  fileprivate func nextContextReview(under model: PlanningModel, asOf today: CalendarDate) -> ComputedDate? {
    guard let context = context.value, let reviewed = context.reviewed(by: today),
      let cadence = context.cadence.isPresent ? context.cadence.value : model.contextCadence
    else { return nil }
    return due(cadence, after: reviewed)
  }

  /// The latest of the days up to today.
  private func last(_ days: (some Sequence<CalendarDate?>)?, by today: CalendarDate) -> CalendarDate? {
    days?.reduce(nil) { latest, day in
      guard let day, day <= today else { return latest }
      return latest.map { max($0, day) } ?? day
    }
  }

  private func due(_ cadence: Period, after last: CalendarDate?) -> ComputedDate? {
    guard !cadence.isZero, let start = last.map({ ComputedDate($0, []) }) ?? entryIntoForce(of: self) else {
      return nil
    }
    return start.then(start.date + cadence, [.plus(cadence)])
  }
}

extension ComputedDate {
  /// Past its day: the day itself is in time.
  func isOverdue(asOf today: CalendarDate) -> Bool { today > date }
}
