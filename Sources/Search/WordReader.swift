/// Text taken apart into words as the index keeps them: lower case, accents folded (`Hồ Chí Minh` is `ho chi minh`),
/// apostrophes closed up (`Jum'at` is `jumat`, `country's` is `country`), zeros in front of a number left out (`014` is
/// `14`). What signs join or end is a word too, beside its parts: `Q&A`, `C++`, `C#`. The page's script does the same
/// with what a reader types.
struct WordReader {
  /// The most bytes of a word. A longer run of letters is passed over.
  static let longest = 40
  /// Whether the parts of what signs join are given as well as the whole.
  var givesParts = true
  private var word: [UInt8] = []
  /// What stands before the word and is joined to it by `&`.
  private var joined: [UInt8] = []

  /// Calls `visit` with each word, in order.
  mutating func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    var at = 0
    word.removeAll(keepingCapacity: true)
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        switch byte {
        case 0x61...0x7A, 0x30...0x39:
          let end = plainEnd(text, at)
          read(UnsafeBufferPointer(rebasing: text[at..<end]), isWhole: endsWord(text, end), visit)
          at = end - 1
        case 0x41...0x5A: word.append(byte | 0x20)
        case UInt8(ascii: "'"): at = closeUp(text, at)
        case UInt8(ascii: "&"): join(text, at, visit)
        case UInt8(ascii: "+"), UInt8(ascii: "#"): at = endWithSigns(text, at, visit)
        default: end(visit)
        }
        at += 1
      } else {
        let (scalar, length) = decode(text, at)
        at += length
        if scalar.value == 0x2019 { at = closeUp(text, at - 1) + 1 } else { append(scalar, visit) }
      }
    }
    end(visit)
  }

  /// Behind the small letters and digits that follow each other: most of a text.
  private func plainEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, (0x61...0x7A).contains(text[end]) || (0x30...0x39).contains(text[end]) { end += 1 }
    return end
  }

  /// Small letters and digits. Most words are nothing else, and are given as they stand in the text.
  private mutating func read(
    _ letters: UnsafeBufferPointer<UInt8>, isWhole: Bool, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let mayBeNumber = letters[0] < 0x3A
    guard isWhole, word.isEmpty, joined.isEmpty, !mayBeNumber else { return word.append(contentsOf: letters) }
    if letters.count <= Self.longest { visit(letters) }
  }

  /// Whether a word certainly ends here: behind it stands what no word goes on with.
  private func endsWord(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at < text.count else { return true }
    switch text[at] {
    case 0x0A, 0x20, UInt8(ascii: ","), UInt8(ascii: "."): return true
    default: return false
    }
  }

  /// Ends the word: gives it, and the whole that it is the last part of.
  private mutating func end(_ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !joined.isEmpty else {
      give(word, visit)
      return word.removeAll(keepingCapacity: true)
    }
    if givesParts { give(word, visit) }
    give(joined + word, visit)
    word.removeAll(keepingCapacity: true)
    joined.removeAll(keepingCapacity: true)
  }

  private func give(_ word: [UInt8], _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !word.isEmpty, word.count <= Self.longest else { return }
    word.withUnsafeBufferPointer { word in
      var start = 0
      if word.allSatisfy({ (0x30...0x39).contains($0) }) {
        while start < word.count - 1, word[start] == 0x30 { start += 1 }
      }
      visit(UnsafeBufferPointer(rebasing: word[start...]))
    }
  }

  /// At `&`: the word goes on behind it where both sides touch it.
  private mutating func join(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard !word.isEmpty, at + 1 < text.count, isWordScalar(scalar(text, at + 1)) else { return end(visit) }
    if givesParts { give(word, visit) }
    joined += word
    joined.append(UInt8(ascii: "&"))
    word.removeAll(keepingCapacity: true)
  }

  /// At `+` or `#` behind a word: they belong to it where they end it. Gives the last byte that is read.
  private mutating func endWithSigns(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    var last = at
    while last + 1 < text.count, text[last + 1] == UInt8(ascii: "+") || text[last + 1] == UInt8(ascii: "#") {
      last += 1
    }
    let endsTheWord = !word.isEmpty && (last + 1 == text.count || !isWordScalar(scalar(text, last + 1)))
    guard endsTheWord else {
      end(visit)
      return last
    }
    if givesParts { give(word, visit) }
    joined += word + text[at...last]
    word.removeAll(keepingCapacity: true)
    end(visit)
    return last
  }

  /// At an apostrophe: the letters around it belong together, but a last `s` is left out. Gives the last byte that is
  /// read.
  private func closeUp(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard at + 1 < text.count, text[at + 1] | 0x20 == UInt8(ascii: "s") else { return at }
    return at + 2 < text.count && isWordScalar(scalar(text, at + 2)) ? at : at + 1
  }

  private func scalar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Unicode.Scalar {
    text[at] < 0x80 ? Unicode.Scalar(text[at]) : decode(text, at).0
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    if word.append(lettersOf: scalar) { return }
    guard isWordScalar(scalar) else { return end(visit) }
    word += scalar.properties.lowercaseMapping.utf8
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber,
      .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}

/// The scalar at a place of valid UTF-8, and how many bytes it has; a stray byte is a space.
private func decode(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Unicode.Scalar, Int) {
  let first = text[at]
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
  guard length > 0, at + length <= text.count else { return (" ", 1) }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for offset in 1..<length { value = value << 6 | UInt32(text[at + offset] & 0x3F) }
  return (Unicode.Scalar(value) ?? " ", length)
}
