import Diagnostics
import Dossiers
import FoundationEssentials

/// RES-203: contributions further apart than the model's limit.
///
/// Why it matters: who pays nearly all decides nearly all; dependence belongs on the table before renewal. The measure
/// is A = Σ_{i<j}|s_i − s_j| / (n − 1). Source: docs/planning-model.md, "Formulas", asymmetry.
let contributionsUneven = Rule(
  Fault(
    "RES-203", "contributions-uneven", .info,
    finds: Bilingual(id: "sumbangan antarpihak yang timpang", en: "contributions of the parties far apart"),
    why: Bilingual(
      id: "yang membayar hampir semuanya menentukan hampir semuanya",
      en: "who pays nearly everything decides nearly everything"),
    wrong: Example(
      .keys(.parent),
      """
      «resources»:
        - {party: badan-contoh, kind: cash, value: {amount: 9000000000, currency: IDR}, source: APBN, from: \
      2021-02-01, to: 2030-12-31}
        - {party: dewan-mitra, kind: in-kind, value: {amount: 10000, currency: EUR}, source: Board budget, from: \
      2021-02-01, to: 2030-12-31}
      """
    ),
    right: .contributions())
) { subject in
  let limit = subject.parameter(.asymmetryAbove, or: Decimal(6) / Decimal(10))
  guard let balance = Balance(of: subject.dossier, under: subject.model.money), let asymmetry = balance.asymmetry,
    asymmetry > limit,
    let largest = balance.shares.max(by: { $0.amount < $1.amount })
  else { return [] }
  let party = subject.called(largest.party)
  let percent = (largest.share * 100).rounded(to: 0), valued = (balance.valuedShare * 100).rounded(to: 0)
  return [
    Diagnostic(
      contributionsUneven.fault, at: subject.dossier.keySpan(subject.dossier.resources.at),
      Bilingual(
        id:
          """
          \(party.id) membawa \(percent.inWords.id)\u{A0}% dari seluruh sumbangan (ketimpangan \
          \(asymmetry.rounded(to: 2).inWords.id), batasnya \(limit.inWords.id); \(valued.inWords.id)\u{A0}% sumbangan \
          bernilai)
          """,
        en:
          """
          \(party.en) brings \(percent.inWords.en)\u{A0}% of all contributions (asymmetry \
          \(asymmetry.rounded(to: 2).inWords.en), the limit is \(limit.inWords.en); \(valued.inWords.en)\u{A0}% of the \
          contributions have a value)
          """
      ),
      help: Bilingual(
        id: "periksa sumbangan pihak lain, dan timbang ketergantungannya sebelum perpanjangan",
        en: "check what the others bring, and weigh the dependence before renewal"))
  ]
}
