/// A file of separated values as UTF-8, and how its letters were stored.
struct DecodedFile {
  let bytes: [UInt8]
  let encoding: Workbook.Encoding

  /// A byte order mark decides; without one the file's own bytes do.
  init(_ file: [UInt8]) {
    if file.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: file[2...], isLittleEndian: true)
    } else if file.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: file[2...], isLittleEndian: false)
    } else if let isLittleEndian = Self.looksLikeUTF16(file) {
      self.init(utf16: file[...], isLittleEndian: isLittleEndian)
    } else {
      self.init(marked: file)
    }
  }

  private init(marked file: [UInt8]) {
    let hasMark = file.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? Array(file[3...]) : file
    let mistakes = UTF8Mistakes(text)
    // A few wrong bytes in a file that is otherwise UTF-8 do not make it Windows-1252: read so, each of its other
    // letters outside ASCII would become two wrong ones.
    if mistakes.count == 0 || mistakes.count < mistakes.letters {
      bytes = mistakes.count == 0 ? text : Array(String(decoding: text, as: UTF8.self).utf8)
      encoding = .utf8
    } else {
      bytes = fromWindows1252(text)
      encoding = .windows1252
    }
  }

  private init(utf16 file: ArraySlice<UInt8>, isLittleEndian: Bool) {
    let units = stride(from: file.startIndex, to: file.endIndex - 1, by: 2).map { at -> UInt16 in
      let first = UInt16(file[at]), second = UInt16(file[at + 1])
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    encoding = .utf16
  }

  /// Whether the file is UTF-16 without a byte order mark, in which nearly every other byte of Latin text is zero: true
  /// for little-endian, false for big-endian. Nil where it is no UTF-16.
  private static func looksLikeUTF16(_ file: [UInt8]) -> Bool? {
    let beginning = file.prefix(2_000)
    guard beginning.count >= 4, file.count % 2 == 0 else { return nil }
    let even = stride(from: 0, to: beginning.count, by: 2).count { beginning[$0] == 0 }
    let odd = stride(from: 1, to: beginning.count, by: 2).count { beginning[$0] == 0 }
    let most = max(even, odd), least = min(even, odd)
    return most * 10 > beginning.count * 3 && least * 10 < beginning.count ? odd > even : nil
  }
}

/// How far bytes are from being UTF-8.
private struct UTF8Mistakes {
  /// Places that are no UTF-8.
  private(set) var count = 0
  /// Letters of several bytes that are UTF-8. They are counted only where there are mistakes.
  private(set) var letters = 0

  init(_ bytes: [UInt8]) {
    // Most files are; that is found out fast.
    if bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil { return }
    var decoder = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    decoding: while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let scalar): letters += scalar.count > 1 ? 1 : 0
      case .error: count += 1
      case .emptyInput: break decoding
      }
    }
  }
}

/// Letters of Windows-1252 (Western European, as Excel in Indonesia saves CSV) in UTF-8. Its five empty places become
/// the sign for what cannot be read.
private func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    if byte < 0x80 {
      text.append(byte)
    } else {
      let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
      text.append(contentsOf: UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
    }
  }
  return text
}

/// 0x80 to 0x9F, in which alone it differs from ISO 8859-1.
private let windows1252: [Unicode.Scalar] = [
  "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
  "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ"
]
