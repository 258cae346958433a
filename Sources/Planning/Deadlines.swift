import Dossiers

/// Everything of a dossier that falls due from its term, by date, then kind. Only live agreements have deadlines.
func deadlines(of subject: Subject) -> [Deadline] {
  guard subject.isLive else { return [] }
  let dossier = subject.dossier, term = subject.term
  let place = dossier.span(dossier.term.at)
  var due: [Deadline] = []
  func add(_ kind: Deadline.Kind, _ date: ComputedDate?) {
    guard let date else { return }
    due.append(Deadline(kind: kind, date: date, owner: dossier.owner.value, subject: nil, at: place))
  }
  add(.lastDay, term.lastDay)
  add(.lastNoticeDay, term.lastNoticeDay)
  add(.decideBy, term.decideBy)
  return due.sorted { ($0.date.date, $0.kind.rawValue) < ($1.date.date, $1.kind.rawValue) }
}
