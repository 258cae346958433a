import Diagnostics
import Markup

/// A document of a dossier, a link or an image whose file is not under `content/`.
let missingAttachmentFault = Fault(
  "REF-035", "missing-attachment", .error,
  finds: Bilingual(id: "lampiran atau gambar yang tidak ada di dalam content/", en: "an attachment or image that is not in content/"),
  why: Bilingual(
    id: "situs membawa serta lampirannya; yang berada di luar content/ tidak ikut dan tidak dapat dibuka pembaca",
    en: "the site carries its attachments; what lies outside content/ is left behind and no reader can open it"),
  wrong: Example(
    .keys(.dossier),
    """
    documents:
      - {kind: text, path: ../files/naskah-contoh.txt, language: id}
      - {kind: text, path: «../files/naskah-cntoh.txt», language: en}
    """),
  right: Example(.keys(.dossier), "documents:\n  - {kind: text, path: ../files/naskah-contoh.txt, language: id}"))

/// - Parameter near: paths to write instead.
func missingAttachment(_ target: String, at span: Span, near: [String]) -> Diagnostic {
  let whole = resolve(target, from: span.path)
  let message = if let whole, whole.hasPrefix("content/") {
    Bilingual(id: "tidak ada berkas “\(target)” (dicari di \(whole))", en: "there is no file “\(target)” (looked for at \(whole))")
  } else {
    Bilingual(id: "“\(target)” berada di luar content/", en: "“\(target)” lies outside content/")
  }
  let help = near.isEmpty
    ? Bilingual(
      id: "simpan berkasnya di content/files/, lalu tulis jalurnya dari berkas ini",
      en: "put the file into content/files/ and write the path from this file")
    : Bilingual(id: "mungkin maksudnya \(quoted(near, .indonesian))", en: "did you mean \(quoted(near, .english))")
  let name = target.pathParts.last ?? target
  let names = near.map { $0.pathParts.last ?? $0 }
  let place = certainName(name, names).flatMap(names.firstIndex)
  return Diagnostic(missingAttachmentFault, at: span, message, help: help, fixes: place.map { [Diagnostic.Fix(span, near[$0])] } ?? [])
}

/// An image whose file is a page of the handbook.
func pageAsImage(_ link: Body.Link) -> Diagnostic {
  Diagnostic(
    missingAttachmentFault, at: link.span,
    Bilingual(id: "“\(link.target)” adalah halaman, bukan gambar", en: "“\(link.target)” is a page, not an image"),
    help: Bilingual(id: "untuk tautan ke halaman itu, hapus “!” di depannya", en: "for a link to that page take the “!” before it away"))
}
