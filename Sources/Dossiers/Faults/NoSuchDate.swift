import Diagnostics

/// DAT-041: a date that the calendar does not have.
///
/// Why it matters: a deadline cannot be counted from a day that never comes.
let noSuchDateFault = Fault(
  "DAT-041", "no-such-date", .error,
  finds: Bilingual(id: "tanggal yang tidak ada dalam kalender", en: "a date that the calendar does not have"),
  why: Bilingual(id: "tenggat tidak dapat dihitung dari hari yang tidak pernah ada", en: "no deadline can be counted from a day that never comes"),
  source: "ISO 8601",
  wrong: Example(.keys(.dossier), "updated: «2026-02-30»"),
  right: Example(.keys(.dossier), "updated: 2026-02-28"))

func noSuchDate(_ text: String, at span: Span) -> Diagnostic {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  var help = Bilingual(id: "tulis tanggal yang ada, TTTT-BB-HH", en: "write a date that exists, YYYY-MM-DD")
  if parts.count == 3, (1...12).contains(parts[1]), parts[0] >= 1, parts[2] > 0 {
    let last = CalendarDate.days(inMonth: parts[1], of: parts[0]), month = Bilingual.month(parts[1])
    help = Bilingual(
      id: "bulan \(month.id) \(parts[0]) berakhir pada tanggal \(last); tulis tanggal yang ada, TTTT-BB-HH",
      en: "\(month.en) \(parts[0]) ends on \(last) \(month.en); write a date that exists, YYYY-MM-DD")
  }
  return Diagnostic(
    noSuchDateFault, at: span, Bilingual(id: "tidak ada tanggal \u{201C}\(text)\u{201D}", en: "there is no date \u{201C}\(text)\u{201D}"), help: help)
}
