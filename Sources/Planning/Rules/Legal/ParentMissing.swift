import Diagnostics
import Dossiers

/// LEG-605: an instrument that rests on another, without naming it.
///
/// Why it matters: an implementing arrangement without a parent carries out nothing. Source: the model's
/// `needs_parent`.
let parentMissing = Rule(
  Fault(
    "LEG-605", "parent-missing", .error,
    finds: Bilingual(
      id: "pengaturan pelaksanaan tanpa naskah induk", en: "an implementing arrangement without a parent"),
    why: Bilingual(id: "tanpa induk tidak ada yang dilaksanakan", en: "without a parent there is nothing to carry out"),
    source: "planning-model.yml: instruments.needs_parent",
    wrong: Example(.keys(.dossier), "stage: «implementation»\nparent:"),
    right: Example(.keys(.dossier), "parent: KS-2021-001"))
) { subject in
  guard let instrument = subject.instrument, instrument.needsParent, subject.dossier.parent.isAbsent else { return [] }
  return [
    Diagnostic(
      parentMissing.fault, at: subject.dossier.missingFieldSpan,
      Bilingual(
        id: "\(instrument.name.text(in: "id")) ini tidak menyebut naskah induknya",
        en: "this \(instrument.name.text(in: "en")) does not name its parent"),
      help: Bilingual(
        id: "tulis id induknya, misalnya parent: KS-2021-001",
        en: "write the parent's id, for example parent: KS-2021-001"))
  ]
}
