internal import CMark
package import Diagnostics

// Parts of a body that say who may see them: a callout that is named by a level (`> [!terbatas]`), and a section whose
// heading names one in braces (`## Posisi {level=terbatas}`). The planning model says which words are levels; here any
// word may be one.

/// A part of a body that names what may be a level.
package struct RestrictedPart: Sendable {
  package enum Form: Sendable {
    case callout
    case section
    /// `[!terbatas]` somewhere else than at the beginning of a quote, where it restricts nothing.
    case loose
    /// A heading with a bare word in braces (`## Posisi {terbatas}`), which restricts nothing.
    case bareWord
    /// The whole body, because it is too much to be taken apart: nobody can say which of its parts are restricted.
    case unparsed
  }

  package let form: Form
  /// The word that may be a level, as it was written: `terbatas`; empty for `Form.unparsed`.
  package let level: String
  /// The lines of the file that the part takes up, from 1.
  package let lines: ClosedRange<Int>
  /// Where the line that names the level begins; an empty span.
  package let span: Span
}

/// The parts of a file's body that name what may be a level, from top to bottom. The five callouts of GitHub (`[!note]`
/// and so on) are not among them, for everybody may see those.
///
/// They are found in the very tree that the page is made of. A part that only the page saw would be published.
package func restrictedParts(of file: ParsedFile) -> [RestrictedPart] {
  guard file.mayRestrictParts else { return [] }
  let text = CleanText(file.source).bytes
  let body: (start: Int, line: Int)
  switch FrontMatterFrame(text) {
  case .absent: body = (0, 1)
  case .notClosed: return []
  case .found(_, let start, let line): body = (start, line)
  }
  guard mayNameLevels(text, from: body.start) else { return [] }
  return text[min(body.start, text.count)...].withUnsafeBufferPointer { source in
    var parts: [RestrictedPart] = []
    let isParsed = withPageTree(of: source) { root, mark in
      parts = PartReader(source, path: file.path, firstLine: body.line, mark: mark).parts(below: root)
    }
    return isParsed ? parts : [unparsed(source, file.path, firstLine: body.line)]
  }
}

/// Whether the body of a text holds a sign that a level in it needs: `{`, the `!` of a callout, or the `&` with which
/// either may be written. Most bodies have none, so they need not be parsed again to learn that no part of them is
/// restricted.
///
/// - Parameter start: where the body begins; it may be the end of the text.
func mayNameLevels(_ text: [UInt8], from start: Int) -> Bool {
  text.withUnsafeBufferPointer { text in
    guard let base = text.baseAddress, start < text.count else { return false }
    return signsOfLevels.contains { firstOffset(of: $0, in: base, start, text.count) != nil }
  }
}

private let signsOfLevels = [UInt8(ascii: "{"), UInt8(ascii: "!"), UInt8(ascii: "&")]

private func unparsed(_ text: UnsafeBufferPointer<UInt8>, _ path: String, firstLine: Int) -> RestrictedPart {
  RestrictedPart(
    form: .unparsed, level: "", lines: firstLine...(firstLine + max(0, lineCount(of: text) - 1)),
    span: Span(path: path, line: firstLine))
}

private func lineCount(of text: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  forEachLine(of: text) { _ in count += 1 }
  return count
}

private struct PartReader {
  private var parts: [RestrictedPart] = []
  private let path: String
  private let firstLine: Int
  private let lines: Int
  /// What stands behind escaped characters in the tree's texts (`PreparedSource`).
  private let mark: [UInt8]?

  init(_ text: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int, mark: [UInt8]?) {
    self.path = path
    self.firstLine = firstLine
    self.mark = mark
    lines = lineCount(of: text)
  }

  func parts(below root: Node) -> [RestrictedPart] {
    var reader = self
    root.forEachBlock({ node, _ in reader.visit(node) })
    return reader.parts
  }

  private mutating func visit(_ node: Node) {
    if node.kind == CMARK_NODE_HEADING { visitHeading(node) }
    guard node.kind == CMARK_NODE_PARAGRAPH || node.kind == CMARK_NODE_HEADING else { return }
    guard let name = calloutName(in: InlineText(of: node, mark).firstLine) else { return }
    guard let quote = node.parent, quote.kind == CMARK_NODE_BLOCK_QUOTE, quote.firstChild == node else {
      return add(.loose, name, at: node, node.startLine...max(node.startLine, node.endLine))
    }
    add(.callout, name, at: node, quote.startLine...lastLine(of: quote))
  }

  private mutating func visitHeading(_ heading: Node) {
    let words = wordsInBraces(of: InlineText(of: heading, mark).text)
    for word in words {
      switch word {
      case .level(let level): add(.section, level, at: heading, heading.startLine...sectionEnd(heading))
      case .bare(let word): add(.bareWord, word, at: heading, heading.startLine...heading.startLine)
      }
    }
  }

  private mutating func add(_ form: RestrictedPart.Form, _ level: String, at node: Node, _ range: ClosedRange<Int>) {
    let shift = firstLine - 1, line = node.startLine + shift, column = max(1, node.startColumn)
    let end = min(range.upperBound, max(lines, range.lowerBound))
    parts.append(
      RestrictedPart(
        form: form, level: level, lines: (range.lowerBound + shift)...(end + shift),
        span: Span(path: path, line: line, column: column, endLine: line, endColumn: column)))
  }

  /// The last line of a section: the one above the next heading of the same or a higher rank. A section inside a quote
  /// or a list ends with that quote or list at the latest.
  private func sectionEnd(_ heading: Node) -> Int {
    let level = cmark_node_get_heading_level(heading)
    var next = heading.next
    while let node = next {
      if node.kind == CMARK_NODE_HEADING, cmark_node_get_heading_level(node) <= level {
        return max(heading.startLine, node.startLine - 1)
      }
      next = node.next
    }
    guard let parent = heading.parent, parent.kind != CMARK_NODE_DOCUMENT else {
      return max(lines, heading.startLine)
    }
    return lastLine(of: parent)
  }

  /// The last line of a block, with all blocks inside it.
  private func lastLine(of block: Node) -> Int {
    var last = max(block.startLine, block.endLine), at = block
    while let child = cmark_node_last_child(at) {
      last = max(last, child.endLine)
      at = child
    }
    return last
  }
}
