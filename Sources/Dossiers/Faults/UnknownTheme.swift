import Diagnostics

/// COD-013: a code that is not in the list of its field (theme).
///
/// Why it matters: a dossier with an unknown theme is missing from the pages of themes.
let unknownThemeFault = Fault(
  "COD-013", "unknown-theme", .error,
  finds: Bilingual(id: "tema yang tidak ada dalam daftar", en: "a theme that is not in the list"),
  why: Bilingual(
    id: "dosier dengan tema yang tidak dikenal hilang dari halaman tema",
    en: "a dossier with an unknown theme is missing from the pages of themes"),
  source: "planning-model.yml",
  wrong: Example(.keys(.dossier), "themes: [coast, «trainig»]"),
  right: Example(.keys(.dossier), "themes: [coast, training]"))
