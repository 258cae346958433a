/// Text taken apart into words as the index keeps them: lower case, accents folded (`Hồ Chí Minh` is `ho chi minh`), apostrophes
/// closed up (`Jum'at` is `jumat`, `country's` is `country`), zeros in front of a number left out (`014` is `14`). The page's script
/// does the same with what a reader types.
struct WordReader {
  /// No word is longer, in bytes: what is longer is no word.
  static let longest = 40
  private var word: [UInt8] = []

  /// Calls `visit` with each word, in order.
  mutating func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    var at = 0
    word.removeAll(keepingCapacity: true)
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: word.append(byte)
        case 0x41...0x5A: word.append(byte | 0x20)
        case UInt8(ascii: "'"): at = closeUp(text, at)
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

  private mutating func end(_ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !word.isEmpty else { return }
    word.withUnsafeBufferPointer { word in
      var start = 0
      if word.allSatisfy({ $0 < 0x3A }) { while start < word.count - 1, word[start] == 0x30 { start += 1 } }
      if word.count <= Self.longest { visit(UnsafeBufferPointer(rebasing: word[start...])) }
    }
    word.removeAll(keepingCapacity: true)
  }

  /// At an apostrophe: the letters around it belong together, but a last `s` is left out. Gives the last byte that is read.
  private func closeUp(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard at + 1 < text.count, text[at + 1] | 0x20 == UInt8(ascii: "s") else { return at }
    return at + 2 < text.count && isWordScalar(scalar(text, at + 2)) ? at : at + 1
  }

  private func scalar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Unicode.Scalar {
    text[at] < 0x80 ? Unicode.Scalar(text[at]) : decode(text, at).0
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    let value = Int(scalar.value)
    if (0x300...0x36F).contains(value) { return }
    let base: UInt8 =
      (0xC0..<0x250).contains(value)
      ? latin.utf8Start[value - 0xC0] : (0x1E00..<0x1F00).contains(value) ? latinAdditional.utf8Start[value - 0x1E00] : UInt8(ascii: ".")
    switch base {
    case UInt8(ascii: "1"): word += "ss".utf8
    case UInt8(ascii: "2"): word += "ae".utf8
    case UInt8(ascii: "3"): word += "oe".utf8
    case UInt8(ascii: "."):
      guard isWordScalar(scalar) else { return end(visit) }
      word += scalar.properties.lowercaseMapping.utf8
    default: word.append(base)
    }
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber,
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

/// The base letters of U+00C0 to U+024F; `.` where a letter has none, `1`, `2`, `3` for ss, ae, oe. *(FoldingTests)*
private let latin: StaticString =
  """
  aaaaaa2ceeeeiiii.nooooo.ouuuuy.1aaaaaa2ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggg\
  hh..iiiiiiiiii..jjkk.llllll..llnnnnnn...oooooo33rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.........\
  ........................oo.............uu............................aaiioouuuuuuuuuu.aaaa22..ggkkoo\
  oo..j...gg..nnaa22ooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................
  """

/// Those of U+1E00 to U+1EFF.
private let latinAdditional: StaticString =
  """
  aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss\
  ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy....1.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
  iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
  """
