import Diagnostics
import Dossiers
import Markup

/// PCK-964: a table that is too wide for paper, in a document that a pack prints.
///
/// Why it matters: a page has an end. A table turns to a page on its side and then to small print by itself; beyond
/// that its words are broken in the middle and nobody reads it.
let packTableTooWide = HandbookRule(
  Fault(
    "PCK-964", "pack-table-too-wide", .warning,
    finds: Bilingual(
      id: "tabel yang terlalu lebar untuk kertas, dalam naskah yang dicetak sebuah paket",
      en: "a table too wide for paper, in a document that a pack prints"),
    why: Bilingual(
      id:
        """
        tabel yang lebar dicetak melintang, lalu dengan huruf kecil; lebih dari itu kata-katanya terpenggal dan tidak \
        terbaca
        """,
      en: "a wide table is printed sideways, then in small print; beyond that its words are cut and nobody reads it"),
    wrong: Example(
      .body(.chapter), "«| " + wideWords.joined(separator: " | ") + " |»\n|" + String(repeating: "---|", count: 12)),
    right: Example(.body(.chapter), "| A | B |\n|---|---|\n| satu | dua |"))
) { review in
  review.printedBodies.flatMap { pack, shown in
    zip(shown.body.tables, printedTables(in: shown.body.html)).filter { $1.fit == .tooWide }.map { place, table in
      tooWide(table, at: place, in: pack)
    }
  }
}

private func tooWide(_ table: PrintedTable, at place: Span, in pack: Pack) -> Diagnostic {
  let needed = Int(millimetres(table.leastInSmallPrint).rounded(.up)),
    room = Int(millimetres(table.room).rounded(.down))
  return Diagnostic(
    packTableTooWide.fault, at: place,
    Bilingual(
      id:
        """
        tabel ini memerlukan kira-kira \(needed) mm dengan huruf kecil, sedangkan \
        halaman melintang memberi \(room) mm
        """,
      en: "this table needs about \(needed) mm in small print, but a page on its side gives \(room) mm"),
    help: Bilingual(
      id: "bagi menjadi dua tabel, atau persingkat kata terpanjangnya: “\(table.longestWord)”",
      en: "make two tables of it, or shorten its longest word: “\(table.longestWord)”"),
    notes: [printedIn(pack)])
}

private let wideWords = (1...12).map { "Pertanggungjawabanpelaksanaan\($0)" }

private func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }
