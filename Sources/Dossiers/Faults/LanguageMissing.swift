import Diagnostics

/// FM-010: a text in several languages that lacks one of the organisation's.
///
/// Why it matters: a reader of that language gets another one, unannounced.
let languageMissingFault = Fault(
  "FM-010", "language-missing", .warning,
  finds: Bilingual(
    id: "teks yang belum ada dalam salah satu bahasa organisasi",
    en: "a text that lacks one of the organisation's languages"),
  why: Bilingual(id: "pembaca bahasa itu mendapat bahasa lain", en: "a reader of that language gets another one"),
  wrong: Example(.keys(.dossier), "summary: «{id: Menjaga pantai.}»"),
  right: Example(.keys(.dossier), "summary: {id: Menjaga pantai., en: Cares for the coast.}"))

func languageMissing(_ missing: [String], of name: Bilingual, at span: Span) -> Diagnostic {
  let names = missing.map(nameOfLanguage)
  let spoken = Bilingual(
    id: names.map(\.id).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
  return Diagnostic(
    languageMissingFault, at: span,
    Bilingual(id: "\(name.id) belum ada dalam bahasa \(spoken.id)", en: "\(name.en) is missing in \(spoken.en)"),
    help: Bilingual(
      id: "tulis setelah " + missing.map { "\u{201C}\($0):\u{201D}" }.joined(separator: " dan "),
      en: "write it after " + missing.map { "\u{201C}\($0):\u{201D}" }.joined(separator: " and ")))
}
