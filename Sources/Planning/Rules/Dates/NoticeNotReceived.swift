import Diagnostics
import Dossiers

/// DAT-053: notice that counts from receipt was given, and nobody wrote when it arrived.
///
/// Why it matters: until it has arrived it ends nothing, and the last day for notice goes on running. Source: Vienna
/// Convention on the Law of Treaties art. 78.
let noticeNotReceived = Rule(
  Fault(
    "DAT-053", "notice-not-received", .warning,
    finds: Bilingual(
      id: "pemberitahuan yang belum dicatat diterimanya", en: "notice of which the receipt is not recorded"),
    why: Bilingual(
      id: "sebelum diterima, pemberitahuan tidak mengakhiri apa pun dan tenggatnya terus berjalan",
      en: "until it has arrived it ends nothing, and its deadline goes on running"),
    source: "Vienna Convention on the Law of Treaties art. 78",
    wrong: Example(
      .keys(.dossier),
      """
      term: {duration: P5Y, renewal: automatic, notice_period: P6M, notice_counts_from: receipt, notice_given: \
      «2026-05-04»}
      """),
    right: Example(
      .keys(.dossier),
      """
      term: {duration: P5Y, renewal: automatic, notice_period: P6M, notice_counts_from: receipt, notice_given: \
      2026-05-04, notice_received: 2026-05-11}
      """))
) { subject in
  guard let term = subject.dossier.term.value, term.noticeCountsFrom.value == .receipt,
    let given = term.noticeGiven.value, term.noticeReceived.isAbsent
  else { return [] }
  return [
    Diagnostic(
      noticeNotReceived.fault, at: subject.span(term.noticeGiven),
      Bilingual(
        id: "pemberitahuan disampaikan \(given.inWords.id), tetapi hari diterimanya belum ditulis",
        en: "notice was given on \(given.inWords.en), and the day on which it arrived is not written"),
      help: Bilingual(
        id: "tulis notice_received: dengan hari diterimanya di bawah term; sampai itu pemberitahuan belum dihitung",
        en: "write the day on which it arrived after notice_received: under term; until then notice is not counted"))
  ]
}
