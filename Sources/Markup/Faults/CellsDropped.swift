internal import Diagnostics

/// SIT-034: a row with more cells than its table has columns. Source: GFM 0.29, 4.10 (tables).
///
/// Why it matters: the cells behind the last column are not shown, and nothing on the page tells that they were there.
let cellsDroppedFault = Fault(
  "SIT-034", "cells-dropped", .error,
  finds: Bilingual(
    id: "baris tabel yang selnya lebih banyak daripada judul kolomnya",
    en: "a row with more cells than its table has columns"),
  why: Bilingual(
    id: "sel di luar kolom terakhir tidak ditampilkan, dan pembacanya tidak tahu",
    en: "the cells behind the last column are not shown, and no reader can know"),
  source: "GFM 0.29, 4.10",
  wrong: Example(.body(.dossier), "| Regency | Area |\n|---|---|\n«| North | 40 | planted |»\n"),
  right: Example(.body(.dossier), "| Regency | Area | State |\n|---|---|---|\n| North | 40 | planted |\n"))

func cellsDropped(_ row: TableSource.OverlongRow, at span: Span) -> Diagnostic {
  let cells = Bilingual.count(row.cells, id: "sel", one: "cell", other: "cells")
  let columns = Bilingual.count(row.columns, id: "kolom", one: "column", other: "columns")
  return Diagnostic(
    cellsDroppedFault, at: span,
    Bilingual(
      id: "baris ini punya \(cells.id), sedangkan tabelnya \(columns.id)",
      en: "this row has \(cells.en), and its table has \(columns.en)"),
    help: Bilingual(
      id: "tambahkan judul kolom, atau tulis “\\|” bila garis tegaknya bagian dari teks",
      en: "add a column to the header, or write “\\|” where a bar is part of the text"))
}
