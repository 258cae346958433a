#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a body's bytes tell before they are parsed: which additions can occur at all, and whether libcmark could take
/// them in reasonable time.
///
/// libcmark 0.30.2 needs quadratic time for deeply nested lists and quotes and for very many `![`.
struct SourceScan {
  private(set) var hasWikiLinks = false
  private(set) var hasFootnotes = false
  private(set) var hasCallouts = false
  private(set) var hasTasks = false
  private(set) var hasTildes = false
  private(set) var hasBraces = false
  /// Brackets or tildes escaped with a backslash, which libcmark's tree no longer tells from bare ones.
  private(set) var hasEscapes = false
  /// Lines (from 1) that could be the second line of a table, ascending.
  private(set) var delimiterRows: [Int] = []
  /// Lines (from 1) that git leaves where it could not merge, ascending; some may stand in code.
  private(set) var conflictMarkers: [(line: Int, marker: ConflictMarker)] = []
  private(set) var refusal: Refusal?

  /// Why a body is not parsed, with the place in it (from 1) where its limit is passed.
  enum Refusal {
    case tooLong(bytes: Int, line: Int)
    case tooDeep(line: Int)
    case tooManyImages(line: Int, column: Int)
  }

  /// Bytes of a body.
  static let longest = 1 << 20
  /// Lists and quotes inside each other.
  static let deepest = 64
  /// `![` in a body.
  static let mostImages = 10_000

  init(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    if text.count > Self.longest {
      refusal = .tooLong(bytes: text.count, line: LineIndex(text).place(of: Self.longest).line)
      return
    }
    scanLines(text)
    scanBrackets(base, text.count)
    hasTildes = memchr(base, 0x7E, text.count) != nil
    hasBraces = memchr(base, 0x7B, text.count) != nil
    // A bracket that is no addition may be half of a link with a slip, which is told of unless it is escaped.
    let hasBrackets = memchr(base, 0x5B, text.count) != nil
    if hasBrackets || hasTildes { scanEscapes(base, text.count) }
  }

  private mutating func scanBrackets(_ base: UnsafePointer<UInt8>, _ count: Int) {
    var images = 0
    var at = 0
    while let found = memchr(base + at, 0x5B, count - at) {
      at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if at > 0, base[at - 1] == UInt8(ascii: "!") {
        images += 1
        if images > Self.mostImages, refusal == nil {
          let place = LineIndex(UnsafeBufferPointer(start: base, count: count)).place(of: at - 1)
          refusal = .tooManyImages(line: place.line, column: place.column)
        }
      }
      at += 1
      guard at < count else { return }
      switch base[at] {
      case UInt8(ascii: "["): hasWikiLinks = true
      case UInt8(ascii: "^"): hasFootnotes = true
      case UInt8(ascii: "!"): hasCallouts = true
      case UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X"):
        if at + 1 < count, base[at + 1] == UInt8(ascii: "]") { hasTasks = true }
      default: break
      }
    }
  }

  private mutating func scanEscapes(_ base: UnsafePointer<UInt8>, _ count: Int) {
    var at = 0
    while let found = memchr(base + at, 0x5C, count - at) {
      at = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
      guard at < count else { return }
      if isAdditionsOwn(base[at]) {
        hasEscapes = true
        return
      }
      at += 1
    }
  }

  private mutating func scanLines(_ text: UnsafeBufferPointer<UInt8>) {
    var nesting = Nesting()
    var number = 0
    forEachLine(of: text) { line in
      number += 1
      if nesting.deepens(beyond: Self.deepest, with: line), refusal == nil { refusal = .tooDeep(line: number) }
      if isDelimiterRow(line) { delimiterRows.append(number) }
      if let marker = ConflictMarker(line) { conflictMarkers.append((number, marker)) }
    }
  }
}

/// Characters that mean something only in the additions: `[ ] ~ ! ^`.
@inline(__always) func isAdditionsOwn(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "^"): true
  default: false
  }
}

/// Whether a line, whatever quotes it stands in, holds nothing but the marks of a table's second line.
private func isDelimiterRow(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
  var at = 0
  while at < line.count, line[at] == 0x20 || line[at] == 0x09 || line[at] == UInt8(ascii: ">") { at += 1 }
  var hasDash = false, hasBar = false
  while at < line.count {
    switch line[at] {
    case UInt8(ascii: "-"): hasDash = true
    case UInt8(ascii: "|"), UInt8(ascii: ":"): hasBar = true
    case 0x20, 0x09: break
    default: return false
    }
    at += 1
  }
  return hasDash && hasBar
}
