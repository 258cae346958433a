import Diagnostics
import Dossiers

/// EVA-401: no evaluation within the agreement's own cadence.
///
/// Why it matters: an evaluation that comes late finds only what cannot be mended any more. Due is the last report +
/// cadence, or the entry into force + cadence; only live agreements. Source: docs/planning-model.md, "Dates, terms and
/// notice", 9.
let evaluationOverdue = Rule(
  Fault(
    "EVA-401", "evaluation-overdue", .warning,
    finds: Bilingual(id: "evaluasi yang terlambat menurut frekuensinya", en: "an evaluation overdue by its cadence"),
    why: Bilingual(
      id: "evaluasi yang terlambat hanya menemukan yang sudah tidak dapat diperbaiki",
      en: "an evaluation that comes late finds only what cannot be mended any more"),
    source: "docs/planning-model.md: Dates, terms and notice",
    wrong: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        «reports»:
          - {date: 2025-05-31, kind: monitoring, ratings: {relevance: 4, effectiveness: 4}}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2025-06-01, kind: monitoring, ratings: {relevance: 4, effectiveness: 4}}
      """
    ))
) { subject in
  let dossier = subject.dossier
  guard subject.isLive, let evaluation = dossier.evaluation.value, !evaluation.reports.isUnknown,
    let due = subject.evaluationDue,
    due.isOverdue(asOf: subject.today)
  else { return [] }
  return [
    Diagnostic(
      evaluationOverdue.fault,
      at: dossier.keySpan(evaluation.reports.isPresent ? evaluation.reports.at : dossier.evaluation.at),
      Bilingual(
        id: "evaluasi berikutnya seharusnya paling lambat \(due.date.inWords.id)",
        en: "the next evaluation was due by \(due.date.inWords.en)"),
      help: Bilingual(
        id:
          """
          buat laporannya, lalu tambahkan ke reports: - {date: …, kind: monitoring, ratings: {…}}; laporan jenis apa \
          pun dihitung
          """,
        en:
          """
          make the report, then add to reports: - {date: …, kind: monitoring, ratings: {…}}; a report of any kind \
          counts
          """
      ),
      notes: [
        Diagnostic.Note(
          subject.span(evaluation.cadence),
          Bilingual(id: "dihitung: \(due.derivation.id)", en: "counted: \(due.derivation.en)"))
      ])
  ]
}
