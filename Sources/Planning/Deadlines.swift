import Dossiers

/// Everything of a dossier that falls due, by date, then kind, then item.
///
/// The days of the term and of its parties, evaluations, meetings and activities fall due only while the agreement is
/// live. The context is reviewed until the agreement has ended. Recommendations stay due even after that.
func deadlines(of subject: Subject) -> [Deadline] {
  var due = DeadlineList(subject)
  if subject.isLive {
    due.addTerm()
    due.addParties()
  }
  // In an old record, of which only the paper is left, nobody promised to meet or to evaluate.
  if subject.isLive, !subject.dossier.isLegacy {
    due.add(.evaluationDue, subject.evaluationDue, at: subject.dossier.evaluation.value?.cadence.at)
    due.add(.meetingDue, subject.nextMeetingDue, at: subject.dossier.coordination.value?.meetingCadence.at)
    due.addActivities()
  }
  if subject.stage?.isTerminal == false, !subject.dossier.isLegacy, let review = subject.contextReviewDue {
    due.add(.contextReviewDue, review, at: subject.dossier.context.value?.reviewed.at)
    // A risk has no day of its own in the schema. High risks are reviewed together with the context that they arise
    // from, by their own owners; without a context review there is no day to derive.
    if subject.isLive { due.addHighRisks(with: review) }
  }
  due.addRecommendations()
  return due.list.count > 1 ? due.list.sorted(by: Deadline.inOrder) : due.list
}

extension Deadline {
  /// By date, kind, item.
  package static func inOrder(_ a: Deadline, _ b: Deadline) -> Bool {
    if a.date.date != b.date.date { return a.date.date < b.date.date }
    if a.kind != b.kind { return a.kind.rawValue < b.kind.rawValue }
    return (a.item ?? "") < (b.item ?? "")
  }
}

private struct DeadlineList {
  private(set) var list: [Deadline] = []
  private let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  private var dossier: Dossier { subject.dossier }

  mutating func add(
    _ kind: Deadline.Kind, _ date: ComputedDate?, at place: Int32?, owner: Int? = nil, item: String? = nil,
    about: LocalizedText? = nil
  ) {
    guard let date, date.date.isInCalendar else { return }
    list.append(
      Deadline(
        kind: kind, date: date, state: state(of: kind, date.date), owner: owner ?? dossier.owner.value, item: item,
        subject: about, at: dossier.span(place ?? -1)))
  }

  mutating func addTerm() {
    let place = dossier.term.isPresent ? dossier.term.at : dossier.dates.expires.at
    add(.lastDay, subject.term.lastDay, at: place)
    add(.lastNoticeDay, subject.term.lastNoticeDay, at: place)
    add(.decideBy, subject.term.decideBy, at: place)
  }

  /// The days on which parties join and leave, where they have days of their own. Only days to come are listed: once
  /// past they cannot be overdue, because nobody has to do anything about them.
  mutating func addParties() {
    for (party, term) in zip(dossier.parties.items(), subject.term.parties) where term.isOwn {
      let id = party.partner.value.flatMap { $0 == Edition.absentId ? nil : $0 }, name = id.flatMap(name(ofParty:))
      if let start = term.start, start.date >= subject.today {
        add(.partyEntry, start, at: party.at, item: id, about: name)
      }
      if let end = term.end, end.date >= subject.today {
        add(.partyExit, end, at: party.withdrawal.at, item: id, about: name)
      }
    }
  }

  private func name(ofParty id: String) -> LocalizedText? {
    let handbook = subject.portfolio.handbook
    return handbook.find(id).map { handbook.document($0).name }
      ?? (id == subject.model.organisation.id ? subject.model.organisation.name : nil)
  }

  mutating func addActivities() {
    for activity in subject.activities where activity.isOpen(asOf: subject.today) {
      add(
        .activityDue, activity.due.value.map { .stated($0, by: "coordination.activities.due") }, at: activity.due.at,
        item: activity.id.value,
        about: activity.title.value)
    }
  }

  mutating func addRecommendations() {
    for recommendation in subject.reports.flatMap({ $0.recommendations.items() })
    where recommendation.isOpen(asOf: subject.today) {
      add(
        .recommendationDue, recommendation.due.value.map { .stated($0, by: "evaluation.reports.recommendations.due") },
        at: recommendation.due.at,
        owner: recommendation.owner.value, item: recommendation.id.value, about: recommendation.text.value)
    }
  }

  mutating func addHighRisks(with review: ComputedDate) {
    for (risk, _) in subject.highRisks {
      add(.riskReviewDue, review, at: risk.at, owner: risk.owner.value, item: risk.id.value, about: risk.title.value)
    }
  }

  private func state(of kind: Deadline.Kind, _ date: CalendarDate) -> Deadline.State {
    switch kind {
    case .lastNoticeDay, .decideBy:
      switch subject.term.noticeState {
      case .missed: return .missed
      case .due: return .due
      case .open, .none: return .open
      }
    case .contextReviewDue, .riskReviewDue:
      return state(of: date, overdueAfter: date + subject.model.dateRules.reviewGrace)
    case .lastDay, .evaluationDue, .meetingDue, .activityDue, .recommendationDue, .partyEntry, .partyExit:
      return state(of: date, overdueAfter: date)
    }
  }

  private func state(of date: CalendarDate, overdueAfter last: CalendarDate) -> Deadline.State {
    subject.today > last ? .overdue : date <= subject.portfolio.near ? .due : .open
  }
}
