import Diagnostics
import Dossiers

/// LEG-606: a treaty in force that is not registered.
///
/// Why it matters: what is not registered cannot be invoked before any organ of the United Nations. Only for
/// instruments that the model calls registrable. Source: Charter of the United Nations art. 102.
let inForceUnregistered = Rule(
  Fault(
    "LEG-606", "in-force-unregistered", .warning,
    finds: Bilingual(id: "sudah berlaku, tetapi belum dicatatkan", en: "in force, but not registered"),
    why: Bilingual(
      id: "yang tidak dicatatkan tidak dapat diajukan di hadapan organ PBB; lihat Piagam PBB Pasal 102",
      en: "what is not registered cannot be invoked before the United Nations; see Charter art. 102"),
    source: "Piagam PBB Pasal 102",
    wrong: Example(
      .keys(.parent),
      """
      instrument: treaty
      «legal»: {languages: [id, en], approval: {form: law, date: 2021-01-25}, full_powers: 2021-01-10}
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, approved: 2021-01-25, in_force: 2021-02-01}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      instrument: treaty
      legal: {languages: [id, en], approval: {form: law, date: 2021-01-25}, full_powers: 2021-01-10, registration: \
      {register: UN, reference: I-1, date: 2021-05-01}}
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, approved: 2021-01-25, in_force: 2021-02-01}
      """
    ))
) { subject in
  let dossier = subject.dossier, registration = dossier.legal.registration
  let isRegistered =
    registration.isPresent && registration.value.map { $0.date.isPresent || $0.reference.isPresent } ?? true
  guard let instrument = subject.instrument, instrument.isRegistrable, subject.isLive,
    let inForce = dossier.dates.inForce.value,
    inForce <= subject.today, !isRegistered
  else { return [] }
  let place = registration.isPresent ? registration.at : dossier.legal.at
  return [
    Diagnostic(
      inForceUnregistered.fault, at: place >= 0 ? dossier.keySpan(place) : dossier.missingFieldSpan,
      Bilingual(
        id: "berlaku sejak \(inForce.inWords.id), tetapi belum dicatatkan",
        en: "in force since \(inForce.inWords.en), but not registered"),
      help: Bilingual(
        id:
          """
          catatkan, lalu tulis di bawah legal: registration: {register: UN, reference: …, date: …}; lihat Piagam PBB \
          Pasal 102
          """,
        en:
          """
          register it, then write under legal: registration: {register: UN, reference: …, date: …}; see Charter art. \
          102
          """
      ))
  ]
}
