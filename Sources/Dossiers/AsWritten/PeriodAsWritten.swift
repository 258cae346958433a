/// A duration as people write it: `5 tahun`, `3 (tiga) tahun`, `2 years 6 months`, `dua tahun`, `1,5 tahun`, `P2,5Y`,
/// `setahun`.
package enum PeriodAsWritten: Equatable, Sendable {
  case clear(Period)
  /// Every duration it can be, the longest first: `36` without a unit, `3 (empat) tahun`.
  case ambiguous([Period])
  /// Words for a time without an end: no duration, but clear.
  case unending
  case unreadable

  package init(_ text: String) {
    let words = Self.words(of: text.lowercased())
    // A duration below zero is never what was meant.
    guard text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) != "-" else {
      self = .unreadable
      return
    }
    if Self.endless.contains(words.joined(separator: " ")) {
      self = .unending
      return
    }
    let readings = Self.inISOForm(text) ?? Self.named(words) ?? Self.saidAgain(text) ?? Self.counted(words)
    let meant = readings.filter { !$0.isZero }.reduce(into: [Period]()) { if !$0.contains($1) { $0.append($1) } }
    switch meant.count {
    case 0: self = .unreadable
    case 1: self = .clear(meant[0])
    default: self = .ambiguous(meant)
    }
  }

  /// The one duration that is meant, with its unit; nil where there are several or none.
  var certain: Period? { if case .clear(let period) = self { period } else { nil } }

  /// A whole number below a thousand in words: `empat puluh`, `twenty five`; nil for anything else.
  package static func wholeNumber(inWords text: String) -> Int? {
    let words = words(of: text.lowercased())
    guard !words.isEmpty, let amount = spokenNumber(words), amount.denominator == 1 else { return nil }
    return amount.numerator
  }

  // MARK: ISO 8601, nearly

  /// `p5y`, `P 5 Y`, `P2,5Y`, `P6M1Y`: the form itself with a slip. nil for what does not begin like it.
  private static func inISOForm(_ text: String) -> [Period]? {
    var rest = text.uppercased().unicodeScalars.filter { !$0.properties.isWhitespace }[...]
    guard rest.first == "P" else { return nil }
    rest = rest.dropFirst()
    guard rest.first.map(isDigit) == true else { return nil }
    var sum = Period(months: 0, days: 0)
    while !rest.isEmpty {
      let digits = rest.prefix { isDigit($0) || $0 == "," || $0 == "." }
      rest = rest.dropFirst(digits.count)
      guard let number = Amount(string(digits)) else { return [] }
      guard let letter = rest.popFirst() else { return sum.isZero ? number.inEveryUnit : [] }
      guard let unit = isoUnits[letter], let part = number.times(unit) else { return [] }
      sum = Period(months: sum.months + part.months, days: sum.days + part.days)
    }
    return [sum]
  }

  /// Beside those of the standard, Indonesian letters: `T` and `B`. Not `H`, which is an hour in the standard.
  private static let isoUnits: [Unicode.Scalar: Period] = [
    "Y": year, "T": year, "M": month, "B": month, "W": week, "D": day
  ]

  // MARK: Words

  /// `60 bulan (5 tahun)`, `5 tahun / 60 bulan`: one length, said again in another unit. Where the two differ, both are
  /// given. nil where there are no two whole lengths: what stands in brackets may be the words of a number alone.
  private static func saidAgain(_ text: String) -> [Period]? {
    let saying = text.lowercased().unicodeScalars.split { "(/=)".unicodeScalars.contains($0) }
      .map { words(of: String(String.UnicodeScalarView($0))) }.filter { !$0.isEmpty }
    guard saying.count > 1, saying.allSatisfy({ $0.contains { units[$0] != nil } }) else { return nil }
    let lengths = saying.map(counted)
    return lengths.allSatisfy { !$0.isEmpty } ? lengths.flatMap { $0 } : nil
  }

  private static func named(_ words: [String]) -> [Period]? { wholes[words.joined(separator: " ")].map { [$0] } }

  /// Every sum of pairs of a number and a unit: `3 tahun 6 bulan`. Behind a number in digits its words may stand, as
  /// contracts have them: `3 (tiga) tahun`. Where the two differ, both sums are given.
  private static func counted(_ words: [String]) -> [Period] {
    var rest = words.filter { !joining.contains($0) }[...]
    var sums = [Period(months: 0, days: 0)]
    guard !rest.isEmpty else { return [] }
    while !rest.isEmpty {
      guard let numbers = takeNumbers(from: &rest) else { return [] }
      guard let unit = rest.popFirst() else { return words.count == 1 ? numbers.flatMap(\.inEveryUnit) : [] }
      let parts = numbers.compactMap { number in units[unit].flatMap(number.times) }
      guard parts.count == numbers.count else { return [] }
      sums = sums.flatMap { sum in parts.map { Period(months: sum.months + $0.months, days: sum.days + $0.days) } }
      guard sums.count <= mostReadings else { return [] }
    }
    return sums
  }

  /// A text that could be read in more ways says nothing that a person could choose from.
  private static let mostReadings = 4

  /// Takes the number before a unit, in digits, in words, or in both; nil where there is none. Digits and words that
  /// differ are two numbers.
  private static func takeNumbers(from rest: inout ArraySlice<String>) -> [Amount]? {
    var found: [Amount] = []
    var spoken: [String] = []
    while let word = rest.first, units[word] == nil {
      if let number = Amount(word) { found.append(number) } else { spoken.append(word) }
      rest = rest.dropFirst()
    }
    if !spoken.isEmpty {
      guard let number = spokenNumber(spoken) else { return nil }
      if !found.contains(number) { found.append(number) }
    }
    return (1...2).contains(found.count) ? found : nil
  }

  /// A number below a thousand in words: `dua puluh lima`, `twenty five`, `satu setengah`. nil for other words, and
  /// for words that stand beside each other as in no number: `satu-dua` is two numbers.
  private static func spokenNumber(_ words: [String]) -> Amount? {
    let isHalf = words.last == "setengah" || words.last == "half"
    var number = SpokenNumber()
    for word in isHalf ? words.dropLast() : words[...] {
      let isRead =
        switch word {
        case "belas": number.addTeen()
        case "puluh": number.multiply(by: 10)
        case "ratus", "hundred": number.multiply(by: 100)
        default: numberWords[word].map { number.add($0) } ?? false
        }
      guard isRead else { return nil }
    }
    return number.sum > 0 || isHalf ? Amount(halves: number.sum * 2 + (isHalf ? 1 : 0)) : nil
  }

  /// The words and numbers of a text in small letters, each by itself and without brackets: `5thn` is `5` and `thn`,
  /// and `1,5` is one number.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var wasNumber = false
    func end() {
      while wasNumber, let last = word.last, last == "," || last == "." { word.removeLast() }
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let isNumber =
        isDigit(scalar) || wasNumber && !word.isEmpty && (scalar == "," || scalar == ".") || halfSigns.contains(scalar)
      guard isNumber || scalar.properties.isAlphabetic else {
        end()
        continue
      }
      if isNumber != wasNumber { end() }
      wasNumber = isNumber
      word.append(scalar)
    }
    end()
    return words
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Tables

  private static let year = Period(months: 12, days: 0)
  private static let month = Period(months: 1, days: 0)
  private static let week = Period(months: 0, days: 7)
  private static let day = Period(months: 0, days: 1)
  private static let halfYear = Period(months: 6, days: 0)
  private static let quarter = Period(months: 3, days: 0)

  private static let halfSigns: Set<Unicode.Scalar> = ["½"]

  /// Not `hr`, which is a day to some and an hour to others.
  private static let units: [String: Period] = [
    "tahun": year, "thn": year, "th": year, "tahunan": year, "year": year, "years": year, "yr": year, "yrs": year,
    "y": year, "annum": year,
    "bulan": month, "bln": month, "bl": month, "month": month, "months": month, "mth": month, "mths": month,
    "mo": month, "m": month,
    "minggu": week, "mgg": week, "pekan": week, "week": week, "weeks": week, "wk": week, "wks": week, "w": week,
    "hari": day, "day": day, "days": day, "d": day,
    "semester": halfYear, "semesters": halfYear, "triwulan": quarter, "kuartal": quarter,
    "caturwulan": Period(months: 4, days: 0),
    "quarter": quarter, "quarters": quarter, "dasawarsa": Period(months: 120, days: 0),
    "dekade": Period(months: 120, days: 0),
    "decade": Period(months: 120, days: 0), "decades": Period(months: 120, days: 0)
  ]

  /// What is a duration by itself, without a number before it.
  private static let wholes: [String: Period] = [
    "setahun": year, "sebulan": month, "seminggu": week, "sepekan": week, "sehari": day, "setengah tahun": halfYear,
    "half a year": halfYear,
    "half year": halfYear, "a year": year, "one year": year, "a month": month, "a week": week, "tahunan": year,
    "bulanan": month, "mingguan": week,
    "setiap tahun": year, "tiap tahun": year, "setiap bulan": month, "tiap bulan": month, "sekali setahun": year,
    "dua kali setahun": halfYear,
    "annual": year, "annually": year, "yearly": year, "every year": year, "monthly": month, "every month": month,
    "weekly": week,
    "quarterly": quarter, "every quarter": quarter, "triwulanan": quarter, "triwulan": quarter, "semesteran": halfYear,
    "semester": halfYear,
    "twice a year": halfYear, "biannual": halfYear, "setahun dua kali": halfYear
  ]

  /// What says that there is no end.
  private static let endless: Set<String> = [
    "selamanya", "seterusnya", "tidak terbatas", "tak terbatas", "tanpa batas", "tanpa batas waktu", "tidak dibatasi",
    "sampai dicabut", "indefinite",
    "indefinitely", "unlimited", "forever", "no limit", "no end", "perpetual", "in perpetuity", "open", "open ended",
    "until terminated"
  ]

  /// Words that add nothing to a duration, and are passed over.
  private static let joining: Set<String> = ["dan", "and", "selama", "for", "plus", "tambah", "kalender", "calendar"]

  private static let numberWords: [String: Int] = [
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11,
    "seratus": 100, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "ninety": 90
  ]
}

/// A number below a thousand while its words are read. A word that fits no such number is refused, so that nothing is
/// added up that was not one number.
private struct SpokenNumber {
  private(set) var sum = 0
  /// What the last word gave: `puluh` makes tens of it, `ratus` hundreds.
  private var last = 0

  /// The hundreds, tens and units that may follow one another: `seratus`, `dua puluh` and `lima`.
  mutating func add(_ number: Int) -> Bool {
    let isTens = last >= 20 && last < 100 && last % 10 == 0, isHundreds = last >= 100
    guard last == 0 || isTens && number < 10 || isHundreds && number < 100 else { return false }
    (sum, last) = (sum + number, number)
    return true
  }

  /// `dua belas`
  mutating func addTeen() -> Bool {
    guard isUnit else { return false }
    (sum, last) = (sum + 10, last + 10)
    return true
  }

  /// `dua puluh`, `seratus dua puluh`, `dua ratus`
  mutating func multiply(by factor: Int) -> Bool {
    guard isUnit, factor == 10 || sum == last else { return false }
    (sum, last) = (sum - last + last * factor, last * factor)
    return true
  }

  /// Whether the last word was a number from one to nine with nothing but hundreds before it.
  private var isUnit: Bool { (1...9).contains(last) && (sum - last) % 100 == 0 }
}

/// How many of a unit, as an exact fraction: people write `1,5` and `2½`.
private struct Amount: Equatable {
  let numerator, denominator: Int

  init(halves: Int) {
    (numerator, denominator) = halves % 2 == 0 ? (halves / 2, 1) : (halves, 2)
  }

  /// `36`, `2,5`, `2.5`, `½`, `2½`; below ten thousand.
  init?(_ text: String) {
    var parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }.map(String.init)
    if parts.count == 1, let last = parts[0].unicodeScalars.last, last == "½" {
      parts = [String(parts[0].unicodeScalars.dropLast()), "5"]
      if parts[0].isEmpty { parts[0] = "0" }
    }
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0..<10_000).contains(whole) else { return nil }
    guard parts.count == 2 else {
      (numerator, denominator) = (whole, 1)
      return
    }
    guard (1...2).contains(parts[1].utf8.count), let part = Int(parts[1]), part >= 0 else { return nil }
    let scale = parts[1].utf8.count == 1 ? 10 : 100
    (numerator, denominator) = (whole * scale + part, scale)
  }

  static func == (left: Amount, right: Amount) -> Bool {
    left.numerator * right.denominator == right.numerator * left.denominator
  }

  /// This many of a unit. nil where that is no whole number of months and days: 1.5 years are eighteen months, but
  /// nobody can tell how many days 1.5 months are.
  func times(_ unit: Period) -> Period? {
    let months = unit.months * numerator, days = unit.days * numerator
    guard months % denominator == 0, days % denominator == 0 else { return nil }
    return Period(months: months / denominator, days: days / denominator)
  }

  /// What a number without a unit can mean: years, months or days, each up to as many as an agreement could last.
  var inEveryUnit: [Period] {
    let units = [
      UnitWithMost(unit: Period(months: 12, days: 0), most: 99),
      UnitWithMost(unit: Period(months: 1, days: 0), most: 999),
      UnitWithMost(unit: Period(months: 0, days: 1), most: 9999)
    ]
    return units.compactMap { numerator <= $0.most * denominator ? times($0.unit) : nil }
  }

  private struct UnitWithMost {
    let unit: Period
    let most: Int
  }
}
