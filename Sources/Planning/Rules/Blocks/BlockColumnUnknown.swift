import Diagnostics
import Dossiers
import Markup

/// BLK-003: a figure's table with a column that there is not.
///
/// Why it matters: the table would show nothing in it. Source: docs/interfaces.md, "naskah list".
let blockColumnUnknown = DocumentRule(
  Fault(
    "BLK-003", "block-column-unknown", .error,
    finds: Bilingual(id: "tabel dengan kolom yang tidak ada", en: "a table with a column that there is not"),
    why: Bilingual(id: "kolom itu akan kosong di semua baris", en: "the column would be empty in every row"),
    wrong: Example(.body(.chapter), "```figure\nkind: table\ncolumns: [id, «dates.sgned»]\n```\n"),
    right: Example(.body(.chapter), "```figure\nkind: table\ncolumns: [id, dates.signed]\n```\n")),
  isAboutFigures: true
) { review, target in
  let model = review.handbook.model
  return review.blocks(of: target).flatMap { block, tree, path in
    block.columns.compactMap { column in
      columnNotThere(column.value, blockColumnUnknown.fault, at: tree.span(column.at, in: path), model)
    }
  }
}

/// A name that no column of dossiers has, with the columns that may be meant; nil for one that there is.
func columnNotThere(_ name: String, _ fault: Fault, at span: Span, _ model: PlanningModel) -> Diagnostic? {
  guard Column(name, of: [.dossier], under: model) == nil else { return nil }
  let names = columns(of: .dossier, under: model).map(\.name)
  let called = ContentKind.dossier.paths(calledBy: name).filter(names.contains)
  let near = called.isEmpty ? suggest(name, from: names) : called
  return Diagnostic(
    fault, at: span,
    Bilingual(id: "tidak ada kolom \u{201C}\(name)\u{201D}", en: "there is no column \u{201C}\(name)\u{201D}"),
    help: near.isEmpty
      ? Bilingual(
        id: "naskah list --columns help menyebut semuanya", en: "naskah list --columns help lists them all")
      : Bilingual(
        id: "mungkin maksudnya \(near.joined(separator: ", "))?", en: "did you mean \(near.joined(separator: ", "))?"))
}
