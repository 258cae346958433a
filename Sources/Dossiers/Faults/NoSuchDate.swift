import Diagnostics

/// DAT-041: a date that the calendar does not have.
///
/// Why it matters: a deadline cannot be counted from a day that never comes.
let noSuchDateFault = Fault(
  "DAT-041", "no-such-date", .error,
  finds: Bilingual(id: "tanggal yang tidak ada dalam kalender", en: "a date that the calendar does not have"),
  why: Bilingual(
    id: "tenggat tidak dapat dihitung dari hari yang tidak pernah ada",
    en: "no deadline can be counted from a day that never comes"),
  source: "ISO 8601",
  wrong: Example(.keys(.dossier), "updated: «2026-02-30»"),
  right: Example(.keys(.dossier), "updated: 2026-02-28"))

/// The numbers of a day as they are written, the year first or last.
struct DayParts {
  let year, month, day: Int
}

/// `2026-02-30`, `30/02/2026`: three numbers of which one can be nothing but the year. nil for anything else, and where
/// the middle number can be no month but another order gives a day.
func dayParts(_ text: String) -> DayParts? {
  let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) {
    $0 == "-" || $0 == "/" || $0 == "." || $0 == " "
  }.map(String.init)
  guard parts.count == 3, let first = Int(parts[0]), let middle = Int(parts[1]), let last = Int(parts[2]) else {
    return nil
  }
  guard parts.allSatisfy({ !$0.utf8.contains { $0 < 0x30 || $0 > 0x39 } }), parts[1].utf8.count <= 2 else { return nil }
  if parts[0].utf8.count == 4, parts[2].utf8.count <= 2 { return DayParts(year: first, month: middle, day: last) }
  guard parts[2].utf8.count == 4, parts[0].utf8.count <= 2 else { return nil }
  // The American order, if that gives a day.
  if CalendarDate(year: last, month: first, day: middle) != nil { return nil }
  return DayParts(year: last, month: middle, day: first)
}

func noSuchDate(_ text: String, _ parts: DayParts, at span: Span) -> Diagnostic {
  var help = Bilingual(id: "tulis tanggal yang ada, TTTT-BB-HH", en: "write a date that exists, YYYY-MM-DD")
  if (1...12).contains(parts.month), parts.year >= 1, parts.day > 0 {
    let last = CalendarDate.days(inMonth: parts.month, of: parts.year), month = Bilingual.month(parts.month)
    help = Bilingual(
      id: "bulan \(month.id) \(parts.year) berakhir pada tanggal \(last); tulis tanggal yang ada, TTTT-BB-HH",
      en: "\(month.en) \(parts.year) ends on \(last) \(month.en); write a date that exists, YYYY-MM-DD")
  } else if parts.month > 12, let other = CalendarDate(year: parts.year, month: parts.day, day: parts.month) {
    help = Bilingual(
      id: "tidak ada bulan ke-\(parts.month); bila maksudnya \(other.inWords.id), tulis \(other)",
      en: "there is no month \(parts.month); if you mean \(other.inWords.en), write \(other)")
  } else if parts.month > 12 || parts.month < 1 {
    help = Bilingual(
      id: "tidak ada bulan ke-\(parts.month): bulan ditulis 01 sampai 12, TTTT-BB-HH",
      en: "there is no month \(parts.month): months are written 01 to 12, YYYY-MM-DD")
  }
  return Diagnostic(
    noSuchDateFault, at: span,
    Bilingual(id: "tidak ada tanggal \u{201C}\(text)\u{201D}", en: "there is no date \u{201C}\(text)\u{201D}"),
    help: help)
}
