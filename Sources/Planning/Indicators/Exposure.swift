package import Dossiers

extension Risk {
  /// Not closed by today. A closing date that cannot be read closes it all the same.
  package func isOpen(asOf today: CalendarDate) -> Bool {
    closed.value.map { $0 > today } ?? closed.isAbsent
  }

  /// Likelihood × impact; nil where either is missing or off the model's scale.
  package func weight(under model: PlanningModel) -> Int? {
    guard let likelihood = likelihood.value, let impact = impact.value, model.riskLikelihood.contains(likelihood),
      model.riskImpact.contains(impact)
    else { return nil }
    return likelihood * impact
  }
}

extension Subject {
  /// Σ likelihood × impact of the open risks; nil where the dossier gives none, open or closed.
  var exposure: Int? {
    guard let risks = dossier.risks.value, !risks.isEmpty else { return nil }
    return risks.reduce(0) { $0 + ($1.isOpen(asOf: today) ? $1.weight(under: model) ?? 0 : 0) }
  }
}
