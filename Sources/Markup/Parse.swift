package import Diagnostics

// Takes one file apart. Before it: nothing but the bytes. After it: `Edition`, which removes what an audience may not
// see, then `read`, which types what is left. It never fails and knows no other file, so files are parsed in any order,
// in parallel.

/// A file's front matter as a located tree and its body as HTML with open places, with all that is wrong with them.
///
/// Where the front matter is broken (FM-001 to FM-003) nothing else is said of the file but what its encoding hides
/// (FM-009).
package func parse(_ file: SourceFile) -> ParsedFile { parse(file) { _ in true } }

/// The same, where the body is not needed of every file: one that an edition leaves out is known by its front matter.
///
/// - Parameter needsBody: asked with the file as it is without its body. Where it says no, that is the result.
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
    let absent = text.isUTF16 ? [] : [frontMatterMissing(.absent(text.bytes, file.path))]
    return ParsedFile(source: file, frontMatter: nil, body: body.value, diagnostics: text.diagnostics + absent)
  case .notClosed:
    return ParsedFile(
      source: file, frontMatter: nil, body: .empty,
      diagnostics: text.diagnostics + [frontMatterMissing(.notClosed(text.bytes, file.path))])
  case .found(let range, let bodyStart, let bodyLine):
    var yaml = readYAML(text.bytes, range, path: file.path, firstLine: 2)
    if let early = fieldsBehindFence(text.bytes, from: bodyStart, bodyLine: bodyLine, path: file.path),
      !breakFrontMatter(yaml.diagnostics)
    {
      yaml = Diagnosed(yaml.value, [early])
    }
    let head = ParsedFile(
      source: file, frontMatter: yaml.value, frontMatterIsBroken: breakFrontMatter(yaml.diagnostics), body: .empty,
      diagnostics: text.diagnostics + yaml.diagnostics)
    guard needsBody(head) else { return head }
    let body = parseBody(text.bytes, from: bodyStart, firstLine: bodyLine, path: file.path)
    return ParsedFile(
      source: file, frontMatter: head.frontMatter, frontMatterIsBroken: head.frontMatterIsBroken, body: body.value,
      diagnostics: head.diagnostics + (head.frontMatterIsBroken ? [] : body.diagnostics))
  }
}
