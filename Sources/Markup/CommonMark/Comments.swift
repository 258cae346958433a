internal import CMark
internal import Diagnostics

/// The HTML comments of a body: notes that their writer keeps to himself, which must never be shown.
///
/// They are removed from the source before libcmark reads it. CommonMark would show two kinds of them as text: a
/// comment inside a sentence that holds an empty line, and one that nobody closed.
///
/// `<!--` inside code is no comment. Which lines are code, libcmark's tree says. It is asked once more where a comment
/// that was found may hide a fence, or the blank line after which code begins.
struct Comments {
  /// The comments' bytes, ascending.
  private(set) var ranges: [Range<Int>] = []
  /// Where the first comment begins that is not closed. It is taken to end with its paragraph; where nothing stands in
  /// front of it on its line, with the body.
  private(set) var unclosed: Int?

  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// The bytes of blocks of code that were not reached yet, ascending.
  private var code: ArraySlice<Range<Int>>

  /// The comments of a body.
  static func found(in text: UnsafeBufferPointer<UInt8>) -> Comments {
    var lines = codeLines(of: text)
    var comments = Comments(text, besides: lines)
    for _ in 0..<mostRounds {
      let seen = withoutComments(text, comments).withUnsafeBufferPointer(codeLines)
      guard seen != lines else { break }
      lines = seen
      comments = Comments(text, besides: lines)
    }
    return comments
  }

  /// How often code is looked for again. Once is enough, but for texts that are made to confuse.
  private static let mostRounds = 3

  /// - Parameter lines: those of blocks of code, from 1, ascending.
  private init(_ text: UnsafeBufferPointer<UInt8>, besides lines: [ClosedRange<Int>]) {
    self.text = text
    code = bytes(of: lines, in: text)[...]
    while at < text.count { readLine() }
  }

  private mutating func readLine() {
    while let block = code.first, block.upperBound <= at { code.removeFirst() }
    if let block = code.first, block.contains(at) {
      at = block.upperBound
      return
    }
    let end = lineEnd(at)
    var start = at
    while start < end, isSpace(text[start]) || text[start] == UInt8(ascii: ">") { start += 1 }
    readInline(from: at, lineStart: behindMarkers(start, end))
  }

  /// Reads on until a line's end that stands outside of comments and code.
  private mutating func readInline(from start: Int, lineStart: Int) {
    var position = start
    while position < text.count, text[position] != 0x0A, text[position] != 0x0D {
      switch text[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "`"): position = behindCode(position)
      case UInt8(ascii: "<") where opens(position):
        position = takeComment(position, isAlone: position == lineStart)
      default: position += 1
      }
    }
    at = position < text.count ? nextLine(position) : text.count
  }

  private func opens(_ position: Int) -> Bool {
    position + 4 <= text.count && text[position + 1] == UInt8(ascii: "!") && text[position + 2] == UInt8(ascii: "-")
      && text[position + 3] == UInt8(ascii: "-")
  }

  private mutating func takeComment(_ position: Int, isAlone: Bool) -> Int {
    guard let base = text.baseAddress else { return text.count }
    if let close = unclosed == nil ? firstOffset(of: Array("-->".utf8), in: base, position + 4, text.count) : nil {
      ranges.append(position..<close + 3)
      return close + 3
    }
    if unclosed == nil { unclosed = position }
    let end = isAlone ? text.count : paragraphEnd(position, within: text.count)
    ranges.append(position..<end)
    return end
  }

  /// The place behind the code span that begins here; behind the backticks alone where no others close them.
  private mutating func behindCode(_ position: Int) -> Int {
    let length = runLength(position, text.count),
      limit = paragraphEnd(position, within: min(text.count, position + Self.longestCode))
    var next = position + length
    while next < limit {
      guard text[next] == UInt8(ascii: "`") else {
        next += 1
        continue
      }
      let other = runLength(next, limit)
      if other == length { return next + other }
      next += other
    }
    return position + length
  }

  /// How far the end of a code span is searched. Without a limit, a body of nothing but backticks would be searched to
  /// its end from each of them.
  private static let longestCode = 1000

  /// Behind the markers of list items that a line begins with.
  private func behindMarkers(_ start: Int, _ end: Int) -> Int {
    var position = start
    while position + 1 < end {
      var next = position
      if text[next] == UInt8(ascii: "-") || text[next] == UInt8(ascii: "*") || text[next] == UInt8(ascii: "+") {
        next += 1
      } else {
        while next < end, next - position < 9, (0x30...0x39).contains(text[next]) { next += 1 }
        guard next > position, next < end, text[next] == UInt8(ascii: ".") || text[next] == UInt8(ascii: ")") else {
          return position
        }
        next += 1
      }
      guard next < end, text[next] == 0x20 || text[next] == 0x09 else { return position }
      while next < end, isSpace(text[next]) { next += 1 }
      position = next
    }
    return position
  }

  private func runLength(_ start: Int, _ end: Int) -> Int {
    var position = start
    while position < end, text[position] == text[start] { position += 1 }
    return position - start
  }

  private func lineEnd(_ start: Int) -> Int {
    var position = start
    while position < text.count, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
    return position
  }

  private func nextLine(_ end: Int) -> Int {
    guard end < text.count else { return text.count }
    return text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1
  }

  /// Where the next empty line begins, looked for up to a limit.
  private func paragraphEnd(_ start: Int, within limit: Int) -> Int {
    var position = start
    while position < limit {
      guard text[position] == 0x0A || text[position] == 0x0D else {
        position += 1
        continue
      }
      let next = nextLine(position)
      var end = next
      while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
      if end == text.count || text[end] == 0x0A || text[end] == 0x0D { return next }
      position = max(end, position + 1)
    }
    return limit
  }
}

/// The lines (from 1) that libcmark reads as blocks of code, ascending; none where the body is too much for it: then
/// comments in code are taken out too, rather than any shown.
private func codeLines(of text: UnsafeBufferPointer<UInt8>) -> [ClosedRange<Int>] {
  let scan = SourceScan(text)
  guard scan.refusal == nil else { return [] }
  return PreparedSource(text, scan, .site).withBytes(or: text) { source in
    let root = parsedMarkdown(source)
    defer { cmark_node_free(root) }
    var lines: [ClosedRange<Int>] = []
    root.forEachBlock({ node, kind in
      if kind == CMARK_NODE_CODE_BLOCK { lines.append(node.startLine...max(node.startLine, node.endLine)) }
    })
    return lines
  }
}

private func bytes(of lines: [ClosedRange<Int>], in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
  guard let base = text.baseAddress, !lines.isEmpty else { return [] }
  var starts: [Int] = []
  forEachLine(of: text) { line in starts.append((line.baseAddress ?? base) - base) }
  return lines.compactMap { block in
    guard block.lowerBound <= starts.count else { return nil }
    return starts[block.lowerBound - 1]..<(block.upperBound < starts.count ? starts[block.upperBound] : text.count)
  }
}

/// Whether a comment may begin in a text.
func mayHaveComments(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.baseAddress.flatMap { firstOffset(of: Array("<!--".utf8), in: $0, 0, text.count) } != nil
}

/// A body without its comments, in as many lines as it had.
func withoutComments(_ text: UnsafeBufferPointer<UInt8>, _ comments: Comments) -> [UInt8] {
  var written: [UInt8] = []
  written.reserveCapacity(text.count)
  var from = 0
  for range in comments.ranges {
    written += text[from..<range.lowerBound]
    written += text[range].filter { $0 == 0x0A || $0 == 0x0D }
    from = range.upperBound
  }
  written += text[from...]
  return written
}
