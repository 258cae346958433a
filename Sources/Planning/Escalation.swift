package import Dossiers

extension PlanningModel.Reminders {
  /// A unit that is told of a deadline once it has been overdue for some time; nil where the model names none.
  private struct Step {
    let unit: Int?
    let after: Period?
  }

  /// The units that are told of a late deadline in addition to the unit that is responsible for it: first the unit that
  /// owns the dossier, then the bureau, each once the deadline has been overdue for as long as the model says.
  ///
  /// - Parameter owner: the unit that owns the dossier.
  package func unitsToldToo(of deadline: Deadline, owner: Int?, asOf today: CalendarDate) -> [Int] {
    guard deadline.isLate else { return [] }
    let day = deadline.date.date
    var units: [Int] = []
    for step in [Step(unit: owner, after: unitAfter), Step(unit: bureau, after: bureauAfter)] {
      guard let unit = step.unit, let after = step.after, day + after <= today, unit != deadline.owner else { continue }
      if !units.contains(unit) { units.append(unit) }
    }
    return units
  }
}
