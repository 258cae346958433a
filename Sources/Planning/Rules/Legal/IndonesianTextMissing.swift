import Diagnostics
import Dossiers

/// LEG-601: no Indonesian text, though one party is Indonesian.
///
/// Why it matters: Law 24/2009 art. 31(1) asks for Indonesian in agreements of Indonesian institutions; a text without
/// it can be contested. Only with a party of country ID. Source: Law 24/2009 art. 31(1).
let indonesianTextMissing = Rule(
  Fault(
    "LEG-601", "no-indonesian-text", .warning,
    finds: Bilingual(id: "tidak ada naskah berbahasa Indonesia", en: "no text in Indonesian"),
    why: Bilingual(
      id: "naskah pihak Indonesia tanpa bahasa Indonesia dapat digugat; lihat UU 24/2009 Pasal 31 ayat (1)",
      en: "an Indonesian party's text without Indonesian can be contested; see Law 24/2009 art. 31(1)"),
    source: "UU 24/2009 Pasal 31(1)",
    wrong: Example(.keys(.parent), "legal: {«languages»: [en]}"),
    right: Example(.keys(.parent), "legal: {languages: [id, en]}"))
) { subject in
  let languages = subject.dossier.legal.languages
  guard let given = languages.value, !given.contains(where: { $0.value == "id" }),
    !(given.isEmpty && subject.owes("legal.languages"))
  else { return [] }
  guard !subject.dossier.hasUnknownItems(languages) else { return [] }
  let partners = subject.portfolio.handbook.partners
  guard let party = subject.relations.parties.compactMap({ $0 }).first(where: { partners[$0].country.value == "ID" })
  else { return [] }
  let name = partners[party].name
  return [
    Diagnostic(
      indonesianTextMissing.fault, at: subject.dossier.keySpan(languages.at),
      Bilingual(
        id: "\(name.text(in: "id")) pihak Indonesia, tetapi tidak ada naskah berbahasa Indonesia",
        en: "\(name.text(in: "en")) is an Indonesian party, but there is no text in Indonesian"),
      help: Bilingual(
        id: "tambahkan id (bahasa Indonesia) ke languages bila naskahnya ada; lihat UU 24/2009 Pasal 31 ayat (1)",
        en: "add id (Indonesian) to languages if there is such a text; see Law 24/2009 art. 31(1)"))
  ]
}
