import Diagnostics
import Dossiers

/// LEG-616: a live agreement whose originals are told of, and of which no scan is.
///
/// Why it matters: who works with an agreement reads a scan; without one the text lies in a cupboard. Asked of dossiers
/// that tell of their originals. Source: docs/planning-model.md, "Numbers, originals and signatures".
let scanMissing = Rule(
  Fault(
    "LEG-616", "scan-missing", .warning,
    finds: Bilingual(id: "berlaku, tetapi pindaiannya tidak ada", en: "live, but without a scan"),
    why: Bilingual(
      id: "yang bekerja dengan naskah membaca pindaiannya; tanpa itu isinya tersimpan di lemari",
      en: "who works with an agreement reads its scan; without one the text lies in a cupboard"),
    source: "docs/planning-model.md: Numbers, originals and signatures",
    wrong: Example(
      .keys(.parent), "«originals»:\n  - {party: badan-contoh, form: paper, held_by: biro, complete: true}"),
    right: Example(
      .keys(.parent),
      """
      originals:
        - {party: badan-contoh, form: paper, held_by: biro, complete: true}
      documents:
        - {kind: scan, url: "https://arsip.badan-contoh.example/mou-2021.pdf", pages: 12}
      """))
) { subject in
  let dossier = subject.dossier
  // A kind that cannot be read may be that of a scan.
  guard subject.isLive, !dossier.originals.items().isEmpty, !dossier.documents.isUnknown,
    !dossier.documents.items().contains(where: { $0.isScan || $0.kind.isUnknown }),
    !dossier.originals.items().contains(where: { $0.form.value == .electronic })
  else { return [] }
  return [
    Diagnostic(
      scanMissing.fault, at: dossier.keySpan(dossier.originals.at),
      Bilingual(
        id: "naskah aslinya tercatat, tetapi pindaiannya tidak ada di documents",
        en: "its originals are recorded, but documents has no scan"),
      help: Bilingual(
        id: "pindai naskahnya, lalu tulis di bawah documents - {kind: scan, path: …} atau {kind: scan, url: …}",
        en: "scan it, then write under documents - {kind: scan, path: …} or {kind: scan, url: …}"))
  ]
}
