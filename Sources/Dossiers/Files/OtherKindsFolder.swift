import Diagnostics

/// FM-020: a document in the folder of another kind.
///
/// Why it matters: it is read as what it is not, so that every field is at fault and the agreement is in no list.
let otherKindsFolderFault = Fault(
  "FM-020", "other-kinds-folder", .error,
  finds: Bilingual(id: "dokumen di folder jenis lain", en: "a document in the folder of another kind"),
  why: Bilingual(
    id: "ia dibaca sebagai jenis yang salah: semua isiannya tampak salah, dan ia tidak ada dalam daftarnya",
    en: "it is read as what it is not: every field seems wrong, and it is missing from its list"),
  wrong: Example(
    .file("content/glossary/ks-2025-007.md"),
    "---\n«id»: KS-2025-007\nclassification: biasa\ninstrument: mou\nstage: exploration\nthemes: [coast]\n---\n"),
  right: Example(
    .file("content/glossary/sasaran.md"),
    "---\nid: sasaran\nterm: {id: sasaran, en: goal}\nclassification: biasa\n---\n"))

func otherKindsFolder(_ span: Span, isIn folder: ContentKind, readsLike kind: ContentKind) -> Diagnostic {
  Diagnostic(
    otherKindsFolderFault, at: span,
    Bilingual(
      id: "ini terbaca seperti \(named(kind).id), tetapi berada di content/\(folder.rawValue)/",
      en: "this reads like a \(named(kind).en), and stands in content/\(folder.rawValue)/"),
    help: Bilingual(id: "pindahkan ke “content/\(kind.rawValue)/”", en: "move it to “content/\(kind.rawValue)/”"))
}
