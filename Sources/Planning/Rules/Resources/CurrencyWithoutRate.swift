import Diagnostics
import Dossiers

/// RES-206: a currency for which the model has no dated rate.
///
/// Why it matters: amounts in different currencies are never added without one. Source: docs/planning-model.md,
/// "Formulas".
let currencyWithoutRate = Rule(
  Fault(
    "RES-206", "currency-without-rate", .error,
    finds: Bilingual(
      id: "mata uang tanpa kurs di model perencanaan", en: "a currency without a rate in the planning model"),
    why: Bilingual(
      id: "jumlah dalam mata uang berbeda tidak dijumlahkan tanpa kurs bertanggal",
      en: "amounts in different currencies are never added without a dated rate"),
    wrong: .contributions(theirValue: "{amount: 50000, currency: «CHF»}"),
    right: .contributions())
) { subject in
  let money = subject.model.money
  guard let base = money.base, !subject.model.isUnread else { return [] }
  return subject.dossier.resources.items().compactMap(\.value.value).compactMap { value in
    guard let currency = value.currency.value, currency != base, money.rates[currency] == nil else { return nil }
    return Diagnostic(
      currencyWithoutRate.fault, at: subject.span(value.currency),
      Bilingual(
        id: "tidak ada kurs \(currency) terhadap \(base)", en: "there is no rate of \(currency) against \(base)"),
      help: Bilingual(
        id: "tambahkan kursnya di planning-model.yml: money: {rates: {\(currency): …}}",
        en: "add it to planning-model.yml: money: {rates: {\(currency): …}}"))
  }
}
