/// An official number as it is compared, never as it is shown: without blanks, in small letters, its year in four
/// digits. `12 / NK / 24` and `12/nk/2024` are one number; every other sign counts.
///
/// A year of two digits is one that stands last behind a stroke, where a number stands before it: 70 to 99 are of the
/// twentieth century.
package func numberKey(_ text: String) -> String {
  let letters = String(String.UnicodeScalarView(text.unicodeScalars.filter { !blanks.contains($0) })).lowercased()
  guard let stroke = letters.utf8.lastIndex(of: UInt8(ascii: "/")) else { return letters }
  let head = letters[...stroke], year = letters[letters.utf8.index(after: stroke)...].utf8
  guard year.count == 2, year.allSatisfy(isDigit), head.utf8.contains(where: isDigit), let first = year.first else {
    return letters
  }
  return head + (first >= UInt8(ascii: "7") ? "19" : "20") + letters[letters.utf8.index(after: stroke)...]
}

private let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{A0}", "\u{2009}", "\u{202F}"]

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
