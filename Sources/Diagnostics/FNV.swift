/// The FNV-1a hash of some texts, in the order given, as 16 hexadecimal digits.
package func hash(_ parts: [UInt8]...) -> String {
  var hash = FNV()
  for part in parts { hash.add(part) }
  return hash.hex
}

/// The FNV-1a hash of 64 bits (Fowler, Noll, Vo). It tells whether something changed. It is no protection against
/// anyone who means to deceive: other texts with the same hash are easily made.
package struct FNV: Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// Adds a text and a zero byte behind it, so that `ab`, `c` and `a`, `bc` have different hashes.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash as 16 hexadecimal digits, with zeros in front.
  package var hex: String {
    let hex = String(value, radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }
}
