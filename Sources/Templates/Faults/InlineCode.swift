package import Diagnostics

/// TPL-012: a script or a style in a page that its policy does not let through.
///
/// Why it matters: pages run only what the templates say by themselves, so that nothing in a dossier can ever run; a
/// script or a style with a value in it is stopped by the browser.
let inlineCodeFault = Fault(
  "TPL-012", "inline-code", .error,
  finds: Bilingual(
    id: "skrip atau gaya di dalam halaman yang tidak diizinkan kebijakan halamannya",
    en: "a script or a style in a page that its policy does not let through"),
  why: Bilingual(
    id:
      """
      halaman hanya menjalankan yang tertulis utuh dalam templat, supaya isi dosier tidak pernah bisa berjalan; yang \
      lain dihentikan peramban
      """,
    en:
      """
      pages run only what templates say by themselves, so that nothing in a dossier can ever run; browsers stop all \
      else
      """
  ),
  source: "Content Security Policy Level 3",
  wrong: Example(.file("templates/pages/about.mustache"), "<head></head><p «style=»\"color:red\">x</p>"),
  right: Example(.file("templates/pages/about.mustache"), "<head></head><p class=\"red\">x</p>"))

/// A value inside a script or a style sheet.
package func valueInCode(isScript: Bool, at span: Span) -> Diagnostic {
  let name = isScript ? "script" : "style"
  return Diagnostic(
    inlineCodeFault, at: span,
    Bilingual(
      id: "nilai di dalam <\(name)> ini membuat peramban menghentikannya",
      en: "with a value in it, browsers stop this <\(name)>"),
    help: isScript
      ? Bilingual(
        id: "taruh nilainya dalam atribut data-…, dan bacalah dari skrip di assets/",
        en: "put the value into an attribute data-…, and read it from a script in assets/")
      : Bilingual(
        id: "tulis <style>{{style}}</style> untuk penandaan dan warna; gaya lain di assets/",
        en: "write <style>{{style}}</style> for marking and colours; other styles go into assets/"))
}

/// An attribute that holds a style or a script.
package func codeInAttribute(_ name: String, at span: Span) -> Diagnostic {
  Diagnostic(
    inlineCodeFault, at: span,
    Bilingual(
      id: "peramban menghentikan atribut \u{201C}\(name)\u{201D}",
      en: "browsers stop the attribute \u{201C}\(name)\u{201D}"),
    help: name == "style"
      ? Bilingual(
        id: "pakai class=\"…\" dan tulis gayanya di assets/", en: "use class=\"…\" and write the style in assets/")
      : Bilingual(
        id: "tulis addEventListener dalam skrip di assets/", en: "write addEventListener in a script in assets/"))
}

/// A page without the place where its policy is put.
package func headMissing(at span: Span) -> Diagnostic {
  Diagnostic(
    inlineCodeFault, at: span,
    Bilingual(
      id: "halaman ini tidak punya <head>, tempat kebijakannya ditaruh",
      en: "this page has no <head>, which is where its policy is put"),
    help: Bilingual(
      id: "pakai {{< layouts/page}}, atau tulis <head> tanpa atribut",
      en: "use {{< layouts/page}}, or write <head> without attributes"))
}
