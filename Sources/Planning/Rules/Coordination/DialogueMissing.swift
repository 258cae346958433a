import Diagnostics
import Dossiers

/// COO-307: no dialogue and no exchange in 24 months.
///
/// Why it matters: trust grows in talk and exchange, not in steering committees; this is the measure of it. Only live
/// agreements with a meeting_cadence, from 24 months after entry into force. Source: docs/planning-model.md, "Good
/// planning", trust and dialogue.
let dialogueMissing = Rule(
  Fault(
    "COO-307", "no-dialogue", .warning,
    finds: Bilingual(id: "tidak ada dialog atau pertukaran dalam 24 bulan", en: "no dialogue or exchange in 24 months"),
    why: Bilingual(
      id: "kepercayaan tumbuh dari dialog dan pertukaran, bukan dari rapat pengarah saja",
      en: "trust grows in dialogue and exchange, not in steering meetings alone"),
    source: "docs/planning-model.md: Good planning",
    wrong: .coordination(
      """
        «meetings»:
          - {date: 2026-03-03, kind: steering, outcome: Plan agreed}
      """),
    right: .coordination(
      """
        meetings:
          - {date: 2024-06-01, kind: exchange, outcome: Two trainees}
          - {date: 2026-03-03, kind: steering, outcome: Plan agreed}
      """))
) { subject in
  let since = subject.today.adding(months: -24)
  guard subject.isLive, subject.dossier.coordination.value?.meetingCadence.value != nil,
    let start = entryIntoForce(of: subject.dossier)?.date,
    start.adding(months: 24) <= subject.today, let place = subject.placeOfMeetings
  else { return [] }
  let recent = subject.meetingsHeld.filter { meeting in meeting.date.value.map { $0 >= since } ?? false }
  guard !recent.contains(where: \.isDialogue) else { return [] }
  let others = recent.compactMap(\.kind.value).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  let meant = recent.compactMap { meeting -> Diagnostic.Fix? in
    meeting.kind.value.flatMap { wordMeant(by: $0, among: Meeting.kindsOfDialogue) }.map {
      Diagnostic.Fix(subject.span(meeting.kind), $0)
    }
  }
  return [
    Diagnostic(
      dialogueMissing.fault, at: place,
      Bilingual(
        id: "sejak \(since.inWords.id) tidak ada dialog atau pertukaran",
        en: "there has been no dialogue or exchange since \(since.inWords.en)"),
      help: help(others: others, meant: meant.first?.replacement), fixes: meant)
  ]
}

/// What to write: where a meeting's kind is another word for one that counts, that one; otherwise which kinds count.
private func help(others: [String], meant: String?) -> Bilingual {
  if let meant, let other = others.first(where: { wordMeant(by: $0, among: Meeting.kindsOfDialogue) == meant }) {
    return Bilingual(id: "“\(other)” ditulis kind: \(meant)", en: "“\(other)” is written kind: \(meant)")
  }
  let shown = others.prefix(4).joined(separator: ", ")
  return Bilingual(
    id: "yang dihitung hanya kind: dialogue dan kind: exchange" + (shown.isEmpty ? "" : ", bukan \(shown)")
      + "; adakan satu, lalu tambahkan ke meetings: - {date: …, kind: dialogue, outcome: …}",
    en: "only kind: dialogue and kind: exchange count" + (shown.isEmpty ? "" : ", not \(shown)")
      + "; hold one, then add to meetings: - {date: …, kind: dialogue, outcome: …}")
}
