import Diagnostics
import Dossiers

/// NET-801: rests on an agreement that has ended.
///
/// Why it matters: what carries out an agreement that is over has lost its basis. Not asked of what is over itself.
/// Source: docs/planning-model.md, "Good planning", complex interdependence.
let parentHasEnded = Rule(
  Fault(
    "NET-801", "parent-has-ended", .warning,
    finds: Bilingual(id: "naskah induknya sudah berakhir", en: "the parent has ended"),
    why: Bilingual(
      id: "yang melaksanakan naskah yang sudah berakhir kehilangan dasarnya",
      en: "what carries out an agreement that is over has lost its basis"),
    wrong: Example(
      .keys(.dossier), "parent: «KS-2019-009»",
      beside: [
        "content/dossiers/ks-2019-009.md":
          """
        ---
        id: KS-2019-009
        title: {id: Naskah lama, en: Old text}
        instrument: mou
        stage: shelved
        classification: biasa
        themes: [coast]
        owner: biro
        parties:
          - {partner: badan-contoh, role: host}
          - {partner: dewan-mitra, role: counterpart}
        context: {reviewed: 2019-02-02}
        ---

        """
      ]),
    right: Example(.keys(.dossier), "parent: KS-2021-001"))
) { subject in
  guard subject.stage?.isTerminal != true,
    let parent = subject.relations.parent.map({ subject.portfolio.handbook.dossiers[$0] })
  else { return [] }
  let isOver = parent.stage.value.map { subject.model.stages[$0].isTerminal } ?? false
  let ended = parent.dates.ended.value.flatMap { $0 <= subject.today ? $0 : nil }
  guard isOver || ended != nil else { return [] }
  let day =
    ended.map { Bilingual(id: " pada \($0.inWords.id)", en: " on \($0.inWords.en)") } ?? Bilingual(id: "", en: "")
  return [
    Diagnostic(
      parentHasEnded.fault, at: subject.span(subject.dossier.parent),
      Bilingual(
        id: "induknya, \(parent.id), sudah berakhir\(day.id)", en: "its parent \(parent.id) has ended\(day.en)"),
      help: Bilingual(
        id: "perbarui induknya, pindahkan ke induk lain, atau akhiri juga naskah ini",
        en: "renew the parent, move to another, or end this one too"),
      notes: [Diagnostic.Note(parent.span(parent.stage), Bilingual(id: "tahap induknya", en: "the parent's stage"))])
  ]
}
