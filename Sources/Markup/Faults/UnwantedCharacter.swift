internal import Diagnostics

/// FM-011: a character that is no text: a control character, one that Unicode will never assign, or one that turns the
/// direction of writing. It is taken out wherever the text is shown.
///
/// Why it matters: no editor shows it, programs obey it, and with it a text can be made to look like another. Source:
/// HTML (WHATWG), 13.2.3.5 (control-character-in-input-stream); XML 1.0, 2.2; Unicode UAX 9.
let unwantedCharacterFault = Fault(
  "FM-011", "control-character", .error,
  finds: Bilingual(
    id: "tanda yang bukan teks: tanda kendali, atau tanda yang membalik arah tulisan",
    en: "a character that is no text: a control character, or one that turns the direction of writing"),
  why: Bilingual(
    id: "penyunting tidak menampilkannya, program lain menurutinya, dan teks dapat dibuat tampak seperti teks lain",
    en: "no editor shows it, other programs obey it, and a text can be made to look like another"),
  source: "XML 1.0, 2.2",
  wrong: Example(.body(.chapter), "Count back «\u{202E}»from the last day.\n"),
  right: Example(.body(.chapter), "Count back from the last day.\n"))

/// - Parameter isEscaped: whether it is written as an escape in quotes (`\e`), which the finding then points at.
func unwantedCharacter(_ scalar: Unicode.Scalar, at span: Span, isEscaped: Bool = false) -> Diagnostic {
  let replacement = partsWords(scalar) ? " " : ""
  let name = unwantedName(scalar)
  return Diagnostic(
    unwantedCharacterFault, at: span,
    Bilingual(
      id: "di sini ada \(name.id) (\(scalar.codePoint)), yang bukan teks" + (isEscaped ? "" : " dan tidak tampak"),
      en: "\(name.en) (\(scalar.codePoint)) stands here, which is no text" + (isEscaped ? "" : " and cannot be seen")),
    help: replacement.isEmpty
      ? Bilingual(
        id: "hapus; tanda ini biasanya terbawa saat menyalin dari program lain",
        en: "remove it; it mostly comes with text copied from another program")
      : Bilingual(
        id: "ganti dengan spasi; tanda ini biasanya terbawa saat menyalin dari PDF atau PowerPoint",
        en: "replace it by a space; it mostly comes with text copied from a PDF or a slide"),
    fixes: [Diagnostic.Fix(span, replacement)])
}

private func unwantedName(_ scalar: Unicode.Scalar) -> Bilingual {
  switch scalar.value {
  case 0x0B: Bilingual(id: "tab vertikal", en: "a vertical tab")
  case 0x0C: Bilingual(id: "tanda ganti halaman", en: "a form feed")
  case 0x1B: Bilingual(id: "tanda Escape", en: "an Escape character")
  case 0x202A...0x202E, 0x2066...0x2069:
    Bilingual(id: "tanda yang membalik arah tulisan", en: "a character that turns the direction of writing")
  case 0..<0xA0: Bilingual(id: "tanda kendali", en: "a control character")
  default: Bilingual(id: "tanda yang tidak ada di Unicode", en: "a character that Unicode does not have")
  }
}
