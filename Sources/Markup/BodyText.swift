package import Diagnostics

// Parts of a file without the cost of the rest: for comparing thousands of old versions.

/// A file's front matter alone: what `parse` gives, with an empty body and without what is wrong with the body.
package func parseFrontMatter(_ file: SourceFile) -> ParsedFile {
  let text = CleanText(file)
  if file.path.hasSuffix(".yml") || file.path.hasSuffix(".yaml") { return parse(file) }
  guard case .found(let range, _, _) = FrontMatterFrame(text.bytes) else {
    return ParsedFile(source: file, frontMatter: nil, body: .empty, diagnostics: text.diagnostics)
  }
  let yaml = readYAML(text.bytes, range, path: file.path, firstLine: 2)
  return ParsedFile(
    source: file, frontMatter: yaml.value, frontMatterIsBroken: breakFrontMatter(yaml.diagnostics), body: .empty,
    diagnostics: text.diagnostics + yaml.diagnostics)
}

/// The lines of a file's body as they are compared: without their ends (LF, CRLF, CR), without spaces and tabs before
/// them, without comments, and without empty lines at the beginning and the end of the body. Front matter that is not
/// closed leaves no body.
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

/// A body without what its writer keeps to himself.
private func shownText(_ body: ArraySlice<UInt8>) -> [UInt8] {
  body.withUnsafeBufferPointer { mayHaveComments($0) ? withoutComments($0, Comments($0)) : Array($0) }
}

private func lines(of bytes: [UInt8]) -> [String] {
  var lines: [String] = []
  var at = 0
  while at < bytes.count {
    var end = at
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var last = end
    while last > at, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    if last > at || !lines.isEmpty { lines.append(String(decoding: bytes[at..<last], as: UTF8.self)) }
    at = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}
