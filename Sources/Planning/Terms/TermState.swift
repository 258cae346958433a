internal import Dossiers

// Where an agreement stands in its term (docs/planning-model.md, "Dates, terms and notice").

extension TermState {
  /// Where a dossier stands in its term as of a day.
  ///
  /// - Parameter tiedTo: the end of the agreement that this one follows.
  init(of dossier: Dossier, under model: PlanningModel, asOf today: CalendarDate, tiedTo: ComputedDate? = nil) {
    self.init()
    provisionalSince = provisional(dossier, on: today)
    let start = firstDay(of: dossier)
    // A stated last day, letters and the days of parties count even where no day is known that the term began on. But
    // where that day is given and cannot be read, one finding is enough until it is mended.
    guard start != nil || !dossier.isFirstDayUnknown else { return }
    currentTermStart = start?.date
    let expires = dossier.dates.expires.value.map { ComputedDate.stated($0, by: "dates.expires") }
    if let term = dossier.term.value {
      let facts = Facts(term, of: dossier, from: start, expires, model, today, tiedTo)
      suspendedSince = term.suspended(on: today)
      settle(facts)
      let itself = endByItself(facts)
      leave(facts)
      // A party that leaves is bound no longer than the agreement itself lasts.
      let whole = facts.given == nil ? itself : earliestExit.map { $0.orEarlier(itself) } ?? itself
      parties =
        term.isNoticeUnknown
        ? [] : partyTerms(of: dossier, asOf: today) { facts.exit(byNoticeOn: $0)?.orEarlier(whole) }
      windDown(term, ended: dossier.dates.ended.value)
    } else {
      (termEnd, lastDay) = (expires, expires)
      parties = partyTerms(of: dossier, asOf: today) { _ in nil }
    }
    leaveOutWhatIsNoDay(start?.date)
    daysLeft = (lastNoticeDay ?? lastDay).map { $0.date.ordinal - today.ordinal }
  }

  /// Everything that the last day and the days of notice are counted with.
  private struct Facts {
    let term: Term
    /// The day that the term is counted from; nil where none is known.
    let start: ComputedDate?
    /// The term with what letters and suspensions made of it; nil where no last day can be counted.
    let counted: CountedTerm?
    /// The last day that the file states, unless it was extended since.
    let expires: ComputedDate?
    /// The day on which the agreement ends at the latest, whatever its term says.
    let final: ComputedDate?
    let notice: NoticeRule?
    /// The day from which the notice runs that was given.
    let given: ComputedDate?
    let counting: TermEnd
    let model: PlanningModel
    let today: CalendarDate

    init(
      _ term: Term, of dossier: Dossier, from start: ComputedDate?, _ expires: ComputedDate?, _ model: PlanningModel,
      _ today: CalendarDate, _ tiedTo: ComputedDate?
    ) {
      self.term = term
      self.start = start
      self.model = model
      self.today = today
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
      given = term.notice(asOf: today)
    }

    /// The day on which a notice ends the agreement for the party that gives it: counted as a notice that ends the
    /// whole, and never before the end of a first term that is promised. Where the text provides for no notice, the
    /// notice period after it was given. nil where it takes effect on an anniversary of a day that is not known.
    func exit(byNoticeOn given: ComputedDate) -> ComputedDate? {
      switch term.basis {
      case .termEnd:
        guard let counted else { return term.exit(byNoticeOn: given) }
        let ended = counted.renewals(endedByNoticeOn: given.date, notice)
        return counted.end(limited(ended, to: counted.lastRenewal(before: final?.date))).orEarlier(final)
      case .anniversary:
        guard let years else { return nil }
        return years.end(max(leastYear(of: years), years.renewals(endedByNoticeOn: given.date, notice)))
      case .anyTime, nil:
        let exit = term.exit(byNoticeOn: given)
        return promised.map { exit.date < $0.date ? $0 : exit } ?? exit
      }
    }

    /// The years of the agreement, each of which a notice can end where it takes effect on an anniversary; nil without
    /// a first day.
    var years: CountedTerm? { start.map { CountedTerm(yearsOf: $0, counting: counting) } }

    /// The first of the years that a notice can end: a first term that is promised runs its course.
    func leastYear(of years: CountedTerm) -> Int { promised.map { years.renewals(until: $0.date) } ?? 0 }

    /// The end of a first term that no notice can shorten; nil where none is promised.
    var promised: ComputedDate? { term.renewal.value == .untilNotice ? firstEnd : nil }

    /// The last day of the first term, as letters and suspensions have moved it; a stated one where none is counted.
    var firstEnd: ComputedDate? { counted?.end(0) ?? expires }
  }

  // MARK: The last day

  private mutating func settle(_ facts: Facts) {
    if facts.term.renewal.value == .automatic, let counted = facts.counted {
      if facts.term.basis == .termEnd { renew(counted, facts) } else { renewUntilOtherDays(counted, facts) }
      return
    }
    termEnd = facts.firstEnd.map { $0.orEarlier(facts.final) } ?? facts.final
    lastDay = (facts.expires ?? facts.firstEnd).map { $0.orEarlier(facts.final) } ?? facts.final
    // Once its first term is over, such an agreement has no last day until a notice gives it one.
    if facts.term.renewal.value == .untilNotice, let end = facts.firstEnd, end.date < facts.today {
      (termEnd, lastDay) = (facts.final, facts.final)
    }
  }

  /// Automatic renewal that a notice stops at the end of a term: the present term is the first whose last day is not
  /// past, but none after the one that a notice ends (rule 6), and none after the last renewal that there can be.
  private mutating func renew(_ counted: CountedTerm, _ facts: Facts) {
    let most = counted.lastRenewal(before: facts.final?.date)
    let ending = facts.given.map { limited(counted.renewals(endedByNoticeOn: $0.date, facts.notice), to: most) }
    let k = limited(limited(counted.renewals(until: facts.today), to: ending), to: most)
    present(k, of: counted, facts)
    guard !facts.term.isNoticeUnknown else { return }
    let end = counted.end(k).orEarlier(facts.final)
    // The last term that there can be ends by itself, so that no notice is needed.
    let mayRenew = most.map { k < $0 } ?? true
    if ending == nil, mayRenew, let notice = facts.notice { count(notice, before: end, facts.model, facts.today) }
    if noticeState == .missed || ending.map({ $0 > k }) == true {
      runsOnTo = counted.end(k + 1).orEarlier(facts.final)
    }
    if let ending {
      earliestExit = counted.end(ending).orEarlier(facts.final)
    } else if let notice = facts.notice, mayRenew {
      let isMissed = noticeState == .missed
      let next = isMissed ? limited(counted.renewals(endedByNoticeOn: facts.today, notice), to: most) : k
      earliestExit = counted.end(next).orEarlier(facts.final)
    }
  }

  /// Automatic renewal of an agreement that a notice can end on other days than the last of a term.
  private mutating func renewUntilOtherDays(_ counted: CountedTerm, _ facts: Facts) {
    let most = counted.lastRenewal(before: facts.final?.date)
    present(limited(counted.renewals(until: facts.today), to: most), of: counted, facts)
  }

  private mutating func present(_ k: Int, of counted: CountedTerm, _ facts: Facts) {
    begin(k, of: counted)
    let end = counted.end(k).orEarlier(facts.final)
    lastDay = end
    termEnd = end
  }

  /// Notes how many renewals are over and when the present term began.
  private mutating func begin(_ k: Int, of counted: CountedTerm) {
    renewalsDone = counted.renewalsBefore + k
    currentTermStart = counted.beginning(k)
  }

  // MARK: Notice

  /// How the agreement can be left, where that is not at the end of a renewed term (which `renew` counts).
  private mutating func leave(_ facts: Facts) {
    guard !facts.term.isNoticeUnknown else { return }
    mustArrive = facts.term.noticeCountsFrom.value == .receipt && facts.term.noticePeriod.isPresent
    // Nothing can be left that has no first day: then only a notice that was given counts, and a promised first term.
    guard facts.start != nil || facts.given != nil || facts.promised != nil else { return }
    switch facts.term.basis {
    case .anyTime: leaveAnyTime(facts)
    case .anniversary: leaveOnAnniversary(facts)
    case .termEnd, nil: break
    }
  }

  /// The day on which the agreement ends without any notice; nil where it goes on until somebody gives one.
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

  /// Notice at any time ends it once the notice period is over (rule 7), but not before the end of a first term that is
  /// promised. Without a notice so far, the exit is the day on which a notice given today would end it.
  private mutating func leaveAnyTime(_ facts: Facts) {
    let given = facts.given
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

  /// Notice ends it on the last day of any of its years, if it is given the notice period before that day.
  private mutating func leaveOnAnniversary(_ facts: Facts) {
    guard !facts.term.counting.isUnknown, let years = facts.years else { return }
    let least = facts.leastYear(of: years)
    if let given = facts.given {
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
    runsOnTo = years.end(year + 1).orEarlier(final)
    earliestExit = years.end(next).orEarlier(final)
  }

  /// Notes the day on which a notice ends the agreement, or would end it, unless it ends by itself before.
  ///
  /// - Parameter isGiven: whether the notice was given: only then is that day the last one.
  private mutating func end(on exit: ComputedDate, isGiven: Bool, _ facts: Facts) {
    let isIndefinite = facts.term.renewal.value == .indefinite
    if let final = endByItself(facts), final.date <= exit.date { return }
    earliestExit = exit
    guard isGiven else { return }
    lastDay = exit
    if !isIndefinite { termEnd = exit }
    guard facts.term.renewal.value == .automatic, let counted = facts.counted else { return }
    begin(counted.renewals(until: min(facts.today, exit.date)), of: counted)
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
    actBy = workingDay(onOrBefore: last.date, model).map { $0 == last.date ? last : last.then($0, [.workingDay]) }
  }

  // MARK: After the end

  /// Winding down runs after the end: the day it ended, else its last day (rule 7).
  private mutating func windDown(_ term: Term, ended: CalendarDate?) {
    guard let period = term.windDown.value, let last = ended.map({ .stated($0, by: "dates.ended") }) ?? lastDay else {
      return
    }
    windDownEnd = last.then(last.date + period, [.plus(period)])
  }

  /// Takes out the days outside the years 1 to 9999, which the calendar does not have. The first of them is kept as
  /// `outside`, for the rule that reports it.
  private mutating func leaveOutWhatIsNoDay(_ start: CalendarDate?) {
    outside = [termEnd, lastDay, lastNoticeDay, decideBy, runsOnTo, earliestExit, windDownEnd].compactMap { $0 }.first {
      !$0.date.isInCalendar
    }
    guard outside != nil else { return }
    func day(_ computed: ComputedDate?) -> ComputedDate? { computed.flatMap { $0.date.isInCalendar ? $0 : nil } }
    if [lastDay, lastNoticeDay, decideBy].contains(where: { $0.map { !$0.date.isInCalendar } ?? false }) {
      lastNoticeDay = nil
      decideBy = nil
      actBy = nil
      noticeState = .none
    }
    termEnd = day(termEnd)
    lastDay = day(lastDay)
    runsOnTo = day(runsOnTo)
    earliestExit = day(earliestExit)
    windDownEnd = day(windDownEnd)
    if currentTermStart?.isInCalendar == false { currentTermStart = start }
  }
}

/// A number of renewals, or the limit where that is less; nil stands for no limit.
private func limited(_ renewals: Int, to most: Int?) -> Int { most.map { min(renewals, $0) } ?? renewals }

/// The first day of the provisional application that lasts today: it ends with entry into force, or with the agreement
/// (Vienna Convention on the Law of Treaties, art. 25).
private func provisional(_ dossier: Dossier, on today: CalendarDate) -> CalendarDate? {
  guard let since = dossier.dates.provisional.value, since <= today, !dossier.dates.inForce.isUnknown,
    dossier.dates.ended.value.map({ $0 > today }) ?? true
  else { return nil }
  return entryIntoForce(of: dossier).map { $0.date > today } ?? true ? since : nil
}
