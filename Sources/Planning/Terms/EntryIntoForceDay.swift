internal import Dossiers

/// The day of entry into force: as stated, else from its trigger: + offset, then to the first of the next month if the
/// text says so (docs/planning-model.md, "Dates, terms and notice", 9; the day of receipt is not counted). The nth
/// ratification is known by its date: which of the parties' ratifications that was, the text's count says. nil where
/// the sum leaves the years 1…9999.
func entryIntoForce(of dossier: Dossier) -> ComputedDate? {
  countedEntry(of: dossier).flatMap { $0.date.isInCalendar ? $0 : nil }
}

/// The same, also where the sum is no day of the calendar.
func countedEntry(of dossier: Dossier) -> ComputedDate? {
  if let stated = dossier.dates.inForce.value { return ComputedDate(stated, []) }
  guard dossier.dates.inForce.isAbsent, let entry = dossier.term.value?.entryIntoForce.value,
    let trigger = entry.trigger.value,
    !entry.date.isUnknown, !entry.offset.isUnknown, !entry.snap.isUnknown,
    let start = entry.date.value ?? (trigger == .signature ? dossier.dates.signed.value : nil)
  else { return nil }
  var day = start
  var changes: [ComputedDate.Step.Change] = [
    .trigger(trigger, count: trigger == .ratifications ? entry.count.value : nil)
  ]
  if let offset = entry.offset.value {
    day = day + offset
    changes.append(.plus(offset))
  }
  if entry.snap.value == .nextMonthStart {
    day = day.adding(days: 1 - day.day).adding(months: 1)
    changes.append(.nextMonthStart)
  }
  return ComputedDate(day, [ComputedDate.Step(result: day, from: start, changes: changes)])
}

/// The day that its term is counted from: the one it states, else that of its entry into force.
func firstDay(of dossier: Dossier) -> ComputedDate? {
  guard let begins = dossier.term.value?.begins, begins.isPresent else { return entryIntoForce(of: dossier) }
  return begins.value.map { .stated($0, by: "term.begins") }
}
