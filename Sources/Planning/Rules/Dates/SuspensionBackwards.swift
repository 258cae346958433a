import Diagnostics
import Dossiers

/// DAT-064: a suspension that ends before it begins.
///
/// Why it matters: one of the days is wrong, and with it how long the term lasts. Source: docs/planning-model.md,
/// "Terms as they are agreed".
let suspensionBackwards = Rule(
  Fault(
    "DAT-064", "suspension-backwards", .error,
    finds: Bilingual(id: "penangguhan yang berakhir sebelum mulai", en: "a suspension that ends before it begins"),
    why: Bilingual(
      id: "salah satu tanggalnya salah, dan dengan itu jangka waktunya",
      en: "one of the days is wrong, and the term with it"),
    source: "docs/planning-model.md: Terms as they are agreed",
    wrong: Example(
      .keys(.dossier),
      "term: {duration: P5Y, renewal: none, suspensions: [{from: 2025-03-01, resumed: «2024-09-01»}]}"),
    right: Example(
      .keys(.dossier),
      "term: {duration: P5Y, renewal: none, suspensions: [{from: 2025-03-01, resumed: 2025-09-01}]}"))
) { subject in
  (subject.dossier.term.value?.suspensions.value ?? []).compactMap { suspension in
    guard let from = suspension.from.value, let resumed = suspension.resumed.value, resumed <= from else { return nil }
    return Diagnostic(
      suspensionBackwards.fault, at: subject.span(suspension.resumed),
      Bilingual(
        id: "dilanjutkan \(resumed.inWords.id), padahal ditangguhkan sejak \(from.inWords.id)",
        en: "resumed on \(resumed.inWords.en), but suspended from \(from.inWords.en)"),
      help: Bilingual(
        id: "periksa kedua tanggal; resumed adalah hari pertama naskah dilaksanakan lagi",
        en: "check both days; resumed is the first day on which it is applied again"))
  }
}
