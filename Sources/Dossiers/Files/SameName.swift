import Diagnostics

/// SIT-093: two files whose names are one on the disks of most offices.
///
/// Windows and macOS do not tell capitals from small letters, and macOS not the two forms of an accented letter
/// (Unicode UAX 15, NFC and NFD): a copy of the handbook there loses one of the two.
let sameNameFault = Fault(
  "SIT-093", "same-name", .error,
  finds: Bilingual(
    id: "dua berkas yang namanya sama pada Windows dan macOS", en: "two files that have one name on Windows and macOS"),
  why: Bilingual(
    id:
      """
      di sana huruf besar dan kecil, dan dua cara menulis huruf beraksen, adalah satu nama: salah satu berkas akan \
      hilang
      """,
    en:
      """
      there capitals and small letters, and two ways to write an accented letter, are one name: one of the files gets \
      lost
      """
  ),
  wrong: Example(
    .file("content/files/peta.csv"), "«»a,b\n",
    beside: [
      "content/files/Peta.csv": "a,b\n",
      "content/glossary/peta.md":
        "---\nid: peta\nterm: peta\n---\n[satu](../files/Peta.csv), [dua](../files/peta.csv)\n"
    ]),
  right: Example(
    .file("content/files/peta-2.csv"), "a,b\n",
    beside: [
      "content/files/peta.csv": "a,b\n",
      "content/glossary/peta.md":
        "---\nid: peta\nterm: peta\n---\n[satu](../files/peta.csv), [dua](../files/peta-2.csv)\n"
    ]))

func sameName(_ path: String, as first: String) -> Diagnostic {
  Diagnostic(
    sameNameFault, at: Span(path: path, line: 1),
    Bilingual(
      id: "“\(path)” dan “\(first)” adalah satu nama pada Windows dan macOS",
      en: "“\(path)” and “\(first)” are one name on Windows and macOS"),
    help: Bilingual(
      id: "hapus salah satunya, atau ganti namanya sehingga berbeda tidak hanya huruf besar atau tanda aksennya",
      en: "delete one of them, or rename it so that they differ in more than capitals or the way accents are written"),
    notes: [Diagnostic.Note(Span(path: first, line: 1), Bilingual(id: "berkas yang satu lagi", en: "the other file"))])
}
