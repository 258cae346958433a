internal import Dossiers

/// The day of entry into force: the day that the dossier states, otherwise the day counted from its trigger
/// (docs/planning-model.md, "Dates, terms and notice", 9).
///
/// nil where neither is known, and where the counted day lies outside the years 1 to 9999.
func entryIntoForce(of dossier: Dossier) -> ComputedDate? {
  countedEntry(of: dossier).flatMap { $0.date.isInCalendar ? $0 : nil }
}

/// The day of entry into force, even where the counted day lies outside the years 1 to 9999.
func countedEntry(of dossier: Dossier) -> ComputedDate? {
  if let stated = dossier.dates.inForce.value { return ComputedDate(stated, []) }
  guard dossier.dates.inForce.isAbsent, let entry = dossier.term.value?.entryIntoForce.value,
    let trigger = entry.trigger.value,
    !entry.date.isUnknown, !entry.offset.isUnknown, !entry.snap.isUnknown,
    let start = entry.date.value ?? (trigger == .signature ? dossier.dates.signed.value : nil)
  else { return nil }
  // Only of ratifications does a text say how many are needed; the date is then that of the last one needed.
  let count = trigger == .ratifications ? entry.count.value : nil
  return bindingDay(
    countedFrom: start, .trigger(trigger, count: count), offset: entry.offset.value, snap: entry.snap.value)
}

/// The first day on which a text binds, counted from an event: the offset is added, then the day moves to the start of
/// the next month where the text says so. The day of the event itself is not counted.
func bindingDay(
  countedFrom event: CalendarDate, _ reason: ComputedDate.Step.Change, offset: Period?, snap: EntryIntoForce.Snap?
) -> ComputedDate {
  var day = event
  var changes = [reason]
  if let offset {
    day = day + offset
    changes.append(.plus(offset))
  }
  if snap == .nextMonthStart {
    day = day.adding(days: 1 - day.day).adding(months: 1)
    changes.append(.nextMonthStart)
  }
  return ComputedDate(day, [ComputedDate.Step(result: day, from: event, changes: changes)])
}

/// The day that the term is counted from: `term.begins` where the dossier gives it, otherwise the entry into force.
func firstDay(of dossier: Dossier) -> ComputedDate? {
  guard let begins = dossier.term.value?.begins, begins.isPresent else { return entryIntoForce(of: dossier) }
  return begins.value.map { .stated($0, by: "term.begins") }
}

extension Dossier {
  /// Whether the day that the term is counted from is given and could not be read, or a part that it is counted with.
  var isFirstDayUnknown: Bool {
    if let begins = term.value?.begins, begins.isPresent { return begins.isUnknown }
    guard dates.inForce.isAbsent, let entry = term.value?.entryIntoForce else { return dates.inForce.isUnknown }
    guard let parts = entry.value else { return entry.isUnknown }
    let isStart = parts.date.isUnknown || (parts.date.isAbsent && dates.signed.isUnknown)
    return isStart || parts.trigger.isUnknown || parts.offset.isUnknown || parts.snap.isUnknown
  }
}
