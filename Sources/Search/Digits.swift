/// How numbers and sets of pages stand in the index's files: in 64 characters from `(` on (`h` for the backslash), so
/// that a file is text that a script holds as it is, and nothing in it means anything to a script.
extension [UInt8] {
  /// One character for 0 to 63.
  mutating func append(digit: Int) {
    let byte = UInt8(40 + digit)
    append(byte == UInt8(ascii: "\\") ? UInt8(ascii: "h") : byte)
  }

  /// Five bits a character, lowest first; 32 says that more follow.
  mutating func append(number: Int) {
    var rest = number
    while rest >= 32 {
      append(digit: rest & 31 | 32)
      rest >>= 5
    }
    append(digit: rest)
  }

  /// Ascending numbers below `limit`: the gaps between them, or `#` and six of them a character, whichever is shorter.
  mutating func append(set: [Int], below limit: Int) {
    guard let last = set.last else { return }
    var gaps: [UInt8] = [], before = -1
    let most = last / 6 + 2
    for member in set {
      gaps.append(number: member - before - 1)
      before = member
      if gaps.count > most { break }
    }
    guard gaps.count > most else {
      append(contentsOf: gaps)
      return
    }
    var digits = [Int](repeating: 0, count: last / 6 + 1)
    for member in set { digits[member / 6] |= 1 << (member % 6) }
    append(UInt8(ascii: "#"))
    for digit in digits { append(digit: digit) }
  }

  /// A text as a script writes it.
  mutating func append(literal text: String) {
    append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: append(contentsOf: [0x5C, UInt8(scalar.value)])
      case 0..<0x20, 0x3C, 0x7F, 0x2028, 0x2029:
        let hex = String(scalar.value, radix: 16)
        append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
      default: append(contentsOf: String(scalar).utf8)
      }
    }
    append(UInt8(ascii: "\""))
  }

  mutating func append(list texts: [String]) {
    append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(literal: text)
    }
    append(UInt8(ascii: "]"))
  }
}
