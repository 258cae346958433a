package import Diagnostics

/// TPL-009: a file of `templates/` that nothing uses: most are a slip in the path of one that is used.
let unusedTemplateFault = Fault(
  "TPL-009", "unused-template", .warning,
  finds: Bilingual(
    id: "berkas di templates/ yang tidak dipakai di mana pun", en: "a file of templates/ that nothing uses"),
  why: Bilingual(
    id: "halaman yang dimaksud tetap seperti semula, tanpa ada yang tahu",
    en: "the page that was meant stays as it was, and nobody notices"),
  source: "templates/README.md",
  wrong: Example(.file("templates/words/inggris.yml"), "«»dossiers: Files"),
  right: Example(.file("templates/words/en.yml"), "dossiers: Files"))

/// - Parameter near: the paths that are perhaps meant.
package func unusedTemplate(_ path: String, near: [String]) -> Diagnostic {
  unused(
    path,
    help: near.isEmpty
      ? Bilingual(
        id: "hapus berkas ini, atau sebut dalam sebuah templat; jalur yang dibaca ada di templates/README.md",
        en: "delete this file, or name it in a template; the paths that are read stand in templates/README.md")
      : didYouMean(near))
}

/// A file of words for a language that the site does not have.
///
/// - Parameter languages: those that it has.
package func unusedWords(_ path: String, of language: String, languages: [String]) -> Diagnostic {
  let listed = languages.joined(separator: ", ")
  return unused(
    path,
    help: Bilingual(
      id:
        "situs ini berbahasa \(listed): tambahkan \(language) pada site.languages di model, atau ganti nama berkas ini",
      en: "this site's languages are \(listed): add \(language) to site.languages in the model, or rename this file"))
}

private func unused(_ path: String, help: Bilingual) -> Diagnostic {
  Diagnostic(
    unusedTemplateFault, at: Span(path: path, line: 1),
    Bilingual(id: "tidak ada yang memakai “\(path)”", en: "nothing uses “\(path)”"), help: help)
}
