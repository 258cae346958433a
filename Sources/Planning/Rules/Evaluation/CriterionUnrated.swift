import Diagnostics
import Dossiers

/// EVA-404: a midterm or final report without a mark for one of the criteria.
///
/// Why it matters: what is left out of a report is usually what went badly. Source: OECD DAC (2019), through the
/// model's `evaluation.criteria`.
let criterionUnrated = Rule(
  Fault(
    "EVA-404", "criterion-unrated", .warning,
    finds: Bilingual(
      id: "laporan tengah atau akhir tanpa nilai untuk semua kriteria",
      en: "a midterm or final report without a mark for every criterion"),
    why: Bilingual(
      id: "yang tidak dinilai biasanya yang tidak berjalan baik", en: "what is left out is usually what went badly"),
    source: "OECD DAC 2019",
    wrong: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-01-12, kind: midterm, «ratings»: {relevance: 4, coherence: 4, effectiveness: 4, efficiency: \
      3, impact: 3}}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-01-12, kind: midterm, ratings: {relevance: 4, coherence: 4, effectiveness: 4, efficiency: 3, \
      impact: 3, sustainability: 4}}
      """
    ))
) { subject in
  subject.reports.filter { $0.kind.value == .midterm || $0.kind.value == .final }.compactMap { report in
    guard !report.ratings.isUnknown else { return nil }
    let rated = report.ratings.items().map(\.criterion)
    let missing = subject.model.evaluationCriteria.filter { !rated.contains($0) }
    // A mark under a misspelt name has its own finding, and may be meant for any of the missing ones.
    guard !missing.isEmpty, rated.allSatisfy(subject.model.evaluationCriteria.contains) else { return nil }
    let shown = called(words: missing)
    return Diagnostic(
      criterionUnrated.fault,
      at: report.ratings.isPresent ? subject.dossier.keySpan(report.ratings.at) : subject.dossier.span(report.at),
      Bilingual(id: "belum dinilai: \(shown.id)", en: "not rated: \(shown.en)"),
      help: Bilingual(
        id:
          """
          tambahkan ke ratings, misalnya \(missing[0]): \(subject.model.evaluationScale.upperBound); laporan midterm \
          dan final menilai semua kriteria
          """,
        en:
          """
          add to ratings, for example \(missing[0]): \(subject.model.evaluationScale.upperBound); midterm and final \
          reports rate every criterion
          """
      ))
  }
}
