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
  }.compactMap { resource in
    if let money = resource.value.value, money.amount.isPresent { return amountWithoutCurrency(resource, subject) }
    // Keys that are no amount of money have findings of their own.
    if resource.value.isPresent, !subject.dossier.keys(below: resource.value.at).isEmpty { return nil }
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

/// `value: {amount: 2000000000}`: how much is known, and of what is not.
private func amountWithoutCurrency(_ resource: Resource, _ subject: Subject) -> Diagnostic {
  Diagnostic(
    contributionUnvalued.fault, at: subject.dossier.span(resource.value.at),
    Bilingual(id: "jumlah ini tidak menyebut mata uangnya", en: "this amount does not say its currency"),
    help: Bilingual(
      id: "tambahkan di belakangnya, misalnya: currency: \(subject.model.money.base ?? "IDR")",
      en: "add it behind the amount, for example: currency: \(subject.model.money.base ?? "IDR")"))
}
