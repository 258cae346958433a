import Diagnostics
import Dossiers

/// RES-201: a party that brings nothing, while others do.
///
/// Why it matters: a party without a contribution has nothing to lose and little to say; it may also have been
/// forgotten. Only for live agreements that name some resource. Source: docs/planning-model.md, "Good planning", wise
/// allocation of resources.
let partyBringsNothing = Rule(
  Fault(
    "RES-201", "party-brings-nothing", .warning,
    finds: Bilingual(id: "pihak yang tidak menyumbang apa pun", en: "a party that brings nothing"),
    why: Bilingual(
      id: "pihak tanpa sumbangan tidak ikut menanggung; bisa juga sumbangannya terlupa dicatat",
      en: "a party without a contribution carries nothing; or its contribution was forgotten"),
    wrong: Example(
      .keys(.parent),
      """
      parties:
        - {partner: badan-contoh, role: host, interest: Coasts that stay}
        - «{partner: dewan-mitra, role: counterpart, interest: Shared surveys}»
      resources:
        - {party: badan-contoh, kind: cash, value: {amount: 1000000000, currency: IDR}, source: APBN, from: \
      2021-02-01, to: 2030-12-31}
      """,
      joining: "rules:\n  RES-203: off"),
    right: Example(
      .keys(.parent),
      """
      resources:
        - {party: badan-contoh, kind: cash, value: {amount: 1000000000, currency: IDR}, source: APBN, from: \
      2021-02-01, to: 2030-12-31}
        - {party: dewan-mitra, kind: in-kind, value: {amount: 50000, currency: EUR}, source: Board budget, from: \
      2021-02-01, to: 2030-12-31}
      """
    ))
) { subject in
  let dossier = subject.dossier, resources = dossier.resources.items()
  guard subject.isLive, !resources.isEmpty else { return [] }
  let parties = dossier.parties.items().filter { $0.partner.value != nil }
  let names = Set(parties.compactMap(\.partner.value))
  // A contribution of somebody who is no party has its own finding, and may be meant for any of them.
  guard resources.allSatisfy({ $0.party.value.map(names.contains) ?? $0.party.isAbsent }) else { return [] }
  let giving = Set(resources.compactMap(\.party.value))
  return parties.compactMap { party in
    guard let id = party.partner.value, !giving.contains(id) else { return nil }
    let name = subject.called(id)
    return Diagnostic(
      partyBringsNothing.fault, at: dossier.span(party.at),
      Bilingual(id: "\(name.id) tidak menyumbang apa pun", en: "\(name.en) brings nothing"),
      help: Bilingual(
        id:
          """
          tambahkan sumbangannya ke resources, juga yang bukan uang: - {party: \(id), kind: personnel, value: …, \
          source: …}
          """,
        en: "add what it brings to resources, in kind too: - {party: \(id), kind: personnel, value: …, source: …}"),
      notes: [
        Diagnostic.Note(
          dossier.keySpan(dossier.resources.at), Bilingual(id: "sumbangan pihak lain", en: "what the others bring"))
      ])
  }
}
