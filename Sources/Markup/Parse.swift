package import Diagnostics

// The first step of the pipeline: it takes the bytes of one file apart. The next step, `Edition`, removes what an
// audience may not see, and `read` then gives types to what is left. Parsing never fails and looks at no other file, so
// files are parsed in any order and in parallel.

/// A file's front matter as a tree whose nodes know their places, its body as HTML with open places, and all findings
/// about both.
///
/// Where the front matter is broken (FM-001 to FM-003) the only other findings are those about unreadable or unwanted
/// characters (FM-009, FM-011): until it is mended, nothing else about the file can be trusted.
package func parse(_ file: SourceFile) -> ParsedFile { parse(file) { _ in true } }

/// The same, but the body is parsed only where it is needed. A file that an edition leaves out is recognised by its
/// front matter, and its body is never looked at.
///
/// - Parameter needsBody: is given the file without its body. Where it answers no, that file is the result.
package func parse(_ file: SourceFile, needsBody: (ParsedFile) -> Bool) -> ParsedFile {
  let text = CleanText(file)
  if file.path.hasSuffix(".yml") || file.path.hasSuffix(".yaml") {
    let yaml = readYAML(text.bytes, 0..<text.bytes.count, path: file.path, firstLine: 1, limits: .wholeFile)
    return ParsedFile(
      source: file, frontMatter: yaml.value, frontMatterIsBroken: breakFrontMatter(yaml.diagnostics), body: .empty,
      diagnostics: text.diagnostics + yaml.diagnostics)
  }
  switch FrontMatterFrame(text.bytes) {
  case .absent:
    let body = parseBody(text.bytes, from: 0, firstLine: 1, path: file.path)
    let absent = text.otherFormat != nil ? [] : [frontMatterMissing(.absent(text.bytes, file.path))]
    return ParsedFile(source: file, frontMatter: nil, body: body.value, diagnostics: text.diagnostics + absent)
  case .notClosed:
    return ParsedFile(
      source: file, frontMatter: nil, body: .empty,
      diagnostics: text.diagnostics + [frontMatterMissing(.notClosed(text.bytes, file.path))])
  case .found(let range, let bodyStart, let bodyLine):
    let yaml = readFrontMatter(text.bytes, range, bodyStart: bodyStart, bodyLine: bodyLine, path: file.path)
    let head = ParsedFile(
      source: file, frontMatter: yaml.value, frontMatterIsBroken: breakFrontMatter(yaml.diagnostics), body: .empty,
      mayRestrictParts: mayNameLevels(text.bytes, from: bodyStart), diagnostics: text.diagnostics + yaml.diagnostics)
    guard needsBody(head) else { return head }
    let body = parseBody(text.bytes, from: bodyStart, firstLine: bodyLine, path: file.path)
    return ParsedFile(
      source: file, frontMatter: head.frontMatter, frontMatterIsBroken: head.frontMatterIsBroken, body: body.value,
      mayRestrictParts: head.mayRestrictParts,
      diagnostics: head.diagnostics + (head.frontMatterIsBroken ? [] : body.diagnostics))
  }
}

/// The YAML between the fences of a file.
func readFrontMatter(
  _ text: [UInt8], _ range: Range<Int>, bodyStart: Int, bodyLine: Int, path: String
) -> Diagnosed<YAMLTree?> {
  let yaml = readYAML(text, range, path: path, firstLine: 2)
  guard !breakFrontMatter(yaml.diagnostics),
    let early = fieldsBehindFence(text, from: bodyStart, bodyLine: bodyLine, path: path)
  else { return yaml }
  // Fields are missing from what was read, so what else was found in it may be wrong.
  return Diagnosed(yaml.value, [early])
}
