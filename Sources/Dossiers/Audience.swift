package import Diagnostics

/// For whom an edition is made: everything up to one level of the model's classifications.
package struct Audience: Sendable, Hashable {
  /// Index into `PlanningModel.classifications`.
  package let level: Int
  /// Whether it is the highest level: everything, and the only edition in which a reference to nothing is a finding.
  package let isHighest: Bool

  package init(level: Int, under model: PlanningModel) {
    self.level = level
    isHighest = level >= model.classifications.count - 1
  }

  /// The audience with this id; without one the model's `site.audience`, without that too the highest.
  ///
  /// An id that is no classification is a finding, and gives the least restricted audience: a mistake shows too little, never too much.
  package static func named(_ id: String?, under model: PlanningModel) -> Diagnosed<Audience> {
    guard let wanted = id ?? model.site.audience else {
      return Diagnosed(Audience(level: model.classifications.count - 1, under: model))
    }
    if let level = model.classifications.firstIndex(where: { $0.id == wanted }) {
      return Diagnosed(Audience(level: level, under: model))
    }
    return Diagnosed(Audience(level: 0, under: model), [unknownAudience(wanted, asArgument: id != nil, under: model)])
  }
}
