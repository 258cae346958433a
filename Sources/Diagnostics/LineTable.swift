/// A table that converts a byte's offset in a text to its line and column, and back.
///
/// It holds where each line begins and, for texts that are not ASCII, how many Unicode scalars stand before every 256th
/// byte. So a conversion is a binary search and at most 256 bytes to count, however long the text is. The table does
/// not hold the text: each method is handed the same text again.
///
/// Lines end with LF, CRLF or CR. A byte order mark belongs to no line.
///
/// The methods with `reading:` do the work. They take any type that gives bytes, so that a test can count how many
/// bytes they read.
package struct LineTable: Sendable {
  private let starts: [Int]
  /// Unicode scalars before every `stretch`-th byte; nil where each byte is one (ASCII).
  private let scalarsBefore: [Int]?
  private let length: Int

  /// The distance in bytes between two entries of `scalarsBefore`.
  private static let stretch = 256

  package init(_ text: UnsafeBufferPointer<UInt8>) {
    length = text.count
    starts = Self.lineStarts(of: text)
    scalarsBefore = text.contains { $0 >= 0x80 } ? Self.counts(of: text) : nil
  }

  package init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { LineTable($0) }
  }

  /// How many lines there are; at least one.
  package var count: Int { starts.count }

  /// The offset at which a line (from 1) begins; the end of the text past the last.
  package func start(of line: Int) -> Int {
    line >= 1 && line <= starts.count ? starts[line - 1] : length
  }

  /// A line's bytes without its ending; empty past the last.
  package func range(of line: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> { range(of: line, reading: text) }

  func range(of line: Int, reading text: some RandomAccessBytes) -> Range<Int> {
    let from = start(of: line)
    var to = start(of: line + 1)
    if to > from, line < starts.count || text[to - 1] == 0x0A || text[to - 1] == 0x0D {
      to -= 1
      if to > from, text[to] == 0x0A, text[to - 1] == 0x0D { to -= 1 }
    }
    return from..<to
  }

  /// Line (from 1) and column (from 1, in Unicode scalars) of a byte.
  package func place(of offset: Int, in text: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
    place(of: offset, reading: text)
  }

  func place(of offset: Int, reading text: some RandomAccessBytes) -> (line: Int, column: Int) {
    var low = 0, high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let line = max(low, 1)
    return (line, 1 + max(0, scalars(before: offset, text) - scalars(before: starts[line - 1], text)))
  }

  /// The byte at a line and column; nil where there is no such line. A column after the line's end is the line's end.
  package func offset(line: Int, column: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    offset(line: line, column: column, reading: text)
  }

  func offset(line: Int, column: Int, reading text: some RandomAccessBytes) -> Int? {
    guard line >= 1, line <= starts.count else { return nil }
    let range = range(of: line, reading: text)
    let wanted = max(0, column - 1)
    guard let scalarsBefore else { return min(range.lowerBound + min(wanted, length), range.upperBound) }
    let target = scalars(before: range.lowerBound, text) + wanted
    guard target < scalars(before: range.upperBound, text) else { return range.upperBound }
    var at = max(range.lowerBound, (Self.firstIndex(above: target, in: scalarsBefore) - 1) * Self.stretch)
    var passed = scalars(before: at, text)
    while at < range.upperBound {
      let begins = text[at] & 0xC0 != 0x80
      if begins, passed == target { break }
      if begins { passed += 1 }
      at += 1
    }
    return at
  }

  /// The bytes that a span means; nil where there are no such lines.
  package func range(of span: Span, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let start = offset(line: span.line, column: span.column, in: text),
      let end = offset(line: span.endLine, column: span.endColumn, in: text), start <= end
    else { return nil }
    return start..<end
  }

  /// Unicode scalars that begin between two offsets.
  package func scalars(from: Int, to: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    scalars(before: to, text) - scalars(before: from, text)
  }

  private func scalars(before offset: Int, _ text: some RandomAccessBytes) -> Int {
    guard let scalarsBefore else { return offset }
    let stretch = offset / Self.stretch
    var count = scalarsBefore[stretch]
    var at = stretch * Self.stretch
    while at < offset {
      if text[at] & 0xC0 != 0x80 { count += 1 }
      at += 1
    }
    return count
  }

  private static func lineStarts(of text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    guard let base = text.baseAddress else { return starts }
    starts.reserveCapacity(text.count / 32 + 1)
    var at = starts[0]
    if firstOffset(of: 0x0D, in: base, 0, text.count) == nil {
      // Nearly every file has LF alone, which the C library finds many bytes at a time.
      while let end = firstOffset(of: 0x0A, in: base, at, text.count) {
        at = end + 1
        starts.append(at)
      }
      return starts
    }
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == 0x0A || (byte == 0x0D && !(at < text.count && text[at] == 0x0A)) { starts.append(at) }
    }
    return starts
  }

  private static func counts(of text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(text.count / stretch + 1)
    var count = 0
    for at in 0...text.count {
      if at % stretch == 0 { counts.append(count) }
      if at < text.count, text[at] & 0xC0 != 0x80 { count += 1 }
    }
    return counts
  }

  /// Of ascending numbers, the index of the first that is greater; their count where none is.
  private static func firstIndex(above wanted: Int, in numbers: [Int]) -> Int {
    var low = 0, high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Bytes by their offset: a buffer in memory or, in a test, a buffer that counts how often it is read.
protocol RandomAccessBytes {
  subscript(at: Int) -> UInt8 { get }
}

extension UnsafeBufferPointer<UInt8>: RandomAccessBytes {}
