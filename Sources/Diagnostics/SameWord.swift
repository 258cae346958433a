/// What is left of a name when capitals, blanks, hyphens and other signs do not count: `Nota Kesepahaman` and
/// `nota-kesepahaman` are the same word. Two names with the same rest are one name written in two ways, not a guess.
package func wordKey(_ text: String) -> String {
  if let key = wordKeyOfASCII(text) { return key }
  var key = String.UnicodeScalarView()
  for scalar in text.lowercased().unicodeScalars
  where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
    key.append(scalar)
  }
  return String(key)
}

/// The same byte by byte, without asking for the properties of each letter; nil where a letter is not of ASCII.
private func wordKeyOfASCII(_ text: String) -> String? {
  guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
  return String(unsafeUninitializedCapacity: text.utf8.count) { key in
    var count = 0
    for byte in text.utf8 {
      guard let letter = wordLetter(byte) else { continue }
      key[count] = letter
      count += 1
    }
    return count
  }
}

/// A letter or digit of ASCII, small; nil for any other byte.
package func wordLetter(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39, 0x61...0x7A: byte
  case 0x41...0x5A: byte | 0x20
  default: nil
  }
}

/// The one of some names that is the same word as another; nil where none is, or several are.
package func sameWord(_ word: String, among names: some Sequence<String>) -> String? {
  let key = wordKey(word)
  guard !key.isEmpty else { return nil }
  var found: String?
  for name in names where wordKey(name) == key {
    if found != nil, found != name { return nil }
    found = name
  }
  return found
}
