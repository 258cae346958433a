internal import Dossiers

// The arithmetic of terms, renewals and notice (docs/planning-model.md, "Dates, terms and notice"). Pure: dates in,
// dates and their derivations out.

/// A term with everything needed to count with it: the anchor and at least a duration.
struct CountedTerm {
  let anchor: CalendarDate
  let duration: Period
  /// The period of one renewal; the duration where none is given.
  let renewal: Period
  let counting: TermEnd
  /// How the anchor was reached, where it was counted itself.
  var anchorSteps: [ComputedDate.Step] = []

  /// E_k = anchor + duration + k × renewal, less one day unless anniversaries count (rules 3 and 4). Counted from the
  /// anchor, never from an earlier result, and clamped before the day is taken off.
  func lastDay(_ k: Int) -> CalendarDate {
    let end = anchor + duration.adding(k, times: renewal)
    return counting == .eve ? end.adding(days: -1) : end
  }

  /// E_k with its derivation.
  func end(_ k: Int) -> ComputedDate {
    var changes: [ComputedDate.Step.Change] = [.plus(duration)]
    if k == 1 { changes.append(.plus(renewal)) } else if k > 1 { changes.append(.plusTimes(k, renewal)) }
    if counting == .eve { changes.append(.minusOneDay) }
    let last = lastDay(k)
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
  /// nil without a day to count from or a duration, and where a part of the term was found at fault: it is present, but
  /// unknown.
  init?(of dossier: Dossier, under model: PlanningModel) {
    guard let entry = entryIntoForce(of: dossier), let term = dossier.term.value, let duration = term.duration.value,
      !duration.isZero,
      !term.counting.isUnknown, !term.renewal.isUnknown,
      !(term.renewal.value == .automatic && term.renewalPeriod.isUnknown)
    else { return nil }
    self.init(
      anchor: entry.date, duration: duration, renewal: term.renewalPeriod.value ?? duration,
      counting: term.counting.value ?? model.dateRules.termEnd, anchorSteps: entry.steps)
  }
}

/// How notice is counted (rule 5).
struct NoticeRule {
  let period: Period
  /// Whether notice given on the last notice day is in time; if not ("clear months"), that day is one earlier.
  let countsDay: Bool

  /// E_k − notice: never late, at month ends at most three days early.
  func day(before end: CalendarDate) -> CalendarDate {
    let day = end - period
    return countsDay ? day : day.adding(days: -1)
  }

  func day(before end: ComputedDate) -> ComputedDate {
    end.then(day(before: end.date), countsDay ? [.minus(period)] : [.minus(period), .minusOneDay])
  }
}

extension TermState {
  /// Where a dossier stands in its term as of a day.
  init(of dossier: Dossier, under model: PlanningModel, asOf today: CalendarDate) {
    self.init()
    guard let entry = entryIntoForce(of: dossier) else { return }
    currentTermStart = entry.date
    let term = dossier.term.value
    let expires = dossier.dates.expires.value.map { ComputedDate.stated($0, by: "dates.expires") }
    if let term, let counted = CountedTerm(of: dossier, under: model) {
      if term.renewal.value == .automatic {
        renew(counted, term, model, today)
      } else {
        termEnd = counted.end(0)
        lastDay = expires ?? termEnd
      }
    } else {
      termEnd = expires
      lastDay = expires
    }
    if let term, term.renewal.value == .indefinite { exit(from: term, today) }
    windDown(term, ended: dossier.dates.ended.value)
    leaveOutWhatIsNoDay(entry)
    daysLeft = (lastNoticeDay ?? lastDay).map { $0.date.ordinal - today.ordinal }
  }

  /// What leads past the years 1…9999 is no day: it is kept for the finding, and nothing else is told of it.
  private mutating func leaveOutWhatIsNoDay(_ entry: ComputedDate) {
    outside = [termEnd, lastDay, lastNoticeDay, decideBy, runsOnTo, earliestExit, windDownEnd].compactMap { $0 }.first {
      !$0.date.isInCalendar
    }
    guard outside != nil else { return }
    func day(_ computed: ComputedDate?) -> ComputedDate? { computed.flatMap { $0.date.isInCalendar ? $0 : nil } }
    if [lastDay, lastNoticeDay, decideBy].contains(where: { $0.map { !$0.date.isInCalendar } ?? false }) {
      (lastNoticeDay, decideBy, actBy, noticeState) = (nil, nil, nil, .none)
    }
    (termEnd, lastDay, runsOnTo, earliestExit, windDownEnd) = (
      day(termEnd), day(lastDay), day(runsOnTo), day(earliestExit), day(windDownEnd)
    )
    if currentTermStart?.isInCalendar == false { currentTermStart = entry.date }
  }

  /// Automatic renewal: least k with E_k ≥ as-of, but none after the last day that a notice ends (rule 6).
  private mutating func renew(_ counted: CountedTerm, _ term: Term, _ model: PlanningModel, _ today: CalendarDate) {
    let notice = term.noticePeriod.value.map { NoticeRule(period: $0, countsDay: model.dateRules.noticeCountsDay) }
    let ending = term.noticeGiven.value.map { counted.renewals(endedByNoticeOn: $0, notice) }
    let k = min(counted.renewals(until: today), ending ?? .max)
    renewalsDone = k
    if k > 0 { currentTermStart = counted.lastDay(k - 1).adding(days: 1) }
    let end = counted.end(k)
    (lastDay, termEnd) = (end, end)
    if ending == nil, let notice { count(notice, before: end, model, today) }
    if noticeState == .missed || ending.map({ $0 > k }) == true { runsOnTo = counted.end(k + 1) }
    if let ending {
      earliestExit = counted.end(ending)
    } else if let notice {
      earliestExit = noticeState == .missed ? counted.end(counted.renewals(endedByNoticeOn: today, notice)) : end
    }
  }

  /// The last notice day, the day to decide by, the working day to act by, and where today stands among them (rules 5,
  /// 6 and 8).
  private mutating func count(
    _ notice: NoticeRule, before end: ComputedDate, _ model: PlanningModel, _ today: CalendarDate
  ) {
    let last = notice.day(before: end)
    lastNoticeDay = last
    decideBy = model.dateRules.decisionLead.map { last.then(last.date - $0, [.minus($0)]) }
    noticeState = today > last.date ? .missed : decideBy.map { today >= $0.date } == true ? .due : .open
    let working = workingDay(onOrBefore: last.date, model)
    actBy = working == last.date ? last : last.then(working, [.workingDay])
  }

  /// Indefinite: exit = notice_given + notice_period; without notice so far, the day on which notice given today would
  /// end it. Without a clause at least twelve months (rule 7; Vienna Convention on the Law of Treaties, art. 56(2)).
  private mutating func exit(from term: Term, _ today: CalendarDate) {
    guard !term.noticePeriod.isUnknown, !term.noticeGiven.isUnknown else { return }
    let period = term.noticePeriod.value ?? Period(months: 12, days: 0)
    let given = term.noticeGiven.value.map { ComputedDate.stated($0, by: "term.notice_given") }
    let start = given ?? ComputedDate(today, [])
    let exit = start.then(start.date + period, [term.noticePeriod.isPresent ? .plus(period) : .plusByTreatyLaw(period)])
    earliestExit = exit
    if given != nil { lastDay = exit }
  }

  /// Winding down runs after the end: the day it ended, else its last day (rule 7).
  private mutating func windDown(_ term: Term?, ended: CalendarDate?) {
    guard let period = term?.windDown.value, let last = ended.map({ .stated($0, by: "dates.ended") }) ?? lastDay else {
      return
    }
    windDownEnd = last.then(last.date + period, [.plus(period)])
  }
}

/// The advisory working day on or before a date: weekends and holidays never move a legal date (rule 8).
func workingDay(onOrBefore day: CalendarDate, _ model: PlanningModel) -> CalendarDate {
  guard !model.organisation.workingWeek.isEmpty else { return day }
  var working = day
  for _ in 0..<60 {
    if model.organisation.workingWeek.contains(working.weekday), !model.organisation.holidays.contains(working) {
      return working
    }
    working = working.adding(days: -1)
  }
  return day
}
