import Diagnostics
import Dossiers
import FoundationEssentials

/// DAT-061: a duration that no agreement has, such as 900 years.
///
/// Why it matters: a slip of a key moves a deadline beyond everybody's life, and nobody looks for it again. A hundred
/// years and more are told (`longest_years` sets another limit); the model's `max_duration` is LEG-610. Source:
/// practice.
let implausiblePeriod = Rule(
  Fault(
    "DAT-061", "implausible-period", .warning,
    finds: Bilingual(
      id: "jangka waktu yang terlalu panjang untuk naskah mana pun", en: "a duration that no agreement has"),
    why: Bilingual(
      id: "satu salah ketik memindahkan tenggat ke luar umur siapa pun, dan tidak ada yang mencarinya lagi",
      en: "one slip of a key moves a deadline beyond everybody's life, and nobody looks for it again"),
    wrong: Example(.keys(.dossier), "term: {duration: «P900Y», renewal: none}", joining: "rules: {DAT-051: off}"),
    right: Example(.keys(.dossier), "term: {duration: P9Y, renewal: none}", joining: "rules: {DAT-051: off}"))
) { subject in
  let most = subject.parameter(.longestYears, or: 99)
  let mostDays = most * 365
  let long = subject.periods.filter { period in
    period.value.map { Decimal($0.months * 30 + $0.days) > mostDays } ?? false
  }
  guard !long.isEmpty else { return [] }
  // What leads past the calendar has been told there.
  let told = beyondCalendar.check(subject).map(\.span)
  return long.filter { !told.contains(subject.span($0)) }.compactMap { field in
    guard let period = field.value else { return nil }
    return Diagnostic(
      implausiblePeriod.fault, at: subject.span(field),
      Bilingual(
        id: "\(period.inWords.id), lebih lama dari \(most.inWords.id) tahun",
        en: "\(period.inWords.en), longer than \(most.inWords.en) years"),
      help: Bilingual(
        id:
          """
          periksa angkanya (P9Y sembilan tahun, P90D sembilan puluh hari); tulis renewal: indefinite bila naskah \
          berlaku tanpa batas waktu
          """,
        en:
          """
          check the number (P9Y is nine years, P90D ninety days); write renewal: indefinite if the agreement runs \
          without an end
          """
      ))
  }
}

extension Subject {
  /// Every duration that a dossier counts with.
  fileprivate var periods: [Field<Period>] {
    let term = dossier.term.value
    let counted = [
      term?.duration, term?.renewalPeriod, term?.noticePeriod, term?.windDown, term?.entryIntoForce.value?.offset,
      dossier.coordination.value?.meetingCadence, dossier.evaluation.value?.cadence, dossier.context.value?.cadence
    ]
    return counted.compactMap { $0 } + (term?.extensions.value ?? []).map(\.by)
      + (dossier.parties.value ?? []).compactMap { $0.accession.value?.offset }
  }
}
