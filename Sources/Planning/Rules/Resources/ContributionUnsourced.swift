import Diagnostics
import Dossiers

/// RES-205: a contribution without the budget it comes from.
///
/// Why it matters: a sum that stands in no budget is a promise. Source: docs/planning-model.md, "Good planning", wise
/// allocation of resources.
let contributionUnsourced = Rule(
  Fault(
    "RES-205", "contribution-unsourced", .warning,
    finds: Bilingual(id: "sumbangan tanpa sumber anggaran", en: "a contribution without its source"),
    why: Bilingual(
      id: "uang yang tidak ada di anggaran mana pun hanyalah janji", en: "a sum that stands in no budget is a promise"),
    wrong: .contributions(theirSource: nil, marksTheirs: true),
    right: .contributions())
) { subject in
  subject.dossier.resources.items().filter(\.source.isAbsent).map { resource in
    let party = subject.called(resource.party.value, or: Bilingual(id: "ini", en: "this party"))
    return Diagnostic(
      contributionUnsourced.fault, at: subject.dossier.span(resource.at),
      Bilingual(
        id: "sumbangan \(party.id) tidak menyebut sumber anggarannya",
        en: "the contribution of \(party.en) does not say where it comes from"),
      help: Bilingual(id: "tambahkan, misalnya source: APBN 2026", en: "add, for example, source: State budget 2026"))
  }
}
