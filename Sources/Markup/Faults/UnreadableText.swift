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

func wrongEncoding(at span: Span) -> Diagnostic {
  Diagnostic(
    unreadableTextFault, at: span,
    Bilingual(id: "berkas ini disimpan sebagai UTF-16, bukan UTF-8", en: "this file is saved as UTF-16, not as UTF-8"),
    help: Bilingual(id: "simpan ulang berkas ini sebagai UTF-8", en: "save the file again as UTF-8"))
}
