import Dossiers

/// The advisory working day on or before a date: weekends and holidays never move a legal date (rule 8).
func workingDay(onOrBefore day: CalendarDate, _ model: PlanningModel) -> CalendarDate {
  guard !model.organisation.workingWeek.isEmpty else { return day }
  // Sixty days back are more than any run of holidays: past them the calendar is wrong, and the day stays as it is.
  var working = day
  for _ in 0..<60 {
    if model.organisation.workingWeek.contains(working.weekday), !model.organisation.holidays.contains(working) {
      return working
    }
    working = working.adding(days: -1)
  }
  return day
}
