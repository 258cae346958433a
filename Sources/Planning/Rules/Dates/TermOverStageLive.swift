import Diagnostics
import Dossiers

/// DAT-047: the term is over and the stage says the agreement is still live.
///
/// Why it matters: work goes on without a basis, or the register is out of date. Uses the last day, or a stated
/// `expires` where there is no duration.
let termOverStageLive = Rule(
  Fault(
    "DAT-047", "term-over-stage-live", .warning,
    finds: Bilingual(
      id: "jangka waktu sudah lewat, tetapi tahapnya masih berjalan",
      en: "a term that is over while the stage is still live"),
    why: Bilingual(
      id: "pekerjaan berjalan tanpa dasar, atau daftar tidak mutakhir",
      en: "work goes on without a basis, or the register is out of date"),
    wrong: Example(.keys(.dossier), "term: {duration: «P2Y», renewal: none}", joining: "rules: {OBJ-106: off}"),
    right: Example(.keys(.dossier), "term: {duration: P5Y, renewal: none}"))
) { subject in
  guard subject.isLive, let last = subject.term.termEnd, last.date < subject.today else { return [] }
  let dossier = subject.dossier
  let place =
    last.isStated ? subject.span(dossier.dates.expires) : subject.span(dossier.term.value?.duration ?? .absent)
  let notes =
    last.isStated
    ? []
    : [Diagnostic.Note(place, Bilingual(id: "dihitung: \(last.derivation.id)", en: "counted: \(last.derivation.en)"))]
  let stage = subject.stage?.name ?? LocalizedText(plain: "")
  return [
    Diagnostic(
      termOverStageLive.fault, at: place,
      Bilingual(
        id: "hari terakhirnya \(last.date.inWords.id), tetapi tahapnya masih \(stage.text(in: "id"))",
        en: "the last day was \(last.date.inWords.en), but the stage is still \(stage.text(in: "en"))"),
      help: Bilingual(
        id:
          """
          bila berakhir, tulis tahap akhirnya pada stage: dan ended: {reason: expired}; bila diperpanjang, tulis \
          jangka waktu yang baru pada term:
          """,
        en:
          """
          if it has ended, write its last stage after stage: and ended: {reason: expired}; if it was renewed, write \
          the new term under term:
          """
      ), notes: notes)
  ]
}
