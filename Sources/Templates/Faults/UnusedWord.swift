package import Diagnostics

/// TPL-007: a word that nothing uses: most are a slip in the key of one that is used.
let unusedWordFault = Fault(
  "TPL-007", "unused-word", .warning,
  finds: Bilingual(id: "kata yang tidak dipakai di mana pun", en: "a word that nothing uses"),
  why: Bilingual(
    id: "kata yang dimaksud tetap seperti semula, tanpa ada yang tahu",
    en: "the word that was meant stays as it was, and nobody notices"),
  source: "templates/README.md",
  wrong: Example(.file("templates/words/id.yml"), "«evry»: \"setiap {period}\""),
  right: Example(.file("templates/words/id.yml"), "every: \"setiap {period}\""))

package func unusedWord(_ key: String, at span: Span, near: [String]) -> Diagnostic {
  Diagnostic(
    unusedWordFault, at: span,
    Bilingual(
      id: "kata \u{201C}\(key)\u{201D} tidak dipakai di mana pun", en: "nothing uses the word \u{201C}\(key)\u{201D}"),
    help: near.isEmpty
      ? Bilingual(
        id: "hapus baris ini, atau pakai {{words.\(key)}} dalam sebuah templat",
        en: "delete this line, or use {{words.\(key)}} in a template")
      : didYouMean(near))
}
