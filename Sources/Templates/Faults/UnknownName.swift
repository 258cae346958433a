import Diagnostics

/// TPL-001: a name that the page does not give its template.
let unknownNameFault = Fault(
  "TPL-001", "unknown-name", .error,
  finds: Bilingual(
    id: "nama yang tidak diberikan halaman kepada templatnya", en: "a name that the page does not give its template"),
  why: Bilingual(
    id: "nama yang salah tampil kosong tanpa ada yang tahu", en: "a wrong name shows nothing, and nobody notices"),
  source: "Mustache specification",
  wrong: Example(.file("templates/pages/about.mustache"), "<h1>«{{titel}}»</h1>"),
  right: Example(.file("templates/pages/about.mustache"), "<h1>{{title}}</h1>"))

func unknownName(_ name: String, at span: Span, near: [String]) -> Diagnostic {
  Diagnostic(
    unknownNameFault, at: span,
    Bilingual(
      id: "nama \u{201C}\(name)\u{201D} tidak ada pada halaman ini",
      en: "the name \u{201C}\(name)\u{201D} is not given to this page"),
    help: near.isEmpty
      ? Bilingual(id: "lihat nama yang ada di templates/README.md", en: "templates/README.md lists the names there are")
      : didYouMean(near))
}
