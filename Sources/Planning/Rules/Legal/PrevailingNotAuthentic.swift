import Diagnostics
import Dossiers

/// LEG-602: a prevailing language in which there is no text.
///
/// Why it matters: where the texts differ, the one that decides must exist. Source: Vienna Convention on the Law of
/// Treaties, art. 33.
let prevailingNotAuthentic = Rule(
  Fault(
    "LEG-602", "prevailing-language-not-authentic", .error,
    finds: Bilingual(
      id: "bahasa acuan yang bukan bahasa naskah", en: "a prevailing language that is none of the text's"),
    why: Bilingual(
      id: "bila naskah berbeda, naskah yang menentukan harus ada",
      en: "where the texts differ, the one that decides must exist"),
    source: "Konvensi Wina 1969 Pasal 33",
    wrong: Example(.keys(.parent), "legal: {languages: [id, en], prevailing_language: «nl»}"),
    right: Example(.keys(.parent), "legal: {languages: [id, en], prevailing_language: en}"))
) { subject in
  let legal = subject.dossier.legal
  guard let prevailing = legal.prevailingLanguage.value, let languages = legal.languages.value?.map(\.value),
    !languages.isEmpty,
    !languages.contains(prevailing), !subject.dossier.hasUnknownItems(legal.languages)
  else { return [] }
  let shown = called(languages: languages), choice = called(languages: languages, withCodes: true)
  let named = nameOfLanguage(prevailing)
  return [
    Diagnostic(
      prevailingNotAuthentic.fault, at: subject.span(legal.prevailingLanguage),
      Bilingual(
        id: "bahasa acuannya bahasa \(named.id), tetapi naskahnya hanya dalam bahasa \(shown.id)",
        en: "the prevailing language is \(named.en), but the text is only in \(shown.en)"),
      help: Bilingual(id: "pilih salah satu: \(choice.id)", en: "choose one of: \(choice.en)"),
      notes: [
        Diagnostic.Note(subject.span(legal.languages), Bilingual(id: "bahasa naskah", en: "the languages of the text"))
      ])
  ]
}
