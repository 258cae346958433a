import Diagnostics

/// COD-024: a code that is not in the list of its field (subject).
///
/// Why it matters: the subject decides the form of approval. Source: Law 24/2000 art. 10.
let unknownSubjectFault = Fault(
  "COD-024", "unknown-subject", .error,
  finds: Bilingual(id: "materi naskah yang tidak ada dalam daftar", en: "a subject that is not in the list"),
  why: Bilingual(
    id: "materi menentukan bentuk pengesahan",
    en: "the subject decides the form of approval"),
  source: "Law 24/2000 art. 10",
  wrong: Example(
    .keys(.parent), "legal: {languages: [id, en], subject: «wilayah»}",
    joining: "subjects: [security, territory, other]"),
  right: Example(
    .keys(.parent), "legal: {languages: [id, en], subject: territory}",
    joining: "subjects: [security, territory, other]"))
