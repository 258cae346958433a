import Diagnostics
import Dossiers

/// STG-063: in force without the approval that its instrument asks for.
///
/// Why it matters: a treaty that needs approval binds the state only after it; see Law 24/2000 art. 9.
let inForceWithoutApproval = Rule(
  Fault(
    "STG-063", "in-force-without-approval", .warning,
    finds: Bilingual(
      id: "mulai berlaku tanpa pengesahan yang diminta bentuk naskahnya",
      en: "in force without the approval its instrument asks for"),
    why: Bilingual(
      id: "naskah yang memerlukan pengesahan mengikat sesudah disahkan; lihat UU 24/2000 Pasal 9",
      en: "an instrument that needs approval binds after it; see Law 24/2000 art. 9"),
    source: "UU 24/2000 Pasal 9",
    wrong: Example(
      .keys(.parent),
      """
      instrument: treaty
      legal: {languages: [id, en], approval: {form: law}, full_powers: 2021-01-10, registration: {register: UN, \
      reference: I-1, date: 2021-05-01}}
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, in_force: «2021-01-20»}
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
  let dossier = subject.dossier
  guard let instrument = subject.instrument, instrument.needsApproval, dossier.dates.inForce.value != nil,
    dossier.dates.approved.isAbsent, dossier.legal.approval.value?.date.isAbsent ?? dossier.legal.approval.isPresent
  else { return [] }
  return [
    Diagnostic(
      inForceWithoutApproval.fault, at: subject.span(dossier.dates.inForce),
      Bilingual(
        id:
          "sudah berlaku, tetapi tanggal pengesahan belum ada; \(instrument.name.text(in: "id")) memerlukan pengesahan",
        en: "in force, but no date of approval; a \(instrument.name.text(in: "en")) needs approval"),
      help: Bilingual(
        id:
          """
          tulis approved: dan tanggalnya di bawah dates, serta approval: {form: …, date: …} di bawah legal; lihat UU \
          24/2000 Pasal 9
          """,
        en:
          """
          write approved: and the day under dates, and approval: {form: …, date: …} under legal; see Law 24/2000 art. \
          9
          """
      ))
  ]
}
