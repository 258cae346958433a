import Diagnostics
import Dossiers

/// DAT-069: a document that says it was changed, reviewed or translated on a day that has not come.
///
/// Why it matters: readers take the page for newer than it is, and a review that is dated ahead is not asked for again.
let careInFuture = DocumentRule(
  Fault(
    "DAT-069", "care-in-future", .warning,
    finds: Bilingual(
      id: "dokumen yang diperbarui, ditinjau atau diterjemahkan di masa depan",
      en: "a document changed, reviewed or translated in the future"),
    why: Bilingual(
      id: "biasanya tahunnya salah ketik; pembaca mengira halamannya lebih baru daripada sebenarnya",
      en: "mostly the year is mistyped; readers take the page for newer than it is"),
    wrong: Example(.keys(.dossier), "updated: «2062-05-20»"),
    right: Example(.keys(.dossier), "updated: 2026-05-20"))
) { review, target in
  let today = review.portfolio.today
  return review.handbook.daysOfCare(for: target).filter { $0.day > today }.map { care in
    Diagnostic(
      careInFuture.fault, at: care.span,
      Bilingual(
        id: "\(care.key) (\(care.name.id)) bertanggal \(care.day.inWords.id), padahal hari ini \(today.inWords.id)",
        en: "\(care.key) is dated \(care.day.inWords.en), but today is \(today.inWords.en)"),
      help: Bilingual(
        id: "periksa tahun dan bulannya, lalu tulis hari perubahannya yang sebenarnya",
        en: "check the year and the month, and write the day on which it was really done"))
  }
}
