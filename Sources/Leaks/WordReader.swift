// Reads a text as a row of words. Hidden texts and the files that are searched for them are read by the same reader, so
// punctuation, line ends, capitals and accents make no difference.

/// A word of a text, by its place.
struct Word {
  /// The FNV-1a hash of its letters and digits in lower case, without accents.
  let hash: UInt64
  let start: Int
  let end: Int
  /// How many letters and digits it has.
  let length: Int
  let isNumber: Bool
  /// Whether it begins with a capital or holds a digit: a name or a number rather than a word of the language.
  let isName: Bool
  /// Whether it is a number of one or two digits with zeros behind (`1500000`). Such a number often stands elsewhere by
  /// chance.
  let isRound: Bool
}

/// Reads words one after the other.
struct WordReader {
  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> Word? {
    while at < text.count {
      let (scalar, size) = scalar()
      if isLetter(scalar) { return word() }
      at += size
    }
    return nil
  }

  private mutating func word() -> Word {
    let start = at
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0, digits = 0, end = at, isCapital = false, significant = 0
    func add(_ value: UInt32) { hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3 }
    while at < text.count {
      let (scalar, size) = scalar()
      if isUnseen(scalar) {
        at += size
        continue
      }
      guard isLetter(scalar) else { break }
      let small = lowercase(scalar)
      if length == 0, small != scalar { isCapital = true }
      if isDigit(scalar) { digits += 1 }
      if scalar != 0x30 { significant = length + 1 }
      add(small)
      length += 1
      at += size
      end = at
    }
    return Word(
      hash: hash, start: start, end: end, length: length, isNumber: digits == length,
      isName: isCapital || digits > 0, isRound: digits == length && significant <= 2)
  }

  /// The scalar here as its plain letter (`e` for `é`), and how many bytes it has. A byte that is no UTF-8 counts as a
  /// scalar of its own.
  private func scalar() -> (UInt32, Int) {
    let first = text[at]
    guard first >= 0xC2 else { return (UInt32(first), 1) }
    let (scalar, size) = scalarBeyondASCII(first)
    return (plainLetters[scalar] ?? scalar, size)
  }

  private func scalarBeyondASCII(_ first: UInt8) -> (UInt32, Int) {
    let size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard at + size <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (size == 2 ? 0x1F : size == 3 ? 0x0F : 0x07)
    for offset in 1..<size {
      let byte = text[at + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, size)
  }

  private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return isDigit(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }
    if scalar < 0xC0 { return scalar == 0xAA || scalar == 0xB5 || scalar == 0xBA }
    if isMark(scalar) { return false }
    if (0x2000...0x2BFF).contains(scalar) || (0x3000...0x303F).contains(scalar) { return false }
    return scalar != 0xD7 && scalar != 0xF7 && scalar != 0xFEFF && scalar != 0xFFFC && scalar != 0xFFFD
  }

  /// An accent that stands behind its letter.
  private func isMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

  /// Whether a scalar may stand inside a word without being part of it: a soft hyphen, a joiner, a byte order mark, an
  /// accent that stands behind its letter.
  private func isUnseen(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || isMark(scalar) || (0x200B...0x200D).contains(scalar) || scalar == 0x2060 || scalar == 0xFEFF
  }

  private func lowercase(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar }
    guard let letter = Unicode.Scalar(scalar) else { return scalar }
    let small = letter.properties.lowercaseMapping.unicodeScalars
    return small.count == 1 ? small.first?.value ?? scalar : scalar
  }
}

/// Reads words, and beside them numbers whose digits stand in groups: `1.500.000.000` and `021-555123` are numbers too.
struct PhraseReader {
  private var words: WordReader
  private let text: UnsafeBufferPointer<UInt8>
  /// The number whose groups are being joined.
  private var number: GroupedNumber?

  private struct GroupedNumber {
    /// The hash of its digits so far.
    let hash: UInt64
    let digits: Int
    let start: Int
    let end: Int
    let groups: Int
    /// Whether hyphens stand between the groups, which may then have any length.
    let isHyphenated: Bool
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    words = WordReader(text)
  }

  /// Calls for each word, and for each number in groups once it is whole.
  mutating func forEach(_ word: (Word) -> Void, number joined: (Word) -> Void) {
    while let next = words.next() {
      if let number = continued(by: next) {
        self.number = number
      } else {
        if let number { give(number, joined) }
        number = firstGroup(next)
      }
      word(next)
    }
    if let number { give(number, joined) }
  }

  private func isRound(_ range: Range<Int>) -> Bool {
    let digits = text[range].filter { (0x30...0x39).contains($0) }
    return (digits.lastIndex { $0 != 0x30 } ?? 0) < 2
  }

  private func give(_ number: GroupedNumber, _ joined: (Word) -> Void) {
    guard number.groups > 1, number.digits >= 8, !number.isHyphenated || !isOfDays(number.start..<number.end) else {
      return
    }
    joined(
      Word(
        hash: number.hash, start: number.start, end: number.end, length: number.digits, isNumber: true, isName: true,
        isRound: isRound(number.start..<number.end)))
  }

  /// Whether groups between hyphens are days or years (`2031-04-15`, `2031-2035`): every calendar shows them.
  private func isOfDays(_ range: Range<Int>) -> Bool {
    text[range].split { !(0x30...0x39).contains($0) }.allSatisfy { group in
      group.count <= 2 || group.count == 4 && (group.starts(with: "19".utf8) || group.starts(with: "20".utf8))
    }
  }

  /// The number that begins with a word; nil where the word is none.
  private func firstGroup(_ word: Word) -> GroupedNumber? {
    guard word.isNumber else { return nil }
    return GroupedNumber(
      hash: word.hash, digits: word.length, start: word.start, end: word.end, groups: 1, isHyphenated: false)
  }

  /// The number with a word as its next group; nil where the word is none.
  private func continued(by word: Word) -> GroupedNumber? {
    guard let number, word.isNumber else { return nil }
    let gap = number.end..<word.start
    let hasHyphen = isHyphen(gap) && (number.groups == 1 || number.isHyphenated)
    let isGroupOfThree =
      !number.isHyphenated && word.length == 3 && (number.groups > 1 || number.digits <= 3) && isGrouping(gap)
    guard hasHyphen || isGroupOfThree else { return nil }
    var hash = number.hash
    for byte in text[word.start..<word.end] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return GroupedNumber(
      hash: hash, digits: number.digits + word.length, start: number.start, end: word.end, groups: number.groups + 1,
      isHyphenated: hasHyphen)
  }

  /// Whether the bytes between two groups are one hyphen, or a dash that is typed for one.
  private func isHyphen(_ gap: Range<Int>) -> Bool {
    switch gap.count {
    case 1: text[gap.lowerBound] == UInt8(ascii: "-")
    case 3: ["\u{2010}", "\u{2011}", "\u{2013}"].contains { text[gap].elementsEqual($0.utf8) }
    default: false
    }
  }

  /// Whether the bytes between two groups are one mark that separates groups: a full stop, a comma, an apostrophe, an
  /// underscore or a blank of some width.
  private func isGrouping(_ gap: Range<Int>) -> Bool {
    switch gap.count {
    case 1: [0x20, 0x27, 0x2C, 0x2E, 0x5F].contains(text[gap.lowerBound])
    case 2: text[gap.lowerBound] == 0xC2 && text[gap.lowerBound + 1] == 0xA0
    case 3: text[gap.lowerBound] == 0xE2 && text[gap.lowerBound + 1] == 0x80
    default: false
    }
  }
}
