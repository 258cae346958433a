package import Diagnostics

/// SIT-037: bold lines that stand above a text as headings do. Source: CommonMark 0.30, 4.2.
///
/// Why it matters: they look like headings and are none. What is made of headings goes without them: the contents of a
/// chapter, search, the outline of printed files, links to a section, and a level that restricts one.
package let boldForHeadingFault = Fault(
  "SIT-037", "bold-for-heading", .info,
  finds: Bilingual(id: "baris tebal yang dipakai sebagai judul", en: "a bold line used as a heading"),
  why: Bilingual(
    id: "baris tebal tidak masuk daftar isi dan pencarian, tidak dapat ditautkan, dan bagiannya tidak dapat dibatasi",
    en: "a bold line is in no contents and no search, cannot be linked to, and its section cannot be restricted"),
  source: "CommonMark 0.30, 4.2",
  wrong: Example(.body(.chapter), "«**Tujuan**»\n\nMenghitung tenggat dengan satu cara.\n"),
  right: Example(.body(.chapter), "## Tujuan\n\nMenghitung tenggat dengan satu cara.\n"))

/// - Parameters:
///   - text: of the first such line.
///   - count: how many there are in the body.
func boldForHeading(_ text: String, count: Int, at span: Span) -> Diagnostic {
  let many = Bilingual(
    id: count > 1 ? " (ada \(count) baris begini)" : "", en: count > 1 ? " (there are \(count) such lines)" : "")
  return Diagnostic(
    boldForHeadingFault, at: span,
    Bilingual(
      id: "baris tebal ini tampak sebagai judul, tetapi bukan judul\(many.id): tidak masuk daftar isi dan pencarian, "
        + "dan tidak dapat ditautkan",
      en: "this bold line looks like a heading and is none\(many.en): it is in no contents and no search, and cannot "
        + "be linked to"),
    help: Bilingual(
      id: "tulis “## \(short(text))” di baris sendiri", en: "write “## \(short(text))” on a line of its own"))
}
