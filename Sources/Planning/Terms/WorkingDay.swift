import Dossiers

/// The advisory working day on or before a date: weekends and holidays never move a legal date (rule 8). nil where
/// sixty days have none: no run of holidays is so long, so that the calendar is wrong and nothing can be advised.
func workingDay(onOrBefore day: CalendarDate, _ model: PlanningModel) -> CalendarDate? {
  guard !model.organisation.workingWeek.isEmpty else { return day }
  return (0..<60).lazy.map { day.adding(days: -$0) }.first { day in
    model.organisation.workingWeek.contains(day.weekday) && !model.organisation.holidays.contains(day)
  }
}
