internal import CMark
internal import Diagnostics

// Bold lines in the place of headings, as they come from Word.

/// The bold lines of a body that stand where a heading would.
struct BoldHeadings {
  /// The first one.
  private(set) var first: (text: String, place: Span)?
  private(set) var count = 0

  mutating func add(_ text: String, at place: Span) {
    if first == nil { first = (text, place) }
    count += 1
  }

  var finding: Diagnostic? { first.map { boldForHeading($0.text, count: count, at: $0.place) } }
}

extension BodyTraps {
  /// A longer line is a sentence that is stressed.
  private static let longestTitle = 80

  /// Looks at a paragraph that stands by itself: a bold line above a text, in one paragraph with it or in its own.
  mutating func checkBoldHeading(_ paragraph: Node) {
    guard let bold = paragraph.firstChild, bold.kind == CMARK_NODE_STRONG, standsAboveText(bold, in: paragraph) else {
      return
    }
    let text = InlineText(of: bold, mark).text
    let title = text.unicodeScalars.last == ":" ? String(text.unicodeScalars.dropLast()) : text
    // A sentence, a date, a line with a label: none of these is a title.
    let isTitle =
      title.utf8.count <= Self.longestTitle && !title.isEmpty && !title.utf8.contains { ":;\n".utf8.contains($0) }
      && title.unicodeScalars.contains(where: \.properties.isAlphabetic) && !".!?,".utf8.contains(title.utf8.last ?? 0)
    guard isTitle else { return }
    let line = line(paragraph.startLine, column: paragraph.startColumn)
    boldHeadings.add(title, at: places.span(line.range))
  }

  private func standsAboveText(_ bold: Node, in paragraph: Node) -> Bool {
    guard let after = bold.next else {
      guard let below = paragraph.next else { return false }
      // The rows of a table are a paragraph here, and a bold line above them is its caption.
      let isTable = below.firstChild.map { $0.kind == CMARK_NODE_TEXT && $0.literal.first == UInt8(ascii: "|") }
      return isTable != true && (below.kind == CMARK_NODE_PARAGRAPH || below.kind == CMARK_NODE_LIST)
    }
    return after.kind == CMARK_NODE_SOFTBREAK || after.kind == CMARK_NODE_LINEBREAK
  }
}
