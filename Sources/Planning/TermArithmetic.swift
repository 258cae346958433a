internal import Dossiers

// The arithmetic of terms, renewals and notice (03-planning-model, section 4). Pure: dates in, dates and their
// derivations out.

/// A term with everything needed to count with it: the anchor and at least a duration.
struct CountedTerm {
  let anchor: CalendarDate
  let duration: Period
  /// The period of one renewal; the duration where none is given.
  let renewal: Period
  let counting: TermEnd

  /// E_k = anchor + duration + k × renewal, less one day unless anniversaries count (rules 3 and 4). Counted from the
  /// anchor, never from an earlier result, and clamped before the day is taken off.
  func lastDay(_ k: Int) -> CalendarDate {
    let end = anchor + Period(months: duration.months + k * renewal.months, days: duration.days + k * renewal.days)
    return counting == .eve ? end.adding(days: -1) : end
  }

  func step(_ k: Int) -> ComputedDate.Step {
    var changes: [ComputedDate.Step.Change] = [.plus(duration)]
    if k == 1 { changes.append(.plus(renewal)) } else if k > 1 { changes.append(.plusTimes(k, renewal)) }
    if counting == .eve { changes.append(.minusOneDay) }
    return ComputedDate.Step(result: lastDay(k), from: anchor, changes: changes)
  }

  /// The least k with E_k ≥ day (rule 6). Found by estimate and correction, not by counting through the years.
  func renewals(until day: CalendarDate) -> Int {
    guard lastDay(0) < day, !renewal.isZero else { return 0 }
    let shortest = max(1, renewal.months * 28 + renewal.days)
    var low = 0, high = (day.ordinal - lastDay(0).ordinal) / shortest + 2
    while low < high {
      let middle = (low + high) / 2
      if lastDay(middle) >= day { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension TermState {
  /// Where a dossier stands in its term as of a day.
  init(of dossier: Dossier, under model: PlanningModel, asOf today: CalendarDate) {
    self.init()
    let entry = entryIntoForce(of: dossier)
    let term = dossier.term.value
    guard let anchor = entry?.date else { return }
    guard let term, let duration = term.duration.value, !duration.isZero else {
      stated(dossier.dates.expires.value, today)
      currentTermStart = anchor
      if term?.renewal.value == .indefinite { exit(from: term, today) }
      windDown(term)
      return
    }
    let counted = CountedTerm(
      anchor: anchor, duration: duration, renewal: term.renewalPeriod.value ?? duration,
      counting: term.counting.value ?? model.dateRules.termEnd)
    let isAutomatic = term.renewal.value == .automatic
    let noticeEnds = isAutomatic ? endByNotice(term, counted, model) : nil
    let k = min(isAutomatic ? counted.renewals(until: today) : 0, noticeEnds ?? .max)
    renewalsDone = k
    currentTermStart = k == 0 ? anchor : counted.lastDay(k - 1).adding(days: 1)
    lastDay = ComputedDate(counted.lastDay(k), [counted.step(k)] + (entry?.steps ?? []))
    termEnd = lastDay
    if !isAutomatic, let expires = dossier.dates.expires.value {
      lastDay = ComputedDate(expires, [])
    }
    if isAutomatic, noticeEnds == nil, let notice = term.noticePeriod.value {
      count(notice, from: counted.lastDay(k), counted.step(k), model, today)
      if noticeState == .missed { runsOnTo = ComputedDate(counted.lastDay(k + 1), [counted.step(k + 1)]) }
    }
    windDown(term)
    daysLeft = (lastNoticeDay?.date ?? lastDay?.date).map { $0.ordinal - today.ordinal }
  }

  /// An agreement without a duration has the last day it states, or none.
  private mutating func stated(_ expires: CalendarDate?, _ today: CalendarDate) {
    guard let expires else { return }
    lastDay = ComputedDate(expires, [])
    termEnd = lastDay
    daysLeft = expires.ordinal - today.ordinal
  }

  /// Indefinite: exit = notice_given + notice_period; without notice so far, the day on which notice given today would end it.
  /// Without a clause at least twelve months (rule 7; Vienna Convention on the Law of Treaties, art. 56(2)).
  private mutating func exit(from term: Term?, _ today: CalendarDate) {
    guard let term, !term.noticePeriod.isUnknown, !term.noticeGiven.isUnknown else { return }
    let period = term.noticePeriod.value ?? Period(months: 12, days: 0)
    func after(_ day: CalendarDate) -> ComputedDate {
      ComputedDate(day + period, [ComputedDate.Step(result: day + period, from: day, changes: [.plus(period)])])
    }
    if let given = term.noticeGiven.value { lastDay = after(given) } else { earliestExit = after(today) }
  }

  /// Winding down runs after the end (rule 7).
  private mutating func windDown(_ term: Term?) {
    guard let period = term?.windDown.value, let last = lastDay else { return }
    let end = last.date + period
    windDownEnd = ComputedDate(end, [ComputedDate.Step(result: end, from: last.date, changes: [.plus(period)])] + last.steps)
  }

  /// Notice in time ends E_k; later notice counts for E_{k+1} (rule 6). The k whose last day is final, or nil without notice.
  private func endByNotice(_ term: Term, _ counted: CountedTerm, _ model: PlanningModel) -> Int? {
    guard let given = term.noticeGiven.value else { return nil }
    let k = counted.renewals(until: given)
    guard let period = term.noticePeriod.value else { return k }
    return given <= noticeDay(counted.lastDay(k), period, model) ? k : k + 1
  }

  /// E_k − notice: never late, at month ends at most three days early (rule 5).
  private func noticeDay(_ end: CalendarDate, _ period: Period, _ model: PlanningModel) -> CalendarDate {
    let day = end - period
    return model.dateRules.noticeCountsDay ? day : day.adding(days: -1)
  }

  private mutating func count(
    _ notice: Period, from end: CalendarDate, _ step: ComputedDate.Step, _ model: PlanningModel, _ today: CalendarDate
  ) {
    let day = noticeDay(end, notice, model)
    let changes: [ComputedDate.Step.Change] = model.dateRules.noticeCountsDay ? [.minus(notice)] : [.minus(notice), .minusOneDay]
    let noticeStep = ComputedDate.Step(result: day, from: end, changes: changes)
    lastNoticeDay = ComputedDate(day, [noticeStep, step])
    let lead = model.dateRules.decisionLead ?? Period(months: 0, days: 0)
    let decide = day - lead
    decideBy = model.dateRules.decisionLead.map {
      ComputedDate(decide, [ComputedDate.Step(result: decide, from: day, changes: [.minus($0)]), noticeStep, step])
    }
    noticeState = today > day ? .missed : today >= decide && decideBy != nil ? .due : .open
    let working = workingDay(onOrBefore: day, model)
    actBy = ComputedDate(working, working == day ? [noticeStep] : [ComputedDate.Step(result: working, from: day, changes: [.workingDay]), noticeStep])
  }
}

/// The advisory working day on or before a date: weekends and holidays never move a legal date (rule 8).
func workingDay(onOrBefore day: CalendarDate, _ model: PlanningModel) -> CalendarDate {
  guard !model.organisation.workingWeek.isEmpty else { return day }
  var working = day
  for _ in 0..<60 {
    if model.organisation.workingWeek.contains(working.weekday), !model.organisation.holidays.contains(working) { return working }
    working = working.adding(days: -1)
  }
  return day
}

/// The day of entry into force: as stated, else from its trigger: + offset, then to the first of the next month if the
/// text says so (rule 9; the day of receipt is not counted).
func entryIntoForce(of dossier: Dossier) -> ComputedDate? {
  if let stated = dossier.dates.inForce.value { return ComputedDate(stated, []) }
  guard dossier.dates.inForce.isAbsent, let entry = dossier.term.value?.entryIntoForce.value else { return nil }
  let start: CalendarDate?
  switch entry.trigger.value {
  case .signature: start = entry.date.value ?? dossier.dates.signed.value
  case .lastNotification, .ratifications: start = entry.date.value
  case nil: start = nil
  }
  guard let start else { return nil }
  var day = start
  var changes: [ComputedDate.Step.Change] = []
  if let offset = entry.offset.value {
    day = day + offset
    changes.append(.plus(offset))
  }
  if entry.snap.value == .nextMonthStart {
    day = CalendarDate(year: day.year, month: day.month, day: 1)?.adding(months: 1) ?? day
    changes.append(.nextMonthStart)
  }
  return ComputedDate(day, changes.isEmpty ? [] : [ComputedDate.Step(result: day, from: start, changes: changes)])
}

extension ComputedDate {
  /// How the date was reached, as data in one line: `2027-09-30 = 2028-03-30 − P6M; 2028-03-30 = 2023-03-31 + P5Y − 1 day`.
  package var derivation: String {
    steps.map { step in
      "\(step.result) = \(step.from)" + step.changes.map { " " + $0.text }.joined()
    }.joined(separator: "; ")
  }
}

extension ComputedDate.Step.Change {
  fileprivate var text: String {
    switch self {
    case .plus(let period): "+ \(period)"
    case .plusTimes(let k, let period): "+ \(k) × \(period)"
    case .minus(let period): "− \(period)"
    case .minusOneDay: "− 1 day"
    case .nextMonthStart: "→ first day of the next month"
    case .workingDay: "→ working day before"
    case .stated(let field): "(\(field))"
    }
  }
}
