import Diagnostics
import Dossiers

/// LEG-608: an agreement to which our own organisation is no party.
///
/// Why it matters: a register of our agreements holds ours; what others agreed is a source, not a dossier. Source: the
/// model's `organisation.id`.
let notOurOwn = Rule(
  Fault(
    "LEG-608", "we-are-not-a-party", .error,
    finds: Bilingual(id: "organisasi kita bukan pihaknya", en: "our own organisation is no party"),
    why: Bilingual(
      id: "daftar ini memuat kerja sama kita sendiri; tenggat dan kewajibannya dihitung untuk kita",
      en: "this register holds our own agreements; deadlines and duties are counted for us"),
    source: "planning-model.yml: organisation.id",
    wrong: Example(
      .keys(.parent),
      """
      «parties»:
        - {partner: universitas-jauh, role: host, interest: Coasts that stay}
        - {partner: dewan-mitra, role: counterpart, interest: Shared surveys}
      resources:
        - {party: universitas-jauh, kind: cash, value: {amount: 1000000000, currency: IDR}, source: APBN, from: \
      2021-02-01, to: 2030-12-31}
        - {party: dewan-mitra, kind: in-kind, value: {amount: 50000, currency: EUR}, source: Board budget, from: \
      2021-02-01, to: 2030-12-31}
      coordination:
        secretariat: dewan-mitra
        focal_points:
          - {party: universitas-jauh, office: Laboratorium}
          - {party: dewan-mitra, office: International Desk}
        meeting_cadence: P1Y
        meetings:
          - {date: 2026-03-03, kind: dialogue, outcome: Plan agreed}
      """,
      beside: [
        "content/partners/universitas-jauh.md":
          """
        ---
        id: universitas-jauh
        name: {id: Universitas Jauh, en: Far University}
        kind: university
        country: ID
        ---

        """
      ]),
    right: Example(
      .keys(.parent),
      """
      parties:
        - {partner: badan-contoh, role: host, interest: Coasts that stay}
        - {partner: dewan-mitra, role: counterpart, interest: Shared surveys}
      """
    ))
) { subject in
  let own = subject.model.organisation.id, parties = subject.dossier.parties
  guard isId(own, dossier: false), !subject.model.isUnread, let given = parties.value, !given.isEmpty else { return [] }
  let isOurs = zip(given, subject.relations.parties).contains { party, partner in
    // A name that leads nowhere has its own finding, and may be meant for us.
    party.partner.value == nil || party.partner.value == own || partner == nil
      || partner == subject.portfolio.handbook.ownPartner
  }
  guard !isOurs, !subject.dossier.hasUnknownItems(parties) else { return [] }
  let name = subject.called(own), handbook = subject.portfolio.handbook
  // Where our own id is no partner's, a slip in the model may be the cause.
  let known = handbook.ownPartner == nil ? suggest(own, from: given.compactMap(\.partner.value), limit: 1) : []
  let slip = known.first.map { other in
    Bilingual(
      id: "; bila kita adalah \(other), tulis itu di planning-model.yml: organisation: {id: \(other)}",
      en: "; if we are \(other), write that in planning-model.yml: organisation: {id: \(other)}")
  }
  return [
    Diagnostic(
      notOurOwn.fault, at: subject.dossier.keySpan(parties.at),
      Bilingual(id: "\(name.id) tidak ada di antara pihaknya", en: "\(name.en) is not among the parties"),
      help: Bilingual(
        id: "tambahkan ke parties: - {partner: \(own), role: …}, atau keluarkan dosier ini dari daftar"
          + (slip?.id ?? ""),
        en: "add to parties: - {partner: \(own), role: …}, or take this dossier out of the register" + (slip?.en ?? ""))
    )
  ]
}
