internal import Dossiers

// The arithmetic of terms and renewals (docs/planning-model.md, "Dates, terms and notice"). Pure: dates in, dates and
// their derivations out.

/// A term with everything needed to count its last days.
///
/// E_k is the last day after k renewals: E_0 is the last day of the first term.
struct CountedTerm {
  /// The day that the duration is added to: the first day of the term, as a rule.
  var anchor: CalendarDate
  var duration: Period
  /// The period of one renewal; the duration where none is given.
  let renewal: Period
  let counting: TermEnd
  /// How the anchor was reached, where it was itself counted from another day.
  var anchorSteps: [ComputedDate.Step] = []
  /// The parts that the duration adds up from, once extensions or suspensions have changed it; nil while it is the
  /// duration of the text.
  var parts: [ComputedDate.Step.Change]?
  /// How often it renews at most; nil where the text sets no limit.
  var mostRenewals: Int?
  /// The number of renewals that were over when it was last extended. They are no longer counted in k.
  var renewalsBefore = 0
  /// The first day of the stretch that E_0 ends; nil where that is the anchor.
  var began: CalendarDate?

  /// E_k = anchor + duration + k × renewal, less one day where terms end on the eve of the anniversary (rules 3 and 4).
  ///
  /// Always counted from the anchor, never from E_(k−1): otherwise a term that begins on a 31st would lose days with
  /// every short month. The day is taken off last, after the sum was moved back to the end of a short month.
  func lastDay(_ k: Int) -> CalendarDate {
    let end = anchor + duration.adding(k, times: renewal)
    return counting == .eve ? end.adding(days: -1) : end
  }

  /// E_k with its derivation.
  func end(_ k: Int) -> ComputedDate {
    var changes = parts ?? [.plus(duration)]
    if k == 1 { changes.append(.plus(renewal)) } else if k > 1 { changes.append(.plusTimes(k, renewal)) }
    let last = lastDay(k)
    // A last day that letters name outright stands as it is written: the derivation shows no day added or taken off.
    if changes.isEmpty, let named = anchorSteps.first(where: \.isRemark) {
      return ComputedDate(last, [ComputedDate.Step(result: last, from: last, changes: named.changes)])
    }
    if counting == .eve { changes.append(.minusOneDay) }
    return ComputedDate(last, [ComputedDate.Step(result: last, from: anchor, changes: changes)] + anchorSteps)
  }

  /// The first day of the stretch that ends on E_k.
  func beginning(_ k: Int) -> CalendarDate {
    k > 0 ? lastDay(k - 1).adding(days: 1) : began ?? anchor
  }

  /// The least k with E_k ≥ day (rule 6). Found by binary search between bounds, because a term may renew every day
  /// for thousands of years.
  func renewals(until day: CalendarDate) -> Int {
    guard lastDay(0) < day, !renewal.isZero else { return 0 }
    let shortest = max(1, renewal.months * 28 + renewal.days)
    return least(in: 0...(day.ordinal - lastDay(0).ordinal) / shortest + 2) { lastDay($0) >= day }
  }

  /// The k for which a notice given on a day makes E_k the last day of the agreement (rule 6): the first E_k that is
  /// not over and that the notice is in time for. A notice that is too late for the present term ends the next one, or
  /// a still later one where renewals are shorter than the notice period.
  func renewals(endedByNoticeOn day: CalendarDate, _ notice: NoticeRule?) -> Int {
    let first = renewals(until: day)
    guard let notice else { return first }
    // The upper bound is a week more than the notice period: month ends may take three days, clear months one.
    return least(in: first...max(first, renewals(until: (day + notice.period).adding(days: 7)))) {
      notice.day(before: lastDay($0)) >= day
    }
  }

  /// The last renewal that there can be: limited by their number, and by the day past which nothing leads; nil where
  /// neither limits them.
  func lastRenewal(before final: CalendarDate?) -> Int? {
    [mostRenewals, final.map(renewals(until:))].compactMap { $0 }.min()
  }

  /// The least number of a range for which a condition holds, by binary search. The condition must hold for the last
  /// number of the range, and for every number after one that it holds for.
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
  /// The term as the text has it, before letters or suspensions changed it. nil without a first day or a duration, and
  /// where a part of the term that counts could not be read.
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

  /// A term of which only the last day is known.
  init(endingOn last: ComputedDate, renewal: Period, counting: TermEnd) {
    self.init(anchor: last.date, duration: Period(months: 0, days: 0), renewal: renewal, counting: counting)
    end(on: last)
  }

  /// A term of one year that renews by a year, for notice that can end an agreement on each anniversary.
  init(yearsOf start: ComputedDate, counting: TermEnd) {
    let year = Period(months: 12, days: 0)
    self.init(anchor: start.date, duration: year, renewal: year, counting: counting, anchorSteps: start.steps)
  }

  /// Replaces the last day after so many renewals by a day that the dossier names; later renewals are counted from it.
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

  /// Makes the term longer by a period, after so many renewals; later renewals are counted from there.
  mutating func lengthen(by change: ComputedDate.Step.Change, _ period: Period, after renewals: Int = 0) {
    close(renewals)
    var whole = parts ?? [.plus(duration)]
    if renewals == 1 { whole.append(.plus(renewal)) }
    if renewals > 1 { whole.append(.plusTimes(renewals, renewal)) }
    parts = whole + [change]
    duration = duration.adding(renewals, times: renewal).adding(1, times: period)
  }

  /// Stops counting so many renewals, which are over: k = 0 is then the stretch that follows them.
  private mutating func close(_ renewals: Int) {
    began = beginning(renewals)
    mostRenewals = mostRenewals.map { max(0, $0 - renewals) }
    renewalsBefore += renewals
  }
}
