import Diagnostics

/// COD-012: a code that is not in the list of its field (instrument).
///
/// Why it matters: the instrument decides whether it binds, needs approval and is registered.
let unknownInstrumentFault = Fault(
  "COD-012", "unknown-instrument", .error,
  finds: Bilingual(id: "bentuk naskah yang tidak ada dalam daftar", en: "an instrument that is not in the list"),
  why: Bilingual(
    id: "bentuk naskah menentukan sifat mengikat, pengesahan, dan pencatatannya",
    en: "the instrument decides whether it binds, needs approval and is registered"),
  source: "planning-model.yml",
  wrong: Example(.keys(.dossier), "instrument: «implementng»"),
  right: Example(.keys(.dossier), "instrument: implementing"))
