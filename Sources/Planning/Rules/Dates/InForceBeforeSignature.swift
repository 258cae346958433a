import Diagnostics
import Dossiers

/// DAT-043: in force before it was signed.
///
/// Why it matters: an agreement binds from entry into force; a date before signature is mostly a slip, and where it is
/// meant, the text must say so. Source: Vienna Convention on the Law of Treaties art. 28 (non-retroactivity).
let inForceBeforeSignature = Rule(
  Fault(
    "DAT-043", "in-force-before-signature", .warning,
    finds: Bilingual(id: "mulai berlaku sebelum ditandatangani", en: "in force before it was signed"),
    why: Bilingual(
      id: "naskah tidak mengikat ke belakang kecuali dinyatakan",
      en: "an agreement does not bind backwards unless it says so"),
    source: "Vienna Convention on the Law of Treaties art. 28",
    wrong: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, in_force: «2021-01-02»}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, in_force: 2021-02-01}
      """
    ))
) { subject in
  let dates = subject.dossier.dates
  guard let signed = dates.signed.value, let inForce = dates.inForce.value, inForce < signed else { return [] }
  return [
    Diagnostic(
      inForceBeforeSignature.fault, at: subject.span(dates.inForce),
      Bilingual(
        id: "mulai berlaku \(inForce.inWords.id), padahal ditandatangani \(signed.inWords.id)",
        en: "in force on \(inForce.inWords.en), but signed on \(signed.inWords.en)"),
      help: Bilingual(
        id: "periksa kedua tanggal; kalau memang berlaku surut, catat pasalnya dalam isi",
        en: "check both dates; if it is meant to apply backwards, note the article in the body"),
      notes: [Diagnostic.Note(subject.span(dates.signed), Bilingual(id: "ditandatangani di sini", en: "signed here"))])
  ]
}
