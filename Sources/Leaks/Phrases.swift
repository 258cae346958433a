/// A text that only a hidden document or field holds, with its place in the sources.
package struct HiddenText: Sendable {
  package let text: String
  package let path: String
  package let line: Int
  /// Whether it is a name, a title or an id: looked for even where it is short.
  package let isName: Bool

  package init(_ text: String, path: String, line: Int, isName: Bool = false) {
    self.text = text
    self.path = path
    self.line = line
    self.isName = isName
  }
}

/// What is looked for in the files of a site: rows of one to four words from hidden texts. They are found by their
/// hash, so the time for a file does not grow with the number of rows.
package struct Phrases: Sendable {
  static let longest = 4
  private static let bits: UInt64 = 1 << 20

  /// The index in `texts` of the text that a row of words is from, by the row's hash.
  private var table: [UInt64: Int32] = [:]
  /// A Bloom filter with one bit for each hash. For nearly every row of words in a file it shows at once that nobody is
  /// looking for the row, without a look at the table.
  private var filter = [UInt64](repeating: 0, count: Int(bits / 64))
  package let texts: [HiddenText]

  package var count: Int { table.count }

  /// - Parameters:
  ///   - texts: the hidden texts.
  ///   - visible: what everybody may read. A row of words that stands there too is not looked for; nor is a row of four
  ///     whose first three or last three words stand there.
  package init(_ texts: [HiddenText], notIn visible: [[UInt8]]) {
    self.texts = texts
    var long: [LongRow] = []
    for (index, text) in texts.enumerated() { add(text, Int32(index), &long) }
    var known: Set<UInt64> = []
    for row in long {
      set(row.first)
      set(row.last)
    }
    let ends = Set(long.flatMap { [$0.first, $0.last] })
    for bytes in visible {
      var seen: [UInt64] = []
      bytes.withUnsafeBufferPointer { forEachRow(in: $0) { hash, _ in seen.append(hash) } }
      for hash in seen {
        table[hash] = nil
        if ends.contains(hash) { known.insert(hash) }
      }
    }
    for row in long where known.contains(row.first) || known.contains(row.last) { table[row.whole] = nil }
  }

  /// The hashes of a row of four words, of its first three and of its last three.
  private struct LongRow {
    let whole: UInt64
    let first: UInt64
    let last: UInt64
  }

  private mutating func add(_ text: HiddenText, _ index: Int32, _ long: inout [LongRow]) {
    var words: [Word] = [], numbers: [Word] = []
    var copy = text.text
    copy.withUTF8 { bytes in
      var reader = PhraseReader(bytes)
      reader.forEach({ words.append($0) }, number: { numbers.append($0) })
    }
    for word in numbers + words where word.length >= 8 && word.isName && !word.isRound {
      insert(Self.hash(of: [word]), index)
    }
    let length = words.reduce(0) { $0 + $1.length }
    guard words.count > Self.longest else {
      let isLong = length >= 8 || text.isName && length >= 5
      let isNumber = words.allSatisfy(\.isNumber)
      if isLong, !isNumber { insert(Self.hash(of: words[...]), index) }
      return
    }
    for start in 0...(words.count - Self.longest) {
      let row = words[start..<(start + Self.longest)]
      guard row.reduce(0, { $0 + $1.length }) >= 12, !row.allSatisfy(\.isNumber) else { continue }
      insert(Self.hash(of: row), index)
      long.append(
        LongRow(whole: Self.hash(of: row), first: Self.hash(of: row.dropLast()), last: Self.hash(of: row.dropFirst())))
    }
  }

  private mutating func insert(_ hash: UInt64, _ index: Int32) {
    if table[hash] == nil { table[hash] = index }
    set(hash)
  }

  private mutating func set(_ hash: UInt64) { filter[Int(hash % Self.bits / 64)] |= 1 << (hash % 64) }

  private static func hash(of row: ArraySlice<Word>) -> UInt64 { row.reduce(0) { mixed($0, $1.hash) } }

  @inline(__always)
  static func mixed(_ row: UInt64, _ word: UInt64) -> UInt64 {
    var hash = (row ^ word) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    return hash &+ 0x632B_E59B_D9B4_E019
  }

  @inline(__always)
  private func mayHold(_ hash: UInt64) -> Bool {
    filter.withUnsafeBufferPointer { $0[Int(hash % Self.bits / 64)] & (1 << (hash % 64)) != 0 }
  }

  /// Calls `found` for each row of words in a file that is looked for, with the index of its text and its place.
  func forEachMatch(in bytes: UnsafeBufferPointer<UInt8>, _ found: (_ text: Int, Range<Int>) -> Void) {
    forEachRow(in: bytes) { hash, range in
      if let index = table[hash] { found(Int(index), range) }
    }
  }

  /// Calls `found` for each row of one to four words that passes the filter.
  private func forEachRow(in bytes: UnsafeBufferPointer<UInt8>, _ found: (_ hash: UInt64, Range<Int>) -> Void) {
    // The last words, the newest first: their hashes and where they begin.
    var hashes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var starts: (Int, Int, Int, Int) = (0, 0, 0, 0)
    var count = 0
    var reader = PhraseReader(bytes)
    func look(_ hash: UInt64, _ range: Range<Int>) {
      if mayHold(hash) { found(hash, range) }
    }
    reader.forEach(
      { word in
        hashes = (word.hash, hashes.0, hashes.1, hashes.2)
        starts = (word.start, starts.0, starts.1, starts.2)
        count = min(count + 1, Self.longest)
        let one = Self.mixed(0, hashes.0)
        look(one, starts.0..<word.end)
        if count > 1 { look(Self.mixed(Self.mixed(0, hashes.1), hashes.0), starts.1..<word.end) }
        if count > 2 {
          look(Self.mixed(Self.mixed(Self.mixed(0, hashes.2), hashes.1), hashes.0), starts.2..<word.end)
        }
        if count > 3 {
          let three = Self.mixed(Self.mixed(Self.mixed(0, hashes.3), hashes.2), hashes.1)
          look(Self.mixed(three, hashes.0), starts.3..<word.end)
        }
      }, number: { look(Self.mixed(0, $0.hash), $0.start..<$0.end) })
  }
}
