internal import Diagnostics

/// FM-001: a content file whose front matter is absent or not closed.
///
/// Why it matters: without it nothing is known of the file, not even its id.
let frontMatterMissingFault = Fault(
  "FM-001", "front-matter-missing", .error,
  finds: Bilingual(
    id: "isian di antara --- (front matter) yang tidak ada atau tidak ditutup",
    en: "front matter that is absent or not closed"),
  why: Bilingual(
    id: "tanpa isian itu tidak ada yang diketahui tentang berkas ini, bahkan id-nya",
    en: "without it nothing is known of the file, not even its id"),
  wrong: Example(.file("content/glossary/masa-berlaku.md"), "«»Masa berlaku berjalan terus.\n"),
  right: Example(
    .file("content/glossary/masa-berlaku.md"),
    "---\nid: masa-berlaku\nterm: {id: masa berlaku, en: term}\n---\n\nMasa berlaku berjalan terus.\n"))

/// What is wrong with the lines around front matter, in the officer's words.
func frontMatterMissing(_ mistake: FrameMistake) -> Diagnostic {
  let words = FrameWords(mistake.kind)
  return Diagnostic(
    frontMatterMissingFault, at: mistake.span, words.message, help: words.help, notes: frameNotes(mistake),
    fixes: mistake.fixes)
}

private func frameNotes(_ mistake: FrameMistake) -> [Diagnostic.Note] {
  let path = mistake.span.path
  switch mistake.kind {
  case .emptyLines(let line), .textAbove(let line):
    let span = Span(path: path, line: line + 1, column: 1, endLine: line + 1, endColumn: 4)
    return [Diagnostic.Note(span, Bilingual(id: "isiannya baru dimulai di sini", en: "front matter begins only here"))]
  case .closedByOther:
    let span = Span(path: path, line: 1, column: 1, endLine: 1, endColumn: 4)
    return [Diagnostic.Note(span, Bilingual(id: "isian dibuka di sini", en: "the front matter opens here"))]
  case .absent, .notAlone, .likeFence, .fieldsOnly, .codeBlock, .notClosed: return []
  }
}

/// What is so, and what to do.
private struct FrameWords {
  let message: Bilingual
  let help: Bilingual

  init(_ message: Bilingual, _ help: Bilingual) {
    self.message = message
    self.help = help
  }

  init(_ kind: FrameMistake.Kind) {
    self =
      switch kind {
      case .absent: .absent
      case .emptyLines: .emptyLines
      case .textAbove: .textAbove
      case .notAlone(let written): .notAlone(short(written))
      case .likeFence(let written): .likeFence(short(written))
      case .closedByOther(let written): .closedByOther(short(written))
      case .fieldsOnly(let written): .fieldsOnly(short(written))
      case .codeBlock(let written): .codeBlock(short(written))
      case .notClosed: .notClosed
      }
  }

  private static let threeHyphens = Bilingual(
    id: "tulis tiga tanda hubung biasa, \u{201C}---\u{201D}, dan tidak ada yang lain di baris itu",
    en: "write three plain hyphens, \u{201C}---\u{201D}, and nothing else on the line")

  private static let absent = FrameWords(
    Bilingual(id: "berkas tidak diawali isian di antara ---", en: "the file does not begin with front matter"),
    Bilingual(
      id: """
        awali dengan baris \u{201C}---\u{201D}, isian seperti \u{201C}id: …\u{201D}, lalu baris \u{201C}---\u{201D} \
        lagi
        """,
      en: """
        begin with a line \u{201C}---\u{201D}, fields such as \u{201C}id: …\u{201D}, and a line \u{201C}---\u{201D} \
        again
        """))

  private static let emptyLines = FrameWords(
    Bilingual(
      id: "ada baris kosong di atas \u{201C}---\u{201D} yang pertama", en: "empty lines stand before the front matter"),
    Bilingual(id: "hapus baris kosong di depannya", en: "remove the empty lines before it"))

  private static let textAbove = FrameWords(
    Bilingual(id: "ada teks di atas isian di antara ---", en: "a text stands above the front matter"),
    Bilingual(
      id: "pindahkan teks itu ke bawah \u{201C}---\u{201D} yang kedua, atau hapus; isian berada di baris pertama",
      en: "move that text below the second \u{201C}---\u{201D}, or remove it; front matter begins on the first line"))

  private static func notAlone(_ written: String) -> FrameWords {
    FrameWords(
      Bilingual(
        id: "\u{201C}---\u{201D} tidak berdiri sendiri di awal baris: di sini tertulis \u{201C}\(written)\u{201D}",
        en: """
          \u{201C}---\u{201D} does not stand alone at the beginning of its line: here stands \
          \u{201C}\(written)\u{201D}
          """),
      threeHyphens)
  }

  private static func likeFence(_ written: String) -> FrameWords {
    FrameWords(
      Bilingual(
        id: "\u{201C}\(written)\u{201D} bukan \u{201C}---\u{201D}, hanya mirip",
        en: "\u{201C}\(written)\u{201D} does not open front matter, it only looks like it"),
      threeHyphens)
  }

  private static func closedByOther(_ written: String) -> FrameWords {
    FrameWords(
      Bilingual(
        id: "\u{201C}\(written)\u{201D} tidak menutup isian, hanya mirip \u{201C}---\u{201D}",
        en: "\u{201C}\(written)\u{201D} does not close the front matter, it only looks like it"),
      threeHyphens)
  }

  private static func fieldsOnly(_ written: String) -> FrameWords {
    FrameWords(
      Bilingual(
        id: "isian \u{201C}\(written)\u{201D} dimulai tanpa baris \u{201C}---\u{201D} di atasnya",
        en: "the field \u{201C}\(written)\u{201D} begins without a line \u{201C}---\u{201D} above it"),
      Bilingual(
        id: "tulis baris \u{201C}---\u{201D} di atas isian pertama dan di bawah isian terakhir",
        en: "write a line \u{201C}---\u{201D} above the first field and below the last"))
  }

  private static func codeBlock(_ written: String) -> FrameWords {
    FrameWords(
      Bilingual(
        id: "isian berada di dalam blok kode (\u{201C}\(written)\u{201D})",
        en: "the front matter stands in a code block (\u{201C}\(written)\u{201D})"),
      Bilingual(
        id: "ganti baris ini, dan baris yang menutupnya, dengan \u{201C}---\u{201D}",
        en: "replace this line, and the one that closes it, by \u{201C}---\u{201D}"))
  }

  private static let notClosed = FrameWords(
    Bilingual(
      id: "isian dibuka dengan \u{201C}---\u{201D} di sini dan tidak ditutup",
      en: "the front matter opens here and is not closed"),
    Bilingual(
      id: "tambahkan baris \u{201C}---\u{201D} sesudah isian terakhir, sebelum isi",
      en: "add a line \u{201C}---\u{201D} after the last field, before the body"))
}
