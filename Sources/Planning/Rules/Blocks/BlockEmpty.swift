import Diagnostics
import Dossiers
import Markup

/// BLK-002: a figure whose selection picks no dossier.
///
/// Why it matters: an empty frame makes readers look for what is missing.
let blockEmpty = DocumentRule(
  Fault(
    "BLK-002", "block-empty", .warning,
    finds: Bilingual(
      id: "gambar yang pilihannya tidak memilih satu dosier pun", en: "a figure whose selection picks no dossier"),
    why: Bilingual(
      id: "bingkai kosong membuat pembaca mencari yang hilang",
      en: "an empty frame makes readers look for what is missing"),
    wrong: Example(.body(.chapter), "```figure\nkind: bar\nby: stage\nselect: «{stage: exploration}»\n```\n"),
    right: Example(.body(.chapter), "```figure\nkind: bar\nby: stage\nselect: {live: true}\n```\n")),
  isAboutFigures: true
) { review, target in
  review.blocks(of: target).compactMap { block, tree, path in
    guard !block.select.conditions.isEmpty, review.dossiers(in: block.select).isEmpty else { return nil }
    return Diagnostic(
      blockEmpty.fault, at: tree.span(block.select.at, in: path),
      Bilingual(
        id: "pilihan gambar ini tidak memilih satu dosier pun", en: "this figure's selection picks no dossier"),
      help: Bilingual(
        id: "longgarkan syaratnya; coba dengan naskah list", en: "loosen its conditions; try it with naskah list"))
  }
}

extension Review {
  /// The figures of a document's own body that can be drawn, with their YAML and the path of their file.
  func blocks(of target: Handbook.Target) -> [(block: Block, tree: YAMLTree, path: String)] {
    let file = handbook.document(target).file
    return file.body.figures.compactMap { figure in
      guard let tree = figure.tree, let block = readBlock(figure, in: file.path, under: model).value else { return nil }
      return (block, tree, file.path)
    }
  }
}
