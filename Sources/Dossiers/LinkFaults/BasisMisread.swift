import Diagnostics

/// A legal basis that reads like the id of a dossier, or like several items in one text, and leads nowhere.
///
/// Why it matters: a legal basis may be any text, so a slip in an id is no error to the reader of YAML; the page then
/// shows it as text, and the family of agreements lacks a tie.
let basisMisreadFault = Fault(
  "REF-042", "basis-misread", .warning,
  finds: Bilingual(
    id: "dasar hukum yang mirip id dosier, tetapi tidak menuju ke mana pun",
    en: "a legal basis that reads like a dossier's id and leads nowhere"),
  why: Bilingual(
    id: "dasar hukum boleh berupa teks apa pun, jadi id yang salah tulis hanya tampil sebagai teks tanpa tautan",
    en: "a legal basis may be any text, so an id with a slip is shown as a text without a link"),
  wrong: Example(
    .keys(.dossier),
    """
    legal: {languages: [id, en], prevailing_language: en, full_powers: \
    2024-01-08, basis: [«KS-2021-01», UU 24/2000]}
    """),
  right: Example(
    .keys(.dossier),
    "legal: {languages: [id, en], prevailing_language: en, full_powers: 2024-01-08, basis: [KS-2021-001, UU 24/2000]}"))

/// - Parameter near: the ids of dossiers like it.
func basisMisread(_ basis: String, at span: Span, near: [String]) -> Diagnostic {
  let meant = certainName(basis, near)
  let help =
    if let meant {
      Bilingual(id: "“\(basis)” ditulis “\(meant)”", en: "“\(basis)” is written “\(meant)”")
    } else {
      Bilingual(
        id: "mungkin maksudnya \(quoted(near, .indonesian)); kalau memang nomor peraturan, tulis dengan spasi",
        en: "did you mean \(quoted(near, .english)); if it is the number of a law, write it with blanks")
    }
  return Diagnostic(
    basisMisreadFault, at: span,
    Bilingual(
      id: "“\(basis)” mirip id dosier, tetapi tidak ada dosier dengan id itu",
      en: "“\(basis)” reads like a dossier's id, and no dossier has it"),
    help: help, fixes: meant.map { [Diagnostic.Fix(span, $0)] } ?? [])
}

/// A text that holds several bases, the first of which is an id.
func basesInOneText(_ text: String, at span: Span) -> Diagnostic {
  let items = text.split(separator: ",").map { part in String(part.drop { $0 == " " }) }.joined(separator: ", ")
  return Diagnostic(
    basisMisreadFault, at: span,
    Bilingual(id: "“\(text)” terbaca sebagai satu dasar hukum", en: "“\(text)” is read as one legal basis"),
    help: Bilingual(id: "tulis sebagai daftar: [\(items)]", en: "write a list: [\(items)]"),
    fixes: [Diagnostic.Fix(span, "[\(items)]")])
}
