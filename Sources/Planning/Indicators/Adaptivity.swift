import Dossiers
import FoundationEssentials

extension Subject {
  /// Days since the context was reviewed.
  var contextAge: Int? {
    contextReviewed.map { today.ordinal - $0.ordinal }
  }

  /// 1 − clamp((age − cadence) / cadence, 0, 1), in days; the cadence's days are (reviewed + cadence) − reviewed.
  var adaptivity: Decimal? {
    guard let age = contextAge, let reviewed = contextReviewed, let due = contextReviewDue?.date else { return nil }
    let cadence = due.ordinal - reviewed.ordinal
    guard cadence > 0 else { return nil }
    let late = min(max(age - cadence, 0), cadence)
    return Decimal(cadence - late) / Decimal(cadence)
  }
}
