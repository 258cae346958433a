import Diagnostics
import Markup

/// A link to a section that its page does not have.
let missingAnchorFault = Fault(
  "REF-034", "missing-anchor", .error,
  finds: Bilingual(
    id: "tautan ke bagian yang tidak ada di halaman tujuannya", en: "a link to a section that its page does not have"),
  why: Bilingual(
    id: "tautan seperti ini jatuh di awal halaman, dan pembaca mencari sendiri; judul bagian biasanya telah diubah",
    en: "such a link drops the reader at the top of the page to search alone; most often a heading was reworded"),
  wrong: Example(.body(.dossier), "Carried out with the [board](«../partners/dewan-mitra.md#profl»)."),
  right: Example(.body(.dossier), "Carried out with the [board](../partners/dewan-mitra.md#profile)."))

/// - Parameter target: the file whose headings were looked at.
/// - Parameter headings: some of the sections there are.
func missingAnchor(
  _ fragment: String, _ link: Body.Link, target: String, near: [String], headings: [String]
) -> Diagnostic {
  let help =
    if !near.isEmpty {
      Bilingual(
        id: "mungkin maksudnya \(quoted(near.map { "#" + $0 }, .indonesian))?",
        en: "did you mean \(quoted(near.map { "#" + $0 }, .english))?")
    } else if headings.isEmpty {
      Bilingual(
        id: "halaman itu tidak punya bagian berjudul; hapus “#\(fragment)”",
        en: "that page has no headings; take “#\(fragment)” away")
    } else {
      Bilingual(
        id: "bagian yang ada: \(headings.map { "#" + $0 }.joined(separator: ", "))",
        en: "its sections are: \(headings.map { "#" + $0 }.joined(separator: ", "))")
    }
  let path = link.form == .wiki ? link.target : linkEncoded(link.target)
  let fixes = certainName(fragment, near).map { [Diagnostic.Fix(link.span, path + "#" + $0)] } ?? []
  return Diagnostic(
    missingAnchorFault, at: link.span,
    Bilingual(
      id: "tidak ada bagian “#\(fragment)” di \(target)", en: "there is no section “#\(fragment)” in \(target)"),
    help: help, fixes: fixes)
}
