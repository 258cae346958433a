internal import Diagnostics

/// Calls `body` for every line without its ending: LF, CRLF or CR (CommonMark 0.30, 2.1).
@inline(__always) func forEachLine(
  of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  let ends = LineEnds(of: text)
  var at = 0
  while at < text.count {
    let end = ends.end(from: at)
    body(UnsafeBufferPointer(rebasing: text[at..<end]))
    at = ends.start(behind: end)
  }
}

/// The lines of a text, found when they are first asked for: most bodies are read without.
final class LinesWhenAsked {
  private let text: UnsafeBufferPointer<UInt8>
  private(set) lazy var index = LineIndex(text)

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }
}

/// A text with the table of its lines.
struct LineIndex {
  private let text: UnsafeBufferPointer<UInt8>
  private let table: LineTable

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    table = LineTable(text)
  }

  /// The offset at which a line (from 1) begins; the end of the text past the last.
  func start(of line: Int) -> Int { table.start(of: line) }

  /// A line's bytes without its ending.
  func bytes(of line: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[table.range(of: line, in: text)])
  }

  /// Line (from 1) and column (from 1, in Unicode scalars) of a byte.
  func place(of offset: Int) -> (line: Int, column: Int) { table.place(of: offset, in: text) }
}
