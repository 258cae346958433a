package import Dossiers

/// One commit of the repository that a handbook lives in.
package struct Revision: Sendable, Hashable {
  /// The commit's id, in full.
  package let commit: String
  /// The day on which it was committed, by the calendar of whoever did.
  package let day: CalendarDate

  package init(commit: String, day: CalendarDate) {
    self.commit = commit
    self.day = day
  }
}
