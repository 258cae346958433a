import Diagnostics

/// TPL-003: a partial or parent that does not exist.
let missingTemplateFault = Fault(
  "TPL-003", "missing-template", .error,
  finds: Bilingual(id: "templat yang dirujuk dan tidak ada", en: "a template that is named and does not exist"),
  why: Bilingual(
    id: "bagian halaman itu akan kosong", en: "that part of the page would be empty"),
  source: "Mustache specification",
  wrong: Example(.file("templates/pages/about.mustache"), "«{{> parts/haed}}»"),
  right: Example(.file("templates/pages/about.mustache"), "{{> parts/head}}"))

func missingTemplate(_ name: String, at span: Span, near: [String]) -> Diagnostic {
  Diagnostic(
    missingTemplateFault, at: span,
    Bilingual(id: "tidak ada templat \u{201C}\(name)\u{201D}", en: "there is no template \u{201C}\(name)\u{201D}"),
    help: near.isEmpty
      ? Bilingual(id: "buat templates/\(name).mustache", en: "write templates/\(name).mustache")
      : didYouMean(near))
}
