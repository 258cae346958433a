internal import FoundationEssentials

/// The digits of a decimal number, without arithmetic on decimals.
///
/// Foundation gives no way to a decimal's digits but dividing it ten by ten, and that was a tenth of the cost of a
/// site. So the mantissa is read as it lies in memory, which is the layout of `NSDecimal` and fixed: a byte for the
/// exponent, a byte of flags, two bytes without meaning, and sixteen bytes of mantissa, the lowest first. Where the
/// flags hold the mantissa's length differs between Apple's systems and the others.
struct DecimalDigits {
  let isNegative: Bool
  /// The power of ten that the mantissa is multiplied by.
  let exponent: Int
  /// The mantissa's upper and lower 64 bits.
  private let high, low: UInt64

  /// nil for what is no number.
  init?(_ decimal: Decimal) {
    guard !decimal.isNaN else { return nil }
    isNegative = decimal.isSignMinus
    exponent = decimal.exponent
    let (flags, low, high) = withUnsafeBytes(of: decimal) { bytes in
      (
        Int(bytes[1]), UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt64.self)),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt64.self))
      )
    }
    #if canImport(Darwin)
      let words = flags & 0x0F
    #else
      let words = flags >> 4
    #endif
    // Words beyond the mantissa's length hold nothing that counts.
    self.low = Self.kept(low, words)
    self.high = Self.kept(high, words - 4)
  }

  private static func kept(_ part: UInt64, _ words: Int) -> UInt64 {
    words >= 4 ? part : words <= 0 ? 0 : part & ((1 << UInt64(16 * words)) - 1)
  }

  /// 128 bits have at most 39 digits.
  static let most = 39

  /// Writes the mantissa's digits, at least one, in ASCII.
  /// - Returns: how many.
  func write(to digits: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let chunk: UInt64 = 10_000_000_000_000_000_000
    guard high > 0 else { return Self.write(low, to: digits, at: 0, atLeast: 1) }
    let upper = chunk.dividingFullWidth((high % chunk, low))
    let middle = chunk.dividingFullWidth((high / chunk, upper.quotient))
    var count = 0
    if middle.quotient > 0 { count = Self.write(middle.quotient, to: digits, at: 0, atLeast: 1) }
    count += Self.write(middle.remainder, to: digits, at: count, atLeast: count > 0 ? 19 : 1)
    return count + Self.write(upper.remainder, to: digits, at: count, atLeast: 19)
  }

  private static func write(
    _ number: UInt64, to digits: UnsafeMutableBufferPointer<UInt8>, at start: Int, atLeast least: Int
  ) -> Int {
    var count = least, bound: UInt64 = 1
    for _ in 1..<least { bound *= 10 }
    while count < 20, number / 10 >= bound {
      count += 1
      bound *= 10
    }
    var rest = number
    for at in stride(from: start + count - 1, through: start, by: -1) {
      digits[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return count
  }
}
