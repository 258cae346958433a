// Files that hold files: ZIP (XLSX, DOCX), PDF, gzip.

/// A part of a file, by what it is called there.
struct Part {
  let name: String
  let bytes: [UInt8]
}

/// The parts of a ZIP; nil where the bytes are none or some part cannot be read.
func zipParts(of bytes: [UInt8], in room: inout InflationRoom) -> [Part]? {
  func number(_ at: Int, _ count: Int) -> Int? {
    guard at >= 0, at + count <= bytes.count else { return nil }
    return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
  }
  let ending: [UInt8] = [0x50, 0x4B, 5, 6]
  let tail = max(0, bytes.count - 65_557)
  guard let end = bytes[tail...].indices.reversed().first(where: { bytes[$0...].starts(with: ending) }),
    let count = number(end + 10, 2), var at = number(end + 16, 4)
  else { return nil }
  var parts: [Part] = []
  for _ in 0..<count {
    guard number(at, 4) == 0x0201_4B50, let flags = number(at + 8, 2), let method = number(at + 10, 2),
      let size = number(at + 20, 4), let nameLength = number(at + 28, 2), let extra = number(at + 30, 2),
      let comment = number(at + 32, 2), let header = number(at + 42, 4), let name = number(header + 26, 2),
      let skipped = number(header + 28, 2), at + 46 + nameLength <= bytes.count
    else { return nil }
    let start = header + 30 + name + skipped
    guard flags & 1 == 0, start + size <= bytes.count else { return nil }
    let data = bytes[start..<(start + size)]
    guard let content = method == 0 ? Array(data) : method == 8 ? inflated(data, .none, in: &room) : nil else {
      return nil
    }
    parts.append(Part(name: String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self), bytes: content))
    at += 46 + nameLength + extra + comment
  }
  return parts
}

/// The streams of a PDF that hold texts (ISO 32000, 7.3.8), inflated, and the strings of its objects and pages: what it
/// says of itself, bookmarks, pages whose letters stand as such. Letters that are numbers of a font's shapes are read
/// by `pdftotext` alone.
func pdfParts(of bytes: [UInt8], in room: inout InflationRoom) -> [Part] {
  var parts = [Part(name: "strings", bytes: pdfStrings(in: bytes))]
  let begin = Array("stream".utf8), end = Array("endstream".utf8)
  var at = 0
  while let start = bytes[at...].firstRange(of: begin) {
    var first = start.upperBound
    if first < bytes.count, bytes[first] == 0x0D { first += 1 }
    if first < bytes.count, bytes[first] == 0x0A { first += 1 }
    guard let close = bytes[first...].firstRange(of: end) else { break }
    if let content = inflated(bytes[first..<close.lowerBound], .zlib, in: &room) {
      parts.append(Part(name: "stream", bytes: content + [0x0A] + pdfStrings(in: content)))
    }
    at = close.upperBound
  }
  return parts
}

/// Strings in brackets and in hexadecimal digits (ISO 32000, 7.3.4), those of one line of text together.
private func pdfStrings(in bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var at = 0
  while at < bytes.count {
    switch bytes[at] {
    case UInt8(ascii: "("): result += readable(literal(bytes, &at))
    case UInt8(ascii: "<") where at + 1 < bytes.count && bytes[at + 1] != UInt8(ascii: "<"):
      result += readable(hexadecimal(bytes, &at))
    // Between the strings of a row of shown text stand only numbers; every other word ends it.
    case let mark where (0x41...0x5A).contains(mark) || (0x61...0x7A).contains(mark) || mark == UInt8(ascii: "/"):
      if result.last != 0x0A { result.append(0x0A) }
      at += 1
    default: at += 1
    }
  }
  return result
}

private func readable(_ string: [UInt8]) -> [UInt8] { fromUTF16(string) ?? string }

private func literal(_ bytes: [UInt8], _ at: inout Int) -> [UInt8] {
  var result: [UInt8] = [], depth = 0
  while at < bytes.count {
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "("):
      depth += 1
      if depth > 1 { result.append(byte) }
    case UInt8(ascii: ")"):
      depth -= 1
      if depth == 0 { return result }
      result.append(byte)
    case UInt8(ascii: "\\"): result += escaped(bytes, &at)
    default: result.append(byte)
    }
  }
  return result
}

private func escaped(_ bytes: [UInt8], _ at: inout Int) -> [UInt8] {
  let digits = bytes[min(at, bytes.count)...].prefix(3).prefix { (0x30...0x37).contains($0) }
  guard digits.isEmpty else {
    at += digits.count
    return [UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1) - 0x30 })]
  }
  guard at < bytes.count else { return [] }
  defer { at += 1 }
  switch bytes[at] {
  case UInt8(ascii: "n"): return [0x0A]
  case UInt8(ascii: "r"): return [0x0D]
  case UInt8(ascii: "t"): return [0x09]
  case let other: return [other]
  }
}

private func hexadecimal(_ bytes: [UInt8], _ at: inout Int) -> [UInt8] {
  var digits: [UInt8] = []
  at += 1
  while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
    if let digit = hexDigit(bytes[at]) { digits.append(UInt8(digit)) }
    at += 1
  }
  if digits.count % 2 == 1 { digits.append(0) }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
