import Diagnostics

/// COD-014: a code that is not in the list of its field (classification).
///
/// Why it matters: the classification decides who may see it; an unknown one must not be published.
let unknownClassificationFault = Fault(
  "COD-014", "unknown-classification", .error,
  finds: Bilingual(id: "klasifikasi yang tidak ada dalam daftar", en: "a classification that is not in the list"),
  why: Bilingual(
    id: "klasifikasi menentukan siapa yang boleh melihat; yang tidak dikenal tidak boleh terbit",
    en: "the classification decides who may see it; an unknown one must not be published"),
  source: "planning-model.yml",
  wrong: Example(.keys(.dossier), "classification: «publik»"),
  right: Example(.keys(.dossier), "classification: biasa"))
