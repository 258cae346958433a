import Diagnostics
import Dossiers

/// REF-044: a document of which nothing says where it is.
///
/// Why it matters: a reader who is told of a document and not where it is asks around for it. It is a file of the
/// handbook (`path`), something on the web (`url`) or on a shelf (`archive`). Source: docs/planning-model.md, "Fields".
let documentNowhere = Rule(
  Fault(
    "REF-044", "document-nowhere", .warning,
    finds: Bilingual(
      id: "dokumen yang tidak disebut tempatnya", en: "a document of which nothing says where it is"),
    why: Bilingual(
      id: "pembaca tahu dokumen itu ada, tetapi tidak tahu di mana",
      en: "a reader learns that the document exists, but not where it is"),
    source: "docs/planning-model.md: Numbers, originals and signatures",
    wrong: Example(.keys(.dossier), "documents:\n  - «{kind: scan, language: id, pages: 12}»"),
    right: Example(.keys(.dossier), "documents:\n  - {kind: scan, language: id, pages: 12, archive: L2-14-007}"))
) { subject in
  subject.dossier.documents.items().filter { $0.path.isAbsent && $0.url.isAbsent && $0.archive.isAbsent }.map {
    Diagnostic(
      documentNowhere.fault, at: subject.dossier.span($0.at),
      Bilingual(id: "dokumen ini tidak menyebut tempatnya", en: "this document does not say where it is"),
      help: Bilingual(
        id: "tulis path: (berkas di content/), url: (alamat https) atau archive: (tanda rak)",
        en: "write path: (a file in content/), url: (an https address) or archive: (a shelf mark)"))
  }
}
