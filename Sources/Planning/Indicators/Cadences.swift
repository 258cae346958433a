import Dossiers

// What a cadence makes due: last event + cadence; overdue when the day is past (docs/planning-model.md, "Dates, terms
// and notice", 9). Where nothing happened yet, the cadence counts from the entry into force. Events in the future are
// plans, not events.

extension Subject {
  /// The meetings held by today, by date.
  var meetingsHeld: [Meeting] {
    guard let meetings = dossier.coordination.value?.meetings.value else { return [] }
    return meetings.filter { $0.date.value.map { $0 <= today } ?? false }.sorted {
      $0.date.value ?? today < $1.date.value ?? today
    }
  }

  /// The evaluation reports of today and before, by date.
  var reportsHeld: [Report] {
    guard let reports = dossier.evaluation.value?.reports.value else { return [] }
    return reports.filter { $0.date.value.map { $0 <= today } ?? false }.sorted {
      $0.date.value ?? today < $1.date.value ?? today
    }
  }

  /// The day by which the parties have to meet again; nil without a cadence, or before anything to count from.
  var nextMeetingDue: ComputedDate? {
    guard let coordination = dossier.coordination.value, let cadence = coordination.meetingCadence.value else {
      return nil
    }
    return due(cadence, after: last(coordination.meetings.value?.lazy.map(\.date.value)))
  }

  /// The day by which the next report is due; nil without a cadence, before anything to count from, and once a final
  /// report is there.
  var evaluationDue: ComputedDate? {
    guard let evaluation = dossier.evaluation.value, let cadence = evaluation.cadence.value else { return nil }
    let reports = evaluation.reports.value
    if reports?.contains(where: { $0.kind.value == .final && $0.date.value.map { $0 <= today } ?? false }) == true {
      return nil
    }
    return due(cadence, after: last(reports?.lazy.map(\.date.value)))
  }

  /// The day by which the context is to be reviewed again, without the model's grace; nil where it never was.
  var contextReviewDue: ComputedDate? {
    guard let reviewed = dossier.context.value?.reviewed.value, let cadence = contextCadence, !cadence.isZero else {
      return nil
    }
    return due(cadence, after: reviewed)
  }

  /// The dossier's own cadence of context reviews, else the model's; none where its own was reported, for the model's
  /// is another one.
  var contextCadence: Period? {
    if let own = dossier.context.value?.cadence, own.isPresent { return own.value }
    return model.contextCadence
  }

  /// The latest of the days up to today.
  private func last(_ days: (some Sequence<CalendarDate?>)?) -> CalendarDate? {
    days?.reduce(nil) { latest, day in
      guard let day, day <= today else { return latest }
      return latest.map { max($0, day) } ?? day
    }
  }

  private func due(_ cadence: Period, after last: CalendarDate?) -> ComputedDate? {
    guard !cadence.isZero, let start = last.map({ ComputedDate($0, []) }) ?? entryIntoForce(of: dossier) else {
      return nil
    }
    return start.then(start.date + cadence, [.plus(cadence)])
  }
}

extension ComputedDate {
  /// Past its day: the day itself is in time.
  func isOverdue(asOf today: CalendarDate) -> Bool { today > date }
}
