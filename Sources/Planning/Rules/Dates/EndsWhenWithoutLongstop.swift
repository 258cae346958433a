import Diagnostics
import Dossiers

/// DAT-054: ends when something is done, and nothing says when it ends if that is never done.
///
/// Why it matters: what is never done never ends; no deadline reminds of it. Source: docs/planning-model.md, "Terms as
/// they are agreed".
let endsWhenWithoutLongstop = Rule(
  Fault(
    "DAT-054", "ends-when-without-longstop", .warning,
    finds: Bilingual(
      id: "berakhir bila sesuatu selesai, tanpa batas akhir", en: "ends when something is done, without a last day"),
    why: Bilingual(
      id: "yang tidak pernah selesai tidak pernah berakhir, dan tidak ada tenggat yang mengingatkan",
      en: "what is never done never ends, and no deadline reminds of it"),
    source: "docs/planning-model.md: Terms as they are agreed",
    wrong: Example(.keys(.dossier), "term: {renewal: none, ends_when: «{what: The handover of the station}»}"),
    right: Example(
      .keys(.dossier), "term: {renewal: none, ends_when: {what: The handover of the station, longstop: 2030-12-31}}"))
) { subject in
  let dossier = subject.dossier
  guard let term = dossier.term.value, let event = term.endsWhen.value, event.longstop.isAbsent, event.done.isAbsent,
    term.duration.isAbsent, dossier.dates.expires.isAbsent, term.follows.isAbsent
  else { return [] }
  return [
    Diagnostic(
      endsWhenWithoutLongstop.fault, at: subject.span(term.endsWhen),
      Bilingual(
        id: "naskah ini berakhir bila sesuatu selesai, tetapi tidak ada hari paling akhirnya",
        en: "it ends when something is done, and nothing says on which day at the latest"),
      help: Bilingual(
        id: "tulis hari paling akhir menurut naskah, misalnya longstop: 2030-12-31 di bawah ends_when",
        en: "write the last day that the text allows, for example longstop: 2030-12-31 under ends_when"))
  ]
}
