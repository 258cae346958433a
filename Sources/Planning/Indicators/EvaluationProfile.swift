package import Dossiers
package import FoundationEssentials

/// What the evaluation reports say so far.
package struct EvaluationProfile: Sendable, Hashable {
  /// A criterion with its newest mark.
  package struct Mark: Sendable, Hashable {
    package let criterion: String
    /// On the model's scale.
    package let mark: Decimal
    package let date: CalendarDate
  }

  /// In the model's order of criteria; those never rated are not there.
  package let marks: [Mark]
  package let recommendations: Int
  /// With a response.
  package let answered: Int
  /// Days since the next report was due; 0 where it is not overdue.
  package let daysOverdue: Int
}

extension Subject {
  /// nil without an evaluation section.
  var evaluationProfile: EvaluationProfile? {
    guard let evaluation = dossier.evaluation.value else { return nil }
    let held = reportsHeld
    let marks = model.evaluationCriteria.compactMap { criterion -> EvaluationProfile.Mark? in
      for report in held.reversed() {
        let rating = report.ratings.items().first { $0.criterion == criterion }
        if let mark = rating?.mark.value, let date = report.date.value {
          return EvaluationProfile.Mark(criterion: criterion, mark: mark, date: date)
        }
      }
      return nil
    }
    let recommendations = evaluation.reports.items().flatMap { $0.recommendations.items() }
    return EvaluationProfile(
      marks: marks, recommendations: recommendations.count, answered: recommendations.count { $0.response.isPresent },
      daysOverdue: evaluationDue.map { max(0, today.ordinal - $0.date.ordinal) } ?? 0)
  }
}
