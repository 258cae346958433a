/// A text that was decoded from a file's bytes, with the place in the file that each of its bytes came from.
struct DecodedText {
  var bytes: [UInt8]
  /// The offset in the file for each byte; nil where the bytes are the file's own.
  var places: [Int32]?

  init(_ bytes: [UInt8], places: [Int32]? = nil) {
    self.bytes = bytes
    self.places = places
  }

  func place(_ offset: Int) -> Int { places.map { Int($0[min(offset, $0.count - 1)]) } ?? offset }
}

/// Writes a decoded text: each byte is kept, or replaced by others, which get its place.
private struct Writing {
  private let from: DecodedText
  private(set) var result: DecodedText
  private(set) var isChanged = false

  init(_ from: DecodedText) {
    self.from = from
    result = DecodedText([], places: [])
    result.bytes.reserveCapacity(from.bytes.count)
    result.places?.reserveCapacity(from.bytes.count)
  }

  mutating func keep(_ at: Int) {
    result.bytes.append(from.bytes[at])
    result.places?.append(Int32(from.place(at)))
  }

  mutating func put(_ bytes: some Sequence<UInt8>, for at: Int) {
    isChanged = true
    for byte in bytes {
      result.bytes.append(byte)
      result.places?.append(Int32(from.place(at)))
    }
  }
}

extension DecodedText {
  /// The text with one layer of encoding undone: character references (HTML, XML), percent encoding, escapes of JSON,
  /// scripts and calendars, folded lines of calendars. nil where it has none of these.
  func decoded() -> DecodedText? {
    guard bytes.contains(where: { $0 == 0x26 || $0 == 0x25 || $0 == 0x5C || $0 == 0x0D }) else { return nil }
    var writing = Writing(self)
    var at = 0
    while at < bytes.count {
      if let (end, text) = decodedUnit(at) {
        writing.put(text, for: at)
        at = end
      } else {
        writing.keep(at)
        at += 1
      }
    }
    return writing.isChanged ? writing.result : nil
  }

  private func decodedUnit(_ at: Int) -> (end: Int, text: [UInt8])? {
    switch bytes[at] {
    case UInt8(ascii: "&"): reference(at)
    case UInt8(ascii: "%"): hex(at + 1, 2).map { (at + 3, [UInt8($0)]) }
    case UInt8(ascii: "\\"): escape(at)
    case 0x0D: foldEnd(at).map { ($0, []) }
    default: nil
    }
  }

  /// A calendar with its folded lines joined (RFC 5545, 3.1), so that a word which a fold divides is one word again.
  /// Any other text is returned as it is.
  func unfolded() -> DecodedText {
    guard bytes.starts(with: Array("BEGIN:VCALENDAR".utf8)) else { return self }
    var writing = Writing(self)
    var at = 0
    while at < bytes.count {
      if let end = foldEnd(at) {
        at = end
      } else {
        writing.keep(at)
        at += 1
      }
    }
    return writing.result
  }

  /// The place behind a fold (CRLF and a blank) that begins here; nil where none begins.
  private func foldEnd(_ at: Int) -> Int? {
    guard byte(at) == 0x0D, byte(at + 1) == 0x0A, byte(at + 2) == 0x20 || byte(at + 2) == 0x09 else { return nil }
    return at + 3
  }

  private func byte(_ at: Int) -> UInt8? { at < bytes.count ? bytes[at] : nil }

  private func hex(_ at: Int, _ count: Int) -> UInt32? {
    guard at + count <= bytes.count else { return nil }
    return bytes[at..<(at + count)].reduce(UInt32?(0)) { value, byte in
      guard let value, let digit = hexDigit(byte) else { return nil }
      return value << 4 | digit
    }
  }

  private static let named: [(name: [UInt8], text: String)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"), ("shy", "\u{AD}"),
    ("ndash", "–"), ("mdash", "—"), ("eacute", "é"), ("egrave", "è"), ("ouml", "ö"), ("uuml", "ü"), ("auml", "ä")
  ].map { (Array($0.0.utf8), $0.1) }

  private func reference(_ at: Int) -> (Int, [UInt8])? {
    guard let end = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[(at + 1)..<end]
    if let known = Self.named.first(where: { name.elementsEqual($0.name) }) { return (end + 1, Array(known.text.utf8)) }
    guard name.first == UInt8(ascii: "#") else { return nil }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHex: Bool = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { (end + 1, Array(String($0).utf8)) }
  }

  private func escape(_ at: Int) -> (Int, [UInt8])? {
    switch byte(at + 1) {
    case UInt8(ascii: "u"): unicode(at)
    case UInt8(ascii: "x"): hex(at + 2, 2).flatMap(Unicode.Scalar.init).map { (at + 4, Array(String($0).utf8)) }
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "r"), UInt8(ascii: "t"): (at + 2, [0x20])
    case let mark? where [0x22, 0x27, 0x2C, 0x2F, 0x3B, 0x5C].contains(mark): (at + 2, [mark])
    default: nil
    }
  }

  private func unicode(_ at: Int) -> (Int, [UInt8])? {
    guard let first = hex(at + 2, 4) else { return unicodeInBraces(at) }
    if let scalar = Unicode.Scalar(first) { return (at + 6, Array(String(scalar).utf8)) }
    // A scalar outside the basic plane stands as a pair.
    guard (0xD800..<0xDC00).contains(first), byte(at + 6) == UInt8(ascii: "\\"), byte(at + 7) == UInt8(ascii: "u"),
      let second = hex(at + 8, 4), (0xDC00..<0xE000).contains(second)
    else { return nil }
    let high: UInt32 = (first - 0xD800) << 10, low: UInt32 = second - 0xDC00
    return Unicode.Scalar(0x10000 + high + low).map { (at + 12, Array(String($0).utf8)) }
  }

  /// `\u{71}`, of scripts.
  private func unicodeInBraces(_ at: Int) -> (Int, [UInt8])? {
    guard byte(at + 2) == UInt8(ascii: "{") else { return nil }
    let digits = bytes[(at + 3)...].prefix(6).prefix { hexDigit($0) != nil }
    guard !digits.isEmpty, byte(digits.endIndex) == UInt8(ascii: "}"), let value = hex(at + 3, digits.count) else {
      return nil
    }
    return Unicode.Scalar(value).map { (digits.endIndex + 1, Array(String($0).utf8)) }
  }

  /// The text without its tags, as a reader sees it. A tag becomes a blank, but one that may stand within a word
  /// (`<b>`, the runs of a Word document) becomes nothing. nil where there are no tags.
  func withoutTags() -> DecodedText? {
    // Behind the last `>` no tag ends, however many begin there.
    guard bytes.contains(UInt8(ascii: "<")), let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) else { return nil }
    var writing = Writing(self)
    var at = 0
    while at < bytes.count {
      guard at < lastEnd, bytes[at] == UInt8(ascii: "<"), let next = byte(at + 1), isTagStart(next),
        let end = bytes[at...].firstIndex(of: UInt8(ascii: ">"))
      else {
        writing.keep(at)
        at += 1
        continue
      }
      writing.put(isWithinWords(at + 1) ? [] : [0x20], for: at)
      at = end + 1
    }
    return writing.isChanged ? writing.result : nil
  }

  private func isTagStart(_ byte: UInt8) -> Bool {
    [0x21, 0x2F, 0x3F].contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let withinWords: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "ins", "mark", "q", "s", "small", "span", "strong", "sub",
    "sup",
    "tspan", "u", "wbr", "r", "t", "w:r", "w:t", "w:rPr", "w:b", "w:i", "w:lang", "w:proofErr", "w:rStyle",
    "w:hyperlink"
  ]

  private func isWithinWords(_ at: Int) -> Bool {
    let start = byte(at) == UInt8(ascii: "/") ? at + 1 : at
    let name = bytes[start...].prefix(16).prefix {
      (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: ":")
    }
    return Self.withinWords.contains(String(decoding: name, as: UTF8.self))
  }
}

func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte) - 0x30
  case 0x41...0x46: UInt32(byte) - 0x41 + 10
  case 0x61...0x66: UInt32(byte) - 0x61 + 10
  default: nil
  }
}

/// A text in UTF-16, as UTF-8; nil for another.
func fromUTF16(_ bytes: [UInt8]) -> [UInt8]? {
  let hasMark = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
  guard let isBig = hasMark ? bytes[0] == 0xFE : isBigEndian(bytes) else { return nil }
  let units = stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2).map { (at: Int) -> UInt16 in
    let high = UInt16(bytes[isBig ? at : at + 1])
    let low = UInt16(bytes[isBig ? at + 1 : at])
    return high << 8 | low
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// Whether UTF-16 without a byte order mark has the high byte first. Latin letters have zero as their high byte, so
/// most of the first bytes at even or at odd places are zero; nil where neither is so, for then it is no UTF-16.
private func isBigEndian(_ bytes: [UInt8]) -> Bool? {
  let start = bytes.prefix(64)
  guard start.count >= 8 else { return nil }
  let first = start.indices.count { $0 % 2 == 0 && bytes[$0] == 0 }
  let second = start.indices.count { $0 % 2 == 1 && bytes[$0] == 0 }
  let most = start.count / 2 * 3 / 4
  return first >= most && second == 0 ? true : second >= most && first == 0 ? false : nil
}

/// The runs of hexadecimal digits in a text, decoded, each with its place; without those that give neither a text nor a
/// file.
func hexadecimalRuns(in bytes: [UInt8]) -> [(at: Int, bytes: [UInt8])] {
  var runs: [(at: Int, bytes: [UInt8])] = []
  var at = 0
  while at < bytes.count {
    let start = at
    while at < bytes.count, hexDigit(bytes[at]) != nil { at += 1 }
    if at - start >= 16 {
      let digits = bytes[start..<at].compactMap(hexDigit)
      let decoded = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
      if isTextOrFile(decoded) { runs.append((start, decoded)) }
    }
    if at == start { at += 1 }
  }
  return runs
}

/// The runs of base64 (RFC 4648, 4 and 5) in a text, decoded, each with its place; without those that give neither a
/// text nor a file.
func base64Runs(in bytes: [UInt8]) -> [(at: Int, bytes: [UInt8])] {
  var runs: [(at: Int, bytes: [UInt8])] = []
  var at = 0
  while at < bytes.count {
    guard base64Value(bytes[at]) != nil else {
      at += 1
      continue
    }
    let start = at
    while at < bytes.count, base64Value(bytes[at]) != nil { at += 1 }
    guard at - start >= 11 else { continue }
    let decoded = base64Decoded(bytes[start..<at])
    if isTextOrFile(decoded) { runs.append((start, decoded)) }
  }
  return runs
}

private func base64Value(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x41...0x5A: UInt32(byte) - 0x41
  case 0x61...0x7A: UInt32(byte) - 0x61 + 26
  case 0x30...0x39: UInt32(byte) - 0x30 + 52
  case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
  case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
  default: nil
  }
}

private func base64Decoded(_ run: ArraySlice<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  var bits: UInt32 = 0, count = 0
  for byte in run {
    bits = bits << 6 | (base64Value(byte) ?? 0)
    count += 6
    guard count >= 8 else { continue }
    count -= 8
    decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
  }
  return decoded
}

private func isTextOrFile(_ bytes: [UInt8]) -> Bool {
  if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: Array("%PDF".utf8)) { return true }
  if fromUTF16(bytes) != nil { return true }
  let controls = bytes.count { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  return controls == 0 && String(validating: bytes, as: UTF8.self) != nil
}
