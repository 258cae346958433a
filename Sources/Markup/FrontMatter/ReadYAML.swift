package import Diagnostics

/// What a reader of YAML allows.
package struct YAMLLimits: Sendable {
  /// Levels of mappings and sequences (libyaml 0.2.5 takes 31 s on 100,000 `[`).
  package let depth: Int
  package let bytes: Int

  package static let frontMatter = YAMLLimits(depth: 32, bytes: 64 * 1024)
  package static let wholeFile = YAMLLimits(depth: 32, bytes: 1024 * 1024)
}

/// Reads one YAML document into a located tree. nil where it is no YAML that Naskah takes; a finding says why (FM-002).
/// With a key written twice (FM-003) the tree stands, and whoever looks for the key finds the first.
///
/// An empty document is one empty scalar at its beginning.
///
/// - Parameters:
///   - range: where the document stands in `bytes`: valid UTF-8 without NUL.
///   - firstLine: the file's line on which the range begins.
package func readYAML(
  _ bytes: [UInt8], _ range: Range<Int>, path: String, firstLine: Int, limits: YAMLLimits = .frontMatter
) -> Diagnosed<YAMLTree?> {
  guard range.count <= limits.bytes else {
    let mistake = YAMLMistake.refused(.tooLong(bytes: range.count, limit: limits.bytes))
    return Diagnosed(nil, [yamlMistake(mistake, at: Span(path: path, line: firstLine))])
  }
  return bytes.withUnsafeBufferPointer { buffer in
    let document = UnsafeBufferPointer(rebasing: buffer[range])
    if let separator = hiddenLineSeparator(in: document) {
      return Diagnosed(
        nil, [hiddenSeparator(at: separator, in: document, YAMLText(document, path: path, firstLine: firstLine))])
    }
    var reader = YAMLReader(document, path: path, firstLine: firstLine, depth: limits.depth)
    let isRead = reader.read()
    guard isRead else { return Diagnosed(nil, reader.diagnostics) }
    let tree = YAMLTree(nodes: reader.nodes, text: reader.text)
    guard reader.diagnostics.isEmpty else { return Diagnosed(tree, reader.diagnostics) }
    let traps = ValueTraps(tree, document, path: path, firstLine: firstLine)
    return Diagnosed(
      traps.tree.withoutSpareRoom, traps.mistakes.isEmpty ? reader.notices + traps.notices : traps.mistakes)
  }
}

/// Whether findings of a YAML text mean that nothing else is to be said of it (FM-001 to FM-003).
func breakFrontMatter(_ findings: [Diagnostic]) -> Bool {
  findings.contains {
    $0.code == yamlSyntaxFault.code || $0.code == keyTwiceFault.code || $0.code == frontMatterMissingFault.code
  }
}

/// libyaml ends a line at U+0085, U+2028 and U+2029, as YAML 1.1 did; YAML 1.2 does not, and no editor shows them.
/// So they are not let through to fold a text or move every later line by one.
private func hiddenSeparator(at offset: Int, in document: UnsafeBufferPointer<UInt8>, _ text: YAMLText) -> Diagnostic {
  let place = text.place(of: offset, in: document)
  let scalar = text.scalar(place).value
  return yamlMistake(
    .character(.hiddenSeparator(scalar)), at: text.span(place, 1), fixes: [Diagnostic.Fix(text.span(place, 1), " ")])
}
