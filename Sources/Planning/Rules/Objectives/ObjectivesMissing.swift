import Diagnostics
import Dossiers

/// OBJ-101: no objective at a stage that asks for them.
///
/// Why it matters: without a shared aim nobody can say whether the agreement was worth its cost. Source:
/// docs/planning-model.md, "Good planning", clear shared objectives.
let objectivesMissing = Rule(
  Fault(
    "OBJ-101", "no-objectives", .error,
    finds: Bilingual(
      id: "belum ada tujuan pada tahap yang memintanya", en: "no objective at a stage that asks for them"),
    why: Bilingual(
      id: "tanpa tujuan bersama, tidak ada yang dapat menilai apakah kerja sama ini berhasil",
      en: "without a shared objective nobody can tell whether the cooperation succeeds"),
    source: "planning-model.yml: requires",
    wrong: Example(.keys(.parent), "objectives: «[]»"),
    right: .indicator())
) { subject in
  let dossier = subject.dossier
  guard subject.owes("objectives"), dossier.objectives.isAbsent || dossier.objectives.value?.isEmpty == true,
    let stage = subject.stage
  else { return [] }
  return [
    Diagnostic(
      objectivesMissing.fault, at: subject.span(dossier.objectives),
      Bilingual(
        id: "belum ada tujuan, padahal tahapnya \(stage.name.text(in: "id"))",
        en: "there is no objective, though the stage is \(stage.name.text(in: "en"))"),
      help: Bilingual(
        id:
          """
          tulis apa yang ingin dicapai bersama, misalnya: objectives: [{id: O1, statement: …, level: national, \
          indicators: […]}]
          """,
        en:
          """
          write what both sides want to reach, for example: objectives: [{id: O1, statement: …, level: national, \
          indicators: […]}]
          """
      ))
  ]
}
