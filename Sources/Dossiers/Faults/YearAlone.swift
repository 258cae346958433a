import Diagnostics

/// DAT-060: a year or a month alone where a day is asked for.
///
/// Why it matters: no deadline can be counted from it, and it drops out of what is sorted and counted by day. A
/// register that knows no more than the year says so in `dates.partial`. Source: docs/planning-model.md, "Dates, terms
/// and notice".
let yearAloneFault = Fault(
  "DAT-060", "year-or-month-alone", .error,
  finds: Bilingual(
    id: "tahun atau bulan saja di tempat tanggal", en: "a year or a month alone where a day is asked for"),
  why: Bilingual(
    id: "tenggat tidak dapat dihitung dari tahun atau bulan; yang hanya diketahui tahunnya ditulis di dates: partial:",
    en: "no deadline can be counted from a year or a month; what is known no better is written under dates: partial:"),
  source: "ISO 8601",
  wrong: Example(
    .keys(.dossier),
    """
    dates: {initiated: «2023», negotiated: 2023-04-12, drafted: 2023-07-01, adopted: 2023-10-02, signed: 2024-01-15, \
    in_force: 2024-02-01}
    """
  ),
  right: Example(
    .keys(.dossier),
    """
    dates: {partial: {initiated: 2023}, negotiated: 2023-04-12, drafted: 2023-07-01, adopted: 2023-10-02, signed: \
    2024-01-15, in_force: 2024-02-01}
    """
  ))

/// - Parameter key: the milestone's key (`signed`), where `dates.partial` has a place for it.
func yearAlone(_ text: String, _ partial: PartialDate, below key: String?, at span: Span, _ name: Bilingual)
  -> Diagnostic
{
  let month = partial.month ?? 1
  let day = "\(partial.year)-" + (month < 10 ? "0\(month)" : "\(month)") + "-31"
  let whole = Bilingual(
    id: "tulis tanggal lengkapnya, TTTT-BB-HH (misalnya \(CalendarDate(day)?.description ?? "2026-01-31"))",
    en: "write the whole day, YYYY-MM-DD (for example \(CalendarDate(day)?.description ?? "2026-01-31"))")
  let partly = key.map { key in
    Bilingual(
      id: "; bila harinya memang tidak diketahui, tulis partial: {\(key): \(partial)} di bawah dates",
      en: "; if nobody knows the day, write partial: {\(key): \(partial)} under dates")
  }
  return Diagnostic(
    yearAloneFault, at: span,
    Bilingual(
      id: "\(name.id): “\(shortened(text))” tidak menyebut hari, sehingga tidak ada yang dapat dihitung darinya",
      en: "\(name.en): “\(shortened(text))” names no day, so that nothing can be counted from it"),
    help: Bilingual(id: whole.id + (partly?.id ?? ""), en: whole.en + (partly?.en ?? "")))
}

/// A whole day where only what is known in part belongs.
func dayAmongPartial(_ day: CalendarDate, key: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "\(name.id): harinya diketahui, \(day.inWords.id), sedangkan partial hanya untuk tahun atau bulan",
      en: "\(name.en): the day is known, \(day.inWords.en), and partial is for years and months"),
    help: Bilingual(
      id: "pindahkan ke dates: \(key): \(day), dan hapus dari partial",
      en: "move it to dates: \(key): \(day), and take it out of partial"))
}

func partialAsWritten(_ text: String, means partial: PartialDate, at span: Span, _ name: Bilingual) -> Diagnostic {
  asWritten(text, ["\(partial)"], at: span, name, form: Bilingual(id: "tahun atau bulan", en: "year or month"))
}
