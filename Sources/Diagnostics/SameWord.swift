/// A name's letters and digits in lower case, without blanks, hyphens and other signs: `notakesepahaman` for both
/// `Nota Kesepahaman` and `nota-kesepahaman`. Names with the same key count as one name that was written in two ways.
package func wordKey(_ text: String) -> String {
  if let key = wordKeyOfASCII(text) { return key }
  var key = String.UnicodeScalarView()
  for scalar in text.lowercased().unicodeScalars
  where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
    key.append(scalar)
  }
  return String(key)
}

/// `wordKey` of an ASCII text, without looking up the Unicode properties of each letter; nil for any other text.
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

/// An ASCII letter in lower case, or an ASCII digit; nil for any other byte.
package func wordLetter(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39, 0x61...0x7A: byte
  case 0x41...0x5A: byte | 0x20
  default: nil
  }
}

/// The name that has the same `wordKey` as a word; nil where no name has it, or several different ones have.
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
