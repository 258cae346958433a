import Diagnostics
import Dossiers

/// REF-045: the address of a document that is none, or is not https.
///
/// Why it matters: what is fetched over http can be read and changed on its way; an address without a host opens
/// nothing. Source: docs/planning-model.md, "Numbers, originals and signatures".
let addressNotSecure = Rule(
  Fault(
    "REF-045", "address-not-https", .error,
    finds: Bilingual(
      id: "alamat dokumen yang bukan alamat https", en: "the address of a document that is no https address"),
    why: Bilingual(
      id: "yang diambil lewat http dapat dibaca dan diubah di jalan; alamat tanpa nama server tidak membuka apa pun",
      en: "what is fetched over http can be read and changed on its way; an address without a host opens nothing"),
    source: "docs/planning-model.md: Numbers, originals and signatures",
    wrong: Example(.keys(.dossier), "documents:\n  - {kind: scan, url: «http://arsip.example/naskah.pdf»}"),
    right: Example(.keys(.dossier), "documents:\n  - {kind: scan, url: \"https://arsip.example/naskah.pdf\"}"))
) { subject in
  subject.dossier.documents.items().compactMap { document in
    guard let text = document.url.value, WebAddress(text) == nil else { return nil }
    let isPlain = text.lowercased().hasPrefix("http://")
    return Diagnostic(
      addressNotSecure.fault, at: subject.span(document.url),
      Bilingual(
        id: "“\(shortened(text))” bukan alamat https", en: "“\(shortened(text))” is no https address"),
      help: isPlain
        ? Bilingual(
          id: "coba alamat yang sama dengan https:// di peramban; bila terbuka, tulis itu",
          en: "try the same address with https:// in a browser; if it opens, write that")
        : Bilingual(
          id: "tulis alamat lengkapnya, misalnya https://arsip.example/naskah.pdf; berkas di content/ ditulis di path",
          en: "write the whole address, e.g. https://archive.example/text.pdf; a file in content/ goes under path"
        ))
  }
}
