import Diagnostics
import Dossiers

/// COO-305: an activity whose day is past and that is not done.
///
/// Why it matters: what is late and unsaid moves everything after it. Only live agreements. Source:
/// docs/planning-model.md, "How rules read".
let activityOverdue = Rule(
  Fault(
    "COO-305", "activity-overdue", .warning,
    finds: Bilingual(id: "kegiatan yang lewat waktu dan belum selesai", en: "an activity overdue and not done"),
    why: Bilingual(
      id: "keterlambatan yang tidak dicatat menggeser semua yang sesudahnya",
      en: "what is late and unsaid moves everything after it"),
    wrong: .activity(start: "2025-01-01", due: "«2026-05-31»"),
    right: .activity(start: "2025-01-01", due: "2026-05-31", done: "2026-05-20"))
) { subject in
  guard subject.isLive else { return [] }
  return subject.activities.compactMap { activity in
    guard activity.isOpen(asOf: subject.today), let due = activity.due.value, due < subject.today else { return nil }
    return Diagnostic(
      activityOverdue.fault, at: subject.span(activity.due),
      Bilingual(
        id: "kegiatan \(subject.called(activity).id) seharusnya selesai \(due.inWords.id)",
        en: "activity \(subject.called(activity).en) was due on \(due.inWords.en)"),
      help: Bilingual(
        id: "tulis done: dan tanggal selesainya; bila belum selesai, tulis tanggal baru yang disepakati pada due:",
        en: "write done: and the day it was finished; if it is not, write the new day agreed on after due:"))
  }
}
