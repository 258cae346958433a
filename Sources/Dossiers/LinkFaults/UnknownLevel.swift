import Diagnostics

/// Says, in an edition that may not hold the file, that its level is missing or unknown: the path alone, for a line of a
/// file that may be secret is no text to print.
func levelUnknown(_ span: Span) -> Diagnostic {
  Diagnostic(
    unknownLevelFault, at: span,
    Bilingual(
      id: "klasifikasi di berkas ini tidak ada atau tidak dikenal, sehingga berkas ini tidak masuk edisi mana pun selain yang tertinggi",
      en: "a classification in this file is missing or unknown, so it is in no edition but the highest"),
    help: Bilingual(
      id: "tuliskan salah satu tingkat dari model; “naskah check” tanpa “--audience” menunjukkan tempatnya",
      en: "give one of the model's levels; “naskah check” without “--audience” shows the place"))
}

private let unknownLevelFault = Fault(
  "COD-014", "unknown-classification", .error, finds: Bilingual(id: "", en: ""), why: Bilingual(id: "", en: ""),
  wrong: Example(.keys(.dossier), ""), right: Example(.keys(.dossier), ""))
