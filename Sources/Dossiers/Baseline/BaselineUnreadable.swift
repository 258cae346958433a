package import Diagnostics

/// A baseline that is no mapping of findings: nothing is tolerated, so that a slip does not silence a whole collection.
package let baselineUnreadableFault = Fault(
  "BAS-972", "baseline-unreadable", .error,
  finds: Bilingual(id: "daftar temuan lama yang tidak terbaca", en: "a baseline that cannot be read"),
  why: Bilingual(
    id: "daftar yang tidak terbaca tidak menoleransi apa pun; salah tulis tidak boleh membungkam seluruh koleksi",
    en: "a baseline that cannot be read tolerates nothing; a slip must not silence a whole collection"),
  wrong: Example(.file("baseline.yml"), "«»- DAT-043\n"),
  right: Example(
    .file("baseline.yml"),
    """
    baseline: 1
    findings:
      - {file: content/dossiers/ks-2024-002.md, code: DAT-043, line: "in_force: 2024-02-01", owner: biro, until: \
    2026-12-31}

    """
  ))

func baselineUnreadable(at span: Span) -> Diagnostic {
  Diagnostic(
    baselineUnreadableFault, at: span,
    Bilingual(
      id: "daftar temuan lama harus memuat baseline dan findings", en: "a baseline has baseline: and findings:"),
    help: Bilingual(
      id: "buat yang baru dengan naskah check --write-baseline BERKAS",
      en: "make a new one with naskah check --write-baseline FILE"))
}
