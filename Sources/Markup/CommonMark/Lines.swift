#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Calls `body` for every line without its ending: LF, CRLF or CR (CommonMark 0.30, 2.1).
@inline(__always) func forEachLine(
  of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  guard let base = text.baseAddress else { return }
  let hasReturns = memchr(base, 0x0D, text.count) != nil
  var at = 0
  while at < text.count {
    var end = text.count
    if hasReturns {
      end = at
      while end < text.count, base[end] != 0x0A, base[end] != 0x0D { end += 1 }
    } else if let found = memchr(base + at, 0x0A, text.count - at) {
      end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
    body(UnsafeBufferPointer(start: base + at, count: end - at))
    at = end < text.count && base[end] == 0x0D && end + 1 < text.count && base[end + 1] == 0x0A ? end + 2 : end + 1
  }
}

/// Where a sequence first stands between two offsets.
func firstOffset(of sequence: [UInt8], in base: UnsafePointer<UInt8>, _ from: Int, _ end: Int) -> Int? {
  var at = from
  while at + sequence.count <= end, let found = memchr(base + at, Int32(sequence[0]), end - at - sequence.count + 1) {
    at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    if memcmp(base + at, sequence, sequence.count) == 0 { return at }
    at += 1
  }
  return nil
}

/// Where each line of a text begins.
struct LineIndex {
  private let text: UnsafeBufferPointer<UInt8>
  private var starts: [Int32] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    guard let base = text.baseAddress else { return }
    starts.reserveCapacity(text.count / 32 + 1)
    forEachLine(of: text) { line in
      if let start = line.baseAddress { starts.append(Int32(start - base)) }
    }
  }

  /// The offset at which a line (from 1) begins; the end of the text past the last.
  func start(of line: Int) -> Int {
    line >= 1 && line <= starts.count ? Int(starts[line - 1]) : text.count
  }

  /// A line's bytes without its ending.
  func bytes(of line: Int) -> UnsafeBufferPointer<UInt8> {
    let from = start(of: line)
    var to = start(of: line + 1)
    while to > from, text[to - 1] == 0x0A || text[to - 1] == 0x0D { to -= 1 }
    return UnsafeBufferPointer(rebasing: text[from..<to])
  }

  /// Unicode scalars between two offsets.
  func scalars(from: Int, to: Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    var count = 0
    var at = from
    while at < to {
      count += base[at] & 0xC0 != 0x80 ? 1 : 0
      at += 1
    }
    return count
  }

  /// Line (from 1) and column (from 1, in Unicode scalars) of a byte.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0, high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    let line = max(low, 1)
    return (line, 1 + scalars(from: start(of: line), to: offset))
  }
}
