import Diagnostics

/// DAT-046: a duration of the wrong form.
///
/// Why it matters: every last day and notice day is counted with it. Source: ISO 8601 (durations in years, months, weeks, days).
let periodFormFault = Fault(
  "DAT-046", "period-form", .error,
  finds: Bilingual(id: "jangka waktu yang bentuknya salah", en: "a duration of the wrong form"),
  why: Bilingual(id: "hari terakhir dan tenggat pemberitahuan dihitung dengannya", en: "the last day and the notice day are counted with it"),
  source: "ISO 8601",
  wrong: Example(.keys(.dossier), "term: {duration: «5 tahun», renewal: none}"),
  right: Example(.keys(.dossier), "term: {duration: P5Y, renewal: none}"))

func periodForm(_ text: String, at span: Span) -> Diagnostic {
  let guess = guessedPeriod(text)
  return Diagnostic(
    periodFormFault, at: span,
    Bilingual(id: "\u{201C}\(shortened(text))\u{201D} bukan jangka waktu yang terbaca", en: "\u{201C}\(shortened(text))\u{201D} is no duration that can be read"),
    help: guess.map { Bilingual(id: "tulis \($0)", en: "write \($0)") }
      ?? Bilingual(
        id: "tulis P5Y untuk lima tahun, P6M untuk enam bulan, P30D untuk tiga puluh hari",
        en: "write P5Y for five years, P6M for six months, P30D for thirty days"),
    fixes: guess.map { [Diagnostic.Fix(span, $0)] } ?? [])
}

/// A duration of nothing where a length is asked for: it would turn a dated agreement into one without end.
func zeroPeriod(_ text: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    periodFormFault, at: span,
    Bilingual(id: "\(name.id): “\(shortened(text))” tidak ada panjangnya", en: "\(name.en): “\(shortened(text))” has no length"),
    help: Bilingual(
      id: "tulis berapa lama, misalnya P5Y untuk lima tahun, atau hapus isian ini", en: "write how long, for example P5Y for five years, or take the field out"))
}

/// "5 tahun", "6 months", "5y" → `P5Y`, `P6M`, `P5Y`.
func guessedPeriod(_ text: String) -> String? {
  let digits = text.prefix { $0.isNumber }
  let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
  guard let number = Int(digits), number > 0, number < 10_000 else { return nil }
  switch unit {
  case "tahun", "thn", "th", "year", "years", "y": return "P\(number)Y"
  case "bulan", "bln", "month", "months", "m": return "P\(number)M"
  case "minggu", "week", "weeks", "w": return "P\(number)W"
  case "hari", "day", "days", "d": return "P\(number)D"
  default: return nil
  }
}
