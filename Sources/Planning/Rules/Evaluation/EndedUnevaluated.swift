import Diagnostics
import Dossiers

/// EVA-406: an agreement that has ended without a final evaluation, where the stage asks for one.
///
/// Why it matters: lessons are gathered at the end or never. Source: the model's `requires` (`evaluation.final`).
let endedUnevaluated = Rule(
  Fault(
    "EVA-406", "ended-unevaluated", .error,
    finds: Bilingual(id: "berakhir tanpa evaluasi akhir", en: "ended without a final evaluation"),
    why: Bilingual(
      id: "pelajaran dipetik di akhir atau tidak sama sekali", en: "lessons are gathered at the end or never"),
    source: "planning-model.yml: requires",
    wrong: Example(
      .keys(.dossier),
      """
      stage: ended
      ended: {reason: completed}
      dates: {initiated: 2023-01-10, negotiated: 2023-04-12, drafted: 2023-07-01, adopted: 2023-10-02, signed: \
      2024-01-15, in_force: 2024-02-01, ended: 2026-04-30}
      evaluation:
        cadence: P1Y
        «reports»:
          - {date: 2026-02-10, kind: monitoring, ratings: {relevance: 5}}
      """
    ),
    right: Example(
      .keys(.dossier),
      """
      stage: ended
      ended: {reason: completed}
      dates: {initiated: 2023-01-10, negotiated: 2023-04-12, drafted: 2023-07-01, adopted: 2023-10-02, signed: \
      2024-01-15, in_force: 2024-02-01, ended: 2026-04-30}
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-05-10, kind: final, ratings: {relevance: 5, coherence: 4, effectiveness: 4, efficiency: 3, \
      impact: 3, sustainability: 4}}
      """
    ))
) { subject in
  let dossier = subject.dossier
  guard subject.owes("evaluation.final"), !dossier.evaluation.isUnknown, let stage = subject.stage else { return [] }
  let reports = dossier.evaluation.value?.reports ?? .absent
  // A kind that was misspelt has its own finding, and may be meant for this one.
  guard !reports.isUnknown, !reports.items().contains(where: { $0.kind.value == .final || $0.kind.isUnknown }) else {
    return []
  }
  let place =
    reports.isPresent
    ? dossier.keySpan(reports.at)
    : dossier.evaluation.isPresent ? dossier.keySpan(dossier.evaluation.at) : dossier.missingFieldSpan
  return [
    Diagnostic(
      endedUnevaluated.fault, at: place,
      Bilingual(
        id: "tahapnya \(stage.name.text(in: "id")), tetapi belum ada evaluasi akhir",
        en: "the stage is \(stage.name.text(in: "en")), but there is no final evaluation"),
      help: Bilingual(
        id:
          "buat evaluasi akhir, lalu tambahkan ke reports di bawah evaluation: - {date: …, kind: final, ratings: {…}}",
        en: "make the final evaluation, then add to reports under evaluation: - {date: …, kind: final, ratings: {…}}"))
  ]
}
