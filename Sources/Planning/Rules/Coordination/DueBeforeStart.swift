import Diagnostics
import Dossiers

/// COO-306: an activity that is due before it starts.
let dueBeforeStart = Rule(
  Fault(
    "COO-306", "due-before-start", .error,
    finds: Bilingual(id: "kegiatan yang selesai sebelum mulai", en: "an activity due before it starts"),
    why: Bilingual(id: "satu dari dua tanggal itu salah", en: "one of the two days is a slip"),
    wrong: .activity(start: "2027-01-01", due: "«2026-12-01»"),
    right: .activity(start: "2026-12-01"))
) { subject in
  subject.activities.compactMap { activity in
    guard let start = activity.start.value, let due = activity.due.value, due < start else { return nil }
    return Diagnostic(
      dueBeforeStart.fault, at: subject.span(activity.due),
      Bilingual(
        id: "kegiatan \(subject.called(activity).id) selesai \(due.inWords.id), sebelum mulai \(start.inWords.id)",
        en:
          "activity \(subject.called(activity).en) is due on \(due.inWords.en), before it starts on \(start.inWords.en)"
      ),
      help: Bilingual(id: "periksa kedua tanggalnya", en: "check both days"),
      notes: [Diagnostic.Note(subject.span(activity.start), Bilingual(id: "mulainya di sini", en: "it starts here"))])
  }
}
