import Diagnostics
import Dossiers
import FoundationEssentials

/// EVA-403: a mark outside the model's scale.
let markOffScale = Rule(
  Fault(
    "EVA-403", "mark-off-scale", .error,
    finds: Bilingual(id: "nilai di luar skala", en: "a mark off the scale"),
    why: Bilingual(id: "nilai di luar skala merusak setiap rata-rata", en: "a mark off the scale spoils every mean"),
    source: "planning-model.yml: evaluation.scale",
    wrong: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-01-12, kind: monitoring, ratings: {relevance: «6», effectiveness: 4}}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-01-12, kind: monitoring, ratings: {relevance: 5, effectiveness: 4}}
      """
    ))
) { subject in
  let scale = subject.model.evaluationScale
  return subject.reports.flatMap { $0.ratings.items() }.compactMap { rating in
    guard let mark = rating.mark.value, mark < Decimal(scale.lowerBound) || mark > Decimal(scale.upperBound) else {
      return nil
    }
    let criterion = called(word: rating.criterion)
    return Diagnostic(
      markOffScale.fault, at: subject.dossier.span(rating.at),
      Bilingual(
        id: "nilai \(mark.inWords.id) untuk \(criterion.id) di luar skala \(scale.lowerBound)–\(scale.upperBound)",
        en:
          """
          the mark \(mark.inWords.en) for \(criterion.en) is off the scale \
          \(scale.lowerBound)–\(scale.upperBound)
          """),
      help: Bilingual(
        id: "tulis nilai dari \(scale.lowerBound) sampai \(scale.upperBound)",
        en: "write a mark from \(scale.lowerBound) to \(scale.upperBound)"))
  }
}
