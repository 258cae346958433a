// Names are looked for in texts word by word, so that capitals, and the marks and line ends between words, make no
// difference. All names are looked for in one pass: its cost grows with the length of the text, not with their number.

/// Names as rows of words, each with the index of what it names. It is a trie: a row that a name begins with is found
/// by its hash.
struct NameTable: Sendable {
  /// A row of words that some name begins with.
  private enum Row {
    /// The row is a name itself; longer names may go on from it.
    case name(Int)
    /// The row is no name: every name that begins with it is longer.
    case beginning

    var name: Int? { if case .name(let index) = self { index } else { nil } }
  }

  /// By the hash of a row that a name begins with.
  private var rows: [UInt64: Row] = [:]
  private var firstWords = WordFilter()
  /// Filters for the rows of two and more words, and for the names of one word: they spare most rows of a text the
  /// look-up in the dictionary.
  private var longerRows = RowFilter()
  private var singleWords = RowFilter()

  var isEmpty: Bool { rows.isEmpty }

  /// The index of the name that consists of the words of a text; nil where there is none.
  func index(of text: String) -> Int? {
    guard !rows.isEmpty else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      var reader = NameWords(bytes)
      guard let first = reader.next() else { return nil }
      var row = Self.joined(0, first.hash), isLonger = false
      while let word = reader.next() {
        row = Self.joined(row, word.hash)
        isLonger = true
        guard longerRows.mayHold(row) else { return nil }
      }
      guard isLonger || singleWords.mayHold(row) else { return nil }
      return rows[row]?.name
    }
  }

  mutating func insert(_ text: String, _ index: Int) {
    let words = NameWords.hashes(of: text)
    guard !words.isEmpty else { return }
    firstWords.insertFirstWord(of: text)
    var row: UInt64 = 0
    for (place, word) in words.enumerated() {
      row = Self.joined(row, word)
      if place > 0 { longerRows.insert(row) } else if words.count == 1 { singleWords.insert(row) }
      let isLast = place == words.count - 1
      if isLast { rows[row] = .name(index) } else if rows[row] == nil { rows[row] = .beginning }
    }
  }

  private static func joined(_ row: UInt64, _ word: UInt64) -> UInt64 {
    var hash = (row ^ word) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    return hash &+ 0x632B_E59B_D9B4_E019
  }

  /// Calls with the index and the range of each name in a text; of names that begin at the same place, the longest.
  func forEachMatch(in bytes: UnsafeBufferPointer<UInt8>, _ found: (Int, Range<Int>) -> Void) {
    guard !isEmpty else { return }
    firstWords.read { firstWords in
      var reader = NameWords(bytes)
      while let word = reader.next(among: firstWords) {
        guard let match = longest(from: word, reader) else { continue }
        found(match.index, word.range.lowerBound..<match.end)
        reader.skip(to: match.end)
      }
    }
  }

  private func longest(from first: NameWords.Word, _ reader: NameWords) -> (index: Int, end: Int)? {
    var reader = reader
    var word = first
    var row = Self.joined(0, first.hash)
    var match: (index: Int, end: Int)?
    if singleWords.mayHold(row), let index = rows[row]?.name { match = (index, first.range.upperBound) }
    while let next = reader.next(), next.range.lowerBound - word.range.upperBound <= NameWords.widestGap {
      row = Self.joined(row, next.hash)
      guard longerRows.mayHold(row), let known = rows[row] else { return match }
      if let index = known.name { match = (index, next.range.upperBound) }
      word = next
    }
    return match
  }
}

/// Reads the words of a text; a number whose digits stand in groups of three (`1.500.250.000`) is one word.
struct NameWords {
  struct Word {
    /// The hash of its bytes (FNV-1a), with ASCII's capitals taken as small letters.
    let hash: UInt64
    let range: Range<Int>
  }

  /// The most bytes that may stand between two words of a name: room for a line end with an indent, or a few marks.
  static let widestGap = 12

  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  static func hashes(of text: String) -> [UInt64] {
    var text = text
    return text.withUTF8 { bytes in
      var reader = NameWords(bytes)
      var hashes: [UInt64] = []
      while let word = reader.next() { hashes.append(word.hash) }
      return hashes
    }
  }

  mutating func skip(to end: Int) { at = max(at, end) }

  mutating func next() -> Word? {
    while at < text.count {
      if isLetter(at: at) { return word() }
      at += 1
    }
    return nil
  }

  /// The next word that a name may begin with, by the filter; of most words it reads only the first eight letters.
  mutating func next(among words: WordFilter.Reading) -> Word? {
    while let start = words.nextCandidate(in: text, from: at) {
      at = start
      guard let word = next() else { return nil }
      if words.mayHold(hash: word.hash) { return word }
    }
    at = text.count
    return nil
  }

  private mutating func word() -> Word {
    let start = at
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var areDigits = true
    while at < text.count, isLetter(at: at) {
      add(text[at], to: &hash)
      if !isDigit(at) { areDigits = false }
      at += 1
    }
    if areDigits, at - start <= 3 {
      while isGroup(at) {
        for offset in 1...3 { add(text[at + offset], to: &hash) }
        at += 4
      }
    }
    return Word(hash: hash, range: start..<at)
  }

  private func add(_ byte: UInt8, to hash: inout UInt64) {
    let small = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    hash = (hash ^ UInt64(small)) &* 0x100_0000_01B3
  }

  /// Whether a further group of a number begins at a place: a separator, then exactly three digits.
  private func isGroup(_ at: Int) -> Bool {
    guard at + 3 < text.count, isGroupMark(at) else { return false }
    return isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3)
      && (at + 4 == text.count || !isLetter(at: at + 4))
  }

  private func isGroupMark(_ at: Int) -> Bool { at < text.count && Self.isGroupMark(text[at]) }

  /// Whether a byte is a mark that parts groups of digits.
  static func isGroupMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x27, 0x2C, 0x2E, 0x5F: true
    default: false
    }
  }

  private func isDigit(_ at: Int) -> Bool { (0x30...0x39).contains(text[at]) }

  /// Whether a byte belongs to a letter or digit. Beyond ASCII every character counts as a letter but those of the
  /// blocks with the blanks, dashes and quotation marks (U+0080 to U+00BF, U+2000 to U+2BFF).
  private func isLetter(at: Int) -> Bool {
    let byte = text[at]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return false
    case 0xC2: return false
    case 0xE2: return !(at + 1 < text.count && text[at + 1] < 0xB0)
    case 0x80..<0xC0: return !(at > 0 && isMark(before: at))
    default: return true
    }
  }

  /// Whether a continuation byte of UTF-8 belongs to a character that is no letter.
  private func isMark(before at: Int) -> Bool {
    var first = at - 1
    while first > 0, at - first < 3, (0x80..<0xC0).contains(text[first]) { first -= 1 }
    return !isLetter(at: first)
  }
}
