/// A style sheet (CSS Syntax 3) as it is published: without comments and without the white space that only its writer needs. What stands
/// in strings and in `url(…)` stays as it is.
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
      while index < bytes.count, !(bytes[index] == UInt8(ascii: "*") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")) { index += 1 }
      index += 2
      isSpaced = true
      continue
    }
    if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
      isSpaced = true
      index += 1
      continue
    }
    if isSpaced, let last = result.last, !"{};,:>(".utf8.contains(last), !"{};,>)".utf8.contains(byte) { result.append(UInt8(ascii: " ")) }
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

/// A script as it is published: without indentation, empty lines and lines that are a comment. A text over several lines between
/// backticks stays as it is.
///
///     "  let a = 1;\n  /* one */\n"   gives   "let a = 1;\n"
func compacted(script bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = [], isInText = false
  result.reserveCapacity(bytes.count)
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    let text = isInText ? line : line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let isComment = text.starts(with: "//".utf8) || text.starts(with: "/*".utf8) && text.suffix(2).elementsEqual("*/".utf8)
    if !isInText, text.isEmpty || isComment { continue }
    if text.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { isInText.toggle() }
    result += text
    result.append(UInt8(ascii: "\n"))
  }
  return result
}
