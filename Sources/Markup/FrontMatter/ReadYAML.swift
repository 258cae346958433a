internal import CYAML
package import Diagnostics

/// What a reader of YAML allows.
package struct YAMLLimits: Sendable {
  /// Levels of mappings and sequences (libyaml 0.2.5 takes 31 s on 100,000 `[`).
  package let depth: Int
  package let bytes: Int

  package static let frontMatter = YAMLLimits(depth: 32, bytes: 64 * 1024)
  package static let wholeFile = YAMLLimits(depth: 32, bytes: 1024 * 1024)
}

/// Reads one YAML document into a located tree. nil where it is no YAML that Naskah takes; a finding says why.
///
/// - Parameters:
///   - range: where the document stands in `bytes`: valid UTF-8 without NUL.
///   - firstLine: the file's line on which the range begins.
package func readYAML(
  _ bytes: [UInt8], _ range: Range<Int>, path: String, firstLine: Int, limits: YAMLLimits = .frontMatter
) -> Diagnosed<YAMLTree?> {
  guard range.count <= limits.bytes else {
    return Diagnosed(nil, [yamlTooLong(path: path, line: firstLine, bytes: range.count, limit: limits.bytes)])
  }
  var reader = YAMLReader(path: path, firstLine: firstLine, depth: limits.depth, bytes: range.count)
  let isRead = bytes.withUnsafeBufferPointer { reader.read(UnsafeBufferPointer(rebasing: $0[range])) }
  return Diagnosed(isRead ? YAMLTree(nodes: reader.nodes, text: reader.text) : nil, reader.diagnostics)
}
