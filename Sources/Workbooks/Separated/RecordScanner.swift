/// Takes separated values apart (RFC 4180), byte by byte. It also reads what spreadsheets and people write against that
/// standard: any line ends, quotes inside a cell that were not doubled, and a quote that is never closed.
///
/// A library is not used, because SwiftCSV works on Swift's characters: CRLF is one character, and a quote with an
/// accent behind it is another character than a quote. It also stops at the first mistake.
struct RecordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private(set) var at: Int
  /// Whether a quote begins a quoted cell. Once a quote is never closed, no quote behind it can be closed either, so
  /// from then on quotes are letters. Searching again from each would take quadratic time.
  private var quotesCount = true
  /// The text of the present cell, if it is quoted in the file.
  private var unquoted: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from start: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    at = start
  }

  var isAtEnd: Bool { at >= bytes.count }

  /// Gives the next record's cells, one after the other, as bytes that are good while `cell` runs.
  mutating func nextRecord(_ cell: (_ column: Int, UnsafeBufferPointer<UInt8>) -> Void) {
    var column = 0
    while true {
      nextCell { cell(column, $0) }
      column += 1
      guard at < bytes.count, bytes[at] == delimiter else { break }
      at += 1
    }
    endLine()
  }

  /// Behind CR, LF or CRLF.
  private mutating func endLine() {
    guard at < bytes.count else { return }
    let isReturn = bytes[at] == 0x0D
    at += 1
    if isReturn && at < bytes.count && bytes[at] == 0x0A { at += 1 }
  }

  /// Up to the delimiter or line end behind the cell.
  private mutating func nextCell(_ take: (UnsafeBufferPointer<UInt8>) -> Void) {
    if quotesCount && at < bytes.count && bytes[at] == 0x22 {
      if let end = unquote(from: at + 1) {
        at = end
        return unquoted.withUnsafeBufferPointer(take)
      }
      quotesCount = false
    }
    let start = at
    while at < bytes.count && !endsCell(bytes[at]) { at += 1 }
    take(UnsafeBufferPointer(rebasing: bytes[start..<at]))
  }

  private func endsCell(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

  /// Reads a quoted cell, and returns where it ends; nil where its quote is never closed. A quote closes the cell only
  /// if nothing but blanks stands between it and the delimiter or the line's end. Any other quote is a letter.
  private mutating func unquote(from start: Int) -> Int? {
    unquoted.removeAll(keepingCapacity: true)
    var at = start
    while at < bytes.count {
      guard bytes[at] == 0x22 else {
        unquoted.append(bytes[at])
        at += 1
        continue
      }
      if at + 1 < bytes.count && bytes[at + 1] == 0x22 {
        unquoted.append(0x22)
        at += 2
        continue
      }
      var end = at + 1
      while end < bytes.count && bytes[end] == 0x20 { end += 1 }
      if end == bytes.count || endsCell(bytes[end]) { return end }
      // The blanks were looked at once; they are letters too.
      unquoted.append(contentsOf: bytes[at..<end])
      at = end
    }
    return nil
  }
}
