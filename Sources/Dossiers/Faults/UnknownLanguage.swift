import Diagnostics

/// COD-017: a code that is not in the list of its field (language).
///
/// Why it matters: languages are known by two letters. Source: ISO 639-1.
let unknownLanguageFault = Fault(
  "COD-017", "unknown-language", .error,
  finds: Bilingual(id: "bahasa yang tidak ada dalam daftar", en: "a language that is not in the list"),
  why: Bilingual(
    id: "bahasa dikenali dengan kode dua huruf",
    en: "languages are known by two letters"),
  source: "ISO 639-1",
  wrong: Example(.keys(.partner), "languages: [nl, «english»]"),
  right: Example(.keys(.partner), "languages: [nl, en]"))
