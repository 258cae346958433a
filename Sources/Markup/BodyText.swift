package import Diagnostics

// Ways to read only a part of a file, for comparisons that look at thousands of old versions.

/// A file's front matter alone: what `parse` gives, with an empty body and without what is wrong with the body.
package func parseFrontMatter(_ file: SourceFile) -> ParsedFile {
  if file.path.hasSuffix(".yml") || file.path.hasSuffix(".yaml") { return parse(file) }
  let text = CleanText(file)
  guard case .found(let range, let bodyStart, let bodyLine) = FrontMatterFrame(text.bytes) else {
    return ParsedFile(source: file, frontMatter: nil, body: .empty, diagnostics: text.diagnostics)
  }
  let yaml = readFrontMatter(text.bytes, range, bodyStart: bodyStart, bodyLine: bodyLine, path: file.path)
  return ParsedFile(
    source: file, frontMatter: yaml.value, frontMatterIsBroken: breakFrontMatter(yaml.diagnostics), body: .empty,
    diagnostics: text.diagnostics + yaml.diagnostics)
}

/// The lines of a file's body as two versions of it are compared. Left out are HTML comments, line ends (LF, CRLF, CR),
/// spaces and tabs at the end of a line, and empty lines at the beginning and the end of the body. A file whose front
/// matter is not closed has no body.
package func bodyLines(of file: SourceFile) -> [String] {
  let text = CleanText(file).bytes
  let bytes: [UInt8]
  switch FrontMatterFrame(text) {
  case .absent: bytes = shownText(text[...])
  case .notClosed: return []
  case .found(_, let bodyStart, _): bytes = shownText(text[bodyStart...])
  }
  return lines(of: bytes)
}

/// A line of a body.
package struct BodyLine: Sendable {
  /// Its number in the file.
  package let number: Int
  /// Without the spaces at its end.
  package let text: String
}

/// The lines of a body as they are written, comments and empty lines included.
package func writtenBodyLines(of file: SourceFile) -> [BodyLine] {
  let text = CleanText(file).bytes
  let body: ArraySlice<UInt8>
  var number: Int
  switch FrontMatterFrame(text) {
  case .absent: (body, number) = (text[...], 1)
  case .notClosed: return []
  case .found(_, let bodyStart, let bodyLine): (body, number) = (text[bodyStart...], bodyLine)
  }
  var lines: [BodyLine] = []
  body.withUnsafeBufferPointer { text in
    forEachLine(of: text) { line in
      lines.append(BodyLine(number: number, text: String(decoding: line[..<lengthWithoutSpaces(line)], as: UTF8.self)))
      number += 1
    }
  }
  return lines
}

/// A body without its HTML comments.
private func shownText(_ body: ArraySlice<UInt8>) -> [UInt8] {
  body.withUnsafeBufferPointer { mayHaveComments($0) ? withoutComments($0, Comments.found(in: $0)) : Array($0) }
}

private func lines(of bytes: [UInt8]) -> [String] {
  var lines: [String] = []
  bytes.withUnsafeBufferPointer { text in
    forEachLine(of: text) { line in
      let end = lengthWithoutSpaces(line)
      if end > 0 || !lines.isEmpty { lines.append(String(decoding: line[..<end], as: UTF8.self)) }
    }
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

private func lengthWithoutSpaces(_ line: UnsafeBufferPointer<UInt8>) -> Int {
  var end = line.count
  while end > 0, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
  return end
}
