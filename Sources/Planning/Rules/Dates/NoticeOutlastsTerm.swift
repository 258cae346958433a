import Diagnostics
import Dossiers

/// DAT-062: a notice period longer than the term it ends.
///
/// Why it matters: notice would have to be given before the agreement, or its next term, begins. Source: Vienna
/// Convention on the Law of Treaties art. 56(2).
let noticeOutlastsTerm = Rule(
  Fault(
    "DAT-062", "notice-outlasts-term", .warning,
    finds: Bilingual(
      id: "tenggang pemberitahuan yang lebih lama dari jangka waktunya", en: "a notice period longer than the term"),
    why: Bilingual(
      id: "pemberitahuannya harus disampaikan sebelum jangka waktunya mulai",
      en: "notice would have to be given before the term begins"),
    source: "Vienna Convention on the Law of Treaties art. 56(2)",
    wrong: Example(.keys(.dossier), "term: {duration: P5Y, renewal: automatic, notice_period: «P6Y»}"),
    right: Example(.keys(.dossier), "term: {duration: P5Y, renewal: automatic, notice_period: P6M}"))
) { subject in
  guard let term = subject.dossier.term.value, term.renewal.value != .indefinite, let notice = term.noticePeriod.value
  else { return [] }
  // Months and days compare only on a calendar: on that of the agreement, else on one that begins today.
  let start = entryIntoForce(of: subject.dossier)?.date ?? subject.today
  let lengths = [
    NamedPeriod(field: term.duration, name: Bilingual(id: "jangka waktunya", en: "the term")),
    NamedPeriod(field: term.renewalPeriod, name: Bilingual(id: "perpanjangannya", en: "a renewal"))
  ]
  let shorter = lengths.first { $0.field.value.map { start + $0 < start + notice } ?? false }
  guard let shorter, let length = shorter.field.value else { return [] }
  return [
    Diagnostic(
      noticeOutlastsTerm.fault, at: subject.span(term.noticePeriod),
      Bilingual(
        id: "tenggang pemberitahuan \(notice.inWords.id), sedangkan \(shorter.name.id) hanya \(length.inWords.id)",
        en:
          "notice is to be given \(notice.inWords.en) before the end, "
          + "and \(shorter.name.en) lasts \(length.inWords.en)"),
      help: Bilingual(
        id: "periksa keduanya menurut naskah; tenggang enam bulan ditulis notice_period: P6M",
        en: "check both against the text; a notice of six months is written notice_period: P6M"),
      notes: [Diagnostic.Note(subject.span(shorter.field), Bilingual(id: "lamanya di sini", en: "its length is here"))])
  ]
}

/// A period of the term, and what a message calls it.
private struct NamedPeriod {
  let field: Field<Period>
  let name: Bilingual
}
