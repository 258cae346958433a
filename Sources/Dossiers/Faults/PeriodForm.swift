import Diagnostics

/// DAT-046: a duration of the wrong form.
///
/// Why it matters: every last day and notice day is counted with it. Source: ISO 8601 (durations in years, months,
/// weeks, days).
let periodFormFault = Fault(
  "DAT-046", "period-form", .error,
  finds: Bilingual(id: "jangka waktu yang bentuknya salah", en: "a duration of the wrong form"),
  why: Bilingual(
    id: "hari terakhir dan tenggat pemberitahuan dihitung dengannya",
    en: "the last day and the notice day are counted with it"),
  source: "ISO 8601",
  wrong: Example(.keys(.dossier), "term: {duration: «5 tahun», renewal: none}"),
  right: Example(.keys(.dossier), "term: {duration: P5Y, renewal: none}"))

/// A text that is no duration: with what to write, where it says one all the same.
func periodForm(_ text: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  switch PeriodAsWritten(text) {
  case .clear(let period): return periodAsWritten(text, means: [period], at: span, name)
  case .ambiguous(let periods): return periodAsWritten(text, means: periods, at: span, name)
  case .unending: return unendingPeriod(text, at: span, name)
  case .unreadable: break
  }
  return Diagnostic(
    periodFormFault, at: span,
    Bilingual(
      id: "\(name.id): \u{201C}\(shortened(text))\u{201D} bukan jangka waktu yang terbaca",
      en: "\(name.en): \u{201C}\(shortened(text))\u{201D} is no duration that can be read"),
    help: dayInsteadOfPeriod(text)
      ?? Bilingual(
        id: "tulis P5Y untuk lima tahun, P6M untuk enam bulan, P30D untuk tiga puluh hari",
        en: "write P5Y for five years, P6M for six months, P30D for thirty days"))
}

private func periodAsWritten(_ text: String, means periods: [Period], at span: Span, _ name: Bilingual) -> Diagnostic {
  guard let only = periods.first, periods.count == 1 else {
    let readings = periods.map { (code: "\($0)", inWords: $0.inWords) }
    return Diagnostic(
      periodFormFault, at: span,
      Bilingual(
        id: "\(name.id): “\(shortened(text))” dapat dibaca lebih dari satu cara",
        en: "\(name.en): “\(shortened(text))” can be read in more than one way"),
      help: Bilingual(
        id: "tulis " + readings.map { "\($0.code) untuk \($0.inWords.id)" }.joined(separator: ", atau "),
        en: "write " + readings.map { "\($0.code) for \($0.inWords.en)" }.joined(separator: ", or ")))
  }
  return Diagnostic(
    periodFormFault, at: span,
    Bilingual(
      id: "\(name.id): jangka waktu “\(shortened(text))” tidak ditulis seperti itu di sini",
      en: "\(name.en): the duration “\(shortened(text))” is not written like this here"),
    help: Bilingual(id: "tulis \(only) untuk \(only.inWords.id)", en: "write \(only) for \(only.inWords.en)"),
    fixes: [Diagnostic.Fix(span, "\(only)")])
}

/// `tidak terbatas`: an agreement without an end says so where its renewal stands.
private func unendingPeriod(_ text: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    periodFormFault, at: span,
    Bilingual(
      id: "\(name.id): “\(shortened(text))” tidak punya panjang yang dapat dihitung",
      en: "\(name.en): “\(shortened(text))” has no length to count with"),
    help: Bilingual(
      id: "hapus isian ini, dan tulis renewal: indefinite bila naskah berlaku tanpa batas waktu",
      en: "take this field out, and write renewal: indefinite if the agreement runs without an end"))
}

/// A day where a length is asked for.
private func dayInsteadOfPeriod(_ text: String) -> Bilingual? {
  guard let day = CalendarDate(text) ?? DateAsWritten(text).days.first else { return nil }
  return Bilingual(
    id:
      """
      ini tanggal, bukan lamanya: tulis lamanya, misalnya P5Y; hari terakhir menurut naskah ditulis di bawah dates: \
      expires: \(day)
      """,
    en:
      """
      this is a day, not a length: write the length, for example P5Y; a last day that the text states goes under \
      dates: expires: \(day)
      """
  )
}

/// A duration of nothing where a length is asked for: it would turn a dated agreement into one without end.
func zeroPeriod(_ text: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    periodFormFault, at: span,
    Bilingual(
      id: "\(name.id): “\(shortened(text))” tidak ada panjangnya",
      en: "\(name.en): “\(shortened(text))” has no length"),
    help: Bilingual(
      id: "tulis berapa lama, misalnya P5Y untuk lima tahun, atau hapus isian ini",
      en: "write how long, for example P5Y for five years, or take the field out"))
}
