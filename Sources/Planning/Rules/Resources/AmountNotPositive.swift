import Diagnostics
import Dossiers
import FoundationEssentials

/// RES-204: an amount of zero or less.
///
/// Why it matters: a contribution of nothing is none, and a negative one hides another party's. Source:
/// docs/planning-model.md, "How rules read".
let amountNotPositive = Rule(
  Fault(
    "RES-204", "amount-not-positive", .error,
    finds: Bilingual(id: "nilai sumbangan nol atau negatif", en: "an amount of zero or less"),
    why: Bilingual(
      id: "sumbangan nol bukan sumbangan, dan yang negatif menutupi sumbangan pihak lain",
      en: "a contribution of nothing is none, and a negative one hides another party's"),
    wrong: .contributions(theirValue: "{amount: «0», currency: EUR}"),
    right: .contributions())
) { subject in
  subject.dossier.resources.items().compactMap(\.value.value).compactMap { money in
    guard let amount = money.amount.value, amount <= 0 else { return nil }
    return Diagnostic(
      amountNotPositive.fault, at: subject.span(money.amount),
      Bilingual(id: "nilai sumbangannya \(amount.inWords.id)", en: "the contribution is \(amount.inWords.en)"),
      help: Bilingual(
        id: "tulis angka di atas nol, atau hapus butirnya bila memang tidak ada",
        en: "write a figure above zero, or delete the entry if there is none"))
  }
}
