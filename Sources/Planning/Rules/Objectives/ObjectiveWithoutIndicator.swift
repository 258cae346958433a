import Diagnostics
import Dossiers

/// OBJ-103: an objective that nothing measures.
///
/// Why it matters: what is not measured cannot be evaluated at half term or at the end. Source: docs/planning-model.md,
/// "Good planning".
let objectiveWithoutIndicator = Rule(
  Fault(
    "OBJ-103", "objective-without-indicator", .warning,
    finds: Bilingual(id: "tujuan tanpa indikator", en: "an objective without an indicator"),
    why: Bilingual(
      id: "yang tidak diukur tidak dapat dievaluasi di tengah maupun di akhir jangka waktu",
      en: "what nothing measures cannot be evaluated at half term or at the end"),
    wrong: Example(
      .keys(.parent),
      "objectives:\n  - «{id: O1, statement: {id: Pesisir terjaga, en: Coasts are cared for}, level: global}»"),
    right: .indicator())
) { subject in
  subject.dossier.objectives.items().filter { $0.indicators.isAbsent || $0.indicators.value?.isEmpty == true }.map {
    objective in
    Diagnostic(
      objectiveWithoutIndicator.fault, at: subject.dossier.span(objective.at),
      Bilingual(
        id: "tujuan \(subject.called(objective).id) belum punya indikator",
        en: "objective \(subject.called(objective).en) has no indicator"),
      help: Bilingual(
        id:
          """
          tambahkan, misalnya: indicators: [{name: Stasiun aktif, unit: stasiun, baseline: {value: 8, date: \
          2025-12-31}, target: {value: 40, date: 2028-12-31}, source: Buku harian}]
          """,
        en:
          """
          add, for example: indicators: [{name: Stations at work, unit: stations, baseline: {value: 8, date: \
          2025-12-31}, target: {value: 40, date: 2028-12-31}, source: Station log}]
          """
      ))
  }
}
