import Diagnostics

/// FM-042: a comma within braces that was meant as part of a text or a number.
///
/// Why it matters: within braces a comma begins the next field, so that half of the text is read and the rest is lost.
/// Source: YAML 1.2.2, 7.4.
let commaEndsValueFault = Fault(
  "FM-042", "comma-ends-value", .error,
  finds: Bilingual(id: "koma di dalam { } yang memutus teks", en: "a comma within braces that cuts a text"),
  why: Bilingual(
    id: "di dalam { } koma memulai isian berikutnya: separuh teks terbaca, sisanya hilang",
    en: "within braces a comma begins the next field: half of the text is read, and the rest is lost"),
  source: "YAML 1.2.2, 7.4",
  wrong: Example(
    .keys(.dossier), "summary: {id: «Menjaga pantai, bersama warga», en: Cares for the coast with its people}"),
  right: Example(
    .keys(.dossier), "summary: {id: \"Menjaga pantai, bersama warga\", en: Cares for the coast with its people}"))

/// - Parameters:
///   - text: all of it, with the commas that it was written with.
///   - form: what the field holds.
///   - currency: one that stands in an amount and not beside it: the number alone would lose it.
func commaEndsValue(_ text: String, _ form: FieldForm, losing currency: String?, at span: Span, _ name: Bilingual)
  -> Diagnostic
{
  let readings = readings(of: text, form)
  let message = Bilingual(
    id: "\(name.id): koma di dalam { } memulai isian baru, sehingga “\(shortened(text))” terputus",
    en: "\(name.en): a comma within braces begins a new field, so that “\(shortened(text))” is cut")
  guard !readings.isEmpty else {
    return Diagnostic(
      commaEndsValueFault, at: span, message,
      help: Bilingual(
        id: "tulis di dalam tanda kutip: \(textInFlow(text))", en: "write it in quotes: \(textInFlow(text))"),
      fixes: [Diagnostic.Fix(span, textInFlow(text))])
  }
  let isAmount = if case .decimal = form { currency != nil } else { false }
  let written = readings.map { isAmount ? "amount: \($0), currency: \(currency ?? "")" : $0 }
  return Diagnostic(
    commaEndsValueFault, at: span, message,
    help: Bilingual(
      id: "tulis \(written.joined(separator: " atau "))", en: "write \(written.joined(separator: " or "))"),
    fixes: readings.count == 1 && !isAmount ? [Diagnostic.Fix(span, readings[0])] : [])
}

/// What a number, day, duration or list with commas is written as; nothing for a text, which goes into quotes.
private func readings(of text: String, _ form: FieldForm) -> [String] {
  switch form {
  case .decimal, .integer: NumberAsWritten(text).numbers.map { "\($0)" }
  case .date, .milestone: DateAsWritten(text).days.map(\.description)
  case .period: PeriodAsWritten(text).certain.map { ["\($0)"] } ?? []
  case .list, .listOrOne: ["[\(text)]"]
  default: []
  }
}
