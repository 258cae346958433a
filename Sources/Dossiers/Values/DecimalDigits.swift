internal import FoundationEssentials

/// The digits of a decimal number, without arithmetic on decimals.
///
/// Foundation gives no way to a decimal's digits but dividing it ten by ten, and that was a tenth of the cost of a
/// site. So the mantissa is read and written as it lies in memory, which is the layout of `NSDecimal` and fixed: a byte
/// for the exponent, a byte of flags, two bytes without meaning, and sixteen bytes of mantissa, the lowest first. Where
/// the flags hold the mantissa's length differs between Apple's systems and the others.
struct DecimalDigits {
  let isNegative: Bool
  /// The power of ten that the mantissa is multiplied by.
  let exponent: Int
  /// The mantissa's upper and lower 64 bits.
  let high, low: UInt64

  /// nil for what is no number.
  init?(_ decimal: Decimal) {
    guard !decimal.isNaN else { return nil }
    isNegative = decimal.isSignMinus
    let (exponent, flags, low, high) = withUnsafeBytes(of: decimal) { bytes in
      (
        Int(Int8(bitPattern: bytes[0])), Int(bytes[1]),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 4, as: UInt64.self)),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt64.self))
      )
    }
    #if canImport(Darwin)
      let words = flags & 0x0F
    #else
      let words = flags >> 4
    #endif
    self.exponent = exponent
    // Words beyond the mantissa's length hold nothing that counts.
    self.low = Self.kept(low, words)
    self.high = Self.kept(high, words - 4)
  }

  private static func kept(_ part: UInt64, _ words: Int) -> UInt64 {
    words >= 4 ? part : words <= 0 ? 0 : part & ((1 << UInt64(16 * words)) - 1)
  }

  /// The same number without zeros at the end of its mantissa, as Foundation leaves what it has computed.
  /// - Returns: nil where the exponent leaves what a decimal can hold.
  init?(isNegative: Bool, exponent: Int, high: UInt64, low: UInt64) {
    var (exponent, high, low) = (exponent, high, low)
    if high == 0, low == 0 { exponent = 0 }
    while high > 0 || low > 0, exponent < Int(Int8.max) {
      let upper = high.quotientAndRemainder(dividingBy: 10)
      let lower = UInt64(10).dividingFullWidth((upper.remainder, low))
      guard lower.remainder == 0 else { break }
      (exponent, high, low) = (exponent + 1, upper.quotient, lower.quotient)
    }
    guard Int8(exactly: exponent) != nil else { return nil }
    (self.isNegative, self.exponent, self.high, self.low) = (isNegative, exponent, high, low)
  }

  /// The number, put back as it lies in memory.
  var decimal: Decimal {
    var made = Decimal()
    let bits = high > 0 ? 128 - high.leadingZeroBitCount : 64 - low.leadingZeroBitCount
    let words = (bits + 15) / 16
    guard words > 0 else { return made }
    withUnsafeMutableBytes(of: &made) { bytes in
      bytes[0] = UInt8(bitPattern: Int8(exponent))
      // The length, the sign, and that no zeros stand at the end.
      #if canImport(Darwin)
        bytes[1] = UInt8(words & 0x0F) | (isNegative ? 0x10 : 0) | 0x20
      #else
        bytes[1] = UInt8(words << 4 & 0xF0) | (isNegative ? 0x08 : 0) | 0x04
      #endif
      bytes.storeBytes(of: low.littleEndian, toByteOffset: 4, as: UInt64.self)
      bytes.storeBytes(of: high.littleEndian, toByteOffset: 12, as: UInt64.self)
    }
    return made
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
