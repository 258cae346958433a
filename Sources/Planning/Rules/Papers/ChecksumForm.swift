import Diagnostics
import Dossiers

/// REF-046: a checksum that is none.
///
/// Why it matters: a sum that was cut short when it was copied proves nothing. `naskah verify` compares them. Source:
/// FIPS 180-4.
let checksumForm = Rule(
  Fault(
    "REF-046", "checksum-form", .error,
    finds: Bilingual(
      id: "sidik jari dokumen yang bukan SHA-256", en: "a checksum of a document that is no SHA-256"),
    why: Bilingual(
      id: "sidik jari yang terpotong saat disalin tidak membuktikan apa pun",
      en: "a sum that was cut short when it was copied proves nothing"),
    source: "FIPS 180-4",
    wrong: Example(
      .keys(.dossier), "documents:\n  - {kind: text, path: ../files/naskah-contoh.txt, sha256: «9f86d081884c»}"),
    right: Example(
      .keys(.dossier),
      """
      documents:
        - kind: text
          path: ../files/naskah-contoh.txt
          sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
      """))
) { subject in
  subject.dossier.documents.items().compactMap { document in
    guard let text = document.sha256.value, !isSum(text) else { return nil }
    return Diagnostic(
      checksumForm.fault, at: subject.span(document.sha256),
      Bilingual(
        id: "“\(shortened(text))” bukan SHA-256: itu 64 angka heksadesimal",
        en: "“\(shortened(text))” is no SHA-256: that is 64 hexadecimal digits"),
      help: Bilingual(
        id: "naskah verify menyebut sidik jari setiap berkas; salin seluruhnya",
        en: "naskah verify tells the sum of each file; copy all of it"))
  }
}

private func isSum(_ text: String) -> Bool {
  text.utf8.count == 64
    && text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
    }
}
