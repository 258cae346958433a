/// Where the lines of a text end: with LF, CRLF or CR. Nearly every file has LF alone, which the C library finds many
/// bytes at a time.
package struct LineEnds {
  private let text: UnsafeBufferPointer<UInt8>
  private let hasReturns: Bool

  package init(of text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    hasReturns = text.baseAddress.map { firstOffset(of: 0x0D, in: $0, 0, text.count) != nil } ?? false
  }

  /// The offset of the line ending at `at` or behind it; the end of the text where there is none.
  package func end(from at: Int) -> Int {
    guard let base = text.baseAddress, at < text.count else { return text.count }
    guard hasReturns else { return firstOffset(of: 0x0A, in: base, at, text.count) ?? text.count }
    var end = at
    while end < text.count, base[end] != 0x0A, base[end] != 0x0D { end += 1 }
    return end
  }

  /// Where the line begins whose predecessor ends at `end`.
  package func start(behind end: Int) -> Int {
    guard end < text.count else { return text.count }
    return text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1
  }
}
