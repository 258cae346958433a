import Diagnostics

/// COD-011: a code that is not in the list of its field (stage).
///
/// Why it matters: the stage decides what is owed and what falls due.
let unknownStageFault = Fault(
  "COD-011", "unknown-stage", .error,
  finds: Bilingual(id: "tahap yang tidak ada dalam daftar", en: "a stage that is not in the list"),
  why: Bilingual(
    id: "tahap menentukan apa yang wajib ada dan apa yang jatuh tempo",
    en: "the stage decides what is owed and what falls due"),
  source: "planning-model.yml",
  wrong: Example(.keys(.dossier), "stage: «implementasi»"),
  right: Example(.keys(.dossier), "stage: implementation"))
