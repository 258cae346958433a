/// One file as it was read: its path in the handbook's folder and its bytes, nothing decided yet.
package struct SourceFile: Sendable {
  /// Relative to the handbook's folder, with `/`, in the form in which the disk gave it: `content/dossiers/ks-1.md`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// For tests and templates: a file from text.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Where some bytes stand, by line and column; they are on one line.
  package func span(of range: Range<Int>) -> Span {
    let before = bytes[..<range.lowerBound]
    let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
    let line = before.count { $0 == 0x0A } + 1
    func scalars(_ bytes: ArraySlice<UInt8>) -> Int { String(decoding: bytes, as: UTF8.self).unicodeScalars.count }
    let column = scalars(bytes[lineStart..<range.lowerBound]) + 1
    return Span(path: path, line: line, column: column, endLine: line, endColumn: column + scalars(bytes[range]))
  }
}
