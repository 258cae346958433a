import Diagnostics
import FoundationEssentials

/// FM-005: a value of another form than its field's.
///
/// Why it matters: what cannot be read cannot be counted, and drops out of lists and deadlines. Source:
/// docs/planning-model.md, "Values".
let wrongFormFault = Fault(
  "FM-005", "wrong-form", .error,
  finds: Bilingual(id: "nilai yang bentuknya salah", en: "a value of the wrong form"),
  why: Bilingual(
    id: "nilai yang tidak terbaca tidak ikut dihitung dan hilang dari daftar",
    en: "a value that cannot be read is not counted, and drops out of lists"),
  wrong: Example(.keys(.dossier), "themes: «coast»"),
  right: Example(.keys(.dossier), "themes: [coast]"))

/// What a field wants.
enum ExpectedForm {
  case list, mapping, text, emptyItem
  case scalar(FieldForm)
}

/// What stands there.
enum FoundForm {
  case scalar(String), list, mapping
}

/// - Parameters:
///   - meant: what the value is meant to be, where its shape is another than the field's.
///   - sample: a value as the field has it, for where that cannot be told.
func wrongForm(
  _ expected: ExpectedForm, _ found: FoundForm, at span: Span, _ name: Bilingual, meant: ShapeMeant = ShapeMeant(),
  sample: String? = nil
) -> Diagnostic {
  var what = wanted(expected)
  if case .scalar(.decimal) = expected, case .scalar(let text) = found, text.utf8.count > 24,
    text.utf8.allSatisfy(isPartOfNumber)
  {
    what.name = Bilingual(
      id: "angka dengan paling banyak 24 angka di kiri dan di kanan koma",
      en: "a number with at most 24 digits on either side of the point")
  }
  let there: Bilingual
  switch found {
  case .scalar(let text) where text.isEmpty: there = Bilingual(id: "di sini kosong", en: "there is nothing here")
  case .scalar(let text):
    there = Bilingual(
      id: "di sini tertulis \u{201C}\(shortened(text))\u{201D}", en: "here stands \u{201C}\(shortened(text))\u{201D}")
  case .list: there = Bilingual(id: "di sini ada daftar", en: "here is a list")
  case .mapping: there = Bilingual(id: "di sini ada kelompok isian", en: "here is a group of fields")
  }
  return Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "\(name.id): diharapkan \(what.name.id), \(there.id)",
      en: "\(name.en): \(what.name.en) is expected, and \(there.en)"),
    help: help(meant, example: usable(sample) ?? what.example), fixes: meant.fixes)
}

private func help(_ meant: ShapeMeant, example: String) -> Bilingual {
  if let written = meant.written { return Bilingual(id: "tulis \(written)", en: "write \(written)") }
  if !meant.readings.isEmpty {
    return Bilingual(
      id: "tulis \(meant.readings.joined(separator: " atau "))", en: "write \(meant.readings.joined(separator: " or "))"
    )
  }
  if !meant.choices.isEmpty {
    return Bilingual(
      id: "hanya satu yang dapat ditulis di sini; pilih \(quoted(meant.choices, "atau"))",
      en: "only one can be written here; choose \(quoted(meant.choices, "or"))")
  }
  return Bilingual(id: "tulis misalnya \(example)", en: "write for example \(example)")
}

/// A sample that shows something.
private func usable(_ sample: String?) -> String? { sample.flatMap { $0 == "…" || $0 == "[…]" ? nil : $0 } }

/// What a number in its plain form is made of.
private func isPartOfNumber(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"): true
  default: false
  }
}

/// What a field wants, in words.
private struct Wanted {
  var name: Bilingual
  let example: String

  init(id: String, en: String, example: String) {
    name = Bilingual(id: id, en: en)
    self.example = example
  }
}

private func wanted(_ form: ExpectedForm) -> Wanted {
  switch form {
  case .list: Wanted(id: "daftar", en: "a list", example: "[a, b]")
  case .mapping: Wanted(id: "kelompok isian", en: "a group of fields", example: "{…}")
  case .text: Wanted(id: "teks", en: "a text", example: "{id: Mutu air, en: Water quality}")
  case .emptyItem: Wanted(id: "isi butir", en: "something in this item", example: "- …")
  case .scalar(let form):
    switch form {
    case .date, .milestone: Wanted(id: "tanggal TTTT-BB-HH", en: "a date YYYY-MM-DD", example: "2026-06-01")
    case .partialDate:
      Wanted(id: "tahun TTTT atau bulan TTTT-BB", en: "a year YYYY or a month YYYY-MM", example: "2014")
    case .integer: Wanted(id: "bilangan bulat", en: "a whole number", example: "3")
    case .decimal: Wanted(id: "angka", en: "a number", example: "6000000000")
    case .boolean: Wanted(id: "true atau false", en: "true or false", example: "true")
    case .period: Wanted(id: "jangka waktu", en: "a duration", example: "P5Y")
    default: Wanted(id: "satu nilai", en: "a single value", example: "kata")
    }
  }
}

func wrongWord(_ word: String, at span: Span, _ name: Bilingual, allowed: [String]) -> Diagnostic {
  let meant = wordMeant(by: word, among: allowed)
  // A short list is told as a whole; in a long one nobody finds the word that one slipped on.
  let near = allowed.count > 4 ? suggest(word, from: allowed, limit: 2) : []
  let choice =
    near.isEmpty
    ? Bilingual(id: "pilih \(quoted(allowed, "atau"))", en: "choose \(quoted(allowed, "or"))")
    : Bilingual(id: "mungkin maksudnya \(quoted(near, "atau"))?", en: "did you mean \(quoted(near, "or"))?")
  return Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "\(name.id): \u{201C}\(shortened(word))\u{201D} bukan pilihan yang ada",
      en: "\(name.en): \u{201C}\(shortened(word))\u{201D} is none of the choices"),
    help: meant.map {
      Bilingual(id: "“\(shortened(word))” ditulis “\($0)”", en: "“\(shortened(word))” is written “\($0)”")
    }
      ?? choice,
    fixes: meant.map { [Diagnostic.Fix(span, $0)] } ?? [])
}

/// A text short enough for a sentence.
package func shortened(_ text: String) -> String {
  let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
  return line.count > 60 ? line.prefix(59) + "…" : line
}

/// A number that people write so and that can be read in one way (the fix) or in several (each is shown, none applied).
///
/// - Parameter currency: the currency that stands in the text and nowhere else: the number alone would lose it.
func numberAsWritten(
  _ text: String, means numbers: [Decimal], losing currency: String? = nil, at span: Span, _ name: Bilingual
) -> Diagnostic {
  if let currency, let number = numbers.first, numbers.count == 1 {
    return amountWithCurrency(text, number, currency, at: span, name)
  }
  let written = numbers.map { "\($0)" }
  return asWritten(text, written, at: span, name, form: Bilingual(id: "angka", en: "number"))
}

/// A day that people write so, in the same way.
func dateAsWritten(_ text: String, means dates: [CalendarDate], at span: Span, _ name: Bilingual) -> Diagnostic {
  asWritten(text, dates.map(\.description), at: span, name, form: Bilingual(id: "tanggal", en: "date"))
}

func asWritten(_ text: String, _ written: [String], at span: Span, _ name: Bilingual, form: Bilingual) -> Diagnostic {
  guard let only = written.first, written.count == 1 else {
    return Diagnostic(
      wrongFormFault, at: span,
      Bilingual(
        id: "\(name.id): “\(shortened(text))” dapat dibaca lebih dari satu cara",
        en: "\(name.en): “\(shortened(text))” can be read in more than one way"),
      help: Bilingual(id: "tulis \(quoted(written, "atau"))", en: "write \(quoted(written, "or"))"))
  }
  return Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "\(name.id): \(form.id) “\(shortened(text))” tidak ditulis seperti itu di sini",
      en: "\(name.en): the \(form.en) “\(shortened(text))” is not written like this here"),
    help: Bilingual(id: "tulis \(only)", en: "write \(only)"), fixes: [Diagnostic.Fix(span, only)])
}

/// A day that cannot be read: what only says that it is unknown, a length, or another text.
///
/// - Parameter key: the milestone's key (`signed`), where `dates.partial` has a place for its year.
func noDate(_ text: String, below key: String?, at span: Span, _ name: Bilingual) -> Diagnostic {
  if isNothingYet(text) { return nothingYet(text, at: span, name) }
  let plain = wrongForm(.scalar(.date), .scalar(text), at: span, name)
  if let year = PartialDate(yearIn: text) { return aboutAYear(year, below: key, plain, at: span) }
  guard let period = Period(text) ?? PeriodAsWritten(text).certain else { return plain }
  return Diagnostic(
    wrongFormFault, at: span, plain.message,
    help: Bilingual(
      id:
        """
        ini lamanya, bukan tanggal: lamanya ditulis di bawah term: duration: \(period); di sini tulis tanggalnya, \
        misalnya 2026-06-01
        """,
      en:
        """
        this is a length, not a day: a length goes under term: duration: \(period); write the day here, for example \
        2026-06-01
        """
    ))
}

/// `awal 2024`, `±2024`, `Triwulan I 2024`: what is known is the year.
private func aboutAYear(_ year: PartialDate, below key: String?, _ plain: Diagnostic, at span: Span) -> Diagnostic {
  let partly = key.map { key in
    Bilingual(
      id: "; bila hanya tahunnya yang diketahui, tulis partial: {\(key): \(year)} di bawah dates",
      en: "; if only the year is known, write partial: {\(key): \(year)} under dates")
  }
  return Diagnostic(
    wrongFormFault, at: span, plain.message,
    help: Bilingual(
      id: "tulis hari yang pasti, misalnya \(year)-01-31" + (partly?.id ?? ""),
      en: "write the very day, for example \(year)-01-31" + (partly?.en ?? "")))
}

/// `TBD`, `-`, `belum ada` where a value is counted with: an empty field says the same, and every rule understands it.
func nothingYet(_ text: String, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "\(name.id): “\(shortened(text))” bukan nilai yang dapat dihitung",
      en: "\(name.en): “\(shortened(text))” is no value to count with"),
    help: Bilingual(
      id: "kosongkan isian ini (hapus “\(shortened(text))”) sampai nilainya ada",
      en: "leave the field empty (delete “\(shortened(text))”) until the value is there"))
}

/// A number with its unit or other words. They have a field of their own, so that no fix throws them away.
func numberWithUnit(_ text: String, _ counted: CountedNumber, at span: Span, _ name: Bilingual) -> Diagnostic {
  Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "\(name.id): di “\(shortened(text))” ada angka dan kata dalam satu isian",
      en: "\(name.en): “\(shortened(text))” has a number and words in one field"),
    help: Bilingual(
      id: "tulis \(counted.number) saja; “\(counted.words)” ditulis di isian unit atau dalam teks",
      en: "write \(counted.number) alone; “\(counted.words)” goes into the field unit or into the text"))
}

func noBoolean(_ text: String, means truth: Bool?, at span: Span, _ name: Bilingual) -> Diagnostic {
  guard let truth else { return wrongForm(.scalar(.boolean), .scalar(text), at: span, name) }
  return Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "\(name.id): “\(shortened(text))” tidak ditulis seperti itu di sini",
      en: "\(name.en): “\(shortened(text))” is not written like this here"),
    help: Bilingual(id: "tulis \(truth)", en: "write \(truth)"), fixes: [Diagnostic.Fix(span, "\(truth)")])
}

/// `IDR 5 juta` as an amount, where the currency beside it is another or not there.
private func amountWithCurrency(_ text: String, _ number: Decimal, _ currency: String, at span: Span, _ name: Bilingual)
  -> Diagnostic
{
  Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "\(name.id): di “\(shortened(text))” ada mata uang, dan di currency tidak tertulis \(currency)",
      en: "\(name.en): “\(shortened(text))” has a currency, and currency does not say \(currency)"),
    help: Bilingual(
      id: "tulis {amount: \(number), currency: \(currency)}", en: "write {amount: \(number), currency: \(currency)}"))
}

/// `dewan-mitra.example`, `htps://dewan-mitra.example` where a whole address belongs.
func addressInPart(_ address: String, at span: Span) -> Diagnostic {
  Diagnostic(
    wrongFormFault, at: span,
    Bilingual(
      id: "“\(shortened(address))” tidak diawali https://, sehingga tidak tampil di halaman",
      en: "“\(shortened(address))” does not begin with https://, so that the page does not show it"),
    help: Bilingual(
      id: "tulis alamat lengkapnya, misalnya https://\(withoutScheme(address))",
      en: "write the whole address, for example https://\(withoutScheme(address))"))
}
