package import FoundationEssentials

// Foundation computes with decimals in arrays of 16-bit words, several of them for each step: counted over a handbook
// that was a twelfth of the cost of its site. Nearly every number of an agreement has at most nineteen digits, and
// those are computed here in machine words, with the result that Foundation gives, to the last digit. What is larger is
// left to Foundation.
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
    guard let a = ShortDecimal(self), let b = ShortDecimal(other), let isLess = a.isLess(than: b) else {
      return self < other
    }
    return isLess
  }
}

/// A decimal other than zero whose mantissa is one machine word. Operations give nil where one word does not do.
private struct ShortDecimal {
  let isNegative: Bool
  let exponent: Int
  let mantissa: UInt64

  init?(_ decimal: Decimal) {
    guard let digits = DecimalDigits(decimal), digits.high == 0, digits.low > 0 else { return nil }
    self.init(isNegative: digits.isNegative, exponent: digits.exponent, mantissa: digits.low)
  }

  private init(isNegative: Bool, exponent: Int, mantissa: UInt64) {
    self.isNegative = isNegative
    self.exponent = exponent
    self.mantissa = mantissa
  }

  var negated: ShortDecimal { ShortDecimal(isNegative: !isNegative, exponent: exponent, mantissa: mantissa) }

  func adding(_ other: ShortDecimal) -> DecimalDigits? {
    let common = min(exponent, other.exponent)
    guard let a = mantissa(at: common), let b = other.mantissa(at: common) else { return nil }
    if isNegative == other.isNegative {
      let (sum, overflow) = a.addingReportingOverflow(b)
      return DecimalDigits(isNegative: isNegative, exponent: common, high: overflow ? 1 : 0, low: sum)
    }
    let isNegative = a == b ? false : a > b ? isNegative : other.isNegative
    return DecimalDigits(isNegative: isNegative, exponent: common, high: 0, low: a > b ? a - b : b - a)
  }

  func multiplied(by other: ShortDecimal) -> DecimalDigits? {
    let product = mantissa.multipliedFullWidth(by: other.mantissa)
    return DecimalDigits(
      isNegative: isNegative != other.isNegative, exponent: exponent + other.exponent, high: product.high,
      low: product.low)
  }

  /// Divides the mantissa with 38 zeros behind it, of which as many are given up as the quotient has no room for.
  func divided(by other: ShortDecimal) -> DecimalDigits? {
    var quotient = ThreeWords(mantissa, zeros: 38).divided(by: other.mantissa).quotient
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
    return isNegative ? a > b : a < b
  }

  /// The mantissa under a lower exponent.
  private func mantissa(at lower: Int) -> UInt64? {
    let zeros = exponent - lower
    guard zeros < PowersOfTen.all.count else { return nil }
    let (scaled, overflow) = mantissa.multipliedReportingOverflow(by: PowersOfTen.all[zeros])
    return overflow ? nil : scaled
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
