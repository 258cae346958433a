internal import Diagnostics
internal import Dossiers

/// Agreements that are renewed by themselves: when next, and that notice has to come before it.
func findingsOfRenewals(_ register: RegisterReading, asOf today: CalendarDate) -> [RegisterFinding] {
  register.agreements.compactMap { agreement in
    guard let renewal = agreement.renewal else { return nil }
    let ask = Bilingual(
      id: "berapa lama sebelumnya pemberitahuan harus disampaikan tidak ada di tabel: cari di naskahnya",
      en: "how long before that notice must be given is not in the table: look at the document")
    guard let next = nextEnd(of: agreement, from: today) else {
      return RegisterFinding(
        .renewsSilently, at: renewal.place, heading: renewal.heading, value: renewal.raw,
        Bilingual(
          id: "diperpanjang dengan sendirinya; kapan berikutnya tidak dapat dihitung karena lamanya tidak tertulis",
          en: "it renews by itself; when next cannot be computed, for its length stands nowhere"),
        help: ask)
    }
    return RegisterFinding(
      .renewsSilently, at: renewal.place, heading: renewal.heading, value: renewal.raw,
      Bilingual(
        id: "diperpanjang dengan sendirinya setelah \(next.inWords.id), bila tidak ada yang memberitahukan sebelumnya",
        en: "it renews by itself after \(next.inWords.en), unless notice is given before"),
      help: ask)
  }
}

/// The first end on or after a day, where each renewal is as long as the first term.
private func nextEnd(of agreement: RegisterAgreement, from today: CalendarDate) -> CalendarDate? {
  guard let end = agreement.lastDay else { return nil }
  guard end < today else { return end }
  guard let first = agreement.firstDay else { return nil }
  let duration = agreement.term?.value.duration ?? Period(months: 0, days: end.ordinal - first.ordinal + 1)
  guard !duration.isZero else { return nil }
  let eveOffset = end.ordinal - (first + duration).ordinal
  for count in 2...2_000 {
    let next = (first + Period(months: 0, days: 0).adding(count, times: duration)).adding(days: eveOffset)
    if next >= today { return next }
  }
  return nil
}
