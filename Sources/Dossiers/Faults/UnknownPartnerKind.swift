import Diagnostics

/// COD-019: a code that is not in the list of its field (kind of partner).
///
/// Why it matters: the kind decides whether a partner is governmental or not.
let unknownPartnerKindFault = Fault(
  "COD-019", "unknown-partner-kind", .error,
  finds: Bilingual(id: "jenis mitra yang tidak ada dalam daftar", en: "a kind of partner that is not in the list"),
  why: Bilingual(
    id: "jenis mitra menentukan apakah mitra itu pemerintah atau bukan",
    en: "the kind decides whether a partner is governmental or not"),
  source: "planning-model.yml",
  wrong: Example(.keys(.partner), "kind: «foreign-goverment»"),
  right: Example(.keys(.partner), "kind: foreign-government"))
