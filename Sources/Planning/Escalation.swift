package import Dossiers

extension PlanningModel.Reminders {
  /// The units that are told of a deadline beside the one whose matter it is, because it is overdue for so long: first
  /// the unit that owns the dossier, then the bureau.
  ///
  /// - Parameter owner: the unit that owns the dossier.
  package func unitsToldToo(of deadline: Deadline, owner: Int?, asOf today: CalendarDate) -> [Int] {
    guard deadline.isLate else { return [] }
    let day = deadline.date.date
    let steps = [(owner, unitAfter), (bureau, bureauAfter)]
    return steps.reduce(into: []) { units, step in
      guard let unit = step.0, let after = step.1, day + after <= today, unit != deadline.owner else { return }
      if !units.contains(unit) { units.append(unit) }
    }
  }
}
