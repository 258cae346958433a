package import Diagnostics

/// TPL-005: a word that the language lacks.
let missingWordFault = Fault(
  "TPL-005", "missing-word", .error,
  finds: Bilingual(id: "kata yang belum ada dalam satu bahasa", en: "a word that a language lacks"),
  why: Bilingual(
    id: "pembaca bahasa itu melihat tempat kosong", en: "readers of that language see an empty place"),
  source: "Mustache specification",
  wrong: Example(.file("templates/pages/about.mustache"), "«{{words.regster}}»"),
  right: Example(.file("templates/pages/about.mustache"), "{{words.register}}"))

package func missingWord(_ key: String, at span: Span, near: [String]) -> Diagnostic {
  Diagnostic(
    missingWordFault, at: span,
    Bilingual(id: "kata \u{201C}\(key)\u{201D} tidak ada", en: "there is no word \u{201C}\(key)\u{201D}"),
    help: near.isEmpty
      ? Bilingual(id: "tambahkan ke templates/words/", en: "add it to templates/words/")
      : didYouMean(near))
}
