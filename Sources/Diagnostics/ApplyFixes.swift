/// A file with the fixes of its findings applied, and how many were; nothing outside their spans changes a byte.
///
/// Of fixes that overlap, the first by place is applied and the others wait for the next run, which sees what became of the file.
package func apply(_ fixes: [Diagnostic.Fix], to file: SourceFile) -> (bytes: [UInt8], count: Int) {
  let lines = LineTable(file.bytes)
  let edits = fixes
    .filter { $0.span.path == file.path }
    .compactMap { fix -> (range: Range<Int>, text: [UInt8])? in
      file.bytes.withUnsafeBufferPointer { lines.range(of: fix.span, in: $0) }.map { ($0, Array(fix.replacement.utf8)) }
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
