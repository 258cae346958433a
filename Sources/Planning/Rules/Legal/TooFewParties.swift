import Diagnostics
import Dossiers

/// LEG-607: fewer than two parties.
///
/// Why it matters: nobody agrees with himself. Source: Vienna Convention on the Law of Treaties, art. 2(1)(a).
let tooFewParties = Rule(
  Fault(
    "LEG-607", "too-few-parties", .error,
    finds: Bilingual(id: "kurang dari dua pihak", en: "fewer than two parties"),
    why: Bilingual(id: "kerja sama memerlukan sedikitnya dua pihak", en: "an agreement takes at least two"),
    wrong: Example(
      .keys(.parent),
      """
      «parties»:
        - {partner: badan-contoh, role: host, interest: Coasts that stay}
      resources:
        - {party: badan-contoh, kind: cash, value: {amount: 1000000000, currency: IDR}, source: APBN, from: \
      2021-02-01, to: 2030-12-31}
      coordination:
        secretariat: badan-contoh
        focal_points:
          - {party: badan-contoh, office: Biro Kerja Sama}
        meeting_cadence: P1Y
        meetings:
          - {date: 2026-03-03, kind: dialogue, outcome: Plan agreed}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      parties:
        - {partner: badan-contoh, role: host, interest: Coasts that stay}
        - {partner: dewan-mitra, role: counterpart, interest: Shared surveys}
      """
    ))
) { subject in
  let parties = subject.dossier.parties
  guard let given = parties.value, !given.isEmpty else { return [] }
  let unnamed = given.count { $0.partner.value == nil }
  guard Set(given.compactMap(\.partner.value)).count + unnamed < 2, !subject.dossier.hasUnknownItems(parties) else {
    return []
  }
  return [
    Diagnostic(
      tooFewParties.fault, at: subject.dossier.keySpan(parties.at),
      Bilingual(id: "hanya ada satu pihak", en: "there is only one party"),
      help: Bilingual(
        id: "tambahkan pihak lainnya ke parties: - {partner: …, role: …}",
        en: "add the other side to parties: - {partner: …, role: …}"))
  ]
}
