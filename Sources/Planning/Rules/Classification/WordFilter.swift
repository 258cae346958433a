// Hardly any word of a text is the first word of a name. To hash every word would cost too much: these filters rule
// most words out by their first eight bytes.

/// A Bloom filter for the words that names begin with: it never rules out such a word, and lets few others pass. It is
/// a row of bits; a word sets the bit that its hash says, and a word whose bit is not set was never put in.
struct WordFilter: Sendable {
  /// There are 2^16 bits: 8 KiB, which stay in the processor's nearest cache, and enough for thousands of names.
  private static let width: UInt64 = 16
  /// The numbers of 64 bits in which they stand.
  private static let words = 1 << (width - 6)

  /// The bits for the hashes of whole words, then as many for their first eight bytes; empty while nothing was put in.
  private var bits: [UInt64] = []

  mutating func insertFirstWord(of text: String) {
    if bits.isEmpty { bits = [UInt64](repeating: 0, count: 2 * Self.words) }
    var text = text
    text.withUTF8 { bytes in
      var reader = NameWords(bytes)
      guard let word = reader.next() else { return }
      insert(word.hash, from: 0)
      insert(Self.beginning(of: bytes, word.range), from: Self.words)
    }
  }

  private mutating func insert(_ hash: UInt64, from first: Int) {
    let place = Self.place(of: hash)
    bits[first + place / 64] |= 1 << (place % 64)
  }

  private static func place(of hash: UInt64) -> Int { Int((hash &* 0x9E37_79B9_7F4A_7C15) >> (64 - width)) }

  /// The first eight bytes of a word in one number, the first in its lowest bits. The bit that tells ASCII's capitals
  /// from its small letters is set in all of them.
  static func beginning(of text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64 {
    let small: UInt64 = 0x2020_2020_2020_2020
    if word.lowerBound + 8 <= text.count, let bytes = UnsafeRawPointer(text.baseAddress) {
      let letters = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: word.lowerBound, as: UInt64.self)) | small
      return word.count < 8 ? letters & ((1 << UInt64(8 * word.count)) - 1) : letters
    }
    return word.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64(text[$1] | 0x20) }
  }

  func read(_ work: (Reading) -> Void) {
    bits.withUnsafeBufferPointer { work(Reading(bits: $0)) }
  }

  /// The filter while texts are looked through.
  struct Reading {
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    func mayHold(hash: UInt64) -> Bool { isSet(hash, from: 0) }

    private func mayHold(beginning: UInt64) -> Bool { isSet(beginning, from: WordFilter.words) }

    private func isSet(_ hash: UInt64, from first: Int) -> Bool {
      let place = WordFilter.place(of: hash)
      return bits[first + place / 64] & (1 << (place % 64)) != 0
    }

    /// Where the next word begins that the filter does not rule out. A word with letters beyond ASCII, and a number
    /// whose digits may stand in groups, are never ruled out here: they have to be read in full first.
    func nextCandidate(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
      var at = start
      while at < text.count {
        // Eight bytes are looked at in one step, because this loop sees every byte of every text.
        if let eight = EightLetters(of: text, at: at) {
          let marks = eight.marksFirst
          guard marks == 0 else {
            at += marks
            continue
          }
          let letters = eight.plainFirst
          if letters > 0, letters < 8, eight.isMark(at: letters), !eight.mayBeGroup(of: letters),
            !mayHold(beginning: eight.small(letters))
          {
            at += eight.endOfMarks(behind: letters)
            continue
          }
        } else if EightLetters.isMark(text[at]) {
          at += 1
          continue
        }
        let end = endOfPlain(in: text, from: at)
        guard end > at, isNone(of: text, at..<end) else { return at }
        at = end
      }
      return nil
    }

    private func endOfPlain(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
      var at = start
      while let eight = EightLetters(of: text, at: at) {
        let letters = eight.plainFirst
        at += letters
        if letters < 8 { return at }
      }
      while at < text.count, EightLetters.isPlain(text[at]) { at += 1 }
      return at
    }

    private func isNone(of text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
      let end = word.upperBound
      guard end == text.count || text[end] < 0x80 else { return false }
      let mayBeGroup =
        (0x30...0x39).contains(text[word.lowerBound]) && word.count <= 3 && end < text.count
        && NameWords.isGroupMark(text[end])
      return !mayBeGroup && !mayHold(beginning: WordFilter.beginning(of: text, word))
    }
  }
}

/// Eight bytes of a text in one number, the first in its lowest bits. The kinds of all eight are computed at once: the
/// answer for each byte is in its highest bit.
private struct EightLetters {
  private static let highest: UInt64 = 0x8080_8080_8080_8080

  private let bytes: UInt64
  /// The highest bit of every byte that is a letter or digit of ASCII.
  private let plain: UInt64

  /// nil where fewer than eight are left.
  init?(of text: UnsafeBufferPointer<UInt8>, at: Int) {
    guard at + 8 <= text.count, let start = UnsafeRawPointer(text.baseAddress) else { return nil }
    bytes = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    plain = Self.plain(bytes)
  }

  static func isPlain(_ byte: UInt8) -> Bool { plain(UInt64(byte)) & 0x80 != 0 }
  static func isMark(_ byte: UInt8) -> Bool { byte < 0x80 && !isPlain(byte) }

  /// No sum of two bytes here exceeds 255, so that no carry reaches the next byte.
  private static func plain(_ bytes: UInt64) -> UInt64 {
    let sevenBits = bytes & ~highest
    let small = sevenBits | all(0x20)
    // The sum with 0x80 − c has its highest bit set exactly where the byte is at least c.
    let letters = (small &+ all(0x80 - 0x61)) & ~(small &+ all(0x80 - 0x7B))
    let digits = (sevenBits &+ all(0x80 - 0x30)) & ~(sevenBits &+ all(0x80 - 0x3A))
    return (letters | digits) & ~bytes & highest
  }

  private static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The number of letters and digits of ASCII that the eight bytes begin with, and of other ASCII characters.
  var plainFirst: Int { (~plain & Self.highest).trailingZeroBitCount / 8 }
  var marksFirst: Int { ((plain | bytes) & Self.highest).trailingZeroBitCount / 8 }

  /// Where the other ASCII characters that follow so many letters end; at most 8.
  func endOfMarks(behind letters: Int) -> Int {
    let others = ((plain | bytes) & Self.highest) >> UInt64(8 * letters)
    return letters + min(others.trailingZeroBitCount / 8, 8 - letters)
  }

  func isMark(at place: Int) -> Bool { ((plain | bytes) >> UInt64(8 * place)) & 0x80 == 0 }

  /// Whether the first bytes, so many, may be the first group of digits of a number.
  func mayBeGroup(of count: Int) -> Bool {
    let first = UInt8(truncatingIfNeeded: bytes), after = UInt8(truncatingIfNeeded: bytes >> UInt64(8 * count))
    return count <= 3 && (0x30...0x39).contains(first) && NameWords.isGroupMark(after)
  }

  /// The first bytes, fewer than eight, with small letters for capitals.
  func small(_ count: Int) -> UInt64 { (bytes | Self.all(0x20)) & ((1 << UInt64(8 * count)) - 1) }
}

/// A Bloom filter for hashes of rows: it never rules out a hash that was put in, and lets few others pass.
struct RowFilter: Sendable {
  /// There are 2^18 bits: every beginning of a name sets one, so there are more of them than of first words.
  private static let width: UInt64 = 18

  /// Empty while nothing was put in.
  private var bits: [UInt64] = []

  mutating func insert(_ row: UInt64) {
    if bits.isEmpty { bits = [UInt64](repeating: 0, count: 1 << (Self.width - 6)) }
    let place = Int(row >> (64 - Self.width))
    bits[place / 64] |= 1 << (place % 64)
  }

  func mayHold(_ row: UInt64) -> Bool {
    guard !bits.isEmpty else { return false }
    let place = Int(row >> (64 - Self.width))
    return bits[place / 64] & (1 << (place % 64)) != 0
  }
}
