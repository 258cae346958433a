import Diagnostics
import Dossiers

/// RES-202: a contribution without an amount of money.
///
/// Why it matters: shares and the balance between the parties are counted over what is valued; a contribution in kind
/// has a price too. Source: docs/planning-model.md, "Formulas", asymmetry.
let contributionUnvalued = Rule(
  Fault(
    "RES-202", "contribution-unvalued", .warning,
    finds: Bilingual(id: "sumbangan tanpa nilai uang", en: "a contribution without a value"),
    why: Bilingual(
      id: "bagian tiap pihak dihitung dari sumbangan yang bernilai; sumbangan bukan uang pun punya harga",
      en: "each party's share is counted over what is valued; a contribution in kind has a price too"),
    wrong: .contributions(theirValue: nil, marksTheirs: true),
    right: .contributions())
) { subject in
  subject.dossier.resources.items().filter { resource in
    resource.value.isAbsent || resource.value.value.map { $0.amount.isAbsent || $0.currency.isAbsent } ?? false
  }.map { resource in
    let currency = subject.model.money.base ?? "IDR"
    let party = subject.called(resource.party.value, or: Bilingual(id: "ini", en: "this party"))
    return Diagnostic(
      contributionUnvalued.fault, at: subject.dossier.span(resource.value.isPresent ? resource.value.at : resource.at),
      Bilingual(
        id: "sumbangan \(party.id) belum bernilai uang",
        en: "the contribution of \(party.en) has no value"),
      help: Bilingual(
        id: "taksir nilainya: value: {amount: 250000000, currency: \(currency)}",
        en: "estimate it: value: {amount: 250000000, currency: \(currency)}"))
  }
}
