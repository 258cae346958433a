// Characters that look like others, or like nothing: they come with text from Word, chats and web pages, and YAML takes
// them for letters.

extension Unicode.Scalar {
  /// A space that is none to YAML, with or without a width.
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
  var oddName: (id: String, en: String) {
    switch value {
    case 0xA0, 0x202F: ("spasi keras (non-breaking space, \(codePoint))", "a non-breaking space (\(codePoint))")
    case 0x3000: ("spasi lebar (ideographic space, \(codePoint))", "an ideographic space (\(codePoint))")
    case 0xAD: ("tanda hubung lunak (soft hyphen, \(codePoint))", "a soft hyphen (\(codePoint))")
    case 0xFEFF: ("tanda urutan bita (byte order mark, \(codePoint))", "a byte order mark (\(codePoint))")
    case _ where isWithoutWidth:
      ("tanda tanpa lebar (zero-width, \(codePoint))", "a zero-width character (\(codePoint))")
    case _ where isOddSpace: ("spasi khusus (\(codePoint))", "a special space (\(codePoint))")
    default:
      (
        "huruf \u{201C}\(self)\u{201D} (\(codePoint)) dari aksara lain",
        "the letter \u{201C}\(self)\u{201D} (\(codePoint)) of another script"
      )
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

/// A word of plain letters with the odd ones taken out or put right; nil where it has none, or where it is no such
/// word: a text in another script, say, to which those letters belong.
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
