import Diagnostics
import Dossiers

/// DAT-050: renews by itself, and nothing says until when notice can be given.
///
/// Why it matters: without a notice period nobody knows how to stop it. Source: Vienna Convention on the Law of
/// Treaties art. 56(2).
let automaticRenewalWithoutNotice = Rule(
  Fault(
    "DAT-050", "automatic-renewal-without-notice", .warning,
    finds: Bilingual(
      id: "perpanjangan otomatis tanpa tenggang pemberitahuan", en: "automatic renewal without a notice period"),
    why: Bilingual(
      id: "tanpa tenggang, tidak ada yang tahu cara menghentikannya", en: "without one nobody knows how to stop it"),
    source: "Vienna Convention on the Law of Treaties art. 56(2)",
    wrong: Example(.keys(.dossier), "term: {duration: P5Y, renewal: «automatic», renewal_period: P2Y}"),
    right: Example(
      .keys(.dossier), "term: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M}"))
) { subject in
  guard let term = subject.dossier.term.value, let renewal = term.renewal.value,
    renewal == .automatic || renewal == .untilNotice, term.noticePeriod.isAbsent
  else { return [] }
  return [
    Diagnostic(
      automaticRenewalWithoutNotice.fault, at: subject.span(term.renewal),
      renewal == .automatic
        ? Bilingual(
          id: "naskah ini diperpanjang otomatis, tetapi notice_period belum ada",
          en: "it renews by itself, but notice_period is not there")
        : Bilingual(
          id: "naskah ini berlaku terus sampai ada pemberitahuan, tetapi notice_period belum ada",
          en: "it runs on until notice, but notice_period is not there"),
      help: Bilingual(
        id: "tulis tenggang menurut naskah, misalnya notice_period: P6M",
        en: "write the notice period of the text, for example notice_period: P6M"))
  ]
}
