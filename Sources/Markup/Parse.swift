package import Diagnostics

// Takes one file apart. Before it: nothing but the bytes. After it: `Edition`, which removes what an audience may not see,
// then `read`, which types what is left. It never fails and knows no other file, so files are parsed in any order, in parallel.

/// A file's front matter as a located tree and its body as HTML with open places, with all that is wrong with them.
package func parse(_ file: SourceFile) -> ParsedFile {
  let text = CleanText(file)
  if file.path.hasSuffix(".yml") || file.path.hasSuffix(".yaml") {
    let yaml = readYAML(text.bytes, 0..<text.bytes.count, path: file.path, firstLine: 1, limits: .wholeFile)
    return ParsedFile(source: file, frontMatter: yaml.value, body: .empty, diagnostics: text.diagnostics + yaml.diagnostics)
  }
  switch FrontMatterFrame(text.bytes) {
  case .absent:
    let body = parseBody(text.bytes, from: 0, firstLine: 1, path: file.path)
    return ParsedFile(
      source: file, frontMatter: nil, body: body.value, diagnostics: text.diagnostics + [frontMatterAbsent(file.path)])
  case .notClosed:
    return ParsedFile(
      source: file, frontMatter: nil, body: .empty, diagnostics: text.diagnostics + [frontMatterNotClosed(file.path)])
  case .found(let range, let bodyStart, let bodyLine):
    let yaml = readYAML(text.bytes, range, path: file.path, firstLine: 2)
    let body = parseBody(text.bytes, from: bodyStart, firstLine: bodyLine, path: file.path)
    let isBroken = yaml.value == nil || !yaml.diagnostics.isEmpty
    return ParsedFile(
      source: file, frontMatter: yaml.value, body: body.value,
      diagnostics: text.diagnostics + yaml.diagnostics + (isBroken ? [] : body.diagnostics))
  }
}

/// Where the front matter stands: between a first line `---` and the next `---` or `...`.
private enum FrontMatterFrame {
  case absent, notClosed
  case found(Range<Int>, bodyStart: Int, bodyLine: Int)

  init(_ bytes: [UInt8]) {
    guard let first = Self.fence(bytes, at: 0, closing: false) else {
      self = .absent
      return
    }
    var at = first, line = 2
    while at < bytes.count {
      if let after = Self.fence(bytes, at: at, closing: true) {
        self = .found(first..<at, bodyStart: after, bodyLine: line + 1)
        return
      }
      at = Self.nextLine(bytes, at)
      line += 1
    }
    self = .notClosed
  }

  /// The start of the line after a fence that stands alone on the line at `at`, or nil.
  private static func fence(_ bytes: [UInt8], at: Int, closing: Bool) -> Int? {
    guard at + 3 <= bytes.count else { return nil }
    let mark = bytes[at]
    guard mark == 0x2D || (closing && mark == 0x2E), bytes[at + 1] == mark, bytes[at + 2] == mark else { return nil }
    var end = at + 3
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D else { return nil }
    return nextLine(bytes, end)
  }

  /// Lines end with LF, CRLF or CR.
  private static func nextLine(_ bytes: [UInt8], _ from: Int) -> Int {
    var at = from
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    guard at < bytes.count else { return at }
    return bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? at + 2 : at + 1
  }
}
