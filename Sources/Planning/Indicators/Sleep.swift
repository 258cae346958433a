import Dossiers

extension Subject {
  /// Live, and without a meeting, an activity, a child instrument or an evaluation inside the model's horizon
  /// (`date_rules.sleeping_after`) up to today; nil where the model sets none.
  var isSleeping: Bool? {
    guard let horizon = model.dateRules.sleepingAfter else { return nil }
    guard isLive else { return false }
    let since = today - horizon
    func isRecent(_ day: CalendarDate?) -> Bool { day.map { $0 >= since && $0 <= today } ?? false }
    let dossier = dossier
    // What began within the horizon, or was at work in it, is awake.
    if isRecent(entryIntoForce(of: dossier)?.date ?? dossier.dates.signed.value) { return false }
    if dossier.coordination.value?.meetings.value?.contains(where: { isRecent($0.date.value) }) == true { return false }
    if dossier.coordination.value?.activities.value?.contains(where: { $0.wasAtWork(from: since, to: today) }) == true {
      return false
    }
    if dossier.evaluation.value?.reports.value?.contains(where: { isRecent($0.date.value) }) == true { return false }
    let children = relations.children.map { portfolio.handbook.dossiers[$0].dates }
    return !children.contains { isRecent($0.signed.value) || isRecent($0.inForce.value) }
  }
}

extension Activity {
  /// Whether any day from start to done (or due) falls between the two days. Without a start, the last day alone.
  func wasAtWork(from first: CalendarDate, to last: CalendarDate) -> Bool {
    guard let end = done.value ?? due.value ?? start.value else { return false }
    let begin = min(start.value ?? end, end)
    return begin <= last && end >= first
  }
}
