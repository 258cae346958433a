package import FoundationEssentials

// Foundation computes with decimals in arrays of 16-bit words, several of them for each step: counted over a handbook
// that was a twelfth of the cost of its site. Nearly every number of an agreement has at most nineteen digits, and
// those are computed here in machine words, with the result that Foundation gives, to the last digit. A share has more
// digits than that: it is added, taken off and compared here too. The rest is left to Foundation.
//
// Planning and Pages write `+`, `*` and `/` as ever: see their `DecimalOperators.swift`.

extension Decimal {
  /// `self + other`.
  package func adding(_ other: Decimal) -> Decimal {
    guard let a = ShortDecimal(self), let b = ShortDecimal(other), let sum = a.adding(b) else { return self + other }
    return sum.decimal
  }

  /// `self - other`.
  package func subtracting(_ other: Decimal) -> Decimal {
    guard let a = ShortDecimal(self), let b = ShortDecimal(other), let rest = a.adding(b.negated) else {
      return self - other
    }
    return rest.decimal
  }

  /// `self * other`.
  package func multiplied(by other: Decimal) -> Decimal {
    guard let a = ShortDecimal(self), let b = ShortDecimal(other), let product = a.multiplied(by: b) else {
      return self * other
    }
    return product.decimal
  }

  /// `self / other`: as many digits as a decimal holds, the rest cut off.
  package func divided(by other: Decimal) -> Decimal {
    guard let a = ShortDecimal(self), let b = ShortDecimal(other), let quotient = a.divided(by: b) else {
      return self / other
    }
    return quotient.decimal
  }

  /// `self < other`.
  package func isBelow(_ other: Decimal) -> Bool {
    if other.isZero { return isSignMinus && !isZero && !isNaN }
    if isZero { return !other.isSignMinus && !other.isNaN }
    guard let a = ShortDecimal(self), let b = ShortDecimal(other), let isLess = a.isLess(than: b) else {
      return self < other
    }
    return isLess
  }
}

/// A decimal other than zero, as its sign, exponent and mantissa. Operations give nil where the result is not exact, or
/// takes more than machine words to compute.
private struct ShortDecimal {
  let isNegative: Bool
  let exponent: Int
  let mantissa: TwoWords

  init?(_ decimal: Decimal) {
    guard let digits = DecimalDigits(decimal), digits.high > 0 || digits.low > 0 else { return nil }
    self.init(
      isNegative: digits.isNegative, exponent: digits.exponent,
      mantissa: TwoWords(high: digits.high, low: digits.low))
  }

  private init(isNegative: Bool, exponent: Int, mantissa: TwoWords) {
    self.isNegative = isNegative
    self.exponent = exponent
    self.mantissa = mantissa
  }

  var negated: ShortDecimal { ShortDecimal(isNegative: !isNegative, exponent: exponent, mantissa: mantissa) }

  func adding(_ other: ShortDecimal) -> DecimalDigits? {
    let common = min(exponent, other.exponent)
    guard let a = mantissa(at: common), let b = other.mantissa(at: common) else { return nil }
    if isNegative == other.isNegative {
      guard let sum = a.adding(b) else { return nil }
      return DecimalDigits(isNegative: isNegative, exponent: common, high: sum.high, low: sum.low)
    }
    let isLess = a < b, isNegative = a == b ? false : isLess ? other.isNegative : isNegative
    let rest = isLess ? b.subtracting(a) : a.subtracting(b)
    return DecimalDigits(isNegative: isNegative, exponent: common, high: rest.high, low: rest.low)
  }

  func multiplied(by other: ShortDecimal) -> DecimalDigits? {
    guard mantissa.high == 0, other.mantissa.high == 0 else { return nil }
    let product = mantissa.low.multipliedFullWidth(by: other.mantissa.low)
    return DecimalDigits(
      isNegative: isNegative != other.isNegative, exponent: exponent + other.exponent, high: product.high,
      low: product.low)
  }

  /// Divides the mantissa with 38 zeros behind it, of which as many are given up as the quotient has no room for.
  func divided(by other: ShortDecimal) -> DecimalDigits? {
    guard mantissa.high == 0, other.mantissa.high == 0 else { return nil }
    var quotient = ThreeWords(mantissa.low, zeros: 38).divided(by: other.mantissa.low).quotient
    var exponent = exponent - other.exponent - 38
    while quotient.high > 0 {
      quotient = quotient.divided(by: 10).quotient
      exponent += 1
    }
    return DecimalDigits(
      isNegative: isNegative != other.isNegative, exponent: exponent, high: quotient.middle, low: quotient.low)
  }

  func isLess(than other: ShortDecimal) -> Bool? {
    if isNegative != other.isNegative { return isNegative }
    let common = min(exponent, other.exponent)
    guard let a = mantissa(at: common), let b = other.mantissa(at: common) else { return nil }
    return isNegative ? b < a : a < b
  }

  /// The mantissa under a lower exponent.
  private func mantissa(at lower: Int) -> TwoWords? {
    let zeros = exponent - lower
    if zeros == 0 { return mantissa }
    return zeros < PowersOfTen.all.count ? mantissa.multiplied(by: PowersOfTen.all[zeros]) : nil
  }
}

/// A number of 128 bits: the longest mantissa.
private struct TwoWords: Equatable {
  let high, low: UInt64

  static func < (a: TwoWords, b: TwoWords) -> Bool { a.high == b.high ? a.low < b.low : a.high < b.high }

  func adding(_ other: TwoWords) -> TwoWords? {
    let (low, carry) = low.addingReportingOverflow(other.low)
    let (upper, overflow) = high.addingReportingOverflow(other.high)
    let (high, overflowOfCarry) = upper.addingReportingOverflow(carry ? 1 : 0)
    return overflow || overflowOfCarry ? nil : TwoWords(high: high, low: low)
  }

  /// - Parameter other: no more than this one.
  func subtracting(_ other: TwoWords) -> TwoWords {
    let (low, borrow) = low.subtractingReportingOverflow(other.low)
    return TwoWords(high: high - other.high - (borrow ? 1 : 0), low: low)
  }

  func multiplied(by factor: UInt64) -> TwoWords? {
    let lower = low.multipliedFullWidth(by: factor)
    let (upper, overflow) = high.multipliedReportingOverflow(by: factor)
    let (high, overflowOfCarry) = upper.addingReportingOverflow(lower.high)
    return overflow || overflowOfCarry ? nil : TwoWords(high: high, low: lower.low)
  }
}

/// A number of 192 bits: the longest dividend.
private struct ThreeWords {
  let high, middle, low: UInt64

  private init(high: UInt64, middle: UInt64, low: UInt64) {
    self.high = high
    self.middle = middle
    self.low = low
  }

  /// - Parameter zeros: 38, which are written by two multiplications.
  init(_ number: UInt64, zeros: Int) {
    let power = PowersOfTen.all[zeros / 2]
    let first = number.multipliedFullWidth(by: power)
    let lower = first.low.multipliedFullWidth(by: power), upper = first.high.multipliedFullWidth(by: power)
    let (middle, carry) = upper.low.addingReportingOverflow(lower.high)
    self.init(high: upper.high + (carry ? 1 : 0), middle: middle, low: lower.low)
  }

  func divided(by divisor: UInt64) -> (quotient: ThreeWords, remainder: UInt64) {
    let first = high.quotientAndRemainder(dividingBy: divisor)
    let second = divisor.dividingFullWidth((first.remainder, middle))
    let third = divisor.dividingFullWidth((second.remainder, low))
    return (ThreeWords(high: first.quotient, middle: second.quotient, low: third.quotient), third.remainder)
  }
}

/// 1, 10, 100 … as far as a word goes.
private enum PowersOfTen {
  static let all: [UInt64] = (0..<20).map { zeros in (0..<zeros).reduce(1) { power, _ in power * 10 } }
}
