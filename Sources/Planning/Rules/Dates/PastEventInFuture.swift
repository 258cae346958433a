import Diagnostics
import Dossiers

/// DAT-049: something that has happened is dated in the future.
///
/// Why it matters: a date of the past that has not come is a slip, mostly in the year. Looks at the six dates of the
/// stages, entry into force, the end and what ends it, signatures, numbers and the checklist; planned meetings are no
/// fault.
let pastEventInFuture = Rule(
  Fault(
    "DAT-049", "past-event-in-future", .error,
    finds: Bilingual(
      id: "peristiwa yang sudah terjadi bertanggal di masa depan",
      en: "something that has happened, dated in the future"),
    why: Bilingual(id: "biasanya tahunnya salah ketik", en: "mostly the year is mistyped"),
    wrong: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, approved: «2027-03-01», in_force: 2021-01-20}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, approved: 2021-03-01, in_force: 2021-01-20}
      """
    ))
) { subject in
  let dates = subject.dossier.dates
  let events =
    dates.stageDates + [
      StageDate(key: "in_force", name: Bilingual(id: "mulai berlaku", en: "in force"), field: dates.inForce),
      StageDate(key: "ended", name: Bilingual(id: "berakhir", en: "ended"), field: dates.ended),
      StageDate(
        key: "done", name: Bilingual(id: "selesai", en: "done"),
        field: subject.dossier.term.value?.endsWhen.value?.done ?? .absent)
    ] + subject.dossier.papers
  return events.compactMap { event in
    guard let day = event.field.value, day > subject.today else { return nil }
    return Diagnostic(
      pastEventInFuture.fault, at: subject.span(event.field),
      Bilingual(
        id:
          "\(event.key) (\(event.name.id)) bertanggal \(day.inWords.id), padahal hari ini \(subject.today.inWords.id)",
        en: "\(event.key) is dated \(day.inWords.en), but today is \(subject.today.inWords.en)"),
      help: Bilingual(
        id: "periksa tahunnya; bila baru rencana, hapus tanggal ini sampai terjadi",
        en: "check the year; if it is only planned, take the date out until it happens"))
  }
}

extension Dossier {
  /// The days of its papers: of signatures and full powers, of numbers, of what was ready before.
  fileprivate var papers: [StageDate] {
    let signed = Bilingual(id: "ditandatangani", en: "signed"), powers = Bilingual(id: "surat kuasa", en: "full powers")
    return signatures.items().flatMap {
      [
        StageDate(key: "date", name: signed, field: $0.date),
        StageDate(key: "full_powers", name: powers, field: $0.fullPowers)
      ]
    }
      + numbers.items().map { StageDate(key: "date", name: Bilingual(id: "nomor", en: "number"), field: $0.date) }
      + checklist.items().map { StageDate(key: "done", name: Bilingual(id: "selesai", en: "done"), field: $0.done) }
  }
}
