/// A style sheet (CSS Syntax 3) as it is published: without comments and without the white space that only its writer
/// needs. What stands in strings and in `url(…)` stays as it is.
///
///     "a { color: red; } /* links */"   gives   "a{color:red}"
func compacted(styleSheet bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0, isSpaced = false
  /// Copies through the first `end` after here; a backslash protects the byte that follows it.
  func copy(through end: UInt8) {
    while index < bytes.count {
      result.append(bytes[index])
      index += 1
      if result.last == UInt8(ascii: "\\"), index < bytes.count {
        result.append(bytes[index])
        index += 1
      } else if result.last == end {
        return
      }
    }
  }
  while index < bytes.count {
    let byte = bytes[index]
    if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
      index += 2
      while index < bytes.count,
        !(bytes[index] == UInt8(ascii: "*") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/"))
      { index += 1 }
      index += 2
      isSpaced = true
      continue
    }
    if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
      isSpaced = true
      index += 1
      continue
    }
    if isSpaced, let last = result.last, !"{};,:>(".utf8.contains(last), !"{};,>)".utf8.contains(byte) {
      result.append(UInt8(ascii: " "))
    }
    isSpaced = false
    if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
    result.append(byte)
    index += 1
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      copy(through: byte)
    } else if byte == UInt8(ascii: "("), result.suffix(4).elementsEqual("url(".utf8) {
      copy(through: UInt8(ascii: ")"))
    }
  }
  return result
}

/// A script as it is published: without lines of comment and most of the white space that only its writer needs. What
/// might be a pattern, a comment or a text over several lines stays as it is, with its line.
///
///     "  let a = 1;\n  /* one */\n  b(a);"   gives   "let a=1;b(a);"
func compacted(script bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = [], isInText = false, isSqueezed = false
  result.reserveCapacity(bytes.count)
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    let text = isInText ? line : line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let isComment =
      text.starts(with: "//".utf8) || text.starts(with: "/*".utf8) && text.suffix(2).elementsEqual("*/".utf8)
    if !isInText, text.isEmpty || isComment { continue }
    if isSqueezed, let first = text.first, "})]?:&|".utf8.contains(first), result.last == UInt8(ascii: "\n") {
      result.removeLast()
    }
    let wasInText = isInText
    if text.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { isInText.toggle() }
    if wasInText || isInText {
      result += text
      isSqueezed = false
    } else {
      isSqueezed = squeeze(text, into: &result)
    }
    if !isSqueezed || !"{([,;&|?:=>".utf8.contains(result.last ?? 0) { result.append(UInt8(ascii: "\n")) }
  }
  return result
}

/// Appends a line of a script without the white space that parts nothing; from where it might be a pattern, a comment
/// or texts in each other, it stays as it is.
///
/// - Returns: whether it was read to its end.
private func squeeze(_ line: ArraySlice<UInt8>, into result: inout [UInt8]) -> Bool {
  let slash = UInt8(ascii: "/"), tick = UInt8(ascii: "`"), isOneText = line.count(where: { $0 == tick }) == 2
  var index = line.startIndex, isSpaced = false, quote: UInt8?
  while index < line.endIndex {
    let byte = line[index]
    index += 1
    if quote == nil, byte == slash || byte == tick && !isOneText {
      if isSpaced { result.append(UInt8(ascii: " ")) }
      result += line[(index - 1)...]
      return false
    }
    if quote == nil, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") {
      isSpaced = true
      continue
    }
    if isSpaced, let last = result.last, isParted(last, byte) { result.append(UInt8(ascii: " ")) }
    isSpaced = false
    result.append(byte)
    if let end = quote {
      if byte == end { quote = nil }
      if byte == UInt8(ascii: "\\"), index < line.endIndex {
        result.append(line[index])
        index += 1
      }
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == tick {
      quote = byte
    }
  }
  return quote == nil
}

/// Whether a space between two characters of a script says that they are not one word or one sign.
private func isParted(_ first: UInt8, _ second: UInt8) -> Bool {
  func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: byte >= 0x80 || "_$\\".utf8.contains(byte)
    }
  }
  if isWord(first) { return isWord(second) || second == UInt8(ascii: ".") }
  return first == second && "+-".utf8.contains(first) || first == UInt8(ascii: "<") && second == UInt8(ascii: "!")
}
