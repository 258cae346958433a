import Diagnostics

/// TPL-002: a tag, section or block that is not closed, or closed under another name.
let tagNotClosedFault = Fault(
  "TPL-002", "tag-not-closed", .error,
  finds: Bilingual(id: "tanda, bagian, atau blok yang tidak ditutup", en: "a tag, section or block that is not closed"),
  why: Bilingual(
    id: "sisa templat dianggap bagian dari yang belum ditutup",
    en: "the rest of the template counts as part of what is open"),
  source: "Mustache specification",
  wrong: Example(.file("templates/pages/about.mustache"), "«{{#partners}}»<p>{{name}}</p>"),
  right: Example(.file("templates/pages/about.mustache"), "{{#partners}}<p>{{name}}</p>{{/partners}}"))

/// - Parameter end: what closes a tag of its kind.
func tagNotClosed(at span: Span, end: String) -> Diagnostic {
  Diagnostic(
    tagNotClosedFault, at: span, Bilingual(id: "tanda ini tidak ditutup", en: "this tag is not closed"),
    help: Bilingual(id: "tutup dengan \(end)", en: "close it with \(end)"))
}

/// A tag that is to set the delimiters (`{{=<% %>=}}`) and names one, three, or one with `=` in it: all that follows
/// would be read with the old ones.
func noDelimiters(at span: Span) -> Diagnostic {
  Diagnostic(
    tagNotClosedFault, at: span,
    Bilingual(
      id: "di sini perlu dua pembatas, satu pembuka dan satu penutup, dengan spasi di antaranya",
      en: "two delimiters belong here, an opening and a closing one, with a blank between them"),
    help: Bilingual(
      id: "tulis misalnya {{=<% %>=}}; “=” tidak dapat menjadi bagian pembatas",
      en: "write for example {{=<% %>=}}; “=” cannot be part of a delimiter"))
}

func notClosed(_ name: Template.Name) -> Diagnostic {
  Diagnostic(
    tagNotClosedFault, at: name.span,
    Bilingual(
      id: "\u{201C}\(name.text)\u{201D} dibuka di sini dan tidak ditutup",
      en: "\u{201C}\(name.text)\u{201D} opens here and is not closed"),
    help: Bilingual(id: "tambahkan {{/\(name.text)}}", en: "add {{/\(name.text)}}"))
}

func mismatchedEnd(_ name: String, at span: Span, open: Template.Name?) -> Diagnostic {
  guard let open else {
    return Diagnostic(
      tagNotClosedFault, at: span,
      Bilingual(
        id: "\u{201C}\(name)\u{201D} ditutup tanpa pernah dibuka",
        en: "\u{201C}\(name)\u{201D} is closed and was never opened"),
      help: Bilingual(
        id: "hapus tanda ini, atau buka dengan {{#\(name)}}", en: "remove this tag, or open it with {{#\(name)}}"))
  }
  return Diagnostic(
    tagNotClosedFault, at: span,
    Bilingual(
      id: "di sini ditutup \u{201C}\(name)\u{201D}, padahal yang terbuka \u{201C}\(open.text)\u{201D}",
      en: "here \u{201C}\(name)\u{201D} is closed, and \u{201C}\(open.text)\u{201D} is open"),
    help: Bilingual(id: "tutup dulu dengan {{/\(open.text)}}", en: "close {{/\(open.text)}} first"),
    notes: [Diagnostic.Note(open.span, Bilingual(id: "dibuka di sini", en: "it opens here"))])
}
