package import Diagnostics

/// An entry of the baseline whose finding is gone. A baseline may only shrink: left in place, the entry would let the
/// same fault come back unseen.
package let staleEntryFault = Fault(
  "BAS-971", "stale-baseline-entry", .warning,
  finds: Bilingual(
    id: "temuan yang ditoleransi dalam daftar temuan lama, tetapi sudah tidak ada",
    en: "a finding that the baseline tolerates and that is gone"),
  why: Bilingual(
    id:
      """
      entri yang tertinggal akan menutupi kesalahan yang sama bila muncul lagi; daftar temuan lama hanya boleh \
      menyusut
      """,
    en: "an entry left behind would hide the same fault when it comes back; a baseline may only shrink"),
  wrong: Example(
    .file("baseline.yml"),
    """
    baseline: 1
    findings:
      - «{file: content/dossiers/ks-2024-002.md, code: DAT-043, owner: biro, until: 2026-12-31}»

    """
  ),
  right: Example(.file("baseline.yml"), "baseline: 1\nfindings: []\n"))

package func staleEntry(_ entry: Baseline.Entry) -> Diagnostic {
  Diagnostic(
    staleEntryFault, at: entry.at,
    Bilingual(
      id: "\(entry.key.code) di \(entry.key.file) sudah tidak ada, tetapi masih ditoleransi di sini",
      en: "\(entry.key.code) in \(entry.key.file) is gone, but still tolerated here"),
    help: Bilingual(
      id: "hapus entri ini, atau jalankan lagi naskah check --write-baseline dengan berkas ini",
      en: "delete this entry, or run naskah check --write-baseline with this file again"))
}
