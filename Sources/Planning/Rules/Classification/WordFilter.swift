// Hardly any word of a text begins a name. What tells most of them apart has to be cheaper than a hash of their
// letters.

/// Which words some names begin with, as bits: says of no such word that it is none, and of few others that they may be
/// one.
struct WordFilter: Sendable {
  private static let width: UInt64 = 16
  private static let words = 1 << (width - 6)

  /// Bits for the hashes of whole words, then as many for how words begin; empty as long as there are none.
  private var bits: [UInt64] = []

  mutating func insertFirstWord(of text: String) {
    if bits.isEmpty { bits = [UInt64](repeating: 0, count: 2 * Self.words) }
    var text = text
    let (hash, beginning) = text.withUTF8 { bytes in
      var reader = NameWords(bytes)
      return reader.next().map { ($0.hash, Self.beginning(of: bytes, $0.range)) } ?? (0, 0)
    }
    insert(hash, from: 0)
    insert(beginning, from: Self.words)
  }

  private mutating func insert(_ hash: UInt64, from first: Int) {
    let place = Self.place(of: hash)
    bits[first + place / 64] |= 1 << (place % 64)
  }

  private static func place(of hash: UInt64) -> Int { Int((hash &* 0x9E37_79B9_7F4A_7C15) >> (64 - width)) }

  /// The first eight letters of a word, small ones for the capitals of ASCII.
  static func beginning(of text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64 {
    let small: UInt64 = 0x2020_2020_2020_2020
    if word.lowerBound + 8 <= text.count, let bytes = UnsafeRawPointer(text.baseAddress) {
      let letters = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: word.lowerBound, as: UInt64.self)) | small
      return word.count < 8 ? letters & ((1 << UInt64(8 * word.count)) - 1) : letters
    }
    return word.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64(text[$1] | 0x20) }
  }

  func read(_ work: (Reading) -> Void) {
    bits.withUnsafeBufferPointer { bits in
      Self.kinds.withUnsafeBufferPointer { work(Reading(bits: bits, kinds: $0)) }
    }
  }

  fileprivate enum Kind { case mark, plain, beyond }

  /// What each byte is: every byte of every text is asked for, and a look into a table is the cheapest answer.
  private static let kinds: [Kind] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .plain
    case 0..<0x80: .mark
    default: .beyond
    }
  }

  /// The filter while texts are looked through.
  struct Reading {
    fileprivate let bits: UnsafeBufferPointer<UInt64>
    fileprivate let kinds: UnsafeBufferPointer<Kind>

    /// Whether a byte is a letter or digit of ASCII.
    func isPlain(_ byte: UInt8) -> Bool { kinds[Int(byte)] == .plain }

    /// Whether a byte is any other sign of ASCII.
    func isMark(_ byte: UInt8) -> Bool { kinds[Int(byte)] == .mark }

    func mayHold(hash: UInt64) -> Bool { isSet(hash, from: 0) }

    func mayHold(beginning: UInt64) -> Bool { isSet(beginning, from: WordFilter.words) }

    private func isSet(_ hash: UInt64, from first: Int) -> Bool {
      let place = WordFilter.place(of: hash)
      return bits[first + place / 64] & (1 << (place % 64)) != 0
    }
  }
}
