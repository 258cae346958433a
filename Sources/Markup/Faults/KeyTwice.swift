internal import Diagnostics

/// FM-003: a field written twice in one mapping. The first counts until one is removed.
///
/// Why it matters: two values for one field are a contradiction that most programs settle silently. Source: YAML 1.2, 3.2.1.3 (keys are unique).
let keyTwiceFault = Fault(
  "FM-003", "key-twice", .error,
  finds: Bilingual(id: "isian yang ditulis dua kali", en: "a field that is written twice"),
  why: Bilingual(id: "dua nilai untuk satu isian saling bertentangan", en: "two values for one field contradict each other"),
  source: "YAML 1.2, 3.2.1.3",
  wrong: Example(
    .file("content/glossary/perpanjangan.md"),
    "---\nid: perpanjangan\nterm: {id: perpanjangan, en: renewal}\n«term»: {id: pembaruan, en: renewal}\n---\n\nMasa berlaku lanjutan.\n"),
  right: Example(
    .file("content/glossary/perpanjangan.md"),
    "---\nid: perpanjangan\nterm: {id: perpanjangan, en: renewal}\n---\n\nMasa berlaku lanjutan.\n"))

func keyTwice(_ key: String, second: Span, first: Span) -> Diagnostic {
  Diagnostic(
    keyTwiceFault, at: second,
    Bilingual(id: "isian \u{201C}\(key)\u{201D} ditulis dua kali", en: "the field \u{201C}\(key)\u{201D} is written twice"),
    help: Bilingual(id: "hapus salah satu, atau gabungkan keduanya", en: "remove one, or merge the two"),
    notes: [Diagnostic.Note(first, Bilingual(id: "yang pertama di sini", en: "the first is here"))])
}
