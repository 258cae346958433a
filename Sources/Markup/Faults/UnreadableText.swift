internal import Diagnostics

/// FM-009: bytes that are not UTF-8, or a NUL. They are shown as U+FFFD.
///
/// Why it matters: such a character shows differently, or not at all, on every machine. Source: RFC 3629; CommonMark
/// 0.30, 2.3 (insecure characters).
let unreadableTextFault = Fault(
  "FM-009", "unreadable-text", .error,
  finds: Bilingual(id: "huruf yang rusak: bukan UTF-8, atau tanda NUL", en: "broken characters: not UTF-8, or NUL"),
  why: Bilingual(
    id: "huruf seperti itu tampil lain di tiap komputer", en: "such a character shows differently on every machine"),
  source: "RFC 3629",
  wrong: Example(
    .file("content/glossary/perpanjangan.md"),
    "---\nid: perpanjangan\nterm: {id: perpanjangan, en: renewal}\n---\n\nMasa «\u{0}»berlaku lanjutan.\n"),
  right: Example(
    .file("content/glossary/perpanjangan.md"),
    "---\nid: perpanjangan\nterm: {id: perpanjangan, en: renewal}\n---\n\nMasa berlaku lanjutan.\n"))

func unreadableText(at span: Span, isNul: Bool) -> Diagnostic {
  Diagnostic(
    unreadableTextFault, at: span,
    isNul
      ? Bilingual(id: "ada tanda NUL di sini", en: "there is a NUL character here")
      : Bilingual(id: "huruf di sini bukan UTF-8", en: "the character here is not UTF-8"),
    help: Bilingual(
      id: "simpan ulang berkas ini sebagai UTF-8, lalu ketik lagi huruf yang rusak",
      en: "save the file again as UTF-8, then type the broken character again"))
}

/// A file of another format, under the name of a document.
func wrongFormat(_ format: OtherFormat, at span: Span) -> Diagnostic {
  guard let kind = format.name else {
    return Diagnostic(
      unreadableTextFault, at: span,
      Bilingual(
        id: "berkas ini disimpan sebagai UTF-16, bukan UTF-8", en: "this file is saved as UTF-16, not as UTF-8"),
      help: Bilingual(id: "simpan ulang berkas ini sebagai UTF-8", en: "save the file again as UTF-8"))
  }
  return Diagnostic(
    unreadableTextFault, at: span,
    Bilingual(
      id: "ini \(kind.id), bukan teks, apa pun namanya", en: "this is \(kind.en) and no text, whatever its name"),
    help: Bilingual(
      id: "mulai berkas baru dengan naskah new dan salin teksnya ke sana; berkas aslinya disimpan di content/files/",
      en: "begin a new file with naskah new and copy the text into it; the original belongs in content/files/"))
}

extension OtherFormat {
  /// Nil for a text in another encoding.
  fileprivate var name: Bilingual? {
    switch self {
    case .utf16: nil
    case .office: Bilingual(id: "berkas Word, Excel atau ZIP", en: "a file of Word, Excel or ZIP")
    case .oldOffice: Bilingual(id: "berkas Word atau Excel lama", en: "an old file of Word or Excel")
    case .pdf: Bilingual(id: "berkas PDF", en: "a PDF")
    case .richText: Bilingual(id: "berkas RTF dari pengolah kata", en: "an RTF file of a word processor")
    case .picture: Bilingual(id: "gambar", en: "a picture")
    }
  }
}
