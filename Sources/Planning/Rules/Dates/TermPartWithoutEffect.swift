import Diagnostics
import Dossiers

/// DAT-052: a part of the term that nothing is counted with, because what it belongs to is not there.
///
/// Why it matters: whoever wrote it believes that it counts. Source: docs/planning-model.md, "Terms as they are
/// agreed".
let termPartWithoutEffect = Rule(
  Fault(
    "DAT-052", "term-part-without-effect", .warning,
    finds: Bilingual(
      id: "bagian jangka waktu yang tidak berpengaruh", en: "a part of the term that nothing is counted with"),
    why: Bilingual(
      id: "yang menulisnya mengira bagian ini ikut dihitung", en: "whoever wrote it believes that it counts"),
    source: "docs/planning-model.md: Terms as they are agreed",
    wrong: Example(.keys(.dossier), "term: {duration: P5Y, renewal: none, renewal_limit: «2»}"),
    right: Example(
      .keys(.dossier), "term: {duration: P5Y, renewal: automatic, renewal_limit: 2, notice_period: P6M}"))
) { subject in
  guard let term = subject.dossier.term.value, !term.renewal.isUnknown else { return [] }
  let extensions = (term.extensions.value ?? []).filter { $0.until.isAbsent && $0.by.isAbsent }
  return (renewalWithoutEffect(in: term) + noticeWithoutEffect(in: term)).map { part in
    Diagnostic(
      termPartWithoutEffect.fault, at: subject.dossier.span(part.at),
      Bilingual(
        id: "\(part.key) tidak ikut dihitung: \(part.why.id)", en: "\(part.key) is not counted with: \(part.why.en)"),
      help: part.help)
  }
    + extensions.map { letters in
      Diagnostic(
        termPartWithoutEffect.fault, at: subject.dossier.span(letters.at),
        Bilingual(
          id: "surat perpanjangan ini tidak menyebut sampai kapan atau selama apa",
          en: "this extension does not say until when or by how much"),
        help: Bilingual(
          id: "tulis hari terakhir yang baru, misalnya until: 2030-12-31, atau lamanya, misalnya by: P2Y",
          en: "write the new last day, for example until: 2030-12-31, or the time, for example by: P2Y"))
    }
}

private struct PartWithoutEffect {
  let at: Int32
  let key: String
  let why: Bilingual
  let help: Bilingual
}

private func renewalWithoutEffect(in term: Term) -> [PartWithoutEffect] {
  var found: [PartWithoutEffect] = []
  let renewal = term.renewal.value
  if let limit = term.renewalLimit.value, renewal != .automatic || limit < 1 {
    found.append(
      PartWithoutEffect(
        at: term.renewalLimit.at, key: "renewal_limit",
        why: limit < 1 ? Bilingual(id: "angkanya \(limit)", en: "it says \(limit)") : notRenewed,
        help: Bilingual(
          id: "tulis renewal: automatic di bawah term dengan angka mulai dari 1, atau hapus renewal_limit",
          en: "write renewal: automatic under term with a number from 1 on, or delete renewal_limit")))
  }
  if term.lastPossibleDay.value != nil, renewal != .automatic, renewal != .untilNotice {
    found.append(
      PartWithoutEffect(
        at: term.lastPossibleDay.at, key: "last_possible_day", why: notRenewed,
        help: Bilingual(
          id: "tulis renewal: automatic atau renewal: until-notice di bawah term, atau hapus last_possible_day",
          en: "write renewal: automatic or renewal: until-notice under term, or delete last_possible_day")))
  }
  return found
}

private func noticeWithoutEffect(in term: Term) -> [PartWithoutEffect] {
  var found: [PartWithoutEffect] = []
  if term.noticeBasis.value == .termEnd, term.renewal.value != .automatic {
    found.append(
      PartWithoutEffect(
        at: term.noticeBasis.at, key: "notice_basis",
        why: Bilingual(
          id: "tidak ada perpanjangan otomatis yang dapat dihentikan pada akhir masanya",
          en: "there is no automatic renewal that a notice could stop at the end of a term"),
        help: Bilingual(
          id: "tulis notice_basis: any-time atau notice_basis: anniversary menurut naskah, atau hapus notice_basis",
          en: "write notice_basis: any-time or notice_basis: anniversary after the text, or delete notice_basis")))
  }
  if term.noticeReceived.value != nil, term.noticeCountsFrom.value != .receipt, !term.noticeCountsFrom.isUnknown {
    found.append(
      PartWithoutEffect(
        at: term.noticeReceived.at, key: "notice_received",
        why: Bilingual(
          id: "tenggang dihitung sejak pemberitahuan disampaikan", en: "notice counts from the day on which it is given"
        ),
        help: Bilingual(
          id: "tulis notice_counts_from: receipt di bawah term bila naskah menghitungnya sejak diterima",
          en: "write notice_counts_from: receipt under term if the text counts from receipt")))
  }
  return found
}

private let notRenewed = Bilingual(id: "naskah ini tidak diperpanjang otomatis", en: "it does not renew by itself")
