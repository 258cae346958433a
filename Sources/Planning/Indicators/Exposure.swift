package import Dossiers

extension Risk {
  /// Likelihood × impact; nil where either is missing or off the model's scale.
  package func weight(under model: PlanningModel) -> Int? {
    guard let likelihood = likelihood.value, let impact = impact.value, model.riskLikelihood.contains(likelihood),
      model.riskImpact.contains(impact)
    else { return nil }
    return likelihood * impact
  }
}

/// What the open risks of a dossier come to, and what as many could come to.
package struct Exposure: Sendable, Hashable {
  /// Σ likelihood × impact of the open risks that stand on the model's scale.
  package let points: Int
  /// The same if each of these were as likely and as grave as the scale knows.
  package let most: Int
  package let openRisks: Int
  /// Open and closed.
  package let allRisks: Int
}

extension PlanningModel {
  /// The likelihood × impact of a risk that could not be worse.
  package var heaviestRisk: Int { riskLikelihood.upperBound * riskImpact.upperBound }
}

extension Subject {
  /// nil where the dossier gives no risks, open or closed.
  var exposure: Exposure? {
    guard let risks = dossier.risks.value, !risks.isEmpty else { return nil }
    let open = risks.filter { $0.isOpen(asOf: today) }, weights = open.compactMap { $0.weight(under: model) }
    return Exposure(
      points: weights.reduce(0, +), most: weights.count * model.heaviestRisk, openRisks: open.count,
      allRisks: risks.count)
  }
}
