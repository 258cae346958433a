import Diagnostics
import Dossiers

/// LEG-603: a binding international instrument signed without full powers.
///
/// Why it matters: who signs without them binds nobody until the state confirms it. Source: Law 24/2000 art. 7; Vienna
/// Convention art. 7 and 8; the model's `requires` (`legal.full_powers`, only where binding and international).
let signedWithoutFullPowers = Rule(
  Fault(
    "LEG-603", "signed-without-full-powers", .error,
    finds: Bilingual(
      id: "naskah internasional yang mengikat ditandatangani tanpa surat kuasa",
      en: "a binding international text signed without full powers"),
    why: Bilingual(
      id: "yang menandatangani tanpa surat kuasa tidak mengikat siapa pun; lihat UU 24/2000 Pasal 7",
      en: "who signs without full powers binds nobody; see Law 24/2000 art. 7"),
    source: "UU 24/2000 Pasal 7",
    wrong: Example(.keys(.dossier), "«legal»:\n  languages: [id, en]\n  prevailing_language: en"),
    right: Example(
      .keys(.dossier), "legal:\n  languages: [id, en]\n  prevailing_language: en\n  full_powers: 2024-01-08"))
) { subject in
  let legal = subject.dossier.legal
  guard let instrument = subject.instrument, instrument.isBinding, instrument.isInternational,
    legal.fullPowers.isAbsent,
    subject.owes("legal.full_powers")
  else { return [] }
  return [
    Diagnostic(
      signedWithoutFullPowers.fault,
      at: legal.at >= 0 ? subject.dossier.keySpan(legal.at) : subject.dossier.missingFieldSpan,
      Bilingual(
        id: "\(instrument.name.text(in: "id")) ini ditandatangani tanpa tanggal surat kuasa",
        en: "this \(instrument.name.text(in: "en")) was signed without a date of full powers"),
      help: Bilingual(
        id: "tulis tanggal surat kuasa di bawah legal, misalnya full_powers: 2024-01-08; lihat UU 24/2000 Pasal 7",
        en: "write the day of the letter under legal, for example full_powers: 2024-01-08; see Law 24/2000 art. 7"))
  ]
}
