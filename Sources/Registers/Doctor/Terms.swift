internal import Diagnostics
internal import Dossiers

/// First days, last days and durations that do not go together, or that cannot be read.
func findingsOfTerms(_ register: RegisterReading) -> [RegisterFinding] {
  register.agreements.flatMap { agreement in
    let found = [
      unreadableTerm(agreement), unclearDay(agreement), yearsOnly(agreement), withoutEnd(agreement),
      contradiction(agreement),
      order(agreement), missing(agreement, register)
    ]
    return found.compactMap { $0 }
  } + countings(register)
}

private func unreadableTerm(_ agreement: RegisterAgreement) -> RegisterFinding? {
  for case let term? in [agreement.term, agreement.period] {
    if term.value.isWithoutUnit {
      return RegisterFinding(
        .termWithoutUnit, term,
        Bilingual(
          id: "angka ini tidak menyebut tahun, bulan atau hari", en: "this number does not say years, months or days"),
        help: Bilingual(
          id: "tulis satuannya, misalnya “\(shortened(term.raw)) tahun”",
          en: "write the unit, e.g. “\(shortened(term.raw)) years”"))
    }
    guard term.value.isUnreadable else { continue }
    return RegisterFinding(
      .termUnreadable, term,
      Bilingual(
        id: "dari “\(shortened(term.raw))” tidak dapat dibaca berapa lama atau sampai kapan",
        en: "“\(shortened(term.raw))” does not tell how long or until when"),
      help: Bilingual(
        id: "tulis lamanya (“5 tahun”) atau hari pertama dan terakhirnya",
        en: "write how long (“5 years”), or the first and the last day"))
  }
  return nil
}

/// A day of a period that a cell of days would be asked about too: `03/04/2024 - 05/06/2026`.
private func unclearDay(_ agreement: RegisterAgreement) -> RegisterFinding? {
  guard let period = agreement.period else { return nil }
  let unclear = [period.value.first, period.value.last].first { day in
    switch day {
    case .eitherWay, .monthAndTwoDigits, .emptyDate, .impossibleYear: true
    default: false
    }
  }
  return unclear.flatMap { dayFinding(period.saying($0)) }
}

/// `2017-2021`, `2019-`: years without days, and a period that is open at its end.
private func yearsOnly(_ agreement: RegisterAgreement) -> RegisterFinding? {
  guard let period = agreement.period, case .partial = period.value.first else { return nil }
  let isOpen = period.value.last == .absent
  return RegisterFinding(
    .partialDate, period,
    isOpen
      ? Bilingual(
        id: "hanya tahun mulainya yang tertulis, dan sampai kapan tidak",
        en: "only the year in which it begins stands here, and not until when")
      : Bilingual(
        id: "hanya tahunnya yang tertulis, bukan hari mulai dan berakhirnya",
        en: "only years stand here, not the days on which it begins and ends"),
    help: Bilingual(
      id: "cari harinya pada naskah; sampai ditemukan, hanya itulah yang diketahui",
      en: "look the days up on the document; until then this is all that is known"))
}

/// Words by which it has no end.
private func withoutEnd(_ agreement: RegisterAgreement) -> RegisterFinding? {
  let message = Bilingual(
    id: "dibaca: tanpa hari terakhir, berlaku sampai ada yang mengakhirinya",
    en: "read as: without a last day, in force until somebody ends it")
  if let end = agreement.end, end.value == .unending { return RegisterFinding(.withoutEnd, end, message) }
  for case let term? in [agreement.term, agreement.period] where term.value.isUnending && !isOpenYear(term.value) {
    return RegisterFinding(.withoutEnd, term, message)
  }
  return nil
}

/// `2019-` is a period that nobody ended, and is said to be so.
private func isOpenYear(_ term: TermCell) -> Bool {
  if case .partial = term.first, term.last == .absent { true } else { false }
}

/// The three ways in which registers count a term to its last day, by how many days it ends before its anniversary.
private let daysBeforeAnniversary = 0...2

private func contradiction(_ agreement: RegisterAgreement) -> RegisterFinding? {
  guard let term = agreement.term, let duration = term.value.duration else { return nil }
  if let finding = contradictionOfYears(agreement, term, duration) { return finding }
  guard let first = agreement.firstDay, let stated = agreement.statedEnd?.value, stated >= first else { return nil }
  let anniversary = first + duration
  guard !daysBeforeAnniversary.contains(anniversary.ordinal - stated.ordinal) else { return nil }
  let eve = anniversary.adding(days: -1), length = duration.inWords
  let message = Bilingual(
    id: "\(length.id) sejak \(first.inWords.id) berakhir \(eve.inWords.id), bukan \(stated.inWords.id)",
    en: "\(length.en) from \(first.inWords.en) end on \(eve.inWords.en), not on \(stated.inWords.en)")
  let help = Bilingual(
    id: "lihat naskahnya: tulis \(eve) di sini, atau betulkan jangka waktunya (\(term.place.reference))",
    en: "look at the document: write \(eve) here, or correct the duration (\(term.place.reference))")
  if let end = agreement.end, end.value.day != nil {
    return RegisterFinding(.endContradictsTerm, end, message, help: help, others: [term.place])
  }
  return agreement.period.map { RegisterFinding(.endContradictsTerm, $0, message, help: help, others: [term.place]) }
}

/// `2017-2021` beside `4 Tahun`: years alone agree with a duration of their difference, or of one year more.
private func contradictionOfYears(
  _ agreement: RegisterAgreement, _ term: Placed<TermCell>, _ duration: Period
) -> RegisterFinding? {
  guard let period = agreement.period, case .partial(let first) = period.value.first,
    case .partial(let last) = period.value.last, first.month == nil, last.month == nil
  else { return nil }
  let years = last.year - first.year
  let most = Period(months: 12 * (years + 1), days: 0), least = Period(months: 12 * years, days: 0)
  guard duration != most, duration != least else { return nil }
  return RegisterFinding(
    .endContradictsTerm, period,
    Bilingual(
      id: "dari \(first.year) sampai \(last.year) bukan \(duration.inWords.id)",
      en: "\(first.year) to \(last.year) is not \(duration.inWords.en)"),
    help: Bilingual(
      id: "lihat naskahnya: betulkan tahunnya atau jangka waktunya (\(term.place.reference))",
      en: "look at the document: correct the years or the duration (\(term.place.reference))"),
    others: [term.place])
}

private func order(_ agreement: RegisterAgreement) -> RegisterFinding? {
  guard let end = agreement.statedEnd, let first = agreement.firstDay, end.value <= first else { return nil }
  let last = end.value, others = [agreement.firstDayPlace].compactMap { $0 }.filter { $0 != end.place }
  if last == first {
    return RegisterFinding(
      .endOnStart, end,
      Bilingual(
        id: "berakhir pada hari yang sama dengan mulainya", en: "it ends on the day on which it begins"),
      help: Bilingual(
        id: "lihat naskahnya: berapa lama ini berlaku?", en: "look at the document: how long is it in force?"),
      others: others)
  }
  return RegisterFinding(
    .endBeforeStart, end,
    Bilingual(
      id: "berakhir \(last.inWords.id), sebelum mulai (\(first.inWords.id))",
      en: "it ends on \(last.inWords.en), before it begins (\(first.inWords.en))"),
    help: Bilingual(
      id: "lihat naskahnya; sering kali kedua hari tertukar atau tahunnya salah ketik",
      en: "look at the document; often the two days are swapped or a year is mistyped"),
    others: others)
}

/// No end, no duration, and no word that there is none.
private func missing(_ agreement: RegisterAgreement, _ register: RegisterReading) -> RegisterFinding? {
  let table = register.tables[agreement.table]
  guard let end = agreement.end, end.value == .absent, agreement.term?.value.isUnreadable != true,
    agreement.period?.value.isUnreadable != true, agreement.lastDay == nil, !agreement.isUnending,
    agreement.renewal == nil, agreement.term?.value.isWithoutUnit != true, unclearDay(agreement) == nil
  else { return nil }
  let hasStart = agreement.firstDay != nil
  guard hasStart || table.columns(.start).count + table.columns(.signed).count > 0 else { return nil }
  if !hasStart, isAbsent(agreement.start), isAbsent(agreement.signed) {
    return RegisterFinding(
      .datesMissing, end,
      Bilingual(id: "tidak ada satu pun tanggal pada baris ini", en: "there is no date in this row"),
      help: Bilingual(id: "isi tanggalnya dari naskah", en: "fill the dates in from the document"))
  }
  guard hasStart else { return nil }
  return RegisterFinding(
    .endMissing, end,
    Bilingual(
      id: "mulai \(agreement.firstDay?.inWords.id ?? ""), tetapi sampai kapan tidak tertulis",
      en: "it begins on \(agreement.firstDay?.inWords.en ?? ""), and until when stands nowhere"),
    help: Bilingual(
      id: "isi hari terakhir, lamanya, atau “tidak terbatas”", en: "fill in the last day, the duration, or “unlimited”")
  )
}

private func isAbsent(_ cell: Placed<DayCell>?) -> Bool { cell == nil || cell?.value == .absent }

/// A table that ends some terms on the eve and others on the anniversary.
private func countings(_ register: RegisterReading) -> [RegisterFinding] {
  register.tables.indices.compactMap { index in
    let ends = register.agreements.filter { $0.table == index }.compactMap(endedBefore)
    let eve = ends.filter { $0.days == 1 }, same = ends.filter { $0.days == 0 }, two = ends.filter { $0.days == 2 }
    let rarer = eve.count >= same.count ? same : eve
    guard [eve, same, two].count(where: { !$0.isEmpty }) > 1, let example = rarer.first ?? two.first else {
      return nil
    }
    let ways = [
      WayOfCounting(
        terms: eve.count, ends: Bilingual(id: "sehari sebelum tanggal yang sama", en: "on the eve of the same date")),
      WayOfCounting(terms: same.count, ends: Bilingual(id: "pada tanggal yang sama", en: "on the same date")),
      WayOfCounting(
        terms: two.count,
        ends: Bilingual(id: "dua hari sebelum tanggal yang sama", en: "two days before the same date"))
    ].filter { $0.terms > 0 }
    let counted = Bilingual(
      id: ways.map { "\($0.terms) \($0.ends.id)" }.joined(separator: ", "),
      en: ways.map { "\($0.terms) \($0.ends.en)" }.joined(separator: ", "))
    return RegisterFinding(
      .countedTwoWays, example.end,
      Bilingual(
        id: "masa berlaku dihitung dengan cara berbeda; yang berakhir: \(counted.id)",
        en: "terms are counted in different ways; of those that end: \(counted.en)"),
      help: Bilingual(
        id: "tentukan satu cara dari bunyi naskah (“sampai dengan”), dan betulkan yang lain",
        en: "take one way from the wording of the documents, and correct the others"))
  }
}

/// A way in which registers count a term to its last day.
private struct WayOfCounting {
  /// How many terms of a table are counted so.
  let terms: Int
  let ends: Bilingual
}

/// How many days an agreement ends before the anniversary of its first day: after its stated duration, else after a
/// whole number of years. nil where it ends on no such day.
private func endedBefore(_ agreement: RegisterAgreement) -> (days: Int, end: Placed<DayCell>)? {
  guard let end = agreement.end, let last = end.value.day, let first = agreement.firstDay, last > first else {
    return nil
  }
  if let duration = agreement.term?.value.duration {
    let days = (first + duration).ordinal - last.ordinal
    return daysBeforeAnniversary.contains(days) ? (days, end) : nil
  }
  for years in 1...50 {
    let days = first.adding(months: 12 * years).ordinal - last.ordinal
    if daysBeforeAnniversary.contains(days) { return (days, end) }
    if days > 2 { return nil }
  }
  return nil
}
