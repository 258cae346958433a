/// Where a file's front matter stands: between a first line `---` and the next line `---` or `...`.
enum FrontMatterFrame {
  case absent
  case notClosed
  case found(Range<Int>, bodyStart: Int, bodyLine: Int)

  init(_ bytes: [UInt8]) {
    guard let first = Self.fence(bytes, at: 0, closing: false) else {
      self = .absent
      return
    }
    var at = first, line = 2
    while at < bytes.count {
      if let after = Self.fence(bytes, at: at, closing: true) {
        self = .found(first..<at, bodyStart: after, bodyLine: line + 1)
        return
      }
      at = Self.nextLine(bytes, at)
      line += 1
    }
    self = .notClosed
  }

  /// The start of the line after a fence that stands alone on the line at `at`, or nil.
  private static func fence(_ bytes: [UInt8], at: Int, closing: Bool) -> Int? {
    guard at + 3 <= bytes.count else { return nil }
    let mark = bytes[at]
    guard mark == 0x2D || (closing && mark == 0x2E), bytes[at + 1] == mark, bytes[at + 2] == mark else { return nil }
    var end = at + 3
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D else { return nil }
    return nextLine(bytes, end)
  }

  /// Lines end with LF, CRLF or CR.
  private static func nextLine(_ bytes: [UInt8], _ from: Int) -> Int {
    var at = from
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    guard at < bytes.count else { return at }
    return bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? at + 2 : at + 1
  }
}
