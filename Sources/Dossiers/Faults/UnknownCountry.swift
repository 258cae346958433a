import Diagnostics

/// COD-015: a code that is not in the list of its field (country).
///
/// Why it matters: countries are known by two letters, so that lists and maps by country are right. Source: ISO 3166-1.
let unknownCountryFault = Fault(
  "COD-015", "unknown-country", .error,
  finds: Bilingual(id: "negara yang tidak ada dalam daftar", en: "a country that is not in the list"),
  why: Bilingual(
    id: "negara dikenali dengan kode dua huruf agar peta dan daftar per negara benar",
    en: "countries are known by two letters, so that lists and maps by country are right"),
  source: "ISO 3166-1",
  wrong: Example(.keys(.partner), "country: «Belanda»"),
  right: Example(.keys(.partner), "country: NL"))
