import Diagnostics
import Dossiers

/// RSK-701: a likelihood or an impact outside the model's scale.
let riskOffScale = Rule(
  Fault(
    "RSK-701", "risk-off-scale", .error,
    finds: Bilingual(id: "kemungkinan atau dampak risiko di luar skala", en: "a likelihood or an impact off the scale"),
    why: Bilingual(
      id: "risiko di luar skala tidak punya tempat di matriks", en: "a risk off the scale has no place in the matrix"),
    source: "planning-model.yml: risk",
    wrong: Example(
      .keys(.parent),
      "risks:\n  - {id: R1, title: Travel money, likelihood: «7», impact: 2, owner: biro, response: Meet online}"),
    right: Example(
      .keys(.parent),
      "risks:\n  - {id: R1, title: Travel money, likelihood: 5, impact: 2, owner: biro, response: Meet online}"))
) { subject in
  subject.dossier.risks.items().flatMap { risk in
    [(risk.likelihood, subject.model.riskLikelihood), (risk.impact, subject.model.riskImpact)].compactMap {
      field, scale in
      guard let number = field.value, !scale.contains(number) else { return nil }
      return Diagnostic(
        riskOffScale.fault, at: subject.span(field),
        Bilingual(
          id: "angka \(number) di luar skala \(scale.lowerBound)–\(scale.upperBound)",
          en: "\(number) is off the scale \(scale.lowerBound)–\(scale.upperBound)"),
        help: Bilingual(
          id: "tulis angka dari \(scale.lowerBound) sampai \(scale.upperBound)",
          en: "write a number from \(scale.lowerBound) to \(scale.upperBound)"))
    }
  }
}
