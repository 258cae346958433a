import Diagnostics
import Dossiers

/// DAT-045: the stated last day is another than the term gives.
///
/// Why it matters: two last days are a dispute waiting; notice and renewal are counted from one of them. Held against
/// E_0, or with automatic renewal against any E_j up to the present one. Source: docs/planning-model.md, "Dates, terms
/// and notice", 4.
let expiryContradictsTerm = Rule(
  Fault(
    "DAT-045", "expiry-contradicts-term", .error,
    finds: Bilingual(
      id: "hari terakhir yang dinyatakan berbeda dari jangka waktunya",
      en: "a stated last day that the term contradicts"),
    why: Bilingual(
      id: "dua hari terakhir menjadi sengketa; pemberitahuan dan perpanjangan dihitung dari salah satunya",
      en: "two last days are a dispute waiting; notice and renewal are counted from one of them"),
    source: "docs/planning-model.md: Dates, terms and notice",
    wrong: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, in_force: 2021-01-20, expires: «2036-01-20»}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, in_force: 2021-01-20, expires: 2036-01-19}
      """
    ))
) { subject in
  let dossier = subject.dossier
  guard let expires = dossier.dates.expires.value, let term = dossier.term.value,
    let counted = CountedTerm(of: dossier, under: subject.model)
  else { return [] }
  let isAutomatic = term.renewal.value == .automatic
  if isAutomatic {
    let nearest = counted.renewals(until: expires)
    if nearest <= subject.term.renewalsDone, counted.lastDay(nearest) == expires { return [] }
  }
  let k = isAutomatic ? subject.term.renewalsDone : 0
  let last = counted.lastDay(k)
  guard isAutomatic || last != expires else { return [] }
  let derivation = counted.end(k).derivation
  return [
    Diagnostic(
      expiryContradictsTerm.fault, at: subject.span(dossier.dates.expires),
      Bilingual(
        id: "hari terakhir menurut jangka waktu adalah \(last.spoken.id), tetapi expires menyebut \(expires.spoken.id)",
        en: "the last day by the term is \(last.spoken.en), but expires says \(expires.spoken.en)"),
      help: Bilingual(
        id: "tulis \(last), atau perbaiki jangka waktunya menurut naskah",
        en: "write \(last), or mend the term after the text"),
      notes: [
        Diagnostic.Note(
          subject.span(term.duration), Bilingual(id: "dihitung: \(derivation.id)", en: "counted: \(derivation.en)"))
      ],
      fixes: [Diagnostic.Fix(subject.span(dossier.dates.expires), last.description)])
  ]
}
