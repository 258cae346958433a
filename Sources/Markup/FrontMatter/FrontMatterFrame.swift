internal import Diagnostics

/// Where a file's front matter stands: between a first line `---` and the next line `---` or `...`.
enum FrontMatterFrame {
  case absent
  case notClosed
  case found(Range<Int>, bodyStart: Int, bodyLine: Int)

  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { Self.frame(of: $0, LineEnds(of: $0)) }
  }

  private static func frame(of text: UnsafeBufferPointer<UInt8>, _ ends: LineEnds) -> FrontMatterFrame {
    guard let first = lineBehindFence(at: 0, in: text, ends, mayBeDots: false) else { return .absent }
    var at = first, line = 2
    while at < text.count {
      if let after = lineBehindFence(at: at, in: text, ends, mayBeDots: true) {
        return .found(first..<at, bodyStart: after, bodyLine: line + 1)
      }
      at = ends.start(behind: ends.end(from: at))
      line += 1
    }
    return .notClosed
  }

  /// The start of the line after a fence that stands alone on the line at `at`, or nil.
  private static func lineBehindFence(
    at: Int, in text: UnsafeBufferPointer<UInt8>, _ ends: LineEnds, mayBeDots: Bool
  ) -> Int? {
    guard at + 3 <= text.count else { return nil }
    let mark = text[at]
    guard mark == 0x2D || (mayBeDots && mark == 0x2E), text[at + 1] == mark, text[at + 2] == mark else { return nil }
    var end = at + 3
    while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
    guard end == text.count || text[end] == 0x0A || text[end] == 0x0D else { return nil }
    return ends.start(behind: end)
  }
}
