import Diagnostics
import Dossiers

/// COO-308: a party's interest is not stated while the text is negotiated.
///
/// Why it matters: who does not write down what each side wants cannot weigh what it gets; after signature it is too
/// late. Asked from the stage of negotiation up to signature. Source: docs/planning-model.md, "Good planning", national
/// interests.
let interestUnstated = Rule(
  Fault(
    "COO-308", "interest-unstated", .info,
    finds: Bilingual(
      id: "kepentingan satu pihak belum ditulis saat berunding", en: "a party's interest is blank during negotiation"),
    why: Bilingual(
      id: "tanpa kepentingan kedua pihak di atas kertas, hasil perundingan tidak dapat ditimbang",
      en: "without both sides' interests on paper, what negotiation brings cannot be weighed"),
    wrong: Example(
      .keys(.dossier),
      """
      stage: negotiation
      parties:
        - {partner: badan-contoh, role: host, interest: Safe coasts}
        - «{partner: dewan-mitra, role: counterpart}»
      dates: {initiated: 2026-01-10}
      """
    ),
    right: Example(
      .keys(.dossier),
      """
      stage: negotiation
      parties:
        - {partner: badan-contoh, role: host, interest: Safe coasts}
        - {partner: dewan-mitra, role: counterpart, interest: A tried method}
      dates: {initiated: 2026-01-10}
      """
    ))
) { subject in
  guard subject.isBetween(.negotiated, and: .signed) else { return [] }
  return subject.dossier.parties.items().filter { $0.interest.isAbsent && $0.partner.isPresent }.map { party in
    let name = subject.called(party.partner.value)
    return Diagnostic(
      interestUnstated.fault, at: subject.dossier.span(party.at),
      Bilingual(id: "kepentingan \(name.id) belum ditulis", en: "the interest of \(name.en) is not stated"),
      help: Bilingual(
        id: "tulis satu kalimat: interest: Data yang andal tentang dua puluh sungai",
        en: "write one sentence: interest: Reliable data on twenty rivers"))
  }
}
