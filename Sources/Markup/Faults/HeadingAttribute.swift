internal import Diagnostics

/// SIT-020: something in braces behind a heading that means nothing there.
///
/// Why it matters: the writer expects it to work, and it does nothing.
let headingAttributeFault = Fault(
  "SIT-020", "heading-attribute", .warning,
  finds: Bilingual(
    id: "isi kurung kurawal sesudah judul yang tidak dikenal",
    en: "something in braces behind a heading that is not known"),
  why: Bilingual(
    id: "penulisnya mengira ini bekerja, padahal tidak", en: "the writer expects it to work, and it does nothing"),
  wrong: Example(.body(.chapter), "Isi.\n\n## Counting «{.wide}»\n\nFrom the last day.\n"),
  right: Example(.body(.chapter), "Isi.\n\n## Counting {#counting}\n\nFrom the last day.\n"))

func headingAttributeUnknown(_ attribute: String, at span: Span) -> Diagnostic {
  Diagnostic(
    headingAttributeFault, at: span,
    Bilingual(
      id: "\u{201C}\(short(attribute))\u{201D} tidak berarti apa-apa di belakang judul",
      en: "\u{201C}\(short(attribute))\u{201D} means nothing behind a heading"),
    help: Bilingual(
      id: "hapus; yang dikenal hanya satu id berhuruf, angka, dan tanda hubung, misalnya {#latar}",
      en: "remove it; what is known is one id of letters, digits and hyphens, as in {#background}"))
}

/// SIT-021: two headings of one body that give themselves the same id.
///
/// Why it matters: a link to it leads to the first only.
let headingIDTwiceFault = Fault(
  "SIT-021", "heading-id-twice", .warning,
  finds: Bilingual(id: "dua judul dengan id yang sama", en: "two headings with the same id"),
  why: Bilingual(id: "tautan hanya sampai ke judul pertama", en: "a link leads to the first only"),
  wrong: Example(.body(.chapter), "Isi.\n\n## Counting {#days}\n\nA.\n\n## Weighing «{#days}»\n\nB.\n"),
  right: Example(.body(.chapter), "Isi.\n\n## Counting {#days}\n\nA.\n\n## Weighing {#weights}\n\nB.\n"))

func headingIDTwice(_ id: String, taken: String, at span: Span) -> Diagnostic {
  Diagnostic(
    headingIDTwiceFault, at: span,
    Bilingual(
      id: "id \u{201C}\(short(id))\u{201D} sudah dipakai judul lain; di sini menjadi \u{201C}\(short(taken))\u{201D}",
      en:
        """
        the id \u{201C}\(short(id))\u{201D} is taken by another heading; here it becomes \
        \u{201C}\(short(taken))\u{201D}
        """
    ),
    help: Bilingual(id: "beri id lain", en: "give it another id"))
}
