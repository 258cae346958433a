internal import CMark
internal import Diagnostics

// HTML in a body is shown as it was written, because pages are made of Markdown alone, and its writer is told. Comments
// were taken out of the body before (`Comments`); one that is left all the same (between backticks inside of HTML, say)
// is taken out here, for a comment is what its writer keeps to himself. The HTML around it is shown and told.

extension BodyRenderer {
  mutating func writeInlineHTML(_ node: Node) {
    guard mode == .site else { return out.write(node.literal) }
    if isInCell, isLineBreak(node.literal) { return out.write("<br>") }
    // HTML inside a line is one tag or one comment.
    if mayHaveComments(node.literal) { return }
    out.writeEscaped(node.literal)
    report(tag: node.literal)
  }

  mutating func writeHTMLBlock(_ node: Node) {
    guard mode == .site else {
      out.write(node.literal)
      return out.freshLine()
    }
    if mayHaveComments(node.literal) {
      return withoutComments(ofHTML: node.literal).withUnsafeBufferPointer { writeHTMLBlock($0, of: node) }
    }
    writeHTMLBlock(node.literal, of: node)
  }

  private mutating func writeHTMLBlock(_ literal: UnsafeBufferPointer<UInt8>, of node: Node) {
    var text = literal
    while text.last == newline { text = UnsafeBufferPointer(rebasing: text.dropLast()) }
    places?.enter(node.startLine, node.endLine)
    if let end = text.firstIndex(of: UInt8(ascii: ">")) {
      report(tag: UnsafeBufferPointer(rebasing: text[...end]))
    } else {
      report(tag: UnsafeBufferPointer(rebasing: text.prefix { $0 != newline }))
    }
    noteOpened(in: text)
    out.write("<p>")
    out.writeEscaped(text)
    out.write("</p>\n")
  }

  /// A tag is told where it opens; one that closes only where nothing opened it.
  private mutating func report(tag: UnsafeBufferPointer<UInt8>) {
    let name = tagName(tag)
    let closes = tag.count > 1 && tag[1] == UInt8(ascii: "/")
    if closes, openedTags.contains(name) { return }
    openedTags.insert(name)
    guard let span = places?.span(of: tag) else { return }
    diagnostics.append(rawHTML(String(decoding: tag, as: UTF8.self), name: name, isInCell: isInCell, at: span))
  }

  /// The tags of a block are told once, at its first.
  private mutating func noteOpened(in text: UnsafeBufferPointer<UInt8>) {
    for at in text.indices where text[at] == UInt8(ascii: "<") {
      openedTags.insert(tagName(UnsafeBufferPointer(rebasing: text[at...])))
    }
  }
}

/// HTML without its comments; one that is not closed goes on to the end.
private func withoutComments(ofHTML html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var kept: [UInt8] = []
  var rest = html[...]
  while let start = rest.firstRange(of: "<!--".utf8) {
    kept += rest[..<start.lowerBound]
    rest = rest[start.upperBound...]
    rest = rest.firstRange(of: "-->".utf8).map { rest[$0.upperBound...] } ?? rest[rest.endIndex...]
  }
  return kept + rest
}

/// `<br>`, `<br/>`, `<BR />`.
func isLineBreak(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
  guard tag.count >= 4, tag.count <= 12, tag[1] | 0x20 == UInt8(ascii: "b"), tag[2] | 0x20 == UInt8(ascii: "r") else {
    return false
  }
  return tag[3..<tag.count - 1].allSatisfy { isSpace($0) || $0 == UInt8(ascii: "/") }
}

/// `div` of `<div class="x">` and of `</div>`, in small letters.
private func tagName(_ tag: UnsafeBufferPointer<UInt8>) -> String {
  let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix(24).prefix { byte in
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "!")
  }
  return String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
}
