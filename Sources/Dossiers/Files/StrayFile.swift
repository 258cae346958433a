import Diagnostics

/// SIT-092: a file below `content/`, outside `files/`, that no document names.
///
/// Why it matters: it is not published; whoever put it there may believe that it is.
let strayFileFault = Fault(
  "SIT-092", "stray-file", .info,
  finds: Bilingual(id: "berkas yang tidak disebut dokumen mana pun", en: "a file that no document names"),
  why: Bilingual(
    id: "berkas ini tidak diterbitkan, padahal yang menaruhnya mungkin mengira sebaliknya",
    en: "the file is not published, and whoever put it there may believe that it is"),
  wrong: Example(.file("content/dossiers/lampiran.pdf"), "«»%PDF-"),
  right: Example(
    .keys(.dossier),
    """
    documents:
      - {kind: lampiran, path: ../files/lampiran.pdf}
      - {kind: text, path: ../files/naskah-contoh.txt, language: id}
    """,
    beside: ["content/files/lampiran.pdf": "%PDF-"]))

func strayFile(_ path: String) -> Diagnostic {
  Diagnostic(
    strayFileFault, at: Span(path: path, line: 1),
    Bilingual(
      id: "“\(path.lastPathPart)” tidak diterbitkan: tidak ada dokumen yang menyebutnya",
      en: "“\(path.lastPathPart)” is not published: no document names it"),
    help: isRegister(path)
      ? Bilingual(
        id:
          """
          bila ini daftar kerja sama, pindahkan ke luar content/ dan jalankan naskah import; bila lampiran, simpan di \
          content/files/ dan sebut di isian documents
          """,
        en:
          """
          if it is a register of agreements, move it out of content/ and run naskah import; if it is an attachment, \
          keep it in content/files/ and name it under documents
          """)
      : Bilingual(
        id:
          """
          bila ini lampiran, simpan di content/files/ dan sebut di isian documents atau di dalam isi; bila bukan, \
          hapus
          """,
        en:
          """
          if it is an attachment, keep it in content/files/ and name it under documents or in a text; if not, delete \
          it
          """))
}

private func isRegister(_ path: String) -> Bool {
  [".xlsx", ".xls", ".xlsm", ".ods", ".csv"].contains { path.lowercased().hasSuffix($0) }
}
