import Diagnostics
import Dossiers

/// DAT-048: the last day for notice is near.
///
/// Why it matters: after it the agreement runs on by itself for another term. Near is from decide-by to the last notice
/// day.
let noticeDayNear = Rule(
  Fault(
    "DAT-048", "notice-day-near", .info,
    finds: Bilingual(id: "hari terakhir pemberitahuan sudah dekat", en: "the last day for notice is near"),
    why: Bilingual(
      id: "sesudah hari itu naskah berlanjut dengan sendirinya", en: "after that day the agreement runs on by itself"),
    wrong: Example(
      .keys(.dossier),
      """
      dates:
        initiated: 2020-01-10
        negotiated: 2020-04-12
        drafted: 2020-07-01
        adopted: 2020-10-02
        signed: 2021-01-15
        in_force: 2021-12-15
      term: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: «P6M»}
      """,
      joining: "rules: {OBJ-106: off}"),
    right: Example(
      .keys(.dossier),
      """
      dates:
        initiated: 2020-01-10
        negotiated: 2020-04-12
        drafted: 2020-07-01
        adopted: 2020-10-02
        signed: 2021-01-15
        in_force: 2021-12-15
      term: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P1M}
      """,
      joining: "rules: {OBJ-106: off}"))
) { subject in
  guard subject.isLive, subject.term.noticeState == .due, let last = subject.term.lastNoticeDay else { return [] }
  let place = subject.span(subject.dossier.term.value?.noticePeriod ?? .absent)
  let left = Bilingual.count(last.date.ordinal - subject.today.ordinal, id: "hari", one: "day", other: "days")
  return [
    Diagnostic(
      noticeDayNear.fault, at: place,
      Bilingual(
        id: "pemberitahuan harus disampaikan paling lambat \(last.date.inWords.id), \(left.id) lagi",
        en: "notice must be given by \(last.date.inWords.en), in \(left.en)"),
      help: Bilingual(
        id:
          """
          putuskan apakah naskah ini diteruskan; kalau tidak, sampaikan pemberitahuan dan tulis tanggalnya pada \
          notice_given: di bawah term
          """,
        en: "decide whether it goes on; if not, give notice and write the day after notice_given: under term"),
      notes: [
        Diagnostic.Note(place, Bilingual(id: "dihitung: \(last.derivation.id)", en: "counted: \(last.derivation.en)"))
      ])
  ]
}
