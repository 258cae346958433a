import Diagnostics
import Dossiers

/// COO-310: an office of the team that was never trained for the competencies it is there for.
///
/// Why it matters: an agreement is carried by practitioners; a gap known early can be closed before the work starts.
/// Source: docs/planning-model.md, "Good planning", competent practitioners.
let trainingGap = Rule(
  Fault(
    "COO-310", "training-gap", .info,
    finds: Bilingual(
      id: "unit dalam tim yang belum dilatih untuk kompetensinya",
      en: "an office of the team not trained for its competencies"),
    why: Bilingual(
      id: "kerja sama dijalankan orang yang cakap; kekurangan yang diketahui dini masih dapat ditutup",
      en: "an agreement is carried by competent people; a gap known early can still be closed"),
    wrong: Example(
      .keys(.dossier), "«team»:\n  - {role: Negotiator, office: Biro Kerja Sama, competencies: [negotiation]}"),
    right: Example(
      .keys(.dossier),
      "team:\n  - {role: Negotiator, office: Biro Kerja Sama, competencies: [negotiation], trained: 2026-02-11}"))
) { subject in
  guard subject.stage?.isTerminal != true else { return [] }
  let team = subject.dossier.team
  let gaps = team.items().filter { $0.trained.isAbsent }.flatMap { $0.competencies.items().map(\.value) }
  guard !gaps.isEmpty else { return [] }
  var competencies: [String] = []
  for gap in gaps where !competencies.contains(gap) { competencies.append(gap) }
  let shown = called(words: competencies)
  return [
    Diagnostic(
      trainingGap.fault, at: subject.dossier.keySpan(team.at),
      Bilingual(id: "belum ada pelatihan untuk \(shown.id)", en: "no training yet for \(shown.en)"),
      help: Bilingual(
        id: "rencanakan pelatihan, lalu tulis tanggalnya: trained: 2026-02-11",
        en: "plan a training, then write its day: trained: 2026-02-11"))
  ]
}
