import Diagnostics

/// CLS-912: `classification:` with nothing behind it.
///
/// Why it matters: someone meant to say who may see the file, and no default may say it instead.
let levelEmptyFault = Fault(
  "CLS-912", "level-empty", .error,
  finds: Bilingual(id: "“classification:” tanpa isi", en: "“classification:” with nothing behind it"),
  why: Bilingual(
    id: "seseorang hendak menentukan siapa yang boleh melihat berkas ini; nilai baku tidak boleh menggantikannya",
    en: "someone meant to say who may see this file; no default may say it instead"),
  wrong: Example(.keys(.term), "«classification»:"), right: Example(.keys(.term), "classification: biasa"))

func levelEmpty(at span: Span, allowed: [String]) -> Diagnostic {
  Diagnostic(
    levelEmptyFault, at: span,
    Bilingual(id: "“classification” tertulis tanpa tingkat", en: "“classification” is written without a level"),
    help: Bilingual(
      id: "tulis salah satu: \(allowed.joined(separator: ", "))", en: "write one of: \(allowed.joined(separator: ", "))"
    )
  ).decidingAccess()
}
