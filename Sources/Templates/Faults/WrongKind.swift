import Diagnostics

/// TPL-004: a name used as another kind than it is: a list printed, a word opened as a section.
let wrongKindFault = Fault(
  "TPL-004", "wrong-kind", .error,
  finds: Bilingual(id: "nama yang dipakai tidak sesuai jenisnya", en: "a name that is used as another kind than it is"),
  why: Bilingual(
    id: "daftar tidak dapat dicetak sebagai teks, dan kata tidak dapat diulang",
    en: "a list cannot be printed as text, nor a word repeated"),
  source: "Mustache specification",
  wrong: Example(.file("templates/pages/about.mustache"), "«{{partners}}»"),
  right: Example(.file("templates/pages/about.mustache"), "{{#partners}}{{name}}{{/partners}}"))

func wrongKind(_ name: String, is kind: Bilingual, at span: Span) -> Diagnostic {
  Diagnostic(
    wrongKindFault, at: span,
    Bilingual(id: "\u{201C}\(name)\u{201D} adalah \(kind.id)", en: "\u{201C}\(name)\u{201D} is \(kind.en)"),
    help: Bilingual(
      id: "pakai {{#\(name)}}…{{/\(name)}} untuk daftar, kelompok, dan ya/tidak; {{\(name)}} untuk teks",
      en: "use {{#\(name)}}…{{/\(name)}} for lists, groups and yes or no; {{\(name)}} for texts"))
}
