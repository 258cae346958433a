package import Diagnostics
internal import Markup

/// For whom an edition is made: everything up to one level of the model's classifications.
package struct Audience: Sendable, Hashable {
  /// Index into `PlanningModel.classifications`; nil for an audience that cannot be read, which may see nothing at all.
  package let level: Int?
  /// Whether it is the highest level: everything, and the only edition in which a reference to nothing is a finding.
  package let isHighest: Bool

  package init(level: Int, under model: PlanningModel) {
    self.level = level
    isHighest = level >= model.classifications.count - 1
  }

  private init() {
    level = nil
    isHighest = false
  }

  /// Whoever is meant by an audience that cannot be read: a mistake shows nothing.
  package static let nobody = Audience()

  /// Everybody who may see all there is.
  package static func highest(under model: PlanningModel) -> Audience {
    Audience(level: model.classifications.count - 1, under: model)
  }

  package func maySee(_ level: Int) -> Bool { self.level.map { level <= $0 } ?? false }

  /// The audience with this id; without one the model's `site.audience`, without that too the highest.
  ///
  /// One that is there and names no classification is a finding, and nobody.
  package static func named(_ id: String?, under model: PlanningModel) -> Diagnosed<Audience> {
    if let id { return named(id, asArgument: true, under: model) }
    switch model.site.audience {
    case .notStated: return Diagnosed(highest(under: model))
    case .level(let id): return named(id, asArgument: false, under: model)
    case .unreadable(let said): return Diagnosed(nobody, said ? [] : [audienceEmpty(under: model)])
    }
  }

  private static func named(_ id: String, asArgument: Bool, under model: PlanningModel) -> Diagnosed<Audience> {
    if let level = model.classifications.firstIndex(where: { $0.id == id }) {
      return Diagnosed(Audience(level: level, under: model))
    }
    return Diagnosed(nobody, [unknownAudience(id, asArgument: asArgument, under: model)])
  }
}

/// What the model says of the audience: `site: {audience: biasa}`.
package enum StatedAudience: Sendable, Hashable {
  case notStated
  /// The id of a classification, or what was meant to be one.
  case level(String)
  /// It is there, and is no word.
  ///
  /// - Parameter said: whether a finding of the model has said so.
  case unreadable(said: Bool)
}
