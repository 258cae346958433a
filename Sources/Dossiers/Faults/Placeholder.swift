import Diagnostics

/// FM-030: a text that only says that there is none yet.
///
/// Why it matters: the field counts as filled in, so that nothing asks for it again, and the page shows “TBD”. An empty
/// field says the same, and the check goes on asking. Source: docs/planning-model.md, "Values".
let placeholderFault = Fault(
  "FM-030", "placeholder", .warning,
  finds: Bilingual(
    id: "teks yang hanya mengatakan bahwa isinya belum ada", en: "a text that only says that there is none yet"),
  why: Bilingual(
    id: "isian ini terhitung sudah diisi, sehingga tidak ditanyakan lagi, dan halamannya menampilkan “TBD”",
    en: "the field counts as filled in, so that nothing asks for it again, and the page shows “TBD”"),
  wrong: Example(.keys(.dossier), "place: «TBD»"),
  right: Example(.keys(.dossier), "place: Jakarta"))

func placeholder(_ text: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    placeholderFault, at: span,
    Bilingual(
      id: "\(name.id): “\(shortened(text))” hanya pengganti; isinya belum ada",
      en: "\(name.en): “\(shortened(text))” stands for something that is not there yet"),
    help: Bilingual(
      id: "tulis isinya, atau kosongkan isian ini (hapus “\(shortened(text))”) sampai ada",
      en: "write it, or leave the field empty (delete “\(shortened(text))”) until it is there"))
}
