import Diagnostics
import Dossiers

/// DAT-063: a day that is known twice, whole and in part.
///
/// Why it matters: two answers to one question drift apart; the whole day is the one that counts. Source:
/// docs/planning-model.md, "Dates, terms and notice".
let partialBesideDay = Rule(
  Fault(
    "DAT-063", "partial-beside-day", .warning,
    finds: Bilingual(id: "tanggal lengkap dan tahunnya saja, dua-duanya", en: "a whole day and its year alone, both"),
    why: Bilingual(
      id: "dua jawaban atas satu pertanyaan akhirnya berbeda; yang dihitung adalah tanggal lengkapnya",
      en: "two answers to one question drift apart; the whole day is what counts"),
    wrong: Example(
      .keys(.dossier),
      """
      dates: {initiated: 2023-01-10, negotiated: 2023-04-12, drafted: 2023-07-01, adopted: 2023-10-02, signed: \
      2024-01-15, in_force: 2024-02-01, partial: {initiated: «2023»}}
      """
    ),
    right: Example(
      .keys(.dossier),
      """
      dates: {initiated: 2023-01-10, negotiated: 2023-04-12, drafted: 2023-07-01, adopted: 2023-10-02, signed: \
      2024-01-15, in_force: 2024-02-01}
      """
    ))
) { subject in
  let dates = subject.dossier.dates, partial = dates.partial
  return Milestone.all.compactMap { milestone in
    let year = partial[milestone]
    guard year.isPresent, let day = dates[milestone].value else { return nil }
    let key = milestone.name
    return Diagnostic(
      partialBesideDay.fault, at: subject.span(year),
      Bilingual(
        id: "\(key): harinya sudah diketahui, \(day.inWords.id), dan tahunnya ditulis sekali lagi",
        en: "\(key): the day is known, \(day.inWords.en), and its year is written once more"),
      help: Bilingual(id: "hapus “\(key)” dari partial", en: "delete “\(key)” from partial"))
  }
}
