internal import CMark
internal import Diagnostics

/// One pass over libcmark's tree that writes HTML and notes what stands in it.
///
/// The pass follows the tree's own pointers and keeps no stack, so no depth of nesting can exhaust it. What belongs to
/// one addition stands in a file of its own; here is CommonMark.
struct BodyRenderer: ~Copyable {
  let mode: MarkdownMode
  let scan: SourceScan
  var out: HTMLWriter
  /// Where things stand in the file, and what is noted of them; nil for a text that stands alone, whose slots are
  /// filled at once.
  var places: SourcePlaces?
  let language: Language
  var slots: [Body.Slot] = []
  var headings: [Body.Heading] = []
  var links: [Body.Link] = []
  var figures: [Body.Figure] = []
  var tables: [Span] = []
  var leadingTitle: Range<Int>?
  var diagnostics: [Diagnostic] = []

  var headingIDs: HeadingIDs
  var footnotes: Footnotes
  let cells: TableCells
  var tableNames: [String: Int] = [:]
  var openLink = OpenLink.none
  var strikes: [Node: [Strike]] = [:]
  /// A cell of a table is being written.
  var isInCell = false
  /// Tags of HTML that were met, by name.
  var openedTags: Set<String> = []
  private let attributes: [Node: HeadingAttributes]
  /// Stands behind an escaped character (see `PreparedSource`).
  let mark: [UInt8]?

  private let headingShift: Int
  private let titleNode: Node?
  private var titleStart = 0
  /// The paragraph being written stands in a tight list.
  private var inTightParagraph = false
  /// The paragraph that is the label of a task's check box, and whether the box is ticked.
  private var task: (paragraph: Node, isDone: Bool)?

  init(
    _ scan: SourceScan, mode: MarkdownMode, language: Language, places: consuming SourcePlaces?, survey: BlockSurvey,
    cells: TableCells, footnotes: Footnotes, mark: [UInt8]?, expecting size: Int
  ) {
    self.scan = scan
    self.mode = mode
    self.language = language
    self.places = places
    self.cells = cells
    self.footnotes = footnotes
    self.mark = mark
    attributes = survey.headingAttributes
    headingIDs = HeadingIDs(reserved: Set(attributes.values.compactMap(\.id)))
    headingShift = mode == .site ? survey.headingShift : 0
    titleNode = survey.leadingTitle
    out = HTMLWriter(capacity: size, replacesControls: mode == .site)
  }

  /// Writes everything below a node, not the node itself.
  mutating func write(childrenOf top: Node) {
    guard var at = top.firstChild else { return }
    while true {
      let kind = at.kind
      if enter(at, kind) {
        if let child = at.firstChild {
          at = child
          continue
        }
        leave(at, kind)
      }
      while true {
        if let next = at.next {
          at = next
          break
        }
        guard let above = at.parent, above != top else { return }
        at = above
        leave(at, at.kind)
      }
    }
  }

  /// Writes what comes before a node's children, or the whole node; true when the children are to be written and the
  /// node left.
  private mutating func enter(_ node: Node, _ kind: cmark_node_type) -> Bool {
    switch kind {
    case CMARK_NODE_TEXT: writeText(node)
    case CMARK_NODE_SOFTBREAK: out.write("\n")
    case CMARK_NODE_LINEBREAK: out.write(mode == .site ? "<br>\n" : "<br />\n")
    case CMARK_NODE_CODE:
      out.write("<code>")
      out.writeEscaped(node.literal)
      out.write("</code>")
    case CMARK_NODE_HTML_INLINE: writeInlineHTML(node)
    case CMARK_NODE_EMPH:
      out.write("<em>")
      noteStrikes(in: node)
      return true
    case CMARK_NODE_STRONG:
      out.write("<strong>")
      noteStrikes(in: node)
      return true
    case CMARK_NODE_LINK:
      enterLink(node)
      noteStrikes(in: node)
      return true
    case CMARK_NODE_IMAGE: writeImage(node)
    case CMARK_NODE_PARAGRAPH: return enterParagraph(node)
    default: return enterBlock(node, kind)
    }
    return false
  }

  private mutating func enterParagraph(_ node: Node) -> Bool {
    places?.enter(node.startLine, node.endLine)
    if mode != .commonMark, node.mark > 0 {
      writeTable(node.mark - 1, isTight: node.isTight)
      return false
    }
    inTightParagraph = node.isTight && !isOfFootnote(node)
    if !inTightParagraph {
      out.freshLine()
      out.write("<p>")
    }
    if let task, task.paragraph == node {
      out.write(
        task.isDone
          ? "<label><input type=\"checkbox\" disabled checked> " : "<label><input type=\"checkbox\" disabled> ")
    }
    noteStrikes(in: node)
    return true
  }

  /// Straight inside a footnote, whose list is only a way to parse it.
  @inline(__always) private func isOfFootnote(_ node: Node) -> Bool {
    !footnotes.isEmpty && node.parent.map(footnotes.isDefinition) == true
  }

  private mutating func enterBlock(_ node: Node, _ kind: cmark_node_type) -> Bool {
    if kind == CMARK_NODE_LIST ? footnotes.makeUp(node) : kind == CMARK_NODE_ITEM && footnotes.isDefinition(node) {
      return false
    }
    out.freshLine()
    switch kind {
    case CMARK_NODE_HEADING: return enterHeading(node)
    case CMARK_NODE_BLOCK_QUOTE: openQuote(node)
    case CMARK_NODE_LIST: openList(node)
    case CMARK_NODE_ITEM: openItem(node)
    case CMARK_NODE_CODE_BLOCK:
      writeCodeBlock(node)
      return false
    case CMARK_NODE_HTML_BLOCK:
      writeHTMLBlock(node)
      return false
    case CMARK_NODE_THEMATIC_BREAK:
      out.write(mode == .site ? "<hr>\n" : "<hr />\n")
      return false
    default: return false
    }
    return true
  }

  private mutating func leave(_ node: Node, _ kind: cmark_node_type) {
    switch kind {
    case CMARK_NODE_EMPH: out.write("</em>")
    case CMARK_NODE_STRONG: out.write("</strong>")
    case CMARK_NODE_LINK: leaveLink(node)
    case CMARK_NODE_PARAGRAPH:
      if task?.paragraph == node {
        out.write("</label>")
        task = nil
      }
      if !inTightParagraph { out.write("</p>\n") }
    case CMARK_NODE_ITEM: out.write("</li>\n")
    case CMARK_NODE_LIST: out.write(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
    case CMARK_NODE_BLOCK_QUOTE:
      out.freshLine()
      out.write(node.mark > 0 ? "</aside>\n" : "</blockquote>\n")
    case CMARK_NODE_HEADING: leaveHeading(node)
    default: break
    }
  }

  private mutating func enterHeading(_ node: Node) -> Bool {
    places?.enter(node.startLine, node.endLine)
    if mode != .commonMark, node.mark > 0 {
      writeTable(node.mark - 1, isTight: false)
      return false
    }
    if node == titleNode { titleStart = out.count }
    let level = self.level(of: node)
    out.write("<h")
    out.write(number: level)
    if mode == .site {
      let text = words(of: node)
      let id = headingID(node, text)
      out.write(" id=\"")
      writeID(id)
      out.write("\"")
      headings.append(
        Body.Heading(level: level, id: id, text: text, line: places?.line(node.startLine) ?? node.startLine))
    }
    out.write(">")
    noteStrikes(in: node)
    return true
  }

  /// The id that a heading gives itself, else one made of its words.
  private mutating func headingID(_ node: Node, _ text: String) -> String {
    guard let attributes = attributes[node] else { return headingIDs.take(text) }
    let span = places?.span(of: attributes.written) ?? Span(path: "", line: 0)
    if let unknown = attributes.unknown { diagnostics.append(headingAttributeUnknown(unknown, at: span)) }
    guard let id = attributes.id else { return headingIDs.take(text) }
    let taken = headingIDs.take(own: id)
    if taken != id { diagnostics.append(headingIDTwice(id, taken: taken, at: span)) }
    return taken
  }

  private mutating func leaveHeading(_ node: Node) {
    if mode == .site, places != nil { addSlot(.heading(headings.count - 1)) }
    out.write("</h")
    out.write(number: level(of: node))
    out.write(">\n")
    if node == titleNode { leadingTitle = titleStart..<out.count }
  }

  private func level(of heading: Node) -> Int {
    let level = Int(cmark_node_get_heading_level(heading))
    return mode == .site ? min(6, max(2, level + headingShift)) : level
  }

  private mutating func openQuote(_ node: Node) {
    if node.mark > 0, let callout = Callout(rawValue: node.mark - 1) {
      openCallout(callout)
    } else {
      out.write("<blockquote>\n")
    }
  }

  private mutating func openList(_ node: Node) {
    let start = Int(cmark_node_get_list_start(node))
    if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
      out.write("<ul>\n")
      return
    }
    out.write("<ol")
    // `1)` is not `1.`: people quote the clause as it was written.
    if mode == .site, cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM { out.write(" class=\"paren\"") }
    if start != 1 {
      out.write(" start=\"")
      out.write(number: start)
      out.write("\"")
    }
    out.write(">\n")
  }

  /// `- [ ] …`: a check box before the text; on the site the text is its label.
  private mutating func openItem(_ node: Node) {
    guard mode != .commonMark, scan.hasTasks, let paragraph = node.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH,
      paragraph.mark == 0, let text = paragraph.firstChild, text.kind == CMARK_NODE_TEXT,
      let isDone = takeTaskMarker(text)
    else { return out.write("<li>") }
    if mode == .gfm {
      out.write(
        isDone
          ? "<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> " : "<li><input disabled=\"\" type=\"checkbox\"> "
      )
    } else {
      out.write("<li class=\"task\">")
      task = (paragraph, isDone)
    }
  }

  /// Takes `[ ] ` or `[x] ` off the front of a text; nil when it does not begin so.
  private func takeTaskMarker(_ node: Node) -> Bool? {
    let text = node.literal
    guard text.count >= 4, text[0] == UInt8(ascii: "["), text[2] == UInt8(ascii: "]"),
      text[3] == 0x20 || text[3] == 0x09,
      text[1] == 0x20 || text[1] | 0x20 == UInt8(ascii: "x"), let start = text.baseAddress
    else { return nil }
    let isDone = text[1] != 0x20
    _ = UnsafeRawPointer(start + 4).withMemoryRebound(to: CChar.self, capacity: text.count - 3) {
      cmark_node_set_literal(node, $0)
    }
    return isDone
  }
}

/// A space in CommonMark's sense (0.30, 2.1): what ends the first word of an info string.
@inline(__always) func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
