import Dossiers

extension ComputedDate {
  /// A day as a field of the front matter states it (`dates.expires`).
  static func stated(_ date: CalendarDate, by field: String) -> ComputedDate {
    ComputedDate(date, [Step(result: date, from: date, changes: [.stated(field: field)])])
  }

  /// Whether the day was read, not counted.
  package var isStated: Bool {
    guard let step = steps.first else { return true }
    return step.changes.allSatisfy { if case .stated = $0 { true } else { false } }
  }

  /// A day counted from this one.
  func then(_ date: CalendarDate, _ changes: [Step.Change]) -> ComputedDate {
    ComputedDate(date, [Step(result: date, from: self.date, changes: changes)] + steps)
  }

  /// How the day was reached, as data in one line: `2027-09-30 = 2028-03-30 − P6M; 2028-03-30 = 2023-03-31 + P5Y − 1 day`;
  /// of a day that the file states, where: `2026-12-31 (dates.expires)`.
  package var derivation: String {
    steps.map { step in
      step.isRemark ? "\(step.result)" + step.written : "\(step.result) = \(step.sum)"
    }.joined(separator: "; ")
  }
}

extension ComputedDate.Step {
  /// What was counted, without its result: `2023-03-31 + P5Y − 1 day`.
  var sum: String { "\(from)" + written }

  fileprivate var written: String { changes.map { " " + $0.text }.joined() }

  /// Whether it only says where its day comes from.
  package var isRemark: Bool {
    changes.allSatisfy { change in
      switch change {
      case .stated, .trigger: true
      case .plus, .plusTimes, .plusByTreatyLaw, .minus, .minusOneDay, .nextMonthStart, .workingDay: false
      }
    }
  }
}

extension ComputedDate.Step.Change {
  fileprivate var text: String {
    switch self {
    case .plus(let period): "+ \(period)"
    case .plusTimes(let k, let period): "+ \(k) × \(period)"
    case .plusByTreatyLaw(let period): "+ \(period) (Vienna Convention on the Law of Treaties, art. 56(2))"
    case .minus(let period): "− \(period)"
    case .minusOneDay: "− 1 day"
    case .nextMonthStart: "→ first day of the next month"
    case .workingDay: "→ working day before"
    case .trigger(.signature, _): "(signature)"
    case .trigger(.lastNotification, _): "(last notification)"
    case .trigger(.ratifications, let count): count.map { "(ratification \($0))" } ?? "(last ratification needed)"
    case .stated(let field): "(\(field))"
    }
  }
}
