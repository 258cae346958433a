import Diagnostics

/// COD-025: something in the planning model that contradicts the rest of it.
///
/// Why it matters: every dossier is judged by the model; a mistake in it is a mistake in all of them.
let modelMistakeFault = Fault(
  "COD-025", "model-mistake", .error,
  finds: Bilingual(id: "bagian model perencanaan yang bertentangan dengan bagian lain", en: "a part of the planning model that contradicts another"),
  why: Bilingual(
    id: "setiap dossier dinilai dengan model; kekeliruan di sini menjadi kekeliruan di semua dossier",
    en: "every dossier is judged by the model; a mistake in it is a mistake in all of them"),
  wrong: Example(.keys(.model), "units:\n  - {id: biro, name: {id: Biro Kerja Sama, en: Cooperation Bureau}}\n  - {id: direktorat, name: {id: Direktorat Pesisir, en: Coastal Directorate}}\n  - {id: «biro», name: {id: Biro Lain, en: Other Bureau}}"),
  right: Example(.keys(.model), "units:\n  - {id: biro, name: {id: Biro Kerja Sama, en: Cooperation Bureau}}\n  - {id: direktorat, name: {id: Direktorat Pesisir, en: Coastal Directorate}}\n  - {id: biro-lain, name: {id: Biro Lain, en: Other Bureau}}"))

func modelMistake(_ message: Bilingual, help: Bilingual, at span: Span, notes: [Diagnostic.Note] = []) -> Diagnostic {
  Diagnostic(modelMistakeFault, at: span, message, help: help, notes: notes)
}
