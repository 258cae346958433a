import Diagnostics
import Dossiers

/// COO-304: a role of an activity for somebody who is no party.
///
/// Why it matters: who has signed nothing owes nothing. Source: docs/planning-model.md, "Good planning", activities
/// with RACI.
let raciNamesStranger = Rule(
  Fault(
    "COO-304", "raci-names-stranger", .error,
    finds: Bilingual(id: "peran kegiatan untuk yang bukan pihak", en: "a role of an activity for one who is no party"),
    why: Bilingual(
      id: "yang tidak ikut menandatangani tidak terikat apa pun", en: "who has signed nothing owes nothing"),
    wrong: .activity(responsible: "«universitas-lain»"),
    right: .activity(responsible: "dewan-mitra"))
) { subject in
  let activities = subject.activities
  guard !activities.isEmpty, let list = subject.dossier.parties.value else { return [] }
  let parties = list.compactMap(\.partner.value)
  guard parties.count == list.count else { return [] }
  // A party that is no partner has its own finding, and may be the one that is named here.
  let own = subject.model.organisation.id
  let areKnown = zip(parties, subject.relations.parties).allSatisfy { $0 == own || $1 != nil }
  guard areKnown else { return [] }
  return activities.compactMap(\.raci.value).flatMap { raci in
    [raci.responsible, raci.accountable, raci.consulted, raci.informed].flatMap { $0.items() }
  }.filter { !parties.contains($0.value) }.map { name in
    unknownWord(
      raciNamesStranger.fault, name.value, at: subject.dossier.span(name.at), among: Array(parties.prefix(20)),
      Bilingual(
        id: "\u{201C}\(name.value)\u{201D} bukan pihak perjanjian ini",
        en: "\u{201C}\(name.value)\u{201D} is no party to this agreement"))
  }
}
