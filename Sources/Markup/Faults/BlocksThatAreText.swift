internal import Diagnostics

// What was meant for a table, a heading or code, and is text, or the other way round.

/// SIT-022: lines with tabs, as a spreadsheet copies its cells.
///
/// Why it matters: the page runs the cells together in one paragraph.
let tabTableFault = Fault(
  "SIT-022", "tab-table", .warning,
  finds: Bilingual(
    id: "tabel yang disalin dari lembar kerja, dengan tab", en: "a table copied from a spreadsheet, with tabs"),
  why: Bilingual(
    id: "halaman menggabung semua sel menjadi satu alinea", en: "the page runs the cells together in one paragraph"),
  wrong: Example(.body(.chapter), "Days:\n\n«Term\tDays»\nRenewal\t90\n"),
  right: Example(.body(.chapter), "Days:\n\n| Term | Days |\n|---|---|\n| Renewal | 90 |\n"))

func tabTable(_ row: String, _ rule: String, at span: Span, fixes: [Diagnostic.Fix]) -> Diagnostic {
  Diagnostic(
    tabTableFault, at: span,
    Bilingual(
      id: "sel-sel ini dipisah dengan tab, jadi tampil sebagai satu alinea",
      en: "these cells are parted by tabs, so they are shown as one paragraph"),
    help: Bilingual(
      id:
        """
        tulis tabel: \u{201C}\(short(row))\u{201D}, lalu \u{201C}\(short(rule))\u{201D}, lalu baris lain dengan cara \
        yang sama
        """,
      en:
        """
        write a table: \u{201C}\(short(row))\u{201D}, then \u{201C}\(short(rule))\u{201D}, then the other rows like \
        the first
        """
    ), fixes: fixes)
}

/// SIT-023: rows of a table without the line that makes them one. Source: GFM 0.29, 4.10.
///
/// Why it matters: the page shows the bars as they stand.
let tableRuleMissingFault = Fault(
  "SIT-023", "table-rule-missing", .warning,
  finds: Bilingual(id: "tabel tanpa garis di bawah judul kolomnya", en: "a table without the line below its headings"),
  why: Bilingual(id: "halaman menampilkan tanda | seperti tertulis", en: "the page shows the bars as they stand"),
  source: "GFM 0.29, 4.10",
  wrong: Example(.body(.chapter), "Days:\n\n«| Term | Days |»\n| Renewal | 90 |\n"),
  right: Example(.body(.chapter), "Days:\n\n| Term | Days |\n|---|---|\n| Renewal | 90 |\n"))

func tableRuleMissing(_ rule: String, at span: Span, fixes: [Diagnostic.Fix]) -> Diagnostic {
  Diagnostic(
    tableRuleMissingFault, at: span,
    Bilingual(
      id: "di bawah baris ini kurang garis tabel, jadi tampil sebagai teks",
      en: "the table's line below this row is missing, so it is shown as text"),
    help: Bilingual(
      id: "tulis \u{201C}\(short(rule))\u{201D} di bawah baris pertama",
      en: "write \u{201C}\(short(rule))\u{201D} below the first row"), fixes: fixes)
}

/// The same where a line stands there that has other columns than the rows, or other signs than hyphens.
func tableRuleWrong(_ rule: String, columns: Int, given: Int, at span: Span) -> Diagnostic {
  let isCount = columns != given
  return Diagnostic(
    tableRuleMissingFault, at: span,
    Bilingual(
      id: isCount
        ? "garis tabel ini punya \(given) kolom, sedangkan baris di atasnya \(columns), jadi tampil sebagai teks"
        : "garis tabel ini tidak ditulis dengan tanda hubung (-), jadi tampil sebagai teks",
      en: isCount
        ? """
        this table's line has \(given == 1 ? "1 column" : "\(given) columns"), the row above it \(columns), so it is \
        shown as text
        """
        : "this table's line is not written with hyphens (-), so it is shown as text"),
    help: Bilingual(id: "tulis \u{201C}\(short(rule))\u{201D}", en: "write \u{201C}\(short(rule))\u{201D}"),
    fixes: [Diagnostic.Fix(span, rule)])
}

/// SIT-024: a heading without the blank behind its `#`. Source: CommonMark 0.30, 4.2.
///
/// Why it matters: the page shows it as text, and the contents lack it.
let headingBlankMissingFault = Fault(
  "SIT-024", "heading-blank-missing", .warning,
  finds: Bilingual(id: "judul tanpa spasi sesudah #", en: "a heading without a blank behind its #"),
  why: Bilingual(
    id: "halaman menampilkannya sebagai teks, dan daftar isi tidak memuatnya",
    en: "the page shows it as text, and the contents lack it"),
  source: "CommonMark 0.30, 4.2",
  wrong: Example(.body(.chapter), "«##»Counting\n\nFrom the last day.\n"),
  right: Example(.body(.chapter), "## Counting\n\nFrom the last day.\n"))

func headingBlankMissing(_ line: String, level: Int, at span: Span, fix: Diagnostic.Fix) -> Diagnostic {
  let signs = String(repeating: "#", count: level), words = String(scalars: line.unicodeScalars.dropFirst(level))
  return Diagnostic(
    headingBlankMissingFault, at: span,
    Bilingual(
      id: "sesudah \(signs) kurang spasi, jadi ini bukan judul",
      en: "a blank is missing behind \(signs), so this is no heading"),
    help: Bilingual(
      id: "tulis \u{201C}\(signs) \(short(words))\u{201D}", en: "write \u{201C}\(signs) \(short(words))\u{201D}"),
    fixes: [fix])
}

/// SIT-026: a block of code that is not closed. Source: CommonMark 0.30, 4.5.
///
/// Why it matters: everything below it is shown as code.
let fenceUnclosedFault = Fault(
  "SIT-026", "fence-unclosed", .warning,
  finds: Bilingual(id: "blok kode yang tidak ditutup", en: "a block of code that is not closed"),
  why: Bilingual(id: "semua yang ada di bawahnya tampil sebagai kode", en: "everything below it is shown as code"),
  source: "CommonMark 0.30, 4.5",
  wrong: Example(.body(.chapter), "Count:\n\n«```»\n90 days\n\nThe office counts.\n"),
  right: Example(.body(.chapter), "Count:\n\n```\n90 days\n```\n\nThe office counts.\n"))

func fenceUnclosed(_ fence: String, at span: Span) -> Diagnostic {
  Diagnostic(
    fenceUnclosedFault, at: span,
    Bilingual(
      id: "blok kode yang dibuka di sini tidak ditutup; semua yang di bawahnya tampil sebagai kode",
      en: "the block of code that opens here is not closed; everything below it is shown as code"),
    help: Bilingual(
      id: "tulis \u{201C}\(short(fence))\u{201D} di baris sendiri di akhir kode",
      en: "write \u{201C}\(short(fence))\u{201D} on a line of its own where the code ends"))
}
