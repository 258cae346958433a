package import Dossiers

/// What each unit has on its hands.
package struct Workload: Sendable {
  package struct Row: Sendable, Hashable {
    /// Index into `PlanningModel.units`; nil for what has no owner.
    package let unit: Int?
    /// Live dossiers it owns, ascending.
    package var dossiers: [Int] = []
    /// Activities of these not done yet, and those of them that are past their day.
    package var activities = 0
    package var activitiesOverdue = 0
    /// Days that fall due on it, whoever owns the dossier: past, and from today on.
    package var deadlinesPast = 0
    package var deadlinesAhead = 0
    /// Members of the teams of these dossiers, and those never trained.
    package var team = 0
    package var untrained = 0
  }

  /// In the model's order, each unit; what has no owner last, where there is such.
  package let rows: [Row]

  package init(in portfolio: Portfolio, _ assessment: Assessment) {
    let units = portfolio.handbook.model.units.count, today = portfolio.today
    var rows = (0..<units).map { Row(unit: $0) } + [Row(unit: nil)]
    for (index, dossier) in portfolio.handbook.dossiers.enumerated() where portfolio.ties.isLive[index] {
      let row = dossier.owner.value ?? units
      rows[row].dossiers.append(index)
      let open = dossier.coordination.value?.activities.items().filter { $0.isOpen(asOf: today) } ?? []
      rows[row].activities += open.count
      rows[row].activitiesOverdue += open.count { $0.due.value.map { $0 < today } ?? false }
      rows[row].team += dossier.team.items().count
      rows[row].untrained += dossier.team.items().count { $0.trained.isAbsent }
      for deadline in assessment.dossiers[index].deadlines {
        if deadline.date.date < today {
          rows[deadline.owner ?? units].deadlinesPast += 1
        } else {
          rows[deadline.owner ?? units].deadlinesAhead += 1
        }
      }
    }
    let withoutOwner = rows[units]
    self.rows = withoutOwner == Row(unit: nil) ? Array(rows[..<units]) : rows
  }
}

extension Activity {
  /// Not done by today. A day of completion that cannot be read ends it all the same.
  package func isOpen(asOf today: CalendarDate) -> Bool {
    done.value.map { $0 > today } ?? done.isAbsent
  }
}
