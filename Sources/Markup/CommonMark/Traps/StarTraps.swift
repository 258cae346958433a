internal import Diagnostics

// Bold words that are none: `**tebal **`.

extension BodyTraps {
  /// Looks for `**` in a text of libcmark's tree. Stars that made something bold are no longer in it.
  mutating func lookForStars(_ text: UnsafeBufferPointer<UInt8>, beginsLine: Bool) {
    var from = 0
    while let open = pair(in: text, from), let close = pair(in: text, open + 2) {
      from = close
      guard let trouble = trouble(text, open, close, beginsLine: beginsLine) else { continue }
      from = close + 2
      report(text, open, close, trouble)
    }
  }

  private enum Trouble { case blank, punctuation }

  private func trouble(_ text: UnsafeBufferPointer<UInt8>, _ open: Int, _ close: Int, beginsLine: Bool) -> Trouble? {
    let inside = text[(open + 2)..<close]
    guard let first = inside.first, let last = inside.last, inside.contains(where: { isASCIILetter($0) || $0 >= 0x80 })
    else { return nil }
    // `**/*.md` names files.
    guard first != UInt8(ascii: "/"), close + 2 == text.count || text[close + 2] != UInt8(ascii: "/") else {
      return nil
    }
    let beginsBlank = isSpace(first), endsBlank = isSpace(last)
    if !beginsBlank, !endsBlank { return .punctuation }
    let touchesWord = open > 0 && isWord(text[open - 1]) || close + 2 < text.count && isWord(text[close + 2])
    // With a blank at both ends `**` may be an operator (`2 ** 3 ** 4`), but not at the beginning of a line.
    let mayBeOperator = beginsBlank && endsBlank && !(open == 0 && beginsLine)
    return touchesWord || mayBeOperator ? nil : .blank
  }

  private mutating func report(_ text: UnsafeBufferPointer<UInt8>, _ open: Int, _ close: Int, _ trouble: Trouble) {
    guard let range = starPlaces.range(of: text[open..<close + 2]) else { return }
    if range.lowerBound > 0, starPlaces[range.lowerBound - 1] == UInt8(ascii: "\\") { return }
    let inside = String(decoding: text[(open + 2)..<close].trimmingSpaces, as: UTF8.self)
    let span = starPlaces.span(range)
    switch trouble {
    case .blank: diagnostics.append(boldWithBlanks("**\(inside)**", at: span))
    case .punctuation: diagnostics.append(boldBesidePunctuation("**\(inside)**", at: span))
    }
  }

  /// Where the next two stars stand that have no third beside them.
  private func pair(in text: UnsafeBufferPointer<UInt8>, _ from: Int) -> Int? {
    var at = from
    while let star = text[at...].firstIndex(of: UInt8(ascii: "*")) {
      let run = text[star...].prefix { $0 == UInt8(ascii: "*") }.count
      if run == 2 { return star }
      at = star + run
    }
    return nil
  }

  private func isWord(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte >= 0x80 }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Without blanks at its ends.
  fileprivate var trimmingSpaces: Self {
    let rest = drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return rest }
    return rest[...last]
  }
}
