internal import Diagnostics

/// FM-013: text behind ` #` on a value without quotes, which YAML takes for a comment.
///
/// Why it matters: the end of the text is lost, and nobody is told. Source: YAML 1.2, 6.6 (comments).
let swallowedTextFault = Fault(
  "FM-013", "swallowed-text", .warning,
  finds: Bilingual(
    id: "teks sesudah \u{201C} #\u{201D} yang hilang karena terbaca sebagai komentar",
    en: "text behind “ #” that is lost because it reads as a comment"),
  why: Bilingual(id: "akhir teksnya hilang tanpa ada yang tahu", en: "the end of the text is lost, and nobody is told"),
  source: "YAML 1.2, 6.6",
  wrong: Example(.keys(.term), "source: Pedoman bersama «#2»"),
  right: Example(.keys(.term), "source: \"Pedoman bersama #2\""))

/// - Parameters:
///   - whole: the value with what was lost.
///   - quoted: the same in quotes, where that is plain to write.
func swallowedText(_ lost: String, at span: Span, whole: Span? = nil, quoted: String? = nil) -> Diagnostic {
  let help =
    quoted.map { Bilingual(id: "beri tanda kutip: \(short($0))", en: "put it in quotes: \(short($0))") }
    ?? Bilingual(
      id: "beri tanda kutip pada seluruh nilai; kalau ini komentar, tulis spasi sesudah #",
      en: "put the whole value in quotes; if this is a comment, write a space behind the #")
  return Diagnostic(
    swallowedTextFault, at: span,
    Bilingual(
      id: "\u{201C}\(short(lost))\u{201D} tidak terbaca: yang ada sesudah spasi dan # adalah komentar",
      en: "\u{201C}\(short(lost))\u{201D} is not read: what follows a space and # is a comment"),
    help: help, fixes: whole.flatMap { whole in quoted.map { [Diagnostic.Fix(whole, $0)] } } ?? [])
}

/// FM-014: a value in curly quotation marks, which YAML takes for letters. It is read as if they were straight.
///
/// Why it matters: a date or an id in them is none, and a title would show them. Source: YAML 1.2, 7.3.
let curlyQuotesFault = Fault(
  "FM-014", "curly-quotes", .warning,
  finds: Bilingual(id: "nilai di antara tanda kutip lengkung", en: "a value in curly quotation marks"),
  why: Bilingual(
    id: "bagi YAML tanda kutip lengkung adalah huruf: tanggal atau id di dalamnya bukan tanggal atau id lagi",
    en: "to YAML curly quotation marks are letters: a date or id in them is none"),
  source: "YAML 1.2, 7.3",
  wrong: Example(.keys(.term), "source: «\u{201C}Pedoman bersama\u{201D}»"),
  right: Example(.keys(.term), "source: \"Pedoman bersama\""))

func curlyQuotes(_ mark: Unicode.Scalar, inside: String, at span: Span, isOnOneLine: Bool) -> Diagnostic {
  let quoted = quotedText(inside)
  return Diagnostic(
    curlyQuotesFault, at: span,
    Bilingual(
      id: "nilai ini memakai tanda kutip lengkung (\(mark)); dibaca seolah-olah tegak",
      en: "this value has curly quotation marks (\(mark)); it is read as if they were straight"),
    help: Bilingual(id: "tulis \(short(quoted ?? inside))", en: "write \(short(quoted ?? inside))"),
    fixes: isOnOneLine ? quoted.map { [Diagnostic.Fix(span, $0)] } ?? [] : [])
}

/// FM-015: a character in a value that cannot be seen, or cannot be told from a Latin letter. It is read as the plain
/// one.
///
/// Why it matters: two ids that look the same are two, and a search finds one of them. Source: Unicode TR 39, 4
/// (confusables).
let oddCharacterFault = Fault(
  "FM-015", "odd-character", .warning,
  finds: Bilingual(
    id: "huruf dalam nilai yang tidak tampak, atau serupa dengan huruf Latin",
    en: "a character in a value that cannot be seen, or looks like a Latin letter"),
  why: Bilingual(
    id: "dua id yang tampak sama menjadi dua, dan pencarian hanya menemukan salah satunya",
    en: "two ids that look the same are two, and a search finds one of them"),
  source: "Unicode TR 39",
  wrong: Example(.keys(.term), "source: «Pedoman\u{200B}»"),
  right: Example(.keys(.term), "source: Pedoman"))

func oddCharacter(_ odd: Unicode.Scalar, plain: String, style: YAMLTree.Node.Style, at span: Span, isOnOneLine: Bool)
  -> Diagnostic
{
  let name = odd.oddName
  let written =
    switch style {
    case .singleQuoted: "'\(plain)'"
    case .doubleQuoted: "\"\(plain)\""
    case .plain, .literal, .folded, .flow, .block: plain
    }
  return Diagnostic(
    oddCharacterFault, at: span,
    Bilingual(id: "ada \(name.id) di dalam nilai ini", en: "\(name.en) stands in this value"),
    help: Bilingual(
      id: "ketik ulang: \u{201C}\(short(plain))\u{201D}", en: "type it again: \u{201C}\(short(plain))\u{201D}"),
    fixes: isOnOneLine ? [Diagnostic.Fix(span, written)] : [])
}
