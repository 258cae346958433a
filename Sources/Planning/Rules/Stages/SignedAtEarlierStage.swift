import Diagnostics
import Dossiers

/// STG-062: signed, and the stage is one before signature.
///
/// Why it matters: what is signed binds or soon will; at an earlier stage none of its deadlines is watched. Source: Law
/// 24/2000 art. 6(1).
let signedAtEarlierStage = Rule(
  Fault(
    "STG-062", "signed-at-earlier-stage", .warning,
    finds: Bilingual(
      id: "sudah ditandatangani, tetapi tahapnya masih sebelum itu", en: "signed, but at a stage before signature"),
    why: Bilingual(
      id: "pada tahap yang lebih awal, tenggatnya tidak ada yang menjaga",
      en: "at an earlier stage none of its deadlines is watched"),
    source: "UU 24/2000 Pasal 6 ayat (1)",
    wrong: Example(.keys(.parent), "stage: «adoption»"),
    right: Example(.keys(.parent), "stage: signature"))
) { subject in
  guard let signed = subject.dossier.dates.signed.value, let stage = subject.dossier.stage.value,
    let signature = subject.stage(markedBy: .signed), stage < signature
  else { return [] }
  let current = subject.model.stages[stage].name, due = subject.model.stages[signature]
  return [
    Diagnostic(
      signedAtEarlierStage.fault, at: subject.span(subject.dossier.stage),
      Bilingual(
        id: "ditandatangani \(signed.inWords.id), tetapi tahapnya masih \(current.text(in: "id"))",
        en: "signed on \(signed.inWords.en), but the stage is still \(current.text(in: "en"))"),
      help: Bilingual(
        id: "ubah tahapnya menjadi \(due.code) atau sesudahnya", en: "change the stage to \(due.code) or a later one"),
      notes: [
        Diagnostic.Note(
          subject.span(subject.dossier.dates.signed), Bilingual(id: "ditandatangani di sini", en: "signed here"))
      ])
  ]
}
