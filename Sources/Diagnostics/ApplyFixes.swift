/// A file with the fixes of its findings applied, and how many were; nothing outside their spans changes a byte.
///
/// Of fixes that overlap, the first by place is applied and the others wait for the next run, which sees what became of the file.
package func apply(_ fixes: [Diagnostic.Fix], to file: SourceFile) -> (bytes: [UInt8], count: Int) {
  let lines = LineStarts(file.bytes)
  let edits = fixes
    .filter { $0.span.path == file.path }
    .compactMap { fix -> (range: Range<Int>, text: [UInt8])? in
      guard let start = lines.offset(line: fix.span.line, column: fix.span.column),
        let end = lines.offset(line: fix.span.endLine, column: fix.span.endColumn), start <= end
      else { return nil }
      return (start..<end, Array(fix.replacement.utf8))
    }
    .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(file.bytes.count)
  var done = 0, count = 0, last: Range<Int>?
  for edit in edits where edit.range.lowerBound >= done && edit.range != last {
    bytes += file.bytes[done..<edit.range.lowerBound]
    bytes += edit.text
    done = edit.range.upperBound
    last = edit.range
    count += 1
  }
  bytes += file.bytes[done...]
  return (bytes, count)
}

extension SourceFile {
  /// The bytes that a span of this file means; nil where the file has no such lines.
  package func bytes(at span: Span) -> ArraySlice<UInt8>? {
    let lines = LineStarts(bytes)
    guard let start = lines.offset(line: span.line, column: span.column), let end = lines.offset(line: span.endLine, column: span.endColumn),
      start <= end
    else { return nil }
    return bytes[start..<end]
  }
}

/// Where the lines of a file begin: from the line and column of a span to the byte. Lines end with LF, CRLF or CR.
struct LineStarts {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// nil where the file has no such line. A column after the line's end is the line's end.
  func offset(line: Int, column: Int) -> Int? {
    guard line >= 1, line <= starts.count else { return nil }
    var at = starts[line - 1]
    var left = column - 1
    while left > 0, at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D {
      at += 1
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
      left -= 1
    }
    return at
  }
}
