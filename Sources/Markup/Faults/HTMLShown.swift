internal import Diagnostics

/// SIT-017: HTML in a body. The page shows it as it was written; a comment is not shown, and `<br>` in a cell is a line
/// break.
///
/// Why it matters: whoever wrote it expected something else, and learns of it only by looking at the page.
let rawHTMLFault = Fault(
  "SIT-017", "raw-html", .warning,
  finds: Bilingual(
    id: "tag HTML, yang tampil di halaman seperti tertulis", en: "a tag of HTML, which the page shows as it was written"
  ),
  why: Bilingual(
    id: "halaman dibuat dari Markdown saja; pembaca melihat tagnya, bukan yang dimaksud",
    en: "pages are made of Markdown alone; the reader sees the tag and not what it means"),
  wrong: Example(.body(.chapter), "Count back from the «<b>»last day</b>.\n"),
  right: Example(.body(.chapter), "Count back from the **last day**.\n"))

func rawHTML(_ tag: String, name: String, isInCell: Bool, at span: Span) -> Diagnostic {
  Diagnostic(
    rawHTMLFault, at: span,
    Bilingual(
      id: "\u{201C}\(short(tag))\u{201D} tampil seperti tertulis: HTML tidak dibaca di sini",
      en: "\u{201C}\(short(tag))\u{201D} is shown as it stands: HTML is not read here"),
    help: inMarkdown(name))
}

/// The same in Markdown, for tags that people know.
private func inMarkdown(_ name: String) -> Bilingual {
  let removed = Bilingual(
    id: "hapus tagnya; kalau memang teks, tulis di antara tanda `…`",
    en: "remove the tag; if it is meant as text, write it between `…`")
  func write(_ id: String, _ en: String) -> Bilingual {
    Bilingual(id: "tulis \(id); \(removed.id)", en: "write \(en); or \(removed.en)")
  }
  switch name {
  case "b", "strong": return write("**tebal**", "**bold**")
  case "i", "em": return write("*miring*", "*italic*")
  case "s", "del", "strike": return write("~~dicoret~~", "~~struck~~")
  case "br": return write("garis miring terbalik (\\) di akhir baris", "a backslash (\\) at the end of the line")
  case "a": return write("[teks](alamat)", "[text](address)")
  case "img": return write("![teks](../files/gambar.png)", "![text](../files/picture.png)")
  case "hr": return write("baris ---", "a line ---")
  case "ul", "ol", "li": return write("daftar: - butir", "a list: - item")
  case "table", "tr", "td", "th", "thead", "tbody":
    return write("tabel: | a | b |, lalu |---|---|", "a table: | a | b |, then |---|---|")
  case "h1", "h2", "h3", "h4", "h5", "h6": return write("## Judul", "## Heading")
  case "code", "pre", "tt": return write("`kode`", "`code`")
  default: return removed
  }
}

/// SIT-018: a comment that is not closed. Nothing of it is shown, which may be more than was meant.
///
/// Why it matters: what stands behind it is missing from the page.
let commentUnclosedFault = Fault(
  "SIT-018", "comment-unclosed", .warning,
  finds: Bilingual(id: "komentar yang tidak ditutup", en: "a comment that is not closed"),
  why: Bilingual(
    id: "teks sesudahnya ikut hilang dari halaman", en: "the text behind it is missing from the page as well"),
  wrong: Example(.body(.chapter), "Count back from the last day.\n\n«<!--» to be checked\n\nThe office counts.\n"),
  right: Example(.body(.chapter), "Count back from the last day.\n\n<!-- to be checked -->\n\nThe office counts.\n"))

func commentUnclosed(at span: Span) -> Diagnostic {
  Diagnostic(
    commentUnclosedFault, at: span,
    Bilingual(
      id: "komentar yang dibuka di sini tidak ditutup; teks sesudahnya tidak tampil",
      en: "the comment that opens here is not closed; the text behind it is not shown"),
    help: Bilingual(
      id: "tulis \u{201C}-->\u{201D} di akhir komentar", en: "write \u{201C}-->\u{201D} at the end of the comment"))
}
