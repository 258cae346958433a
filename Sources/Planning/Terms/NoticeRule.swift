internal import Dossiers

// Notice: how it is counted, when it was given, and on which days it can end an agreement.

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

extension Term {
  func noticeRule(under model: PlanningModel) -> NoticeRule? {
    noticePeriod.value.map { NoticeRule(period: $0, countsDay: model.dateRules.noticeCountsDay) }
  }

  /// The day from which the notice period runs: that of dispatch, or of receipt where the text counts from there. Until
  /// it has arrived such a notice ends nothing.
  var notice: ComputedDate? {
    noticeCountsFrom.value == .receipt
      ? noticeReceived.value.map { .stated($0, by: "term.notice_received") }
      : noticeGiven.value.map { .stated($0, by: "term.notice_given") }
  }

  /// Whether something about notice was found at fault, so that nothing is told of it.
  var isNoticeUnknown: Bool {
    noticePeriod.isUnknown || noticeGiven.isUnknown || noticeReceived.isUnknown || noticeBasis.isUnknown
      || noticeCountsFrom.isUnknown
  }

  /// The days on which notice can end it; nil where it ends by itself, and no notice is told of.
  var basis: NoticeBasis? {
    switch renewal.value {
    case .automatic: noticeBasis.value ?? .termEnd
    // Neither has a term at whose end a notice could take effect.
    case .indefinite, .untilNotice: noticeBasis.value == .anniversary ? .anniversary : .anyTime
    case .some(.none), .byConsent, nil: noticeBasis.value == .termEnd ? nil : noticeBasis.value
    }
  }

  /// A notice ends it on a day counted from the notice itself, at the earliest: the period of the text, else the twelve
  /// months of the Vienna Convention on the Law of Treaties, art. 56(2) (rule 7).
  func exit(byNoticeOn start: ComputedDate) -> ComputedDate {
    let period = noticePeriod.value ?? Period(months: 12, days: 0)
    return start.then(start.date + period, [noticePeriod.isPresent ? .plus(period) : .plusByTreatyLaw(period)])
  }
}
