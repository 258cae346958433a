import Diagnostics

/// COD-016: a code that is not in the list of its field (currency).
///
/// Why it matters: an amount in an unknown currency cannot be added up. Source: ISO 4217.
let unknownCurrencyFault = Fault(
  "COD-016", "unknown-currency", .error,
  finds: Bilingual(id: "mata uang yang tidak ada dalam daftar", en: "a currency that is not in the list"),
  why: Bilingual(
    id: "nilai dalam mata uang yang tidak dikenal tidak dapat dijumlahkan",
    en: "an amount in an unknown currency cannot be added up"),
  source: "ISO 4217",
  wrong: Example(
    .keys(.parent),
    """
    resources:
      - {party: badan-contoh, kind: cash, value: {amount: 1000000000, currency: «Rp»}, source: APBN, from: \
    2021-02-01, to: 2030-12-31}
      - {party: dewan-mitra, kind: in-kind, value: {amount: 50000, currency: EUR}, source: Board budget, from: \
    2021-02-01, to: 2030-12-31}
    """
  ),
  right: Example(
    .keys(.parent),
    """
    resources:
      - {party: badan-contoh, kind: cash, value: {amount: 1000000000, currency: IDR}, source: APBN, from: 2021-02-01, \
    to: 2030-12-31}
      - {party: dewan-mitra, kind: in-kind, value: {amount: 50000, currency: EUR}, source: Board budget, from: \
    2021-02-01, to: 2030-12-31}
    """
  ))
