import Diagnostics
import Dossiers

/// NET-804: a live agreement in which nothing has happened inside the model's horizon.
///
/// Why it matters: agreements fall asleep one by one; each still binds, and renews by itself. Only where the model sets
/// `date_rules.sleeping_after`. Source: docs/planning-model.md, "Formulas", sleeping agreement.
let sleepingAgreement = Rule(
  Fault(
    "NET-804", "sleeping-agreement", .warning,
    finds: Bilingual(id: "kerja sama yang tertidur", en: "a sleeping agreement"),
    why: Bilingual(
      id: "kerja sama yang tertidur tetap mengikat, dan bisa diperpanjang dengan sendirinya",
      en: "an agreement that sleeps still binds, and may renew by itself"),
    source: "planning-model.yml: date_rules.sleeping_after",
    wrong: Example(
      .keys(.parent),
      """
      stage: «implementation»
      coordination:
        secretariat: badan-contoh
        focal_points:
          - {party: badan-contoh, office: Biro Kerja Sama}
          - {party: dewan-mitra, office: International Desk}
        meeting_cadence: P9Y
        meetings:
          - {date: 2022-03-03, kind: dialogue, outcome: Plan agreed}
      evaluation:
        cadence: P9Y
        reports: []
      """,
      joining:
        """
        rules:
          COO-307: off
        date_rules: {term_end: eve, notice_counts_day: true, decision_lead: P2M, review_grace: P30D, horizons: [P30D, \
        P90D], sleeping_after: P2Y}
        """
    ),
    right: Example(
      .keys(.parent), "related: [KS-2024-002]",
      joining:
        """
        date_rules: {term_end: eve, notice_counts_day: true, decision_lead: P2M, review_grace: P30D, horizons: [P30D, \
        P90D], sleeping_after: P2Y}
        """
    ))
) { subject in
  guard let horizon = subject.model.dateRules.sleepingAfter, subject.isSleeping == true else { return [] }
  let since = subject.today - horizon
  return [
    Diagnostic(
      sleepingAgreement.fault, at: subject.dossier.missingFieldSpan,
      Bilingual(
        id: "sejak \(since.inWords.id) tidak ada rapat, kegiatan, naskah turunan atau evaluasi",
        en: "no meeting, activity, child instrument or evaluation since \(since.inWords.en)"),
      help: Bilingual(
        id: "bangunkan dengan rapat atau kegiatan, atau akhiri; catat yang sudah ada",
        en: "wake it with a meeting or an activity, or end it; note what there was"))
  ]
}
