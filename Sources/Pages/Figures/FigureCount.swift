import Dossiers
import Planning

/// What a figure block counts and along which lines, once the choices that the block leaves open are made by its kind.
struct FigureCount {
  let kind: Block.Kind
  let matter: Block.Matter
  let measure: Block.Measure
  let by: Block.Dimension
  /// nil for a figure of one line.
  let across: Block.Dimension?

  init(_ block: Block) {
    kind = block.kind
    switch block.kind {
    case .calendar:
      matter = block.matter == .dossiers ? .deadlines : block.matter
      measure = .count
      by = .month
      across = block.across ?? .kind
    case .matrix, .stacked:
      matter = block.matter
      measure = block.measure
      by = block.by ?? .theme
      across = block.across ?? .stage
    case .map:
      matter = block.matter
      measure = block.measure
      by = .country
      across = nil
    case .network:
      matter = block.matter
      measure = block.measure
      by = block.by ?? .partner
      across = block.across
    case .tiles, .bar, .timeline, .table, .list:
      matter = block.matter
      measure = block.measure
      by = block.by ?? .stage
      across = nil
    }
  }

  /// The things that the figure counts in some dossiers.
  func facts(in dossiers: [Int], _ measure: Block.Measure, _ review: Review, asOf today: CalendarDate) -> [Fact] {
    let facts = review.facts(of: matter, in: dossiers, measure)
    guard kind == .calendar else { return facts }
    // A calendar looks half a year back and a year and a half ahead.
    let now = today.year * 12 + today.month - 1
    return facts.filter { fact in fact.month.map { (now - 6...now + 18).contains($0) } ?? true }
  }

  /// The highest value that one of the things can have; nil where they have no value on a scale.
  func highestValue(under model: PlanningModel) -> Int? {
    switch matter {
    case .scores: 100
    case .ratings: model.evaluationScale.upperBound
    case .contexts: model.contextRatings.count
    case .dossiers, .objectives, .resources, .activities, .meetings, .risks, .deadlines, .recommendations, .mandates,
      .lessons, .obstacles, .training:
      nil
    }
  }
}
