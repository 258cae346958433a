internal import Diagnostics

/// The HTML comments of a body: notes that their writer keeps to himself, which must never be shown.
///
/// They are removed from the source before libcmark reads it. CommonMark would show two kinds of them as text: a
/// comment inside a sentence that holds an empty line, and one that nobody closed.
///
/// `<!--` inside code is no comment. Which lines are code is worked out here line by line, because libcmark's tree is
/// made only after the comments are gone.
struct Comments {
  /// The comments' bytes, ascending.
  private(set) var ranges: [Range<Int>] = []
  /// Where the first comment begins that is not closed. It is taken to end with its paragraph; where nothing stands in
  /// front of it on its line, with the body.
  private(set) var unclosed: Int?

  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0
  /// The sign and the length of the fence of the code block that is open.
  private var fence: (sign: UInt8, length: Int)?
  private var wasBlank = true

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    while at < text.count { readLine() }
  }

  private mutating func readLine() {
    let end = lineEnd(at)
    var start = at
    while start < end, isSpace(text[start]) || text[start] == UInt8(ascii: ">") { start += 1 }
    let isBlank = start == end
    defer { wasBlank = isBlank }
    if let open = fence {
      let run = runLength(start, end)
      if start < end, text[start] == open.sign, run >= open.length, text[(start + run)..<end].allSatisfy(isSpace) {
        fence = nil
      }
      return at = nextLine(end)
    }
    let content = behindMarkers(start, end)
    if content < end, text[content] == UInt8(ascii: "`") || text[content] == UInt8(ascii: "~"),
      runLength(content, end) >= 3,
      text[content] == UInt8(ascii: "~") || !text[(content + runLength(content, end))..<end].contains(UInt8(ascii: "`"))
    {
      fence = (text[content], runLength(content, end))
      return at = nextLine(end)
    }
    if wasBlank, start - at >= 4, start == content { return at = nextLine(end) }
    readInline(from: content, lineStart: content)
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
