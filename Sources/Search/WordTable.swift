/// A set of words that numbers them from 0 in the order in which they came. It is a hash table with open addressing,
/// and all words stand in one array of bytes, so that no word is allocated by itself.
struct WordTable: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each word begins in `bytes`; one entry more holds the end of the last.
  private(set) var starts: [UInt32] = [0]
  /// For each slot its word's number plus one; 0 where the slot is free.
  private var slots: [UInt32]
  private var mask: Int

  init(expecting count: Int = 512) {
    var size = 1024
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  var count: Int { starts.count - 1 }

  func withWord<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(starts[number])..<Int(starts[number + 1])]))
    }
  }

  func word(_ number: Int) -> [UInt8] { Array(bytes[Int(starts[number])..<Int(starts[number + 1])]) }

  /// Whether one word stands before another: by bytes.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    withWord(first) { first in withWord(second) { first.lexicographicallyPrecedes($0) } }
  }

  /// The number of a word; it gets one if it has none.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let (slot, found) = place(of: word)
    if let found { return found }
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    slots[slot] = UInt32(count)
    if count * 2 > mask { grow() }
    return count - 1
  }

  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int? { place(of: word).found }

  func find(_ word: [UInt8]) -> Int? { word.withUnsafeBufferPointer(find) }

  private func place(of word: UnsafeBufferPointer<UInt8>) -> (slot: Int, found: Int?) {
    var slot = Self.hash(word) & mask
    return bytes.withUnsafeBufferPointer { bytes in
      while slots[slot] != 0 {
        let number = Int(slots[slot]) - 1
        let start = Int(starts[number]), end = Int(starts[number + 1])
        if end - start == word.count {
          var at = 0
          while at < word.count, bytes[start + at] == word[at] { at += 1 }
          if at == word.count { return (slot, number) }
        }
        slot = (slot + 1) & mask
      }
      return (slot, nil)
    }
  }

  /// FNV-1a.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    slots = Array(repeating: 0, count: mask + 1)
    for number in 0..<count {
      var slot = withWord(number, Self.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}
