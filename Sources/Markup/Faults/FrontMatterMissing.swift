internal import Diagnostics

/// FM-001: a content file whose front matter is absent or not closed.
///
/// Why it matters: without it nothing is known of the file, not even its id.
let frontMatterMissingFault = Fault(
  "FM-001", "front-matter-missing", .error,
  finds: Bilingual(id: "bagian depan (front matter) yang tidak ada atau tidak ditutup", en: "front matter that is absent or not closed"),
  why: Bilingual(
    id: "tanpa bagian depan tidak ada yang diketahui tentang berkas ini, bahkan id-nya",
    en: "without it nothing is known of the file, not even its id"),
  wrong: Example(.file("content/glossary/masa-berlaku.md"), "«»Masa berlaku berjalan terus.\n"),
  right: Example(
    .file("content/glossary/masa-berlaku.md"),
    "---\nid: masa-berlaku\nterm: {id: masa berlaku, en: term}\n---\n\nMasa berlaku berjalan terus.\n"))

/// - Parameter later: the line of a `---` that has only empty lines before it.
func frontMatterAbsent(_ path: String, later: Int?) -> Diagnostic {
  let begin = Bilingual(
    id: "awali dengan baris \u{201C}---\u{201D}, isian seperti \u{201C}id: …\u{201D}, lalu baris \u{201C}---\u{201D} lagi",
    en: "begin with a line \u{201C}---\u{201D}, fields such as \u{201C}id: …\u{201D}, and a line \u{201C}---\u{201D} again")
  let remove = Bilingual(id: "hapus baris kosong di depannya", en: "remove the empty lines before it")
  let notes = later.map { line in
    [
      Diagnostic.Note(
        Span(path: path, line: line, column: 1, endLine: line, endColumn: 4),
        Bilingual(id: "bagian depan baru dimulai di sini", en: "front matter begins only here"))
    ]
  }
  return Diagnostic(
    frontMatterMissingFault, at: Span(path: path, line: 1),
    Bilingual(id: "berkas tidak diawali bagian depan", en: "the file does not begin with front matter"),
    help: later == nil ? begin : remove, notes: notes ?? [])
}

func frontMatterNotClosed(_ path: String) -> Diagnostic {
  Diagnostic(
    frontMatterMissingFault, at: Span(path: path, line: 1, column: 1, endLine: 1, endColumn: 4),
    Bilingual(id: "bagian depan dibuka di sini dan tidak ditutup", en: "the front matter opens here and is not closed"),
    help: Bilingual(
      id: "tambahkan baris \u{201C}---\u{201D} sesudah isian terakhir, sebelum isi", en: "add a line \u{201C}---\u{201D} after the last field, before the body"))
}
