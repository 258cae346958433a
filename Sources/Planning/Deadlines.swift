package import Diagnostics
import Dossiers

/// Everything of a dossier that falls due, by date, then kind, then item: its term, what its cadences ask for, and what is promised
/// by a day. What binds or is at work only while an agreement lives is asked of live ones; a context is reviewed until the end;
/// recommendations outlive the agreement they were made for.
func deadlines(of subject: Subject) -> [Deadline] {
  var due = DeadlineList(subject)
  if subject.isLive {
    due.addTerm()
    due.add(.evaluationDue, subject.evaluationDue, at: subject.dossier.evaluation.value?.cadence.at)
    due.add(.meetingDue, subject.nextMeetingDue, at: subject.dossier.coordination.value?.meetingCadence.at)
    due.addActivities()
  }
  if subject.stage?.isTerminal == false, let review = subject.contextReviewDue {
    due.add(.contextReviewDue, review, at: subject.dossier.context.value?.reviewed.at)
    // A risk has no day of its own: high ones are looked at again with the context that makes them.
    if subject.isLive { due.addHighRisks(with: review) }
  }
  due.addRecommendations()
  guard due.list.count > 1 else { return due.list }
  return due.list.sorted { ($0.date.date, $0.kind.rawValue, $0.item ?? "") < ($1.date.date, $1.kind.rawValue, $1.item ?? "") }
}

private struct DeadlineList {
  private(set) var list: [Deadline] = []
  private let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  private var dossier: Dossier { subject.dossier }

  mutating func add(
    _ kind: Deadline.Kind, _ date: ComputedDate?, at place: Int32?, owner: Int? = nil, item: String? = nil, about: LocalizedText? = nil
  ) {
    guard let date else { return }
    list.append(
      Deadline(
        kind: kind, date: date, state: state(of: kind, date.date), owner: owner ?? dossier.owner.value, item: item, subject: about,
        at: dossier.span(place ?? -1)))
  }

  mutating func addTerm() {
    let place = dossier.term.isPresent ? dossier.term.at : dossier.dates.expires.at
    add(.lastDay, subject.term.lastDay, at: place)
    add(.lastNoticeDay, subject.term.lastNoticeDay, at: place)
    add(.decideBy, subject.term.decideBy, at: place)
  }

  mutating func addActivities() {
    for activity in subject.activities where activity.isOpen(asOf: subject.today) {
      add(.activityDue, activity.due.value.map { ComputedDate($0, []) }, at: activity.due.at, item: activity.id.value, about: activity.title.value)
    }
  }

  mutating func addRecommendations() {
    for recommendation in subject.reports.flatMap({ $0.recommendations.items() })
    where recommendation.done.isAbsent && recommendation.response.value != .rejected {
      add(
        .recommendationDue, recommendation.due.value.map { ComputedDate($0, []) }, at: recommendation.due.at, owner: recommendation.owner.value,
        item: recommendation.id.value, about: recommendation.text.value)
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
    default:
      if date < subject.today { return .overdue }
      return date <= subject.today + (subject.model.dateRules.horizons.first ?? Period(months: 0, days: 30)) ? .due : .open
    }
  }
}

extension Deadline.Kind {
  /// What falls due, in words.
  package var name: Bilingual {
    switch self {
    case .lastDay: Bilingual(id: "hari terakhir", en: "last day")
    case .lastNoticeDay: Bilingual(id: "hari terakhir pemberitahuan", en: "last notice day")
    case .decideBy: Bilingual(id: "putuskan paling lambat", en: "decide by")
    case .evaluationDue: Bilingual(id: "evaluasi", en: "evaluation")
    case .meetingDue: Bilingual(id: "rapat", en: "meeting")
    case .activityDue: Bilingual(id: "kegiatan", en: "activity")
    case .recommendationDue: Bilingual(id: "rekomendasi", en: "recommendation")
    case .contextReviewDue: Bilingual(id: "tinjauan konteks", en: "context review")
    case .riskReviewDue: Bilingual(id: "tinjauan risiko tinggi", en: "review of a high risk")
    }
  }
}
