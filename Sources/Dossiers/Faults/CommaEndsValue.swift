import Diagnostics

/// FM-042: a comma within braces that was meant as part of a text or a number.
///
/// Why it matters: within braces a comma begins the next field, so that half of the text is read and the rest is lost.
/// Source: YAML 1.2.2, 7.4.
let commaEndsValueFault = Fault(
  "FM-042", "comma-ends-value", .error,
  finds: Bilingual(id: "koma di dalam { } yang memutus teks", en: "a comma within braces that cuts a text"),
  why: Bilingual(
    id: "di dalam { } koma memulai isian berikutnya: separuh teks terbaca, sisanya hilang",
    en: "within braces a comma begins the next field: half of the text is read, and the rest is lost"),
  source: "YAML 1.2.2, 7.4",
  wrong: Example(.keys(.dossier), "summary: {id: «Menjaga pantai, bersama warga», en: Cares for the coast with its people}"),
  right: Example(.keys(.dossier), "summary: {id: \"Menjaga pantai, bersama warga\", en: Cares for the coast with its people}"))

/// - Parameter text: all of it, with the commas that it was written with.
func commaEndsValue(_ text: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    commaEndsValueFault, at: span,
    Bilingual(
      id: "\(name.id): koma di dalam { } memulai isian baru, sehingga “\(shortened(text))” terputus",
      en: "\(name.en): a comma within braces begins a new field, so that “\(shortened(text))” is cut"),
    help: Bilingual(id: "tulis di dalam tanda kutip: \(textInFlow(text))", en: "write it in quotes: \(textInFlow(text))"),
    fixes: [Diagnostic.Fix(span, textInFlow(text))])
}
