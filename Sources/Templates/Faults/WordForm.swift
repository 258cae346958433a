package import Diagnostics

/// TPL-008: a word that is not written as the program fills it: a place is missing or unknown, or its value is neither
/// a text nor two.
let wordFormFault = Fault(
  "TPL-008", "word-form", .error,
  finds: Bilingual(
    id: "kata yang tempat isiannya kurang atau tidak dikenal", en: "a word with a place missing or unknown"),
  why: Bilingual(
    id: "angka atau nama di tempat itu hilang, atau tanda kurungnya tampil di halaman",
    en: "the number or name that belongs there is lost, or its braces show on the page"),
  source: "templates/README.md",
  wrong: Example(.file("templates/words/id.yml"), "«every»: \"setiap {masa}\""),
  right: Example(.file("templates/words/id.yml"), "every: \"setiap {period}\""))

/// - Parameter wanted: the places that the program fills.
package func placesOfWord(_ key: String, missing: [String], unknown: [String], wanted: [String], at span: Span)
  -> Diagnostic
{
  func written(_ names: [String]) -> String { names.map { "{\($0)}" }.joined(separator: " ") }
  var id: [String] = [], en: [String] = []
  if !missing.isEmpty {
    id.append("\(written(missing)) belum ada")
    en.append("\(written(missing)) is missing")
  }
  if !unknown.isEmpty {
    id.append("\(written(unknown)) tidak dikenal")
    en.append("\(written(unknown)) is not known")
  }
  return Diagnostic(
    wordFormFault, at: span,
    Bilingual(
      id: "dalam kata \u{201C}\(key)\u{201D} \(id.joined(separator: " dan "))",
      en: "in the word \u{201C}\(key)\u{201D} \(en.joined(separator: " and "))"),
    help: wanted.isEmpty
      ? Bilingual(id: "tulis tanpa tempat isian", en: "write it without places to fill")
      : Bilingual(
        id: "tulis dengan \(written(wanted)), di tempat yang cocok dalam kalimatnya",
        en: "write it with \(written(wanted)), where they fit in the sentence"))
}

package func wordNeitherTextNorForms(_ key: String, at span: Span) -> Diagnostic {
  Diagnostic(
    wordFormFault, at: span,
    Bilingual(id: "kata \u{201C}\(key)\u{201D} bukan teks", en: "the word \u{201C}\(key)\u{201D} is no text"),
    help: Bilingual(
      id: "tulis \(key): \"…\", atau \(key): {one: \"…\", other: \"…\"} untuk satu dan selain satu",
      en: "write \(key): \"…\", or \(key): {one: \"…\", other: \"…\"} for one and for any other number"))
}

/// The months of a language that are more or fewer than twelve.
package func monthsNotTwelve(_ count: Int, at span: Span) -> Diagnostic {
  let counted = Bilingual.count(count, id: "bulan", one: "month", other: "months")
  return Diagnostic(
    wordFormFault, at: span,
    Bilingual(
      id: "kata \u{201C}months\u{201D} memuat \(counted.id), bukan dua belas",
      en: "the word \u{201C}months\u{201D} holds \(counted.en), not twelve"),
    help: Bilingual(
      id: "tulis dua belas nama tanpa spasi di dalamnya, dipisahkan satu spasi",
      en: "write twelve names without blanks in them, with a blank between them"))
}
