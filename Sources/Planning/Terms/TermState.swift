internal import Dossiers

// Where an agreement stands in its term (docs/planning-model.md, "Dates, terms and notice").

extension TermState {
  /// Where a dossier stands in its term as of a day.
  ///
  /// - Parameter tiedTo: the end of the agreement that it lasts as long as.
  init(of dossier: Dossier, under model: PlanningModel, asOf today: CalendarDate, tiedTo: ComputedDate? = nil) {
    self.init()
    provisionalSince = provisional(dossier, on: today)
    guard let start = firstDay(of: dossier) else { return }
    currentTermStart = start.date
    let expires = dossier.dates.expires.value.map { ComputedDate.stated($0, by: "dates.expires") }
    if let term = dossier.term.value {
      let facts = Facts(term, of: dossier, from: start, expires, model, today, tiedTo)
      suspendedSince = term.suspended(on: today)
      settle(facts)
      let itself = endByItself(facts)
      leave(facts)
      // What ends for all ends for whoever leaves.
      let whole = facts.term.notice == nil ? itself : earliestExit.map { $0.orEarlier(itself) } ?? itself
      parties = term.isNoticeUnknown ? [] : partyTerms(of: dossier) { facts.exit(byNoticeOn: $0).orEarlier(whole) }
      windDown(term, ended: dossier.dates.ended.value)
    } else {
      (termEnd, lastDay) = (expires, expires)
      parties = partyTerms(of: dossier) { _ in nil }
    }
    leaveOutWhatIsNoDay(start.date)
    daysLeft = (lastNoticeDay ?? lastDay).map { $0.date.ordinal - today.ordinal }
  }

  /// Everything that the last day and notice are counted with.
  private struct Facts {
    let term: Term
    let start: ComputedDate
    /// With what letters and suspensions made of it.
    let counted: CountedTerm?
    /// The last day that the file states, unless it was extended since.
    let expires: ComputedDate?
    /// Nothing leads past it.
    let final: ComputedDate?
    let notice: NoticeRule?
    let counting: TermEnd
    let model: PlanningModel
    let today: CalendarDate

    init(
      _ term: Term, of dossier: Dossier, from start: ComputedDate, _ expires: ComputedDate?, _ model: PlanningModel,
      _ today: CalendarDate, _ tiedTo: ComputedDate?
    ) {
      (self.term, self.start, self.model, self.today) = (term, start, model, today)
      let counting = term.counting.value ?? model.dateRules.termEnd
      self.counting = counting
      let text = CountedTerm(of: dossier, under: model)
      let none = Period(months: 0, days: 0), isUnknown = term.hasUnknownChange
      let mayChange = !isUnknown && (term.extensions.isPresent || term.suspensions.isPresent)
      let base = mayChange ? text ?? expires.map { CountedTerm(endingOn: $0, renewal: none, counting: counting) } : nil
      let changed = base?.changed(by: term, asOf: today)
      counted = isUnknown || (text == nil && term.duration.isUnknown) ? nil : changed ?? text
      self.expires = changed == nil && !isUnknown ? expires : nil
      final = finalDay(of: term, asOf: today, tiedTo: tiedTo)
      notice = term.noticeRule(under: model)
    }

    /// The day on which a notice ends it for whoever gives it: as notice of the whole does, not before a first term
    /// that is promised; or where the text says nothing, after its period.
    func exit(byNoticeOn given: ComputedDate) -> ComputedDate {
      switch term.basis {
      case .termEnd:
        guard let counted else { return term.exit(byNoticeOn: given) }
        let most = counted.lastRenewal(before: final?.date) ?? .max
        return counted.end(min(counted.renewals(endedByNoticeOn: given.date, notice), most)).orEarlier(final)
      case .anniversary:
        let years = CountedTerm(yearsOf: start, counting: counting)
        let least = promised.map { years.renewals(until: $0.date) } ?? 0
        return years.end(max(least, years.renewals(endedByNoticeOn: given.date, notice)))
      case .anyTime, nil:
        let exit = term.exit(byNoticeOn: given)
        return promised.map { exit.date < $0.date ? $0 : exit } ?? exit
      }
    }

    /// The end of a first term that no notice can shorten.
    var promised: ComputedDate? { term.renewal.value == .untilNotice ? firstEnd : nil }

    /// The end of the first term, or of what took its place.
    var firstEnd: ComputedDate? { counted?.end(0) ?? expires }
  }

  // MARK: The last day

  private mutating func settle(_ facts: Facts) {
    if facts.term.renewal.value == .automatic, let counted = facts.counted {
      if facts.term.basis == .termEnd { renew(counted, facts) } else { renewWhateverIsNoticed(counted, facts) }
      return
    }
    termEnd = facts.firstEnd.map { $0.orEarlier(facts.final) } ?? facts.final
    lastDay = (facts.expires ?? facts.firstEnd).map { $0.orEarlier(facts.final) } ?? facts.final
    // Past its first term it has no last day but the one that a notice gives it.
    if facts.term.renewal.value == .untilNotice, let end = facts.firstEnd, end.date < facts.today {
      (termEnd, lastDay) = (facts.final, facts.final)
    }
  }

  /// Automatic renewal: least k with E_k ≥ as-of, but none after the last day that a notice ends (rule 6), and none
  /// after the last renewal that there can be.
  private mutating func renew(_ counted: CountedTerm, _ facts: Facts) {
    let most = counted.lastRenewal(before: facts.final?.date) ?? .max
    let ending = facts.term.notice.map { min(counted.renewals(endedByNoticeOn: $0.date, facts.notice), most) }
    let k = min(counted.renewals(until: facts.today), ending ?? .max, most)
    present(k, of: counted, facts)
    let end = counted.end(k).orEarlier(facts.final)
    // The last term that there can be ends by itself.
    if ending == nil, k < most, let notice = facts.notice { count(notice, before: end, facts.model, facts.today) }
    if noticeState == .missed || ending.map({ $0 > k }) == true {
      runsOnTo = counted.end(k + 1).orEarlier(facts.final)
    }
    if let ending {
      earliestExit = counted.end(ending).orEarlier(facts.final)
    } else if let notice = facts.notice, k < most {
      let next = noticeState == .missed ? min(counted.renewals(endedByNoticeOn: facts.today, notice), most) : k
      earliestExit = counted.end(next).orEarlier(facts.final)
    }
  }

  /// Automatic renewal of what notice can end on other days than the last of a term.
  private mutating func renewWhateverIsNoticed(_ counted: CountedTerm, _ facts: Facts) {
    let most = counted.lastRenewal(before: facts.final?.date) ?? .max
    present(min(counted.renewals(until: facts.today), most), of: counted, facts)
  }

  private mutating func present(_ k: Int, of counted: CountedTerm, _ facts: Facts) {
    renewalsDone = counted.renewalsBefore + k
    currentTermStart = k > 0 ? counted.lastDay(k - 1).adding(days: 1) : counted.began ?? counted.anchor
    let end = counted.end(k).orEarlier(facts.final)
    (lastDay, termEnd) = (end, end)
  }

  // MARK: Notice

  /// How it can be left, where that is not at the end of a renewed term.
  private mutating func leave(_ facts: Facts) {
    guard !facts.term.isNoticeUnknown else { return }
    mustArrive = facts.term.noticeCountsFrom.value == .receipt && facts.term.noticePeriod.isPresent
    switch facts.term.basis {
    case .anyTime: leaveAnyTime(facts)
    case .anniversary: leaveOnAnniversary(facts)
    case .termEnd, nil: break
    }
  }

  /// The day on which it ends by itself, whatever anybody gives notice of.
  private func endByItself(_ facts: Facts) -> ComputedDate? {
    switch facts.term.renewal.value {
    case .indefinite, .untilNotice: facts.final
    case .automatic:
      facts.counted.flatMap { counted in
        counted.lastRenewal(before: facts.final?.date).map { counted.end($0).orEarlier(facts.final) }
      }
    case .some(.none), .byConsent, nil: lastDay
    }
  }

  /// At any time: exit = notice + notice period (rule 7), but not before the end of the first term where that is
  /// promised; without notice so far, the day on which notice given today would end it.
  private mutating func leaveAnyTime(_ facts: Facts) {
    let given = facts.term.notice
    let exit = facts.term.exit(byNoticeOn: given ?? ComputedDate(facts.today, []))
    guard let first = facts.promised else {
      end(on: exit, isGiven: given != nil, facts)
      return
    }
    let isLast = facts.final.map { $0.date <= first.date } ?? false
    if given == nil, first.date >= facts.today, !isLast, let notice = facts.notice {
      count(notice, before: first, facts.model, facts.today)
    }
    end(on: exit.date < first.date ? first : exit, isGiven: given != nil, facts)
  }

  /// On the last day of any year of it, with notice before that day.
  private mutating func leaveOnAnniversary(_ facts: Facts) {
    guard !facts.term.counting.isUnknown else { return }
    let years = CountedTerm(yearsOf: facts.start, counting: facts.counting)
    let least = facts.promised.map { years.renewals(until: $0.date) } ?? 0
    if let given = facts.term.notice {
      let year = max(least, years.renewals(endedByNoticeOn: given.date, facts.notice))
      end(on: years.end(year), isGiven: true, facts)
      return
    }
    guard let notice = facts.notice else { return }
    let final = endByItself(facts), year = max(least, years.renewals(until: facts.today))
    if let final, final.date <= years.lastDay(year) { return }
    count(notice, before: years.end(year), facts.model, facts.today)
    guard noticeState == .missed else {
      earliestExit = years.end(year)
      return
    }
    let next = max(least, years.renewals(endedByNoticeOn: facts.today, notice))
    (runsOnTo, earliestExit) = (years.end(year + 1).orEarlier(final), years.end(next).orEarlier(final))
  }

  /// Takes note of the day on which a notice ends it, or would, unless it ends by itself before.
  private mutating func end(on exit: ComputedDate, isGiven: Bool, _ facts: Facts) {
    let isIndefinite = facts.term.renewal.value == .indefinite
    if let final = endByItself(facts), final.date <= exit.date { return }
    earliestExit = exit
    guard isGiven else { return }
    lastDay = exit
    if !isIndefinite { termEnd = exit }
    guard facts.term.renewal.value == .automatic, let counted = facts.counted else { return }
    let k = counted.renewals(until: min(facts.today, exit.date))
    renewalsDone = counted.renewalsBefore + k
    currentTermStart = k > 0 ? counted.lastDay(k - 1).adding(days: 1) : counted.began ?? counted.anchor
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

  // MARK: After the end

  /// Winding down runs after the end: the day it ended, else its last day (rule 7).
  private mutating func windDown(_ term: Term, ended: CalendarDate?) {
    guard let period = term.windDown.value, let last = ended.map({ .stated($0, by: "dates.ended") }) ?? lastDay else {
      return
    }
    windDownEnd = last.then(last.date + period, [.plus(period)])
  }

  /// What leads past the years 1…9999 is no day: it is kept for the finding, and nothing else is told of it.
  private mutating func leaveOutWhatIsNoDay(_ start: CalendarDate) {
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
    if currentTermStart?.isInCalendar == false { currentTermStart = start }
  }
}

/// The day since which it is applied provisionally: from then on, until it enters into force or ends (Vienna Convention
/// on the Law of Treaties, art. 25).
private func provisional(_ dossier: Dossier, on today: CalendarDate) -> CalendarDate? {
  guard let since = dossier.dates.provisional.value, since <= today, !dossier.dates.inForce.isUnknown,
    dossier.dates.ended.value.map({ $0 > today }) ?? true
  else { return nil }
  return entryIntoForce(of: dossier).map { $0.date > today } ?? true ? since : nil
}
