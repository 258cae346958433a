internal import Diagnostics

/// FM-012: the marks of a merge that git could not finish, in front matter or in a body outside of code.
///
/// Why it matters: both versions stand in the file, and the page shows both. Source: git-merge(1), "How conflicts are
/// presented".
let mergeConflictFault = Fault(
  "FM-012", "merge-conflict", .error,
  finds: Bilingual(id: "tanda penggabungan git yang belum selesai", en: "the marks of a merge that is not finished"),
  why: Bilingual(
    id: "kedua versi berdiri berdampingan di berkas, dan halaman menampilkan keduanya",
    en: "both versions stand side by side in the file, and the page shows both"),
  source: "git-merge(1)",
  wrong: Example(
    .body(.chapter),
    """
    «<<<<<<< HEAD»
    Count back from the last day.
    =======
    Count back from the day before the last.
    >>>>>>> tenggat

    """
  ),
  right: Example(.body(.chapter), "Count back from the last day.\n"))

func mergeConflict(at span: Span) -> Diagnostic {
  Diagnostic(
    mergeConflictFault, at: span,
    Bilingual(
      id: "penggabungan git di sini belum diselesaikan", en: "a merge of git was not finished here"),
    help: Bilingual(
      id:
        """
        pilih satu versi, lalu hapus versi lain dan baris \u{201C}<<<<<<<\u{201D}, \u{201C}=======\u{201D}, dan \
        \u{201C}>>>>>>>\u{201D}
        """,
      en:
        """
        keep one version, then remove the other and the lines \u{201C}<<<<<<<\u{201D}, \u{201C}=======\u{201D} and \
        \u{201C}>>>>>>>\u{201D}
        """
    ))
}
