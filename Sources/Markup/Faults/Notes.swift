internal import Diagnostics

/// SIT-015: a reference to a footnote that is not there. It is shown as it was written.
///
/// Why it matters: the reader looks for a source that nobody gave.
let noteMissingFault = Fault(
  "SIT-015", "footnote-missing", .warning,
  finds: Bilingual(id: "rujukan ke catatan kaki yang tidak ada", en: "a reference to a footnote that is not there"),
  why: Bilingual(
    id: "pembaca mencari sumber yang tidak diberikan", en: "the reader looks for a source that nobody gave"),
  wrong: Example(.body(.chapter), "Count back from the last day[^«1»].\n"),
  right: Example(.body(.chapter), "Count back from the last day[^1].\n\n[^1]: The day before the anniversary.\n"))

func noteMissing(_ label: String, at span: Span) -> Diagnostic {
  Diagnostic(
    noteMissingFault, at: span,
    Bilingual(
      id: "tidak ada catatan kaki \u{201C}\(label)\u{201D} di isi ini",
      en: "there is no footnote \u{201C}\(label)\u{201D} in this body"),
    help: Bilingual(
      id:
        """
        tulis \u{201C}[^\(label)]: …\u{201D} di baris sendiri; kalau ini bukan rujukan, tulis \
        \u{201C}\\[^\(label)]\u{201D}
        """,
      en:
        """
        write \u{201C}[^\(label)]: …\u{201D} on a line of its own; if this is no reference, write \
        \u{201C}\\[^\(label)]\u{201D}
        """
    ))
}

/// SIT-016: a footnote that nothing refers to. The page leaves it out.
///
/// Why it matters: what somebody took the trouble to note is not read by anyone.
let noteUnusedFault = Fault(
  "SIT-016", "footnote-unused", .warning,
  finds: Bilingual(id: "catatan kaki yang tidak dirujuk", en: "a footnote that nothing refers to"),
  why: Bilingual(
    id: "catatan yang tidak dirujuk tidak tampil di halaman",
    en: "a note that nothing refers to is not shown on the page"),
  wrong: Example(.body(.chapter), "Count back from the last day.\n\n«[^1]: The day before the anniversary.»\n"),
  right: Example(.body(.chapter), "Count back from the last day[^1].\n\n[^1]: The day before the anniversary.\n"))

func noteUnused(_ label: String, at span: Span) -> Diagnostic {
  Diagnostic(
    noteUnusedFault, at: span,
    Bilingual(
      id: "catatan kaki \u{201C}\(label)\u{201D} tidak dirujuk dan tidak tampil",
      en: "nothing refers to the footnote \u{201C}\(label)\u{201D}, so it is not shown"),
    help: Bilingual(
      id: "tulis \u{201C}[^\(label)]\u{201D} di tempat yang diterangkannya, atau hapus catatan ini",
      en: "write \u{201C}[^\(label)]\u{201D} where it belongs, or remove the note"))
}

/// A second note of the same name: references lead to the first.
func noteTwice(_ label: String, at span: Span) -> Diagnostic {
  Diagnostic(
    noteUnusedFault, at: span,
    Bilingual(
      id: "catatan kaki \u{201C}\(label)\u{201D} sudah ada di atas; yang ini tidak tampil",
      en: "there is a footnote \u{201C}\(label)\u{201D} above already; this one is not shown"),
    help: Bilingual(
      id: "beri catatan ini nama lain, di sini dan di tempat yang diterangkannya, misalnya [^\(label)b]",
      en: "give this note another name, here and where it belongs, for example [^\(label)b]"))
}
