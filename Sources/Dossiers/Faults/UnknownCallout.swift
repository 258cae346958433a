package import Diagnostics
internal import Markup

/// SIT-035: a callout of a kind that there is not.
///
/// Why it matters: it is shown as a quote that begins with its own name in brackets. Source: GitHub Docs, "Basic
/// writing and formatting syntax" (alerts).
package let unknownCalloutFault = Fault(
  "SIT-035", "unknown-callout", .warning,
  finds: Bilingual(id: "kotak catatan yang jenisnya tidak ada", en: "a callout of a kind that there is not"),
  why: Bilingual(
    id: "tampil sebagai kutipan yang diawali namanya sendiri dalam kurung",
    en: "it is shown as a quote that begins with its own name in brackets"),
  source: "GitHub Docs, Basic writing and formatting syntax",
  wrong: Example(.body(.chapter), "Isi.\n\n> «»[!penting]\n> Tenggatnya pendek.\n"),
  right: Example(.body(.chapter), "Isi.\n\n> [!important]\n> Tenggatnya pendek.\n"))

func unknownCallout(_ part: RestrictedPart) -> Diagnostic {
  let name = shortened(part.level)
  let kinds = ["note", "tip", "important", "warning", "caution"]
  let near = suggest(part.level, from: kinds)
  let help: Bilingual
  if let meant = wordMeant(by: part.level, among: kinds) {
    help = Bilingual(
      id: "“\(name)” ditulis “\(meant)”: > [!\(meant)]", en: "“\(name)” is written “\(meant)”: > [!\(meant)]")
  } else if near.isEmpty {
    help = Bilingual(id: "pilih \(quoted(kinds, "atau"))", en: "choose \(quoted(kinds, "or"))")
  } else {
    help = Bilingual(id: "mungkin maksudnya \(quoted(near, "atau"))?", en: "did you mean \(quoted(near, "or"))?")
  }
  return Diagnostic(
    unknownCalloutFault, at: part.span,
    Bilingual(id: "tidak ada kotak catatan “\(name)”", en: "there is no callout “\(name)”"), help: help)
}
