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
      // Most are whole: dividing decimals costs more than asking.
      if pointsPassed == pointsApplicable { return pointsApplicable > 0 ? 100 : nil }
      return pointsApplicable > 0 ? 100 * pointsPassed / pointsApplicable : nil
    }
  }

  /// In the model's order.
  package let elements: [Element]

  /// The weighted mean of the elements that have a score; nil where none has. Counted over one denominator, so that
  /// only the last division rounds.
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
    // So many or so large points that the one denominator has no room: then each element's score is rounded by itself.
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
  /// The sections that the stage asks for, wholly or in part (`evaluation.cadence` names `evaluation`). What a dossier
  /// gives before it is asked for earns no points yet: the score is of the stage. A dossier shelved before signature
  /// owes what the first stage asks for, and no more.
  fileprivate var sectionsAsked: Set<String> {
    if dossier.isLegacy { return [] }
    return portfolio.sectionsAsked(of: dossier)
  }
}

extension PlanningModel {
  /// By stage, without and with approval: the sections that the dossiers of a procedure owe something of.
  func sectionsAsked(in procedure: Int) -> [Set<String>] {
    stages.indices.flatMap { stage in
      [false, true].map { needsApproval in
        Set(
          owed(at: stage, needsApproval: needsApproval, in: procedure).map { path in String(path.prefix { $0 != "." }) }
        )
      }
    }
  }
}
