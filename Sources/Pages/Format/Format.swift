internal import Diagnostics
internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

/// Dates, money and numbers as readers of one language write them. A language that the program does not speak is
/// written as the nearest that it does, with months of its own.
struct Format: Sendable {
  let words: Words
  private var language: Language { words.programLanguage }
  private var isIndonesian: Bool { language == .indonesian }

  init(_ words: Words) {
    self.words = words
  }

  /// `2 Januari 2026`, `2 January 2026`.
  func date(_ date: CalendarDate) -> String {
    guard let month = ownMonth(date.month) else { return date.written(in: language) }
    return "\(date.day) \(month) \(date.year)"
  }

  /// What the handbook's words call a month; nil where it is called as in the program's own language.
  private func ownMonth(_ month: Int) -> String? { words.months?[month - 1] }

  /// The beginning of a month's name.
  private func shortMonth(_ month: Int) -> Substring { (ownMonth(month) ?? Bilingual.month(month)[language]).prefix(3) }

  /// `2 Jan 2026`: in tables and lists.
  func short(_ date: CalendarDate) -> String { "\(dayAndMonth(date)) \(date.year)" }

  /// `2 Jan`: where what stands around it tells the year.
  func dayAndMonth(_ date: CalendarDate) -> String { "\(date.day) \(shortMonth(date.month))" }

  /// `Juni 2014`, `June 2014`, `2014`.
  func date(_ date: PartialDate) -> String {
    guard let month = date.month.flatMap(ownMonth) else { return date.written(in: language) }
    return "\(month) \(date.year)"
  }

  /// `Nov 2026`.
  ///
  /// - Parameter number: the months since January of the year 0: `year * 12 + month - 1`.
  func month(_ number: Int) -> String {
    "\(shortMonth(number % 12 + 1)) \(number / 12)"
  }

  /// `November 2026`, for a heading; the month is counted as in `month(_:)`.
  func wholeMonth(_ number: Int) -> String {
    "\(ownMonth(number % 12 + 1) ?? Bilingual.month(number % 12 + 1)[language]) \(number / 12)"
  }

  /// `Nov`; the month is counted as in `month(_:)`.
  func monthName(_ number: Int) -> String { String(shortMonth(number % 12 + 1)) }

  /// The date of a field; what its author wrote where that is no date, and nothing where the field is absent.
  func date(_ field: Field<CalendarDate>, of document: some Document) -> String {
    field.value.map(date) ?? document.text(field.at) ?? ""
  }

  /// `6.000.000.000` in Indonesian, `6,000,000,000` in English.
  func number(_ value: Decimal, fraction: Int? = nil) -> String {
    value.written(in: language, fraction: fraction)
  }

  /// `30,1 miliar`, `30.1 bn`: for places without room for the whole number, such as the end of a bar.
  func short(_ value: Decimal) -> String {
    let magnitudes = isIndonesian ? Magnitude.indonesian : Magnitude.english
    guard let magnitude = magnitudes.first(where: { value >= $0.least }) else { return number(value, fraction: 0) }
    return number(value / magnitude.size, fraction: 1) + " " + magnitude.name
  }

  /// A large round number with a name of its own: a million, a billion, a trillion.
  private struct Magnitude {
    let size: Decimal
    /// The least number that is told in it: what would be a thousand of the magnitude below, once it is rounded as that
    /// is shown (`1 bn`, not `1,000 m`).
    let least: Decimal
    let name: String

    /// The largest first.
    static let indonesian = named(trillion: "triliun", billion: "miliar", million: "juta")
    static let english = named(trillion: "tn", billion: "bn", million: "m")

    private static func named(trillion: String, billion: String, million: String) -> [Magnitude] {
      [
        Magnitude(size: 1_000_000_000_000, least: 999_950_000_000, name: trillion),
        Magnitude(size: 1_000_000_000, least: 999_950_000, name: billion),
        Magnitude(size: 1_000_000, least: Decimal(9_999_995) / 10, name: million)
      ]
    }
  }

  /// The size of a file: `812 B`, `34 KB`, `1,2 MB`.
  func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes)\u{A0}B" }
    let kilobytes = Decimal(bytes) / 1000
    // What rounds to a thousand is told in the next unit.
    if kilobytes.rounded(to: 0) < 1000 { return number(kilobytes, fraction: 0) + "\u{A0}KB" }
    return number(kilobytes / 1000, fraction: 1) + "\u{A0}MB"
  }

  /// `Rp 6.000.000.000`, `EUR 300.000`; in English `IDR 6,000,000,000`.
  func money(_ amount: Decimal, _ currency: String) -> String {
    sign(of: currency) + "\u{A0}" + number(amount)
  }

  /// Appends a date to HTML, written as `date(_:)` writes it.
  func write(_ date: CalendarDate, to html: inout [UInt8]) {
    if words.months == nil { date.write(in: language, to: &html) } else { html += self.date(date).utf8 }
  }

  /// Appends a date to HTML, written as `short(_:)` writes it, but with spaces at which no line of a cell breaks.
  func writeShort(_ date: CalendarDate, to html: inout [UInt8]) {
    html += "\(date.day)\u{A0}\(shortMonth(date.month))\u{A0}\(date.year)".utf8
  }

  /// Appends a number to HTML, written as `number(_:)` writes it.
  func write(_ number: Decimal, to html: inout [UInt8]) { number.write(in: language, to: &html) }

  /// Appends an amount of money to HTML, written as `money(_:_:)` writes it; the number alone without a currency.
  func write(_ amount: Decimal, _ currency: String?, to html: inout [UInt8]) {
    if let currency {
      appendEscaped(sign(of: currency), to: &html)
      html += "\u{A0}".utf8
    }
    write(amount, to: &html)
  }

  private func sign(of currency: String) -> String { isIndonesian && currency == "IDR" ? "Rp" : currency }

  /// `45 %`.
  func wholePercent(_ share: Decimal) -> String { number(share * 100, fraction: 0) + "\u{A0}%" }

  /// `Rp 9,3 miliar`: an amount of money where there is no room for all of its digits.
  func shortMoney(_ amount: Decimal, _ currency: String) -> String {
    sign(of: currency) + "\u{A0}" + short(amount)
  }

  /// `43,6 %`.
  func percent(_ share: Decimal) -> String { number(share * 100, fraction: 1) + "\u{A0}%" }

  /// `5 tahun`, `1 year 6 months`.
  func period(_ period: Period) -> String {
    var parts: [String] = []
    func add(_ count: Int, _ word: Word) {
      if count != 0 { parts.append(words.count(word, count)) }
    }
    add(period.months / 12, .year)
    add(period.months % 12, .month)
    add(period.days, .day)
    return parts.isEmpty ? words.count(.day, 0) : parts.joined(separator: " ")
  }

  /// How a date was reached, in words: `30 Maret 2028 − 6 bulan; 30 Maret 2028 = 31 Maret 2023 + 5 tahun − 1 hari`.
  /// Empty for a date that the dossier states.
  func derivation(_ computed: ComputedDate) -> String {
    computed.isStated ? "" : computed.derivation(in: self, withResult: false)
  }

  /// The same working, each step a text of its own; no step for a date that the dossier states.
  func derivationSteps(_ computed: ComputedDate) -> [String] {
    computed.isStated ? [] : computed.derivationSteps(in: self, withResult: false)
  }

  /// `13 hari lagi`, `3 months late`: in days up to 90, then in months, from two years on in years.
  func distance(_ date: CalendarDate, from today: CalendarDate) -> String {
    let days = date.ordinal - today.ordinal
    if days == 0 { return words[.today] }
    let isAhead = days > 0
    let length = SpokenLength(days: abs(days))
    switch length.unit {
    case .day: return words.count(isAhead ? .daysLeft : .daysLate, length.count)
    case .month: return words.count(isAhead ? .monthsLeft : .monthsLate, length.count)
    case .year: return words.count(isAhead ? .yearsLeft : .yearsLate, length.count)
    }
  }

  /// How far off a deadline is. One whose day is past but which can still be met (a decision before the last notice
  /// day) is due now, not late.
  func distance(of deadline: Deadline, from today: CalendarDate) -> String {
    let date = deadline.date.date
    return date < today && !deadline.isLate ? words[.now] : distance(date, from: today)
  }

  /// `hari ini`, `6 hari lalu`, `11 months ago`: an age.
  func ago(_ days: Int) -> String {
    if days == 0 { return words[.today] }
    let length = SpokenLength(days: days)
    switch length.unit {
    case .day: return words.count(.daysAgo, length.count)
    case .month: return words.count(.monthsAgo, length.count)
    case .year: return words.count(.yearsAgo, length.count)
    }
  }

  /// A number of days as a reader would say it: in days up to 90, then in months, from two years on in years.
  private struct SpokenLength {
    enum Unit { case day, month, year }
    let unit: Unit
    let count: Int

    init(days: Int) {
      // A year has 365.25 days, so a month has 1461 / 48. Adding 730 (half of 1461) rounds to the nearest month.
      let months = (days * 48 + 730) / 1461
      if days <= 90 {
        unit = .day
        count = days
      } else if months < 24 {
        unit = .month
        count = months
      } else {
        unit = .year
        count = (months + 6) / 12
      }
    }
  }
}

extension Format: DerivationWords {
  func day(_ date: CalendarDate) -> String { self.date(date) }

  func phrase(_ phrase: DerivationPhrase) -> String {
    switch phrase {
    case .minusOneDay: words[.minusOneDay]
    case .nextMonthStart: words[.nextMonth]
    case .workingDay: words[.workingDay]
    case .treatyLaw: words[.treatyLaw]
    case .trigger(.signature, _): words[.triggerSignature]
    case .trigger(.lastNotification, _): words[.triggerNotification]
    case .trigger(.ratifications, .none): words[.triggerRatifications]
    case .trigger(.ratifications, .some(let count)): words.fill(.triggerRatification, [.n: "\(count)"])
    case .field(let field): "(\(field))"
    case .agreed(let day): words.fill(.agreedByLetters, [.date: day])
    case .accession: words[.byAccession]
    case .suspended: words[.whileSuspended]
    case .endOf(let id): words.fill(.lastDayOf, [.id: id])
    }
  }
}
