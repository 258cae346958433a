import Diagnostics
import Dossiers

/// LEG-610: an instrument that runs longer than its kind may.
///
/// Why it matters: a letter of intent leads to an agreement or lapses; one that runs for years is an agreement without
/// its duties. Source: the model's `max_duration`; Permendagri 25/2020.
let letterOfIntentTooLong = Rule(
  Fault(
    "LEG-610", "letter-of-intent-too-long", .warning,
    finds: Bilingual(id: "pernyataan kehendak yang terlalu lama berlaku", en: "a letter of intent that runs too long"),
    why: Bilingual(
      id: "pernyataan kehendak berujung pada naskah kerja sama atau gugur",
      en: "a letter of intent leads to an agreement or lapses"),
    source: "planning-model.yml: instruments.max_duration",
    wrong: Example(
      .keys(.parent),
      """
      instrument: loi
      term: {duration: «P18M», renewal: none}
      dates: {initiated: 2025-02-03, negotiated: 2025-06-08, drafted: 2025-09-01, adopted: 2025-12-10, signed: \
      2026-01-20, in_force: 2026-01-20}
      objectives:
        - {id: O1, statement: {id: Pesisir terjaga, en: Coasts are cared for}, level: global, indicators: [{name: \
      Plans, unit: provinces, baseline: {value: 1, date: 2025-12-31}, target: {value: 6, date: 2026-12-31}, source: \
      Report}]}
      """,
      joining: "rules:\n  DAT-051: off"),
    right: Example(
      .keys(.parent),
      """
      instrument: loi
      term: {duration: P12M, renewal: none}
      dates: {initiated: 2025-02-03, negotiated: 2025-06-08, drafted: 2025-09-01, adopted: 2025-12-10, signed: \
      2026-01-20, in_force: 2026-01-20}
      objectives:
        - {id: O1, statement: {id: Pesisir terjaga, en: Coasts are cared for}, level: global, indicators: [{name: \
      Plans, unit: provinces, baseline: {value: 1, date: 2025-12-31}, target: {value: 6, date: 2026-12-31}, source: \
      Report}]}
      """,
      joining: "rules:\n  DAT-051: off"))
) { subject in
  guard let instrument = subject.instrument, let most = instrument.maxDuration, let term = subject.dossier.term.value,
    let duration = term.duration.value
  else { return [] }
  // Months and days compare only on a calendar: on that of the agreement, else on one that begins today.
  let start = entryIntoForce(of: subject.dossier)?.date ?? subject.today
  guard start + duration > start + most else { return [] }
  return [
    Diagnostic(
      letterOfIntentTooLong.fault, at: subject.span(term.duration),
      Bilingual(
        id:
          "berlaku \(duration.inWords.id), sedangkan \(instrument.name.text(in: "id")) paling lama \(most.inWords.id)",
        en: "runs for \(duration.inWords.en), but a \(instrument.name.text(in: "en")) for at most \(most.inWords.en)"),
      help: Bilingual(
        id: "tulis duration: \(most) atau lebih pendek, atau susun naskah kerja samanya",
        en: "write duration: \(most) or less, or draw up the agreement itself"))
  ]
}
