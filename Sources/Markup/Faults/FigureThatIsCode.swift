internal import Diagnostics

/// SIT-036: a block of code that was meant as a figure.
///
/// Why it matters: readers see its fields in place of the figure.
let figureThatIsCodeFault = Fault(
  "SIT-036", "figure-that-is-code", .warning,
  finds: Bilingual(id: "blok kode yang dimaksud sebagai gambar", en: "a block of code that was meant as a figure"),
  why: Bilingual(
    id: "pembaca melihat isiannya, bukan gambarnya", en: "readers see its fields in place of the figure"),
  wrong: Example(.body(.chapter), "Ringkasan.\n\n```«figur»\nkind: bar\nby: stage\n```\n"),
  right: Example(.body(.chapter), "Ringkasan.\n\n```figure\nkind: bar\nby: stage\n```\n"))

/// - Parameters:
///   - span: the word behind the fence, or the whole line of the fence.
///   - isWrittenSo: whether the span is the word, as it is written.
func figureThatIsCode(_ word: String, at span: Span, isWrittenSo: Bool) -> Diagnostic {
  Diagnostic(
    figureThatIsCodeFault, at: span,
    Bilingual(
      id: "blok “\(short(word))” tampil sebagai kode, bukan sebagai gambar",
      en: "the block “\(short(word))” is shown as code, and not as a figure"),
    help: Bilingual(id: "tulis ```figure", en: "write ```figure"),
    fixes: isWrittenSo ? [Diagnostic.Fix(span, "figure")] : [])
}
