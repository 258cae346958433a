internal import Dossiers

// What letters and suspensions make of a term (docs/planning-model.md, "Terms as they are agreed").

/// Something that moves the last day of a term, with the day from which it does.
private enum TermChange {
  case extended(until: CalendarDate, agreed: CalendarDate)
  case lengthened(by: Period, agreed: CalendarDate)
  case stoppedClock(from: CalendarDate, until: CalendarDate)

  var day: CalendarDate {
    switch self {
    case .extended(_, let agreed), .lengthened(_, let agreed): agreed
    case .stoppedClock(let from, _): from
    }
  }
}

extension Term {
  /// Whether a part of an extension or a suspension could not be read, so that no last day can be counted.
  var hasUnknownChange: Bool {
    extensions.isUnknown || suspensions.isUnknown
      || (extensions.value ?? []).contains { $0.agreed.value == nil || $0.until.isUnknown || $0.by.isUnknown }
      || (suspensions.value ?? []).contains { $0.from.value == nil || $0.resumed.isUnknown || $0.clock.isUnknown }
  }

  /// What had moved the last day up to and including a day, in the order of the days; on the same day extensions come
  /// before suspensions, each in the order of the file.
  fileprivate func changes(by today: CalendarDate) -> [TermChange] {
    var all: [TermChange] = []
    for letters in extensions.value ?? [] {
      guard let agreed = letters.agreed.value else { continue }
      if let until = letters.until.value {
        all.append(.extended(until: until, agreed: agreed))
      } else if let period = letters.by.value {
        all.append(.lengthened(by: period, agreed: agreed))
      }
    }
    for suspension in suspensions.value ?? [] where suspension.clock.value == .stops {
      guard let from = suspension.from.value else { continue }
      all.append(.stoppedClock(from: from, until: min(suspension.resumed.value ?? today, today)))
    }
    let past = all.enumerated().filter { $0.element.day <= today }
    return past.sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// The first day of the suspension that a day lies in; the earliest where several overlap, nil where none does.
  func suspended(on day: CalendarDate) -> CalendarDate? {
    (suspensions.value ?? []).compactMap { suspension -> CalendarDate? in
      guard let from = suspension.from.value, !suspension.resumed.isUnknown, from <= day else { return nil }
      return suspension.resumed.value.map { day < $0 } ?? true ? from : nil
    }.min()
  }
}

extension CountedTerm {
  /// The term as it stands on a day: each extension replaces the last day from the day it was agreed on, and a
  /// suspension that stops the clock moves the last day by as many days as it lasted. nil where nothing has moved it.
  func changed(by term: Term, asOf today: CalendarDate) -> CountedTerm? {
    let changes = term.changes(by: today)
    guard !changes.isEmpty else { return nil }
    var counted = self, isChanged = false
    for change in changes {
      let done = term.renewal.value == .automatic ? counted.renewalsDone(by: change.day) : 0
      switch change {
      case .extended(let until, let agreed):
        let step = ComputedDate.Step(result: until, from: until, changes: [.agreed(agreed)])
        counted.end(on: ComputedDate(until, [step]), after: done)
      case .lengthened(let period, let agreed):
        counted.lengthen(by: .plusAgreed(period, agreed), period, after: done)
      case .stoppedClock(let from, let until):
        let days = until.ordinal - from.ordinal
        guard days > 0, from <= counted.lastDay(done) else { continue }
        counted.lengthen(by: .plusSuspended(days), Period(months: 0, days: days), after: done)
      }
      isChanged = true
    }
    return isChanged ? counted : nil
  }

  /// The number of renewals that are over on a day.
  private func renewalsDone(by day: CalendarDate) -> Int {
    let done = renewals(until: day)
    return mostRenewals.map { min(done, $0) } ?? done
  }
}
