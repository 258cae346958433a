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

/// A body without its HTML comments.
private func shownText(_ body: ArraySlice<UInt8>) -> [UInt8] {
  body.withUnsafeBufferPointer { mayHaveComments($0) ? withoutComments($0, Comments.found(in: $0)) : Array($0) }
}

private func lines(of bytes: [UInt8]) -> [String] {
  var lines: [String] = []
  bytes.withUnsafeBufferPointer { text in
    forEachLine(of: text) { line in
      var end = line.count
      while end > 0, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
      if end > 0 || !lines.isEmpty { lines.append(String(decoding: line[..<end], as: UTF8.self)) }
    }
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}
