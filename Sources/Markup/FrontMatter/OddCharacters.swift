// Characters that look like other ones, or that cannot be seen at all. They come with text copied from Word, chats and
// web pages, and YAML reads them as letters.

internal import Diagnostics

extension Unicode.Scalar {
  /// A space other than U+0020, which YAML does not take for one; also what has no width.
  var isOddSpace: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: isWithoutWidth
    }
  }

  /// Takes no place at all: zero-width spaces and joiners, the soft hyphen, a byte order mark inside a text.
  var isWithoutWidth: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// Space, tab, or an odd space.
  var isBlankOrOdd: Bool { isBlank || isOddSpace }

  /// What it is called in a finding.
  var oddName: Bilingual {
    switch value {
    case 0xA0, 0x202F:
      Bilingual(id: "spasi keras (non-breaking space, \(codePoint))", en: "a non-breaking space (\(codePoint))")
    case 0x3000:
      Bilingual(id: "spasi lebar (ideographic space, \(codePoint))", en: "an ideographic space (\(codePoint))")
    case 0xAD: Bilingual(id: "tanda hubung lunak (soft hyphen, \(codePoint))", en: "a soft hyphen (\(codePoint))")
    case 0xFEFF:
      Bilingual(id: "tanda urutan bita (byte order mark, \(codePoint))", en: "a byte order mark (\(codePoint))")
    case _ where isWithoutWidth:
      Bilingual(id: "tanda tanpa lebar (zero-width, \(codePoint))", en: "a zero-width character (\(codePoint))")
    case _ where isOddSpace: Bilingual(id: "spasi khusus (\(codePoint))", en: "a special space (\(codePoint))")
    default:
      Bilingual(
        id: "huruf \u{201C}\(self)\u{201D} (\(codePoint)) dari aksara lain",
        en: "the letter \u{201C}\(self)\u{201D} (\(codePoint)) of another script")
    }
  }

  /// The Latin letter that a Cyrillic or Greek one cannot be told from by eye (Unicode TR 39, confusables).
  var latinLookAlike: Unicode.Scalar? { lookAlikes[self] }
}

/// A word as it reads: without what has no width, and with a Latin letter for each that cannot be told from it by eye.
package func plainLetters(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.isWithoutWidth { plain.append(lookAlikes[scalar] ?? scalar) }
  return String(plain)
}

private let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
  // Cyrillic.
  "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "ԁ": "d",
  "һ": "h", "ԛ": "q", "ԝ": "w",
  "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y",
  "Х": "X", "І": "I", "Ј": "J",
  "Ѕ": "S", "Ԛ": "Q", "Ԝ": "W",
  // Greek.
  "ο": "o", "ν": "v", "α": "a", "ι": "i", "κ": "k", "ρ": "p", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H",
  "Ι": "I", "Κ": "K", "Μ": "M",
  "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X",
  // Full width.
  "－": "-", "．": ".", "：": ":"
]

/// A word with its odd characters put right: those without width are left out, and look-alikes become Latin letters.
/// nil where the word has no odd character, or has one that cannot be put right, as a text in another script has.
func plainWord(_ text: some Collection<Unicode.Scalar>) -> [Unicode.Scalar]? {
  var plain: [Unicode.Scalar] = []
  var isOdd = false, hasPlainLetter = false
  for scalar in text {
    if scalar.isPlainWord {
      hasPlainLetter = true
      plain.append(scalar)
    } else if scalar.isWithoutWidth {
      isOdd = true
    } else if let letter = scalar.latinLookAlike {
      isOdd = true
      plain.append(letter)
    } else {
      return nil
    }
  }
  return isOdd && hasPlainLetter && !plain.isEmpty ? plain : nil
}

extension Unicode.Scalar {
  /// What ids, names of fields, dates and codes are made of.
  fileprivate var isPlainWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", "/": true
    default: false
    }
  }
}
