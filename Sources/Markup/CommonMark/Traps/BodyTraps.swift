internal import CMark
internal import Diagnostics

/// Finds what the writer of a body meant as Markdown and what libcmark reads as plain text: links whose address has
/// blanks, tables pasted from Excel, bullets from Word. It looks at the texts of libcmark's tree, and in the source for
/// how they were written.
struct BodyTraps {
  var diagnostics: [Diagnostic] = []
  var places: SourcePlaces
  /// The same for stars. Both search a block from top to bottom, and each goes on from what it found last itself.
  var starPlaces: SourcePlaces
  /// Stands behind an escaped character (see `PreparedSource`).
  let mark: [UInt8]?
  var bulletLists: [BulletList] = []
  var boldHeadings = BoldHeadings()

  init(_ root: Node, _ places: SourcePlaces, mark: [UInt8]?) {
    self.places = places
    starPlaces = places
    self.mark = mark
    root.forEachDescendant { node, kind in visit(node, kind, below: root) }
    diagnostics += bulletLists.map { wordBullet($0.sign, at: $0.place, fixes: $0.fixes) }
    if let finding = boldHeadings.finding { diagnostics.append(finding) }
  }

  private mutating func visit(_ node: Node, _ kind: cmark_node_type, below root: Node) {
    switch kind {
    case CMARK_NODE_PARAGRAPH:
      enter(node)
      if node.mark == 0, node.parent == root { checkBoldHeading(node) }
      if node.mark == 0, mayHoldTrap(node) { checkParagraph(node) }
    case CMARK_NODE_HEADING: enter(node)
    case CMARK_NODE_LIST: checkNumbers(node)
    case CMARK_NODE_CODE_BLOCK:
      if node.next == nil, node.parent == root { checkFence(node) }
      checkFigure(node)
    case CMARK_NODE_TEXT: visitText(node)
    default: break
    }
  }

  private mutating func enter(_ block: Node) {
    places.enter(block.startLine, block.endLine)
    starPlaces.enter(block.startLine, block.endLine)
  }

  private mutating func visitText(_ node: Node) {
    let text = node.literal
    if text.contains(UInt8(ascii: "[")) { lookForLinks(text) }
    if text.contains(UInt8(ascii: "*")) { lookForStars(text, beginsLine: beginsLine(node)) }
  }

  /// Whether a line of a paragraph begins like a list item, a heading or a table row, or holds a tab or a bar, which
  /// separate cells. Most paragraphs have none of these and are not looked at any further.
  private func mayHoldTrap(_ paragraph: Node) -> Bool {
    var child = paragraph.firstChild
    while let node = child {
      if node.kind == CMARK_NODE_TEXT {
        let text = node.literal
        if beginsLine(node), mayBeginTrap(text) { return true }
        if text.contains(0x09) || text.contains(UInt8(ascii: "|")) { return true }
      }
      child = node.next
    }
    return false
  }

  private func beginsLine(_ node: Node) -> Bool {
    guard let kind = node.previous?.kind else { return true }
    return kind == CMARK_NODE_SOFTBREAK || kind == CMARK_NODE_LINEBREAK
  }

  /// Whether a line begins with a sign, a digit, or a single letter such as the `a` of `a. `.
  private func mayBeginTrap(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    guard isASCIILetter(first) else { return first >= 0x80 || (0x30...0x39).contains(first) || isPunctuation(first) }
    return text.count > 1 && !isASCIILetter(text[1]) && text[1] < 0x80
  }
}

// MARK: - Lines

extension BodyTraps {
  /// A line of a paragraph, without the marks of quotes and items before it.
  struct Line {
    let range: Range<Int>
    let text: String
    /// Whether nothing stands before it on its line.
    let isAtMargin: Bool
  }

  /// A paragraph's lines. There are none where one of them has a comment, or where the paragraph is part of a footnote:
  /// in both cases the source is not what libcmark was given.
  mutating func lines(of paragraph: Node) -> [Line] {
    if let above = paragraph.parent, above.kind == CMARK_NODE_ITEM, above.mark != 0 { return [] }
    var lines: [Line] = []
    for number in paragraph.startLine...max(paragraph.startLine, paragraph.endLine) {
      let line = line(number, column: number == paragraph.startLine ? paragraph.startColumn : nil)
      if line.text.containsBytes(of: "<!--") { return [] }
      lines.append(line)
    }
    return lines
  }

  /// - Parameter column: where the text of the line begins (in bytes, from 1); nil where it begins behind the blanks
  ///   and the marks of quotes.
  mutating func line(_ number: Int, column: Int?) -> Line {
    let whole = places.range(ofLine: number)
    var from = whole.lowerBound
    if let column {
      from = min(from + column - 1, whole.upperBound)
    } else {
      while from < whole.upperBound, isSpace(places[from]) || places[from] == UInt8(ascii: ">") { from += 1 }
    }
    return Line(
      range: from..<whole.upperBound, text: places.text(in: from..<whole.upperBound),
      isAtMargin: from == whole.lowerBound)
  }

  /// The first scalars of a line.
  mutating func span(_ line: Line, length: Int) -> Span {
    let lead = String(scalars: line.text.unicodeScalars.prefix(length)).utf8.count
    return places.span(line.range.lowerBound..<line.range.lowerBound + lead)
  }

  /// A fix that puts a text into a line, so many bytes behind its beginning.
  mutating func insertion(_ text: String, _ line: Line, at offset: Int = 0) -> Diagnostic.Fix {
    let place = line.range.lowerBound + offset
    return Diagnostic.Fix(places.span(place..<place), text)
  }

  /// Whether the line above announces what follows: `Para pihak sepakat:`.
  func isAnnounced(_ index: Int, _ lines: [Line]) -> Bool {
    index > 0 && lines[index - 1].text.utf8.last { !isSpace($0) } == UInt8(ascii: ":")
  }
}

@inline(__always) func isASCIILetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

@inline(__always) func isAlphanumeric(_ byte: UInt8) -> Bool { isASCIILetter(byte) || (0x30...0x39).contains(byte) }
