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

  /// What people write for a currency before or behind an amount, in small letters. Signs that several countries use
  /// (`$`) are not here, for they name no one currency.
  private static let currencies: [String: String] = [
    "rp": "IDR", "idr": "IDR", "rupiah": "IDR", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "euro": "EUR",
    "£": "GBP", "gbp": "GBP",
    "jpy": "JPY", "yen": "JPY", "aud": "AUD", "a$": "AUD", "sgd": "SGD", "s$": "SGD", "myr": "MYR", "rm": "MYR",
    "cny": "CNY", "krw": "KRW",
    "chf": "CHF", "cad": "CAD", "sar": "SAR"
  ]

  /// Whether what stands before a number is a currency or nothing at all. Any other word says something of the number
  /// that its digits alone would lose (`sekitar 40`, `minus 5`).
  private static func isMoney(_ word: String) -> Bool {
    let lower = word.lowercased()
    return word.isEmpty || currencies[lower] != nil || lower == "us" || currencyTable.index[word] != nil
      || word.unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
  }

  private static func isNamedCurrency(_ word: String) -> Bool {
    currencies[word.lowercased()] != nil || currencyTable.index[word] != nil
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
    var word = takeWord(fromBackOf: &rest)
    var money = currency
    // `2,5 juta USD`: what multiplies stands before the currency.
    if currency.isEmpty, isNamedCurrency(word) {
      let before = takeWord(fromBackOf: &rest)
      if !before.isEmpty { (word, money) = (before, word) }
    }
    dropDashes(&rest)
    guard isMoney(currency), let factors = factors(of: word, currency: money), let readings = readings(of: rest)
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

  /// Takes away the dashes that say that an amount has no cents: `1.500,-`, `1.500,--`, `1.500,=`.
  private static func dropDashes(_ rest: inout ArraySlice<Unicode.Scalar>) {
    guard rest.last == "-" || rest.last == "\u{2013}" || rest.last == "=" else { return }
    while let last = rest.last, last == "-" || last == "\u{2013}" || last == "=" { rest = rest.dropLast() }
    if rest.last == "," || rest.last == "." { rest = rest.dropLast() }
  }

  /// What a word behind a number may multiply it by; nil for a word that does not multiply. `M` is a thousand million
  /// (miliar) in Indonesian and a million in English, so both are given, except behind an amount in rupiah. `t` and `k`
  /// multiply money only: behind other numbers they are units as well (`12 t` are tons).
  private static func factors(of word: String, currency: String) -> [Decimal]? {
    let isRupiah = ["rp", "idr", "rupiah"].contains(currency.lowercased())
    switch word.lowercased() {
    case "": return [1]
    case _ where isNamedCurrency(word): return [1]
    case "k", "t":
      guard !currency.isEmpty else { return nil }
      return [word.lowercased() == "k" ? 1_000 : 1_000_000_000_000]
    case "rb", "ribu", "thousand": return [1_000]
    case "jt", "juta", "million", "mn", "mio": return [1_000_000]
    case "m": return isRupiah ? [1_000_000_000] : [1_000_000_000, 1_000_000]
    case "miliar", "milyar", "mlyr", "billion", "bn": return [1_000_000_000]
    case "triliun", "trilyun", "trillion": return [1_000_000_000_000]
    default: return nil
    }
  }

  /// Every number that digits with separators can mean; nil for what is no number.
  private static func readings(of rest: ArraySlice<Unicode.Scalar>) -> [Decimal]? {
    let text = rest.map { $0 == "'" || $0 == "\u{2019}" || $0 == "_" ? " " : $0 }
    guard let first = text.first, isDigit(first), text.last.map(isDigit) == true else { return nil }
    guard text.allSatisfy({ isDigit($0) || $0 == "." || $0 == "," || $0 == " " }) else { return nil }
    let separators = text.filter { !isDigit($0) }
    switch Set(separators).count {
    case 0: return number(ofGroups: [text[...]]).map { [$0] }
    case 1: return readings(of: text, withOnly: separators[0], isOnce: separators.count == 1)
    case 2: return numberWithGroupsAndFraction(text, separators).map { [$0] }
    default: return nil
    }
  }

  /// `1.500`, `1,5`, `1 500 000`: one kind of separator. Where it stands once it may part groups of thousands, or the
  /// whole from its fraction; where it stands several times it can only part groups.
  private static func readings(
    of text: [Unicode.Scalar], withOnly separator: Unicode.Scalar, isOnce: Bool
  ) -> [Decimal]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard isOnce, separator != " " else { return number(ofGroups: parts).map { [$0] } }
    guard let whole = Decimal(string: string(parts[0])), let decimal = number(whole, fraction: parts[1]) else {
      return nil
    }
    let mayBeThousands = parts[1].count == 3 && parts[0].count <= 3 && parts[0].first != "0"
    guard mayBeThousands, let grouped = number(ofGroups: parts) else { return [decimal] }
    return [grouped, decimal]
  }

  /// `1.500.000,50`, `1,500.00`: two kinds of separators. The last one, which must stand once, begins the fraction.
  private static func numberWithGroupsAndFraction(
    _ text: [Unicode.Scalar], _ separators: [Unicode.Scalar]
  ) -> Decimal? {
    guard let point = separators.last, point != " ", separators.count(where: { $0 == point }) == 1,
      let at = text.lastIndex(of: point),
      let whole = number(ofGroups: text[..<at].split(whereSeparator: { !isDigit($0) }))
    else { return nil }
    return number(whole, fraction: text[(at + 1)...])
  }

  /// Groups of digits as one number, where the first has one to three digits and every other has three. A group by
  /// itself may be of any length.
  private static func number(ofGroups groups: [ArraySlice<Unicode.Scalar>]) -> Decimal? {
    let areThousands = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard groups.count == 1 || areThousands else { return nil }
    let digits = groups.map(string).joined()
    return digits.utf8.count <= 30 ? Decimal(string: digits) : nil
  }

  private static func number(_ whole: Decimal, fraction digits: ArraySlice<Unicode.Scalar>) -> Decimal? {
    guard digits.count <= 12, let part = Decimal(string: "0." + string(digits)) else { return nil }
    return whole + part
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
