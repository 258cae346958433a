internal import Dossiers

// The arithmetic of terms and renewals (docs/planning-model.md, "Dates, terms and notice"). Pure: dates in, dates and
// their derivations out.

/// A term with everything needed to count with it: the anchor and how long it lasts.
struct CountedTerm {
  var anchor: CalendarDate
  var duration: Period
  /// The period of one renewal; the duration where none is given.
  let renewal: Period
  let counting: TermEnd
  /// How the anchor was reached, where it was counted itself.
  var anchorSteps: [ComputedDate.Step] = []
  /// What the duration is made of, where that is more than the one of the text: extensions, suspensions.
  var parts: [ComputedDate.Step.Change]?
  /// How often it renews at most.
  var mostRenewals: Int?
  /// The renewals that were over when it was last extended.
  var renewalsBefore = 0
  /// The day that the stretch before the next renewal began with, where it is not the anchor.
  var began: CalendarDate?

  /// E_k = anchor + duration + k × renewal, less one day unless anniversaries count (rules 3 and 4). Counted from the
  /// anchor, never from an earlier result, and clamped before the day is taken off.
  func lastDay(_ k: Int) -> CalendarDate {
    let end = anchor + duration.adding(k, times: renewal)
    return counting == .eve ? end.adding(days: -1) : end
  }

  /// E_k with its derivation.
  func end(_ k: Int) -> ComputedDate {
    var changes = parts ?? [.plus(duration)]
    if k == 1 { changes.append(.plus(renewal)) } else if k > 1 { changes.append(.plusTimes(k, renewal)) }
    let last = lastDay(k)
    // The day that letters name is what it is: no day is added to it, and none taken off.
    if changes.isEmpty, let named = anchorSteps.first(where: \.isRemark) {
      return ComputedDate(last, [ComputedDate.Step(result: last, from: last, changes: named.changes)])
    }
    if counting == .eve { changes.append(.minusOneDay) }
    return ComputedDate(last, [ComputedDate.Step(result: last, from: anchor, changes: changes)] + anchorSteps)
  }

  /// The least k with E_k ≥ day (rule 6). Found by estimate and halving, not by counting through the years.
  func renewals(until day: CalendarDate) -> Int {
    guard lastDay(0) < day, !renewal.isZero else { return 0 }
    let shortest = max(1, renewal.months * 28 + renewal.days)
    return least(in: 0...(day.ordinal - lastDay(0).ordinal) / shortest + 2) { lastDay($0) >= day }
  }

  /// The k whose last day a notice ends: the first one that is not over and that the notice is in time for. In time it
  /// ends E_k, later it counts for E_{k+1} (rule 6); for a still later one where a renewal is shorter than the notice.
  func renewals(endedByNoticeOn day: CalendarDate, _ notice: NoticeRule?) -> Int {
    let first = renewals(until: day)
    guard let notice else { return first }
    // A week more than the notice makes up for month ends and for the day that clear months take.
    return least(in: first...max(first, renewals(until: (day + notice.period).adding(days: 7)))) {
      notice.day(before: lastDay($0)) >= day
    }
  }

  /// The last renewal that there can be: by their number, and by the day past which none leads.
  func lastRenewal(before final: CalendarDate?) -> Int? {
    [mostRenewals, final.map(renewals(until:))].compactMap { $0 }.min()
  }

  /// The least number of a range for which something holds that holds for its last and for all after the first that it
  /// holds for.
  private func least(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound, high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension CountedTerm {
  /// As the text has it, before anything changed it. nil without a day to count from or a duration, and where a part of
  /// the term was found at fault: it is present, but unknown.
  init?(of dossier: Dossier, under model: PlanningModel) {
    guard let start = firstDay(of: dossier), let term = dossier.term.value, let duration = term.duration.value,
      !duration.isZero,
      !term.counting.isUnknown, !term.renewal.isUnknown,
      !(term.renewal.value == .automatic && (term.renewalPeriod.isUnknown || term.renewalLimit.isUnknown))
    else { return nil }
    self.init(
      anchor: start.date, duration: duration, renewal: term.renewalPeriod.value ?? duration,
      counting: term.counting.value ?? model.dateRules.termEnd, anchorSteps: start.steps)
    if term.renewal.value == .automatic { mostRenewals = term.renewalLimit.value.map { max(0, $0) } }
  }

  /// One of which only the last day is known.
  init(endingOn last: ComputedDate, renewal: Period, counting: TermEnd) {
    self.init(anchor: last.date, duration: Period(months: 0, days: 0), renewal: renewal, counting: counting)
    end(on: last)
  }

  /// The years of a term, for notice that ends it on an anniversary.
  init(yearsOf start: ComputedDate, counting: TermEnd) {
    let year = Period(months: 12, days: 0)
    self.init(anchor: start.date, duration: year, renewal: year, counting: counting, anchorSteps: start.steps)
  }

  /// Puts a day that is written somewhere in the place of the last day after so many renewals; later ones are counted
  /// from there.
  mutating func end(on last: ComputedDate, after renewals: Int = 0) {
    close(renewals)
    anchor = last.date
    duration = Period(months: 0, days: 0)
    parts = []
    anchorSteps = last.steps
    guard counting == .eve else { return }
    let day = Period(months: 0, days: 1)
    anchor = last.date + day
    anchorSteps.insert(ComputedDate.Step(result: anchor, from: last.date, changes: [.plus(day)]), at: 0)
  }

  /// Adds to what the term lasts after so many renewals.
  mutating func lengthen(by change: ComputedDate.Step.Change, _ period: Period, after renewals: Int = 0) {
    close(renewals)
    var whole = parts ?? [.plus(duration)]
    if renewals == 1 { whole.append(.plus(renewal)) }
    if renewals > 1 { whole.append(.plusTimes(renewals, renewal)) }
    parts = whole + [change]
    duration = duration.adding(renewals, times: renewal).adding(1, times: period)
  }

  /// Leaves renewals behind: they are over, and no longer counted.
  private mutating func close(_ renewals: Int) {
    began = renewals > 0 ? lastDay(renewals - 1).adding(days: 1) : began ?? anchor
    mostRenewals = mostRenewals.map { max(0, $0 - renewals) }
    renewalsBefore += renewals
  }
}
