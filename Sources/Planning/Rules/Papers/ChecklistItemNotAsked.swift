import Diagnostics
import Dossiers

/// LEG-617: an item of the checklist that the model does not ask of this instrument.
///
/// Why it matters: what is not asked is counted nowhere, and mostly the instrument is the wrong one. Source:
/// planning-model.yml: checklist.
let checklistItemNotAsked = Rule(
  Fault(
    "LEG-617", "checklist-item-not-asked", .warning,
    finds: Bilingual(
      id: "butir kelengkapan yang tidak diminta untuk bentuk naskah ini",
      en: "an item of the checklist that is not asked of this instrument"),
    why: Bilingual(
      id: "yang tidak diminta tidak terhitung; sering kali bentuk naskahnya yang salah",
      en: "what is not asked is not counted; often it is the instrument that is wrong"),
    source: "planning-model.yml: checklist",
    wrong: Example(
      .keys(.parent), "checklist:\n  - {item: «legal-opinion», done: 2020-03-02}", joining: exampleChecklist),
    right: Example(
      .keys(.dossier), "checklist:\n  - {item: legal-opinion, done: 2023-03-02}", joining: exampleChecklist))
) { subject in
  let dossier = subject.dossier, model = subject.model
  guard let instrument = dossier.instrument.value else { return [] }
  return dossier.checklist.items().compactMap { entry in
    if model.checklist.isEmpty {
      return Diagnostic(
        checklistItemNotAsked.fault, at: dossier.span(entry.item),
        Bilingual(id: "model ini tidak punya daftar kelengkapan", en: "this model has no checklist"),
        help: Bilingual(
          id: "tulis daftarnya di planning-model.yml, isian checklist, atau hapus butir ini",
          en: "write the list in planning-model.yml, under checklist, or take this item out"))
    }
    guard let index = entry.item.value, !model.checklist[index].holds(for: instrument) else { return nil }
    let item = model.checklist[index].name, form = model.instruments[instrument].name
    return Diagnostic(
      checklistItemNotAsked.fault, at: dossier.span(entry.item),
      Bilingual(
        id: "“\(item.text(in: "id"))” tidak diminta untuk \(form.text(in: "id"))",
        en: "“\(item.text(in: "en"))” is not asked of: \(form.text(in: "en"))"),
      help: Bilingual(
        id: "periksa instrument; bila benar, hapus butir ini atau tambahkan bentuk itu pada butirnya di model",
        en: "check instrument; if it is right, take this item out or add the instrument to the item in the model"))
  }
}
