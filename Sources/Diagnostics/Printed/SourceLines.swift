/// Lines of source files, looked up when a finding is printed.
package struct SourceLines: Sendable {
  let source: @Sendable (String) -> SourceFile?

  /// - Parameter source: the file at a path.
  package init(source: @escaping @Sendable (String) -> SourceFile?) { self.source = source }

  /// A line without the white space around it, by which a finding is known again after lines above it came or went.
  package func trimmed(_ number: Int, of path: String) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: (line(number, of: path) ?? []).drop { $0 == " " || $0 == "\t" })
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }

  /// A line's text as Unicode scalars, the unit of columns; nil where there is no such line.
  func line(_ number: Int, of path: String) -> [Unicode.Scalar]? {
    guard number >= 1, let bytes = source(path)?.bytes else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      for _ in 1..<number {
        let end = Self.endOfLine(text, start)
        guard end < text.count else { return nil }
        start = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1
      }
      return Array(String(decoding: text[start..<Self.endOfLine(text, start)], as: UTF8.self).unicodeScalars)
    }
  }

  /// Lines end with LF, CRLF or CR.
  private static func endOfLine(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] != 0x0A, text[at] != 0x0D { at += 1 }
    return at
  }
}
