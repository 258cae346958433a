import Diagnostics

/// Agreements that are each other's parents, and other references that lead back to where they began. Law has no
/// agreement under its own implementing arrangement.
let circleOfParentsFault = Fault(
  "REF-038", "circle-of-parents", .error,
  finds: Bilingual(
    id: "induk atau rujukan lain yang berputar kembali ke dokumennya sendiri",
    en: "parents or other references that lead back to the document itself"),
  why: Bilingual(
    id: "silsilah harus berujung pada satu perjanjian payung; lingkaran tidak punya ujung",
    en: "a family must end at one umbrella agreement; a circle has no end"),
  wrong: Example(.keys(.parent), "parent: «KS-2024-002»"), right: Example(.keys(.parent), "related: [KS-2024-002]"))

/// - Parameter circle: from the dossier with the smallest id along the parents; the last one's parent is the first.
func circleOfParents(_ circle: [Dossier]) -> Diagnostic {
  let first = circle[0]
  let shown = circle.count <= 12 ? circle.map(\.id) : circle.prefix(11).map(\.id) + ["…"]
  let way = (shown + [first.id]).joined(separator: " → ")
  return Diagnostic(
    circleOfParentsFault, at: first.span(first.parent),
    circle.count == 1
      ? Bilingual(
        id: "\(first.id) menyebut dirinya sendiri sebagai induk", en: "\(first.id) names itself as its parent")
      : Bilingual(id: "induk berputar: \(way)", en: "the parents go round in a circle: \(way)"),
    help: Bilingual(
      id: "hapus “parent” pada perjanjian payungnya; untuk hubungan lain pakai “related”",
      en: "take “parent” out of the umbrella agreement; for other ties use “related”"),
    notes: zip(circle, circle.dropFirst() + circle.prefix(1)).dropFirst().map { child, parent in
      Diagnostic.Note(
        child.span(child.parent),
        Bilingual(id: "\(child.id) berinduk pada \(parent.id)", en: "\(child.id) has the parent \(parent.id)"))
    })
}

/// A document in a list of other documents, or a term as its own broader term.
func namesItself(_ id: String, at span: Span) -> Diagnostic {
  Diagnostic(
    circleOfParentsFault, at: span,
    Bilingual(id: "“\(id)” adalah dokumen ini sendiri", en: "“\(id)” is this very document"),
    help: Bilingual(
      id: "tulis id dokumen lain, atau hapus “\(id)” di sini",
      en: "write another document's id, or take “\(id)” out here"))
}
