/// How deep lists and quotes stand inside each other, followed line by line before parsing.
///
/// It never counts fewer levels than libcmark opens. It may count more where markers stand inside code.
struct Nesting {
  /// How far each open item's content is indented from its container's; 0 for a quote.
  private var open: [Int] = []

  /// Takes the next line; true when it opens more than `limit` levels.
  @inline(__always) mutating func deepens(beyond limit: Int, with line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    // Most lines begin with a letter at the margin: nothing opens, and what is open may go on.
    if first >= 0x41 { return false }
    return take(line, limit)
  }

  private mutating func take(_ line: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Bool {
    var cursor = Cursor(line: line)
    var matched = 0
    while matched < open.count, cursor.consume(open[matched]) { matched += 1 }
    var depth = matched
    while let width = cursor.opens() {
      if depth == matched { open.removeSubrange(depth...) }
      depth += 1
      if depth > limit { return true }
      open.append(width)
    }
    return false
  }

  /// A place in a line, with tabs reaching to multiples of four columns.
  private struct Cursor {
    let line: UnsafeBufferPointer<UInt8>
    var at = 0
    var column = 0

    /// Columns of white space from here, and the offset after it.
    private func indentation() -> (columns: Int, end: Int) {
      var columns = 0, end = at
      while end < line.count {
        if line[end] == 0x20 {
          columns += 1
        } else if line[end] == 0x09 {
          columns += 4 - (column + columns) % 4
        } else {
          break
        }
        end += 1
      }
      return (columns, end)
    }

    private mutating func advance(columns wanted: Int) {
      var left = wanted
      while left > 0, at < line.count {
        if line[at] == 0x09 {
          let step = 4 - column % 4
          if step > left {
            column += left
            return
          }
          column += step
          left -= step
        } else {
          column += 1
          left -= 1
        }
        at += 1
      }
    }

    /// Whether an open level goes on here; steps over its mark or its indentation.
    mutating func consume(_ width: Int) -> Bool {
      let (columns, end) = indentation()
      guard width == 0 else {
        guard columns >= width || end == line.count else { return false }
        advance(columns: min(width, columns))
        return true
      }
      guard columns <= 3, end < line.count, line[end] == UInt8(ascii: ">") else { return false }
      advance(columns: columns + 1)
      if at < line.count, line[at] == 0x20 || line[at] == 0x09 { advance(columns: 1) }
      return true
    }

    /// The level that opens here, if any: 0 for a quote, else how far an item's content is indented. Steps into it.
    mutating func opens() -> Int? {
      let (columns, start) = indentation()
      guard columns <= 3, start < line.count else { return nil }
      if line[start] == UInt8(ascii: ">") {
        _ = consume(0)
        return 0
      }
      var end = start
      switch line[start] {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard !isThematicBreak(from: start) else { return nil }
        end += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while end < line.count, end - start < 9, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[end]) {
          end += 1
        }
        guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") else { return nil }
        end += 1
      default: return nil
      }
      guard end == line.count || line[end] == 0x20 || line[end] == 0x09 else { return nil }
      let marker = end - start
      advance(columns: columns + marker)
      let (after, rest) = indentation()
      let gap = after >= 1 && after <= 4 && rest < line.count ? after : 1
      advance(columns: min(gap, after))
      return columns + marker + gap
    }

    /// At least three of one of `-` and `*`, and nothing else but white space: a line across, not three lists.
    private func isThematicBreak(from start: Int) -> Bool {
      let mark = line[start]
      var count = 0
      for byte in line[start...] {
        if byte == mark { count += 1 } else if byte != 0x20, byte != 0x09 { return false }
      }
      return count >= 3 && mark != UInt8(ascii: "+")
    }
  }
}
