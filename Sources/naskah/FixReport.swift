internal import Diagnostics
internal import Pipeline

/// What `check --fix` did, or with `--dry-run` would do, in the reader's language.
struct FixReport {
  let mended: Mended
  let isDryRun: Bool

  /// Each changed line: as a small diff of what would be, or as what it was and is.
  var changes: String { mended.lines.map { isDryRun ? $0.diff : $0.told }.joined(separator: isDryRun ? "\n" : "") }

  /// - Parameter left: how many findings there are after it.
  func summary(left: Int) -> Bilingual {
    let fixes = Bilingual.count(mended.count, id: "perbaikan", one: "fix", other: "fixes")
    let files = Bilingual.count(mended.files.count, id: "berkas", one: "file", other: "files")
    let doing =
      isDryRun
      ? Bilingual(
        id: "\(fixes.id) akan ditulis dalam \(files.id), sekarang belum ada yang ditulis",
        en: "\(fixes.en) would be written in \(files.en); nothing is written now")
      : Bilingual(id: "\(fixes.id) dalam \(files.id)", en: "\(fixes.en) in \(files.en)")
    let findings = Bilingual.count(
      left, id: "temuan", one: "finding that only a person can mend is",
      other: "findings that only a person can mend are")
    return Bilingual(
      id: "naskah: \(doing.id); "
        + (left == 0 ? "tidak ada temuan lagi" : "sisa \(findings.id) yang hanya dapat dibetulkan orang"),
      en: "naskah: \(doing.en); " + (left == 0 ? "no finding is left" : "\(findings.en) left"))
  }
}
