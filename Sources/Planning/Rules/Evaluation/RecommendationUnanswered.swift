import Diagnostics
import Dossiers

/// EVA-405: a recommendation to which nobody has replied.
///
/// Why it matters: an evaluation without answers changes nothing; a refusal with reasons is an answer too. Source:
/// docs/planning-model.md, "Good planning", continuous evaluation.
let recommendationUnanswered = Rule(
  Fault(
    "EVA-405", "recommendation-unanswered", .warning,
    finds: Bilingual(id: "rekomendasi yang belum dijawab", en: "a recommendation without an answer"),
    why: Bilingual(
      id: "evaluasi tanpa jawaban tidak mengubah apa pun; penolakan beralasan pun jawaban",
      en: "an evaluation without answers changes nothing; a refusal with reasons is an answer too"),
    wrong: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-01-12, kind: monitoring, ratings: {relevance: 4}, recommendations: [«{id: M1, text: Share \
      survey data, owner: biro, due: 2026-12-31}»]}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-01-12, kind: monitoring, ratings: {relevance: 4}, recommendations: [{id: M1, text: Share \
      survey data, response: rejected, owner: biro}]}
      """
    ))
) { subject in
  subject.reports.flatMap { $0.recommendations.items() }.filter(\.response.isAbsent).map { recommendation in
    let name = subject.called(recommendation)
    return Diagnostic(
      recommendationUnanswered.fault, at: subject.dossier.span(recommendation.at),
      Bilingual(id: "rekomendasi \(name.id) belum dijawab", en: "recommendation \(name.en) has no answer"),
      help: Bilingual(
        id: "tulis response: accepted, partly atau rejected, dengan unit dan tanggalnya",
        en: "write response: accepted, partly or rejected, with the unit and the day"))
  }
}
