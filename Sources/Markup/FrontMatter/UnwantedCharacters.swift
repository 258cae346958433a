// Characters that are no text: they come with what is copied from a PDF, a slide or a hostile page, no editor shows
// them, and no HTML, XML or terminal may get them. They are taken out once, here at the door, so that nothing behind it
// has to think of them.

/// Whether a scalar is no text: a control character other than tab and line ends, what Unicode will never assign, or
/// what turns the direction of writing so that a text looks like another (Unicode UAX 9; the marks that only keep a
/// direction may stay).
func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F..<0xA0: true
  case 0x202A...0x202E, 0x2066...0x2069: true
  case 0xFDD0...0xFDEF: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}

/// What stands in its place, one scalar for one, so that no column moves: a space for what once parted words, else
/// U+FFFD.
func replacement(for unwanted: Unicode.Scalar) -> Unicode.Scalar { partsWords(unwanted) ? " " : "\u{FFFD}" }

/// Vertical tab, form feed and next line: a slide's and a PDF's ends of lines.
func partsWords(_ unwanted: Unicode.Scalar) -> Bool {
  unwanted.value == 0x0B || unwanted.value == 0x0C || unwanted.value == 0x85
}

/// The unwanted scalar whose well-formed bytes begin at `at`, or nil. By bytes, because every byte of every file comes
/// past.
@inline(__always) func unwantedScalar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Unicode.Scalar? {
  let byte = text[at]
  if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : Unicode.Scalar(byte) }
  if byte < 0x7F { return nil }
  switch byte {
  case 0x7F: return Unicode.Scalar(byte)
  case 0xC2: return text[at + 1] < 0xA0 ? Unicode.Scalar(text[at + 1]) : nil
  case 0xE2 where text[at + 1] == 0x80 || text[at + 1] == 0x81, 0xEF where text[at + 1] >= 0xB7, 0xF0...0xF4:
    let scalar = decoded(text, at, length)
    return isUnwanted(scalar) ? scalar : nil
  default: return nil
  }
}

/// The same text with the replacement for each unwanted scalar; nil where it has none.
func replacingUnwanted(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  guard text.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return nil }
  let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
  guard scalars.contains(where: isUnwanted) else { return nil }
  return scalars.flatMap { scalar in
    UTF8.encode(isUnwanted(scalar) ? replacement(for: scalar) : scalar) ?? UTF8.encodedReplacementCharacter
  }
}

/// The same for a text that comes from somewhere else than a file's values: a line of the file itself, say.
package func withoutUnwanted(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnwanted) else { return text }
  return String(scalars: text.unicodeScalars.map { isUnwanted($0) ? replacement(for: $0) : $0 })
}

private func decoded(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Unicode.Scalar {
  var value = UInt32(text[at]) & (length == 3 ? 0x0F : 0x07)
  for offset in 1..<length { value = value << 6 | UInt32(text[at + offset] & 0x3F) }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

extension Unicode.Scalar {
  /// How a character that cannot be seen is named: `U+000B`.
  var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
