import Diagnostics
import Markup

/// Front matter in a translation. It translates the body; what it says of the agreement would be said twice, and drift
/// apart.
let translationFieldsFault = Fault(
  "REF-040", "translation-has-fields", .warning,
  finds: Bilingual(id: "isian di berkas terjemahan", en: "fields in the file of a translation"),
  why: Bilingual(
    id: "berkas terjemahan hanya menerjemahkan isi; isian dibaca dari berkas aslinya saja",
    en: "a translation gives the body in another language; fields are read from the original alone"),
  wrong: Example(
    .file("content/handbook/tenggat.id.md"),
    "---\nlanguage: id\n«order»: 20\n---\n\nHitung mundur dari hari terakhir.\n"),
  right: Example(
    .file("content/handbook/tenggat.id.md"), "---\nlanguage: id\n---\n\nHitung mundur dari hari terakhir.\n"))

/// The first field of a translation's front matter that is neither `language` nor `translates`, if there is one.
func strangeFields(of translation: Translation) -> [Diagnostic] {
  let file = translation.file
  guard let tree = file.frontMatter, !tree.nodes.isEmpty, tree.nodes[0].kind == .mapping else { return [] }
  let keys = tree.children(0).map { $0 - 1 }.filter { !tree.equals($0, "language") && !tree.equals($0, "translates") }
  guard let first = keys.first else { return [] }
  return [
    Diagnostic(
      translationFieldsFault, at: tree.span(first, in: file.path),
      Bilingual(
        id: "“\(tree.string(first))” di berkas terjemahan tidak dibaca; aslinya \(translation.original)",
        en: "“\(tree.string(first))” in a translation is not read; the original is \(translation.original)"),
      help: Bilingual(
        id: "pindahkan isian itu ke \(translation.original); di sini cukup isi naskahnya",
        en: "move the fields to \(translation.original); the body is enough here"))
  ]
}
