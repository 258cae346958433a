import Diagnostics
import Dossiers

/// COO-302: the parties have not met within their own cadence.
///
/// Why it matters: an agreement whose parties stop meeting falls asleep. Due is the last meeting + meeting_cadence, or
/// the entry into force + meeting_cadence; only live ones. Source: docs/planning-model.md, "Dates, terms and notice",
/// 9.
let meetingOverdue = Rule(
  Fault(
    "COO-302", "meeting-overdue", .warning,
    finds: Bilingual(id: "rapat yang terlambat menurut frekuensinya", en: "a meeting overdue by its cadence"),
    why: Bilingual(
      id: "kerja sama yang pihaknya berhenti bertemu akan tertidur",
      en: "an agreement whose parties stop meeting falls asleep"),
    source: "docs/planning-model.md: Dates, terms and notice",
    wrong: .coordination(
      """
        «meetings»:
          - {date: 2025-03-03, kind: dialogue, outcome: Plan agreed}
      """),
    right: .coordination(
      """
        meetings:
          - {date: 2025-06-01, kind: dialogue, outcome: Plan agreed}
      """))
) { subject in
  guard subject.isLive, let due = subject.nextMeetingDue, due.isOverdue(asOf: subject.today),
    let place = subject.placeOfMeetings, let coordination = subject.dossier.coordination.value
  else { return [] }
  return [
    Diagnostic(
      meetingOverdue.fault, at: place,
      Bilingual(
        id: "rapat berikutnya seharusnya paling lambat \(due.date.inWords.id)",
        en: "the next meeting was due by \(due.date.inWords.en)"),
      help: Bilingual(
        id:
          """
          catat rapat yang sudah ada, atau adakan, lalu tambahkan ke meetings: - {date: …, kind: steering, outcome: \
          …}; rapat jenis apa pun dihitung
          """,
        en:
          """
          note the meeting that was held, or hold it, and add to meetings: - {date: …, kind: steering, outcome: …}; a \
          meeting of any kind counts
          """
      ),
      notes: [
        Diagnostic.Note(
          subject.span(coordination.meetingCadence),
          Bilingual(id: "dihitung: \(due.derivation.id)", en: "counted: \(due.derivation.en)"))
      ])
  ]
}
