internal import Diagnostics

extension ParsedFile {
  /// The id of a file whose front matter is broken, where it can be made out: from the tree (a key stands twice), else
  /// from a line `id: …` before the front matter's end. So a reference to the file is not also called a reference to
  /// nothing.
  package var salvagedId: String? {
    if let tree = frontMatter {
      guard let at = tree.value(0, "id"), tree.nodes[Int(at)].kind == .scalar, !tree.isNull(at) else { return nil }
      return tree.string(at)
    }
    let lines = source.bytes.prefix(YAMLLimits.frontMatter.bytes).split { $0 == 0x0A || $0 == 0x0D }
    let isFence = { (line: ArraySlice<UInt8>) in line.starts(with: "---".utf8) || line.starts(with: "...".utf8) }
    let isFramed = lines.first.map { isFence($0.drop { $0 > 0x7F }) } ?? false
    let fields = isFramed ? lines.dropFirst().prefix { !isFence($0) } : lines[...]
    return fields.lazy.compactMap(idOnLine).first
  }
}

/// The value of a line `id: value`, without quotes or a comment.
private func idOnLine(_ line: ArraySlice<UInt8>) -> String? {
  guard line.starts(with: "id:".utf8) else { return nil }
  let value = line.dropFirst(3).drop { $0 == 0x20 || $0 == 0x09 }
  guard let first = value.first else { return nil }
  let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
  let id = isQuoted ? value.dropFirst().prefix { $0 != first } : value.prefix { $0 != 0x20 && $0 != 0x09 }
  return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
}
