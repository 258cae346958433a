package import Dossiers

// What is done and what is still open on a day. A day of completion that is yet to come completes nothing, and one that
// cannot be read does, for it has a finding of its own.

extension Activity {
  /// Not done by today.
  package func isOpen(asOf today: CalendarDate) -> Bool {
    done.value.map { $0 > today } ?? done.isAbsent
  }
}

extension Risk {
  /// Not closed by today.
  package func isOpen(asOf today: CalendarDate) -> Bool {
    closed.value.map { $0 > today } ?? closed.isAbsent
  }
}

extension Recommendation {
  func isDone(asOf today: CalendarDate) -> Bool {
    done.value.map { $0 <= today } ?? done.isPresent
  }

  /// Whether something is still to be done about it: it is not done yet, and it was not rejected.
  func isOpen(asOf today: CalendarDate) -> Bool { response.value != .rejected && !isDone(asOf: today) }
}

extension TeamMember {
  /// Not trained by today.
  func isUntrained(asOf today: CalendarDate) -> Bool { trained.value.map { $0 > today } ?? trained.isAbsent }
}
