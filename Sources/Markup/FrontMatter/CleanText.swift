internal import Diagnostics

/// A file's bytes as text: valid UTF-8, without a byte order mark and without NUL.
struct CleanText {
  let bytes: [UInt8]
  let diagnostics: [Diagnostic]

  /// What is not UTF-8, and each NUL, becomes U+FFFD with a finding at its place. A file that is clean, as nearly all are, is not copied.
  init(_ file: SourceFile) {
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let isClean = file.bytes.withUnsafeBufferPointer { buffer in
      buffer.isEmpty || (memchrNUL(buffer) == false && isUTF8(buffer))
    }
    if isClean {
      bytes = hasMark ? Array(file.bytes[3...]) : file.bytes
      diagnostics = []
      return
    }
    var mended: [UInt8] = [], found: [Diagnostic] = []
    mended.reserveCapacity(file.bytes.count + 16)
    var line = 1, column = 1
    var rest = file.bytes[(hasMark ? 3 : 0)...]
    while let byte = rest.first {
      let length = scalarLength(rest)
      if length == 0 || byte == 0 {
        let span = Span(path: file.path, line: line, column: column, endLine: line, endColumn: column + 1)
        if found.count < 20 { found.append(unreadableText(at: span, isNul: byte == 0)) }
        mended += [0xEF, 0xBF, 0xBD]
        rest = rest.dropFirst()
        column += 1
        continue
      }
      mended += rest.prefix(length)
      rest = rest.dropFirst(length)
      if byte == 0x0A || (byte == 0x0D && rest.first != 0x0A) {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    bytes = mended
    diagnostics = found
  }
}

private func memchrNUL(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var found: UInt8 = 1
  for byte in bytes { found = min(found, byte) }
  return found == 0
}

/// RFC 3629, section 4. ASCII eight bytes at a time.
private func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let raw = UnsafeRawBufferPointer(bytes)
  var at = 0
  while at < bytes.count {
    while at + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 { at += 8 }
    guard at < bytes.count else { break }
    if bytes[at] < 0x80 {
      at += 1
      continue
    }
    let length = scalarLength(bytes[at...])
    if length == 0 { return false }
    at += length
  }
  return true
}

/// How many bytes the scalar at the beginning has; 0 where there is no well-formed one (RFC 3629, section 4).
private func scalarLength(_ bytes: some RandomAccessCollection<UInt8>) -> Int {
  func at(_ offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[bytes.index(bytes.startIndex, offsetBy: offset)] : 0
  }
  func continues(_ offset: Int) -> Bool { at(offset) & 0xC0 == 0x80 }
  let first = at(0)
  switch first {
  case 0..<0x80: return 1
  case 0xC2...0xDF: return continues(1) ? 2 : 0
  case 0xE0...0xEF:
    guard continues(1), continues(2) else { return 0 }
    if first == 0xE0, at(1) < 0xA0 { return 0 }
    if first == 0xED, at(1) > 0x9F { return 0 }
    return 3
  case 0xF0...0xF4:
    guard continues(1), continues(2), continues(3) else { return 0 }
    if first == 0xF0, at(1) < 0x90 { return 0 }
    if first == 0xF4, at(1) > 0x8F { return 0 }
    return 4
  default: return 0
  }
}
