package import Diagnostics

/// TPL-013: an address in a template that runs as a script.
///
/// Why it matters: with a value in it, a word of a dossier would run on a reader's machine; the page's policy stops it,
/// so that the link does nothing, and nobody learns why.
let codeInAddressFault = Fault(
  "TPL-013", "code-in-address", .error,
  finds: Bilingual(
    id: "alamat di dalam templat yang berjalan sebagai skrip",
    en: "an address in a template that runs as a script"),
  why: Bilingual(
    id:
      """
      dengan nilai di dalamnya, isi dosier akan berjalan di komputer pembaca; kebijakan halaman menghentikannya, \
      sehingga tautannya tidak berbuat apa-apa
      """,
    en:
      """
      with a value in it, a dossier's words would run on a reader's computer; the page's policy stops it, so that the \
      link does nothing
      """
  ),
  source: "Content Security Policy Level 3",
  wrong: Example(
    .file("templates/pages/about.mustache"), "<head></head><a href=\"«javascript:»{{title}}\">x</a>"),
  right: Example(.file("templates/pages/about.mustache"), "<head></head><a href=\"rules.html\">x</a>"))

/// An address whose scheme makes the browser run what follows.
package func codeInAddress(_ scheme: String, at span: Span) -> Diagnostic {
  Diagnostic(
    codeInAddressFault, at: span,
    Bilingual(
      id: "peramban menghentikan alamat yang dimulai dengan \u{201C}\(scheme):\u{201D}",
      en: "browsers stop an address that begins with \u{201C}\(scheme):\u{201D}"),
    help: Bilingual(
      id: "tulis alamat sebuah halaman; untuk menjalankan sesuatu, pakai tombol dan skrip di assets/",
      en: "write the address of a page; to run something, use a button and a script in assets/"))
}
