/// A cell's text as it is kept: line breaks as LF, and without the signs that no cell shows (control characters, byte
/// order marks, what is no character at all).
func cleanText(_ bytes: some Collection<UInt8>) -> String {
  let needsNothing = bytes.withContiguousStorageIfAvailable(isClean) ?? false
  return needsNothing ? String(decoding: bytes, as: UTF8.self) : cleaned(Array(bytes))
}

/// Whether nothing has to be taken out.
private func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  for byte in bytes where byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF {
    // 0xC2 begins C1 controls, 0xEF the byte order mark; both begin letters too, which the slow way keeps.
    if byte != 0x09 && byte != 0x0A { return false }
  }
  return true
}

private func cleaned(_ bytes: [UInt8]) -> String {
  var text = ""
  var afterReturn = false
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x0D: text.unicodeScalars.append("\n")
    case 0x0A where afterReturn: break
    case 0x09, 0x0A: text.unicodeScalars.append(scalar)
    case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: break
    default: text.unicodeScalars.append(scalar)
    }
    afterReturn = scalar.value == 0x0D
  }
  return text
}
