import Diagnostics
import Dossiers

/// COO-309: a group that the agreement concerns is not heard before the text is drafted.
///
/// Why it matters: whoever is heard after the text stands can only accept or refuse it. Asked before the stage of
/// drafting. Source: docs/planning-model.md, "Good planning", all stakeholders heard.
let stakeholdersUnheard = Rule(
  Fault(
    "COO-309", "stakeholders-unheard", .info,
    finds: Bilingual(
      id: "pemangku kepentingan belum didengar sebelum perumusan naskah", en: "stakeholders not heard before drafting"),
    why: Bilingual(
      id: "yang didengar setelah naskah jadi hanya dapat menerima atau menolak",
      en: "whoever is heard after the text stands can only accept or refuse it"),
    wrong: Example(
      .keys(.dossier),
      """
      stage: negotiation
      dates: {initiated: 2026-01-10}
      stakeholders:
        - {group: Fishers, consulted: 2026-03-02}
        - «{group: Port authority}»
      """
    ),
    right: Example(
      .keys(.dossier),
      """
      stage: negotiation
      dates: {initiated: 2026-01-10}
      stakeholders:
        - {group: Fishers, consulted: 2026-03-02}
        - {group: Port authority, consulted: 2026-03-09}
      """
    ))
) { subject in
  guard subject.isBefore(.drafted) else { return [] }
  return subject.dossier.stakeholders.items().filter(\.consulted.isAbsent).map { stakeholder in
    let group = Bilingual(
      id: stakeholder.group.value?.text(in: "id") ?? "", en: stakeholder.group.value?.text(in: "en") ?? "")
    return Diagnostic(
      stakeholdersUnheard.fault, at: subject.dossier.span(stakeholder.at),
      Bilingual(id: "\u{201C}\(group.id)\u{201D} belum didengar", en: "\u{201C}\(group.en)\u{201D} has not been heard"),
      help: Bilingual(
        id: "dengar sebelum naskah dirumuskan, lalu tulis tanggalnya: consulted: 2026-03-09",
        en: "hear them before the text is drafted, then write the day: consulted: 2026-03-09"))
  }
}
