/// How some words begin: tells most other texts apart from them at the cost of a look at their first letters, without
/// a `String` and without a hash of it.
package struct WordBeginnings: Sendable {
  private static let length = 4
  private let all: Set<UInt32>

  package init(of words: some Sequence<String>) { all = Set(words.map { Self.beginning(of: $0.utf8) }) }

  /// Whether a text may be one of the words when nothing but its letters counts; false where it is none.
  func mayHold(_ text: some Sequence<UInt8>) -> Bool { all.contains(Self.beginning(of: text)) }

  /// The same of a line in a file. Other modules ask this one: a generic function is compiled for the sequence at hand
  /// within its own module only, and asked from elsewhere for each line of a handbook it cost more than all fields.
  package func mayHold(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    all.contains(Self.beginning(of: UnsafeBufferPointer(rebasing: line)))
  }

  /// The first letters of ASCII, small ones for capitals; what stands between them is passed over.
  private static func beginning(of text: some Sequence<UInt8>) -> UInt32 {
    var letters: UInt32 = 0, count = 0
    for byte in text where (0x61...0x7A).contains(byte | 0x20) {
      letters = letters << 8 | UInt32(byte | 0x20)
      count += 1
      if count == length { break }
    }
    return letters
  }
}
