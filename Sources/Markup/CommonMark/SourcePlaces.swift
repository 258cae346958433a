internal import Diagnostics

/// Finds where in a file the destination of a link stands, or another text of a body.
///
/// libcmark tells on which lines a block stands, but not where its links are. So a destination is searched in the lines
/// of its block, from behind the last one that was found there. One that is not found there stands in a definition
/// somewhere in the body (`[label]: destination`).
struct SourcePlaces {
  private let text: UnsafeBufferPointer<UInt8>
  let path: String
  private let firstLine: Int
  /// Shared by the copies of this value, which search the same text for other things.
  private let lines: LinesWhenAsked
  private var definitions: [String: Range<Int>]?

  /// The lines (of the body, from 1) of the block that is being written.
  private var block: ClosedRange<Int> = 1...1
  /// Where the search goes on in the block; nil at its beginning.
  private var cursor: Int?
  /// How many bytes may still be searched. With it the search in a hostile body ends in linear time; what is not found
  /// then is shown at its block.
  private var allowance: Int

  init(_ text: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    self.text = text
    self.path = path
    self.firstLine = firstLine
    lines = LinesWhenAsked(text)
    allowance = text.count * 8 + 4096
  }

  /// The number in the file of a line that is counted in the body.
  func line(_ bodyLine: Int) -> Int { bodyLine + firstLine - 1 }

  /// Begins a block: from now on destinations are searched in these lines of the body.
  @inline(__always) mutating func enter(_ from: Int, _ to: Int) {
    guard from != block.lowerBound || cursor == nil else { return }
    block = from...max(from, to)
    cursor = nil
  }

  /// Where the destination of a link or image that libcmark resolved to `address` stands: `](here)`, `<here>`, or in
  /// its definition.
  mutating func destination(_ address: UnsafeBufferPointer<UInt8>) -> Span {
    if let range = inBlock(address) ?? autolinked(address) ?? defined(address) { return span(range) }
    return spanOfBlock
  }

  /// Where a text stands between two marks: the inside of `[[…]]`, for example.
  ///
  /// - Parameter beginning: the beginning of the text as it was written. What follows may be written in another way
  ///   than libcmark gives it (`\|`, `&amp;`), so it is not compared.
  mutating func span(of beginning: UnsafeBufferPointer<UInt8>, between opening: String, and closing: String) -> Span {
    let wanted = Array(opening.utf8) + Array(beginning)
    var (from, end) = limits()
    while let found = find(wanted, from, end), let close = find(Array(closing.utf8), found.upperBound, end) {
      from = found.upperBound
      // `[[KS-1` also begins `[[KS-10]]`.
      guard close.lowerBound == from || text[from] == UInt8(ascii: "|") || text[from] == UInt8(ascii: "\\") else {
        continue
      }
      cursor = close.upperBound
      return span(found.lowerBound + opening.utf8.count..<close.lowerBound)
    }
    return spanOfBlock
  }

  /// Where a text stands in the block; the first line of the block where it is not found as it was written.
  mutating func span(of written: some Sequence<UInt8>) -> Span { range(of: written).map { span($0) } ?? spanOfBlock }

  /// Where a text stands in the block, searched from behind the last thing that was found.
  mutating func range(of written: some Sequence<UInt8>) -> Range<Int>? {
    let (from, end) = limits()
    guard let range = find(Array(written), from, end) else { return nil }
    cursor = range.upperBound
    return range
  }

  /// The first line of the block being written.
  var spanOfBlock: Span { Span(path: path, line: line(block.lowerBound)) }

  mutating func span(of written: String) -> Span { span(of: written.utf8) }

  /// A run of bytes of the body as a span of the file.
  func span(_ range: Range<Int>) -> Span {
    let index = lines.index
    let from = index.place(of: range.lowerBound), to = index.place(of: range.upperBound)
    return Span(path: path, line: line(from.line), column: from.column, endLine: line(to.line), endColumn: to.column)
  }

  /// Whole lines of the body, from the first's first character that is no white space to the last's end.
  func span(ofLines first: Int, _ last: Int) -> Span {
    let index = lines.index
    var from = index.start(of: first)
    while from < text.count, text[from] == 0x20 || text[from] == UInt8(ascii: ">") { from += 1 }
    return span(from..<max(from, index.start(of: last) + index.bytes(of: last).count))
  }

  /// The bytes of a line of the body, without its ending.
  func range(ofLine number: Int) -> Range<Int> {
    let index = lines.index, start = index.start(of: number)
    return start..<start + index.bytes(of: number).count
  }

  subscript(at: Int) -> UInt8 { text[at] }

  func text(in range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// A line of the body from its margin to its end.
  func span(ofWholeLine number: Int) -> Span { span(range(ofLine: number)) }

  private func limits() -> (from: Int, end: Int) {
    let index = lines.index
    return (cursor ?? index.start(of: block.lowerBound), index.start(of: block.upperBound + 1))
  }

  private mutating func inBlock(_ address: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var (from, end) = limits()
    while let found = find(beforeInline, from, end) {
      let written = destination(at: found.upperBound, end)
      if stands(written, for: address) {
        cursor = written.upperBound
        return written
      }
      from = found.upperBound
    }
    return nil
  }

  private mutating func autolinked(_ address: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let (from, end) = limits()
    let mailbox = address.starts(with: "mailto:".utf8) ? Array(address.dropFirst(7)) : Array(address)
    guard let range = find([0x3C] + mailbox + [0x3E], from, end) else { return nil }
    cursor = range.upperBound
    return range.lowerBound + 1..<range.upperBound - 1
  }

  private mutating func defined(_ address: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    if definitions == nil { definitions = allDefinitions() }
    return definitions?[String(decoding: address, as: UTF8.self)]
  }

  private mutating func allDefinitions() -> [String: Range<Int>] {
    var found: [String: Range<Int>] = [:]
    var from = 0
    while let mark = find(beforeDefined, from, text.count) {
      from = mark.upperBound
      let written = destination(at: from, text.count)
      let name = String(decoding: unescaped(written), as: UTF8.self)
      if found[name] == nil { found[name] = written }
    }
    return found
  }

  /// The destination written at `start`, in pointed brackets or up to white space or an unpaired `)` (CommonMark 0.30,
  /// 6.3).
  private func destination(at start: Int, _ end: Int) -> Range<Int> {
    var from = start
    while from < end, isSpace(text[from]) { from += 1 }
    var to = from
    if from < end, text[from] == UInt8(ascii: "<") {
      to = from + 1
      while to < end, text[to] != UInt8(ascii: ">"), text[to] != newline { to += 1 }
      return from + 1..<to
    }
    var depth = 0
    while to < end, !isSpace(text[to]) {
      if text[to] == UInt8(ascii: "\\"), to + 1 < end {
        to += 1
      } else if text[to] == UInt8(ascii: "(") {
        depth += 1
      } else if text[to] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      to += 1
    }
    return from..<min(to, end)
  }

  /// Whether a written destination means an address. Escapes are resolved first. Entities (`&amp;`) are not: where one
  /// stands, only what is in front of it is compared.
  private func stands(_ range: Range<Int>, for address: UnsafeBufferPointer<UInt8>) -> Bool {
    if text[range].elementsEqual(address) { return true }
    let written = unescaped(range)
    if let entity = written.firstIndex(of: UInt8(ascii: "&")), !written.elementsEqual(address) {
      return address.starts(with: written[..<entity])
    }
    return written.elementsEqual(address)
  }

  private func unescaped(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if text[at] == UInt8(ascii: "\\"), at + 1 < range.upperBound, isPunctuation(text[at + 1]) { at += 1 }
      bytes.append(text[at])
      at += 1
    }
    return bytes
  }

  private mutating func find(_ wanted: [UInt8], _ from: Int, _ end: Int) -> Range<Int>? {
    guard from < end, allowance > 0, let base = text.baseAddress else { return nil }
    guard let at = firstOffset(of: wanted, in: base, from, end) else {
      allowance -= end - from
      return nil
    }
    allowance -= at - from + wanted.count
    return at..<at + wanted.count
  }
}

/// What stands before a destination: `](` in a link, `]:` in a definition.
private let beforeInline: [UInt8] = [0x5D, 0x28]
private let beforeDefined: [UInt8] = [0x5D, 0x3A]

/// ASCII punctuation (CommonMark 0.30, 2.1): what a backslash escapes.
@inline(__always) func isPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
    || (0x7B...0x7E).contains(byte)
}
