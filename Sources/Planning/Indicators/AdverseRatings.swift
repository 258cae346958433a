internal import Dossiers

/// A dimension of the context that is rated adverse, and how long its response took.
package struct AdverseRating: Sendable, Hashable {
  package enum Response: Sendable, Hashable {
    /// Days from the review that gave the rating; 0 where the response was there before.
    case after(days: Int)
    /// A risk has a response that does not say since when.
    case undated
    /// No risk has a response yet; days since the review.
    case awaited(days: Int)
  }

  /// Index into `PlanningModel.contextDimensions`.
  package let dimension: Int
  package let response: Response
}

extension Subject {
  /// One for each dimension that the last review rated adverse. What responds to it is an open risk of that dimension,
  /// as rule CTX-504 asks for one. None where the day of the review is not known or is yet to come, and in an edition
  /// that hides what tells of a response. In an edition in which a risk may be hidden no response is called awaited.
  var adverseRatings: [AdverseRating] {
    guard let context = dossier.context.value, let reviewed = context.reviewed.value, reviewed <= today,
      let adverse = model.adverseRating, !dossier.risks.isUnknown,
      ["risks.dimension", "risks.response", "risks.responded"].allSatisfy(model.shows)
    else { return [] }
    let open = dossier.risks.items().filter { $0.isOpen(asOf: today) && $0.response.isPresent }
    return context.dimensions.enumerated().compactMap { place, dimension in
      guard dimension.value?.rating.value == adverse else { return nil }
      let name = model.contextDimensions[place]
      let responses = open.filter { $0.dimension.value == name && !$0.isToRespond(after: today) }
      return response(to: reviewed, by: responses).map { AdverseRating(dimension: place, response: $0) }
    }
  }

  private func response(to reviewed: CalendarDate, by risks: [Risk]) -> AdverseRating.Response? {
    guard !risks.isEmpty else { return model.isForAll ? .awaited(days: today.ordinal - reviewed.ordinal) : nil }
    guard let first = risks.compactMap(\.responded.value).min() else { return .undated }
    return .after(days: max(0, first.ordinal - reviewed.ordinal))
  }

  /// The days that the slowest response to an adverse rating took; nil where none has a day.
  var responseDays: Int? {
    adverseRatings.compactMap { rating in
      if case .after(let days) = rating.response { days } else { nil }
    }.max()
  }
}

extension Risk {
  /// Whether its response is only planned: its day is yet to come.
  fileprivate func isToRespond(after today: CalendarDate) -> Bool { responded.value.map { $0 > today } ?? false }
}
