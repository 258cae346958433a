import Diagnostics
import Dossiers

/// EVA-402: a mark for a criterion that the model does not have.
///
/// Why it matters: marks are compared between agreements only where they mean the same. Source: OECD DAC, Better
/// Criteria for Better Evaluation (2019), through the model's `evaluation.criteria`.
let unknownCriterion = Rule(
  Fault(
    "EVA-402", "unknown-criterion", .error,
    finds: Bilingual(
      id: "nilai untuk kriteria yang tidak ada di model", en: "a mark for a criterion that the model lacks"),
    why: Bilingual(
      id: "nilai antarnaskah hanya dapat dibandingkan bila kriterianya sama",
      en: "marks compare between agreements only where the criteria are the same"),
    source: "OECD DAC 2019",
    wrong: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-01-12, kind: monitoring, ratings: {relevance: 4, «efectiveness»: 4}}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-01-12, kind: monitoring, ratings: {relevance: 4, effectiveness: 4}}
      """
    ))
) { subject in
  let criteria = subject.model.evaluationCriteria
  guard !criteria.isEmpty else { return [] }
  return subject.reports.flatMap { $0.ratings.items() }.filter { !criteria.contains($0.criterion) }.map { rating in
    unknownWord(
      unknownCriterion.fault, rating.criterion, at: subject.dossier.keySpan(rating.at), among: criteria,
      Bilingual(
        id: "tidak ada kriteria \u{201C}\(rating.criterion)\u{201D}",
        en: "there is no criterion \u{201C}\(rating.criterion)\u{201D}"))
  }
}
