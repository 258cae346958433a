import Diagnostics

/// COD-023: a code that is not in the list of its field (competency).
///
/// Why it matters: training gaps can be counted only over listed competencies.
let unknownCompetencyFault = Fault(
  "COD-023", "unknown-competency", .error,
  finds: Bilingual(id: "kompetensi yang tidak ada dalam daftar", en: "a competency that is not in the list"),
  why: Bilingual(
    id: "kebutuhan pelatihan hanya dapat dihitung atas kompetensi yang terdaftar",
    en: "training gaps can be counted only over listed competencies"),
  source: "planning-model.yml",
  wrong: Example(
    .keys(.dossier), "team:\n  - {role: Analyst, competencies: [«negosiasi»], trained: 2026-02-11}",
    joining: "competencies: [negotiation, budgeting]"),
  right: Example(
    .keys(.dossier), "team:\n  - {role: Analyst, competencies: [negotiation], trained: 2026-02-11}",
    joining: "competencies: [negotiation, budgeting]"))
