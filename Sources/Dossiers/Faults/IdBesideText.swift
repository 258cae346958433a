import Diagnostics

/// FM-040: an identifier where a text in several languages stands.
///
/// Why it matters: `id` is the code of Indonesian there, so that the identifier is shown as the text and the text is
/// lost. Source: ISO 639-1.
let idBesideTextFault = Fault(
  "FM-040", "identifier-beside-text", .error,
  finds: Bilingual(
    id: "pengenal di tempat teks dalam beberapa bahasa", en: "an identifier where a text in several languages stands"),
  why: Bilingual(
    id: "di sana “id” berarti bahasa Indonesia: pengenalnya tampil sebagai teks, dan teksnya hilang",
    en: "“id” means Indonesian there: the identifier is shown as the text, and the text is lost"),
  source: "ISO 639-1",
  wrong: Example(.keys(.dossier), "summary: «{id: jaga-pantai, name: Menjaga pantai.}»"),
  right: Example(.keys(.dossier), "summary: {id: Menjaga pantai., en: Cares for the coast.}"))

func idBesideText(_ key: String, _ text: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  let said = textInFlow(shortened(text))
  return Diagnostic(
    idBesideTextFault, at: span,
    Bilingual(
      id:
        "\(name.id): di sini “id” berarti bahasa Indonesia, bukan pengenal, dan “\(shortened(key))” bukan kode bahasa",
      en: """
        \(name.en): “id” means Indonesian here, not an identifier, and \
        “\(shortened(key))” is no code of a language
        """),
    help: Bilingual(
      id: "tulis teksnya saja dalam dua bahasa: {id: \(said), en: …}, atau satu teks untuk semua: \(said)",
      en: "write the text alone in two languages: {id: \(said), en: …}, or one text for all: \(said)"))
}

/// FM-041: an Indonesian text that reads like an identifier.
///
/// Why it matters: Indonesian readers see it as the title. Source: ISO 639-1.
let idInPlaceOfTextFault = Fault(
  "FM-041", "text-like-identifier", .warning,
  finds: Bilingual(
    id: "teks bahasa Indonesia yang terbaca seperti pengenal", en: "an Indonesian text that reads like an identifier"),
  why: Bilingual(
    id: "di dalam teks “id” berarti bahasa Indonesia: pembaca Indonesia melihat pengenal sebagai teksnya",
    en: "within a text “id” means Indonesian: Indonesian readers see the identifier as the text"),
  source: "ISO 639-1",
  wrong: Example(.keys(.dossier), "summary: {id: «pantai-2024», en: Cares for the coast.}"),
  right: Example(.keys(.dossier), "summary: {id: Menjaga pantai., en: Cares for the coast.}"))

func idInPlaceOfText(_ text: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    idInPlaceOfTextFault, at: span,
    Bilingual(
      id: "\(name.id): “\(shortened(text))” terbaca seperti pengenal, padahal di sini “id” berarti bahasa Indonesia",
      en: "\(name.en): “\(shortened(text))” reads like an identifier, and “id” means Indonesian here"),
    help: Bilingual(
      id: "tulis teks bahasa Indonesia setelah “id:”; pengenal dokumen ditulis di baris “id:” paling atas",
      en: "write the Indonesian text after “id:”; the document's identifier stands in the line “id:” at the top"))
}
