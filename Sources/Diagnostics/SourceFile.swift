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
}

// Both take all places at once, because each needs the table of the file's lines.
extension SourceFile {
  /// Where some runs of bytes stand, by line and column.
  package func spans(of ranges: [Range<Int>]) -> [Span] {
    guard !ranges.isEmpty else { return [] }
    return bytes.withUnsafeBufferPointer { text in
      let lines = LineTable(text)
      return ranges.map { range in
        let from = lines.place(of: range.lowerBound, in: text), to = lines.place(of: range.upperBound, in: text)
        return Span(path: path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column)
      }
    }
  }

  /// What stands at some spans of this file; nil where it has no such lines.
  package func texts(at spans: [Span]) -> [String?] {
    guard !spans.isEmpty else { return [] }
    return bytes.withUnsafeBufferPointer { text in
      let lines = LineTable(text)
      return spans.map { span in lines.range(of: span, in: text).map { String(decoding: text[$0], as: UTF8.self) } }
    }
  }
}
