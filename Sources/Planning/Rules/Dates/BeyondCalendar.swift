import Diagnostics
import Dossiers

/// DAT-055: a day that leads past the years 1 to 9999.
///
/// Why it matters: such a day is none; the deadline drops out of lists and calendars.
let beyondCalendar = Rule(
  Fault(
    "DAT-055", "beyond-calendar", .error,
    finds: Bilingual(id: "hitungan yang melewati tahun 1 sampai 9999", en: "a day that leads past the years 1 to 9999"),
    why: Bilingual(
      id: "hari seperti itu tidak ada; tenggatnya hilang dari daftar dan kalender",
      en: "such a day is none; the deadline drops out of lists and calendars"),
    source: "ISO 8601",
    wrong: Example(.keys(.dossier), "term: {duration: «P9000Y», renewal: none}"),
    right: Example(.keys(.dossier), "term: {duration: P5Y, renewal: none}"))
) { subject in
  let dossier = subject.dossier
  var found: [Diagnostic] = []
  func note(_ day: ComputedDate?, at place: (ComputedDate) -> Int32?, in section: Int32) {
    guard let day, !day.date.isInCalendar, let step = day.steps.first else { return }
    found.append(leadsPast(step, at: dossier.span(place(day) ?? section)))
  }
  note(
    countedEntry(of: dossier), at: { _ in dossier.term.value?.entryIntoForce.value?.offset.at },
    in: dossier.dates.inForce.at)
  note(subject.term.outside, at: { placeOfPeriod(in: dossier, $0) }, in: dossier.term.at)
  note(subject.evaluationDue, at: { _ in dossier.evaluation.value?.cadence.at }, in: dossier.evaluation.at)
  note(subject.nextMeetingDue, at: { _ in dossier.coordination.value?.meetingCadence.at }, in: dossier.coordination.at)
  note(
    subject.contextReviewDue,
    at: { _ in dossier.context.value.map { $0.cadence.isPresent ? $0.cadence.at : $0.reviewed.at } },
    in: dossier.context.at)
  return found
}

private func leadsPast(_ step: ComputedDate.Step, at place: Span) -> Diagnostic {
  Diagnostic(
    beyondCalendar.fault, at: place,
    Bilingual(id: "\(step.sum.id) melewati tahun 1 sampai 9999", en: "\(step.sum.en) leads past the years 1 to 9999"),
    help: Bilingual(
      id:
        """
        periksa jangka waktu ini, misalnya P5Y untuk lima tahun; tulis renewal: indefinite bila naskah berlaku tanpa \
        batas waktu
        """,
      en: "look at this duration, for example P5Y for five years; write renewal: indefinite if it runs without an end"))
}

/// The place of the period that the last step of a day of the term was counted with.
private func placeOfPeriod(in dossier: Dossier, _ day: ComputedDate) -> Int32 {
  guard let term = dossier.term.value, let changes = day.steps.first?.changes else { return dossier.term.at }
  let isWindDown = term.windDown.value.map { changes == [.plus($0)] } ?? false
  let isNotice = changes.contains { change in
    switch change {
    case .minus: true
    case .plus(let period): term.renewal.value == .indefinite && period == term.noticePeriod.value
    default: false
    }
  }
  let isRenewed = changes.contains { if case .plusTimes = $0 { true } else { false } }
  if isWindDown, term.windDown.isPresent { return term.windDown.at }
  if isNotice, term.noticePeriod.isPresent { return term.noticePeriod.at }
  if isRenewed, term.renewalPeriod.isPresent { return term.renewalPeriod.at }
  return term.duration.isPresent ? term.duration.at : dossier.term.at
}
