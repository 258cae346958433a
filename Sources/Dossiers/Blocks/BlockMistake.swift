package import Diagnostics

/// BLK-001: a figure block that cannot be read as it is written.
///
/// Why it matters: a figure that shows something else than was meant misleads more than none.
package let blockMistakeFault = Fault(
  "BLK-001", "block-mistake", .error,
  finds: Bilingual(
    id: "isian gambar yang tidak dikenal atau salah", en: "a field of a figure that is unknown or wrong"),
  why: Bilingual(
    id: "gambar yang menunjukkan hal lain dari yang dimaksud lebih menyesatkan daripada tanpa gambar",
    en: "a figure that shows something else than was meant misleads more than none"),
  wrong: Example(.body(.chapter), "```figure\nkind: bar\nby: «stge»\n```\n"),
  right: Example(.body(.chapter), "```figure\nkind: bar\nby: stage\n```\n"))

/// What reading says of the block's YAML, under the block's own code.
func blockMistake(_ diagnostic: Diagnostic) -> Diagnostic {
  Diagnostic(
    blockMistakeFault, at: diagnostic.span, diagnostic.message, help: diagnostic.help, notes: diagnostic.notes,
    fixes: diagnostic.fixes)
}

func limitTooSmall(_ limit: Int, at span: Span) -> Diagnostic {
  Diagnostic(
    blockMistakeFault, at: span,
    Bilingual(id: "batas: \(limit) baris tidak menunjukkan apa pun", en: "limit: \(limit) rows show nothing"),
    help: Bilingual(id: "tulis angka dari 1, atau hapus limit", en: "write a number from 1, or leave limit out"))
}

func orderOfNoTable(_ field: String, _ kind: Block.Kind, at span: Span) -> Diagnostic {
  Diagnostic(
    blockMistakeFault, at: span,
    Bilingual(
      id: "\(field) mengurutkan baris tabel, sedangkan gambar ini \u{201C}\(kind.rawValue)\u{201D}",
      en: "\(field) orders the rows of a table, and this figure is a \u{201C}\(kind.rawValue)\u{201D}"),
    help: Bilingual(id: "tulis kind: table, atau hapus \(field)", en: "write kind: table, or leave \(field) out"))
}

func orderFromBothEnds(at span: Span) -> Diagnostic {
  Diagnostic(
    blockMistakeFault, at: span,
    Bilingual(
      id: "largest_first dan smallest_first berdiri bersama; baris hanya dapat mulai dari satu ujung",
      en: "largest_first and smallest_first stand together; rows can begin at one end only"),
    help: Bilingual(id: "hapus salah satunya", en: "leave one of them out"))
}
