import Diagnostics
import Dossiers

/// DAT-065: applied provisionally from a day on which it is in force already.
///
/// Why it matters: provisional application comes before entry into force and ends with it; one of the days is wrong.
/// Source: Vienna Convention on the Law of Treaties art. 25.
let provisionalAfterEntry = Rule(
  Fault(
    "DAT-065", "provisional-after-entry", .warning,
    finds: Bilingual(
      id: "berlaku sementara sesudah mulai berlaku", en: "provisional application that begins after entry into force"),
    why: Bilingual(
      id: "pemberlakuan sementara mendahului mulai berlakunya naskah; salah satu tanggalnya salah",
      en: "provisional application comes before entry into force; one of the days is wrong"),
    source: "Vienna Convention on the Law of Treaties art. 25",
    wrong: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, provisional: «2021-03-01», in_force: 2021-01-20}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, provisional: 2021-01-20, in_force: 2021-01-20}
      """
    ))
) { subject in
  guard let provisional = subject.dossier.dates.provisional.value, let entry = entryIntoForce(of: subject.dossier),
    entry.date < provisional
  else { return [] }
  return [
    Diagnostic(
      provisionalAfterEntry.fault, at: subject.span(subject.dossier.dates.provisional),
      Bilingual(
        id: "berlaku sementara sejak \(provisional.inWords.id), padahal mulai berlaku \(entry.date.inWords.id)",
        en: "applied provisionally from \(provisional.inWords.en), but in force from \(entry.date.inWords.en)"),
      help: Bilingual(
        id: "periksa provisional dan in_force menurut naskah", en: "check provisional and in_force against the text"))
  ]
}
