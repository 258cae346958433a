package import FoundationEssentials

/// A number as people write it in Word and Excel, in Indonesian and English: `Rp 1.500.000.000,-`, `1,5 miliar`,
/// `1,500.00`.
///
/// `1.500` and `1,500` are one and a half thousand to one reader and one and a half to another: where one separator
/// stands before just three digits, and one to three digits without a leading zero before it, both readings are given.
package enum NumberAsWritten: Equatable, Sendable {
  case clear(Decimal)
  /// Both readings, the larger first.
  case ambiguous([Decimal])
  case unreadable

  package init(_ text: String) {
    let scalars = text.unicodeScalars.map(Self.inASCII)
    self = Self.read(scalars)
    // A letter O typed for the digit nought.
    if self == .unreadable, scalars.first.map(Self.isDigit) == true {
      self = Self.read(scalars.map { $0 == "O" || $0 == "o" ? "0" : $0 })
    }
  }

  /// Every number it can be, the larger first.
  var numbers: [Decimal] {
    switch self {
    case .clear(let number): [number]
    case .ambiguous(let numbers): numbers
    case .unreadable: []
    }
  }

  /// Digits of other scripts (full-width, Arabic) are digits.
  private static func inASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue, scalar.value > 0x7F
    else { return scalar }
    return Unicode.Scalar(UInt8(0x30 + Int(value)))
  }

  /// The currency that stands in front of a number or behind it, by its code; nil where there is none or it can be
  /// several (`$`).
  static func currency(in text: String) -> String? {
    let words = text.unicodeScalars.split {
      !$0.properties.isAlphabetic && $0.properties.generalCategory != .currencySymbol && $0 != "$"
    }
    return words.lazy.compactMap { currencies[String(String.UnicodeScalarView($0)).lowercased()] }.first
  }

  /// What is written for a currency before or behind an amount; the empty text stands for signs that several countries
  /// use.
  private static let currencies: [String: String] = [
    "rp": "IDR", "idr": "IDR", "rupiah": "IDR", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "euro": "EUR",
    "£": "GBP", "gbp": "GBP",
    "jpy": "JPY", "yen": "JPY", "aud": "AUD", "a$": "AUD", "sgd": "SGD", "s$": "SGD", "myr": "MYR", "rm": "MYR",
    "cny": "CNY", "krw": "KRW",
    "chf": "CHF", "cad": "CAD", "sar": "SAR"
  ]

  /// Whether letters before a number are money, and no word that says more (`sekitar 40`, `minus 5`).
  private static func isMoney(_ word: String) -> Bool {
    let lower = word.lowercased()
    return word.isEmpty || currencies[lower] != nil || lower == "us" || currencyTable.index[word] != nil
      || word.unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
  }

  private static func read(_ scalars: [Unicode.Scalar]) -> NumberAsWritten {
    var rest = scalars.map { isBlank($0) ? " " : $0 }[...]
    trim(&rest)
    var isNegative = false
    if rest.first == "(", rest.last == ")" {
      isNegative = true
      rest = rest.dropFirst().dropLast()
    }
    let currency = takeWord(fromFrontOf: &rest)
    if rest.first == "-" || rest.first == "\u{2212}" {
      isNegative = true
      rest = rest.dropFirst()
    }
    dropDashes(&rest)
    let word = takeWord(fromBackOf: &rest)
    dropDashes(&rest)
    guard isMoney(currency), let factors = factors(of: word, currency: currency), let readings = readings(of: rest)
    else { return .unreadable }
    let sign: Decimal = isNegative ? -1 : 1
    let values = readings.flatMap { reading in factors.map { sign * reading * $0 } }
    let distinct = values.reduce(into: [Decimal]()) { if !$0.contains($1) { $0.append($1) } }.sorted(by: >)
    return distinct.count == 1 ? .clear(distinct[0]) : .ambiguous(distinct)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func trim(_ rest: inout ArraySlice<Unicode.Scalar>) {
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
  }

  /// `Rp`, `IDR`, `US$`, `€`: letters and signs of money before the digits.
  private static func takeWord(fromFrontOf rest: inout ArraySlice<Unicode.Scalar>) -> String {
    let word = rest.prefix { $0.properties.isAlphabetic || $0.properties.generalCategory == .currencySymbol }
    rest = rest.dropFirst(word.count)
    if !word.isEmpty, rest.first == "." { rest = rest.dropFirst() }
    trim(&rest)
    return String(String.UnicodeScalarView(word))
  }

  /// `juta`, `miliar`, `IDR` behind the digits.
  private static func takeWord(fromBackOf rest: inout ArraySlice<Unicode.Scalar>) -> String {
    trim(&rest)
    let word = rest.reversed().prefix { $0.properties.isAlphabetic || $0.properties.generalCategory == .currencySymbol }
    rest = rest.dropLast(word.count)
    trim(&rest)
    return String(String.UnicodeScalarView(word.reversed()))
  }

  /// `1.500,-` and `1.500,--`: no minor units.
  private static func dropDashes(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard rest.last == "-" || rest.last == "\u{2013}" || rest.last == "=" else { return }
    while let last = rest.last, last == "-" || last == "\u{2013}" || last == "=" { rest = rest.dropLast() }
    if rest.last == "," || rest.last == "." { rest = rest.dropLast() }
  }

  /// What a word behind a number multiplies it by; nil for a word that is no number's. `M` is a thousand million
  /// (miliar) in Indonesian and a million in English: with rupiah before it, it is the first.
  private static func factors(of word: String, currency: String) -> [Decimal]? {
    let isRupiah = ["rp", "idr"].contains(currency.lowercased())
    switch word.lowercased() {
    case "": return [1]
    case _ where currencies[word.lowercased()] != nil || currencyTable.index[word] != nil: return [1]
    case "rb", "ribu", "k", "thousand": return [1_000]
    case "jt", "juta", "million", "mn", "mio": return [1_000_000]
    case "m": return isRupiah ? [1_000_000_000] : [1_000_000_000, 1_000_000]
    case "miliar", "milyar", "mlyr", "billion", "bn": return [1_000_000_000]
    case "t", "triliun", "trilyun", "trillion": return [1_000_000_000_000]
    default: return nil
    }
  }

  /// What digits with separators can mean.
  private static func readings(of rest: ArraySlice<Unicode.Scalar>) -> [Decimal]? {
    let text = rest.map { $0 == "'" || $0 == "\u{2019}" || $0 == "_" ? " " : $0 }
    guard let first = text.first, isDigit(first), text.last.map(isDigit) == true else { return nil }
    guard text.allSatisfy({ isDigit($0) || $0 == "." || $0 == "," || $0 == " " }) else { return nil }
    let separators = text.filter { !isDigit($0) }
    let kinds = Set(separators)
    if separators.isEmpty { return whole([text[...]]) }
    if kinds.count == 1, let separator = separators.first {
      return oneKind(text, separator, isOnce: separators.count == 1)
    }
    guard kinds.count == 2, let last = separators.last, last != " ", separators.count(where: { $0 == last }) == 1,
      let at = text.lastIndex(of: last), let grouped = whole(text[..<at].split(whereSeparator: { !isDigit($0) }))
    else { return nil }
    return fraction(grouped[0], text[(at + 1)...])
  }

  private static func oneKind(_ text: [Unicode.Scalar], _ separator: Unicode.Scalar, isOnce: Bool) -> [Decimal]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard isOnce, separator != " " else { return whole(parts) }
    guard let before = Decimal(string: string(parts[0])), let decimal = fraction(before, parts[1])?.first else {
      return nil
    }
    let isThousands = parts[1].count == 3 && parts[0].count <= 3 && parts[0].first != "0"
    guard isThousands, let grouped = whole(parts)?.first else { return [decimal] }
    return [grouped, decimal]
  }

  /// Groups of three digits after the first of one to three (or one group alone), as one number.
  private static func whole(_ groups: [ArraySlice<Unicode.Scalar>]) -> [Decimal]? {
    guard groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let digits = groups.map(string).joined()
    return digits.utf8.count <= 30 ? Decimal(string: digits).map { [$0] } : nil
  }

  private static func fraction(_ whole: Decimal, _ digits: ArraySlice<Unicode.Scalar>) -> [Decimal]? {
    guard digits.count <= 12, let part = Decimal(string: "0." + string(digits)) else { return nil }
    return [whole + part]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
