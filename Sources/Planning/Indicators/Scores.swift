package import Dossiers
package import FoundationEssentials

/// How much of good planning a dossier shows, element by element, with the checks behind it (docs/planning-model.md,
/// "Formulas").
package struct Scores: Sendable {
  package enum Outcome: Sendable, Hashable {
    case passed, missed
    /// The stage does not ask for the section yet, or there is nothing the check could look at.
    case notApplicable
  }

  /// A check as it came out.
  package struct Result: Sendable {
    package let check: ScoreCheck
    package let points: Decimal
    package let outcome: Outcome
  }

  package struct Element: Sendable {
    /// `objectives`, `resources`, `coordination`, `evaluation`.
    package let element: String
    package let weight: Decimal
    /// In the model's order.
    package let results: [Result]
    package let pointsPassed: Decimal
    package let pointsApplicable: Decimal

    /// 100 × points passed / points applicable; nil ("not yet") where nothing applies.
    package var score: Decimal? {
      // Most elements pass wholly, and this comparison is cheaper than a division of decimals.
      if pointsPassed == pointsApplicable { return pointsApplicable > 0 ? 100 : nil }
      return pointsApplicable > 0 ? 100 * pointsPassed / pointsApplicable : nil
    }
  }

  /// In the model's order.
  package let elements: [Element]

  /// The mean of the elements that have a score, by their weights; nil where none has one.
  ///
  /// The fractions are added over one common denominator, so that only the last division rounds.
  package var whole: Decimal? {
    let scored = elements.filter { $0.pointsApplicable > 0 }
    let weight = scored.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { return nil }
    var sum: Decimal = 0, denominator = weight
    for (index, element) in scored.enumerated() {
      denominator *= element.pointsApplicable
      var part = element.weight * element.pointsPassed
      for (other, another) in scored.enumerated() where other != index { part *= another.pointsApplicable }
      sum += part
    }
    let whole = 100 * sum / denominator
    // Where points are so many or so large that the common denominator overflows, each score is rounded by itself.
    return whole.isNaN ? scored.reduce(0) { $0 + $1.weight * ($1.score ?? 0) } / weight : whole
  }

  package func score(of element: String) -> Decimal? { elements.first { $0.element == element }?.score }
}

extension Scores {
  init(of subject: Subject) {
    let asked = subject.sectionsAsked
    elements = subject.model.scores.map { element in
      var passed: Decimal = 0, applicable: Decimal = 0
      let results = element.checks.map { check in
        let outcome = asked.contains(check.check.section) ? subject.outcome(of: check.check) : .notApplicable
        if outcome != .notApplicable { applicable += check.points }
        if outcome == .passed { passed += check.points }
        return Result(check: check.check, points: check.points, outcome: outcome)
      }
      return Element(
        element: element.element, weight: element.weight, results: results, pointsPassed: passed,
        pointsApplicable: applicable)
    }
  }
}

extension Subject {
  /// The sections that the stage asks for, wholly or in part: `evaluation.cadence` asks for `evaluation`.
  ///
  /// A section that the stage does not ask for yet earns no points, even where the dossier gives it, because the score
  /// is that of the stage. A dossier shelved before its signature owes only what the first stage asks for.
  fileprivate var sectionsAsked: Set<String> {
    if dossier.isLegacy { return [] }
    return portfolio.sectionsAsked(of: dossier)
  }
}

/// The sections that a stage asks something of.
struct SectionsAsked: Sendable {
  /// Of a dossier whose instrument needs approval, and of one whose instrument does not.
  let withApproval, withoutApproval: Set<String>
}

extension PlanningModel {
  /// By stage: the sections of which the dossiers of a procedure owe something.
  func sectionsAsked(in procedure: Int) -> [SectionsAsked] {
    stages.indices.map { stage in
      func sections(needsApproval: Bool) -> Set<String> {
        let paths = owed(at: stage, needsApproval: needsApproval, in: procedure)
        return Set(paths.map { path in String(path.prefix { $0 != "." }) })
      }
      return SectionsAsked(
        withApproval: sections(needsApproval: true), withoutApproval: sections(needsApproval: false))
    }
  }
}
