import Diagnostics

/// TPL-006: a template that includes itself, directly or through others.
let endlessTemplateFault = Fault(
  "TPL-006", "endless-template", .error,
  finds: Bilingual(id: "templat yang memuat dirinya sendiri", en: "a template that includes itself"),
  why: Bilingual(
    id: "halaman seperti itu tidak pernah selesai", en: "such a page never ends"),
  source: "Mustache specification",
  wrong: Example(.file("templates/pages/about.mustache"), "«{{> pages/about}}»"),
  right: Example(.file("templates/pages/about.mustache"), "{{> parts/foot}}"))

func endlessTemplate(_ name: String, at span: Span) -> Diagnostic {
  Diagnostic(
    endlessTemplateFault, at: span,
    Bilingual(id: "\u{201C}\(name)\u{201D} memuat dirinya sendiri", en: "\u{201C}\(name)\u{201D} includes itself"),
    help: Bilingual(id: "hapus rujukan melingkar ini", en: "remove this circular reference"))
}

/// A block inside what stands in its own place.
func endlessBlock(_ name: Template.Name) -> Diagnostic {
  Diagnostic(
    endlessTemplateFault, at: name.span,
    Bilingual(
      id: "blok \u{201C}\(name.text)\u{201D} berada di dalam isinya sendiri",
      en: "the block \u{201C}\(name.text)\u{201D} stands inside what fills it"),
    help: Bilingual(id: "beri salah satunya nama lain", en: "give one of the two another name"))
}
