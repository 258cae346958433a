internal import Dossiers

// Notice: how it is counted, when it was given, and on which days it can end an agreement.

/// How notice is counted (rule 5).
struct NoticeRule {
  let period: Period
  /// Whether notice given on the last notice day is in time; if not ("clear months"), that day is one earlier.
  let countsDay: Bool

  /// The last day on which notice ends an agreement on a given last day: that day less the notice period. It is never
  /// too late; where months end on different days it may be up to three days early.
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

  /// The day from which the notice period of a notice runs: the day on which it was given, or, where the text counts
  /// from there, the day on which it was received. nil without a notice, and as long as one that counts from receipt
  /// has not arrived: until then it ends nothing.
  func notice(asOf today: CalendarDate) -> ComputedDate? {
    noticeCountsFrom.value == .receipt
      ? noticeReceived.value?.asNotice(stated: "term.notice_received", by: today)
      : noticeGiven.value?.asNotice(stated: "term.notice_given", by: today)
  }

  /// Whether a field about notice could not be read, so that nothing can be said about leaving the agreement.
  var isNoticeUnknown: Bool {
    noticePeriod.isUnknown || noticeGiven.isUnknown || noticeReceived.isUnknown || noticeBasis.isUnknown
      || noticeCountsFrom.isUnknown
  }

  /// The days on which notice can end the agreement; nil where it ends by itself and the text provides for no notice.
  var basis: NoticeBasis? {
    switch renewal.value {
    case .automatic: noticeBasis.value ?? .termEnd
    // These have no term at whose end a notice could take effect.
    case .indefinite, .untilNotice: noticeBasis.value == .anniversary ? .anniversary : .anyTime
    case .some(.none), .byConsent, nil: noticeBasis.value == .termEnd ? nil : noticeBasis.value
    }
  }

  /// The day on which a notice ends an agreement that can be left at any time (rule 7): the notice period of the text
  /// after the notice, or twelve months where the text gives none (Vienna Convention on the Law of Treaties, art.
  /// 56(2)).
  func exit(byNoticeOn start: ComputedDate) -> ComputedDate {
    let period = noticePeriod.value ?? Period(months: 12, days: 0)
    return start.then(start.date + period, [noticePeriod.isPresent ? .plus(period) : .plusByTreatyLaw(period)])
  }
}

extension CalendarDate {
  /// The day of a notice as a field states it. A day in the future is only a plan: it ends nothing, and DAT-049 reports
  /// it.
  func asNotice(stated field: String, by today: CalendarDate) -> ComputedDate? {
    self <= today ? .stated(self, by: field) : nil
  }
}
