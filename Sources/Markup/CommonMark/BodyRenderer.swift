internal import CMark
internal import Diagnostics

/// One pass over libcmark's tree that writes HTML and notes what stands in it.
///
/// The pass follows the tree's own pointers and keeps no stack, so no depth of nesting can exhaust it.
struct BodyRenderer: ~Copyable {
  let mode: MarkdownMode
  /// Whether places that need the handbook stay open as slots; otherwise they are filled with what the body alone knows.
  let leavesSlots: Bool
  var out: HTMLWriter
  var slots: [Body.Slot] = []
  var headings: [Body.Heading] = []
  var links: [Body.Link] = []
  var figures: [Body.Figure] = []
  var leadingTitle: Range<Int>?
  var diagnostics: [Diagnostic] = []

  /// The paragraph being written stands in a tight list.
  private var inTightParagraph = false

  init(mode: MarkdownMode, leavesSlots: Bool, expecting size: Int) {
    self.mode = mode
    self.leavesSlots = leavesSlots
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

  /// Writes what comes before a node's children, or the whole node; true when the children are to be written and the node left.
  private mutating func enter(_ node: Node, _ kind: cmark_node_type) -> Bool {
    switch kind {
    case CMARK_NODE_TEXT: out.writeEscaped(node.literal)
    case CMARK_NODE_SOFTBREAK: out.write("\n")
    case CMARK_NODE_LINEBREAK: out.write("<br />\n")
    case CMARK_NODE_CODE:
      out.write("<code>")
      out.writeEscaped(node.literal)
      out.write("</code>")
    case CMARK_NODE_HTML_INLINE: if mode == .site { out.writeEscaped(node.literal) } else { out.write(node.literal) }
    case CMARK_NODE_EMPH:
      out.write("<em>")
      return true
    case CMARK_NODE_STRONG:
      out.write("<strong>")
      return true
    case CMARK_NODE_LINK:
      out.write("<a href=\"")
      out.writeAddress(node.address)
      writeTitle(of: node)
      out.write("\">")
      return true
    case CMARK_NODE_IMAGE:
      out.write("<img src=\"")
      out.writeAddress(node.address)
      out.write("\" alt=\"")
      writeAlternative(of: node)
      writeTitle(of: node)
      out.write("\" />")
    case CMARK_NODE_PARAGRAPH:
      inTightParagraph = node.isTight
      if !inTightParagraph {
        out.freshLine()
        out.write("<p>")
      }
      return true
    default: return enterBlock(node, kind)
    }
    return false
  }

  private mutating func enterBlock(_ node: Node, _ kind: cmark_node_type) -> Bool {
    out.freshLine()
    switch kind {
    case CMARK_NODE_HEADING:
      out.write("<h")
      out.write(number: Int(cmark_node_get_heading_level(node)))
      out.write(">")
    case CMARK_NODE_BLOCK_QUOTE: out.write("<blockquote>\n")
    case CMARK_NODE_LIST: openList(node)
    case CMARK_NODE_ITEM: out.write("<li>")
    case CMARK_NODE_CODE_BLOCK:
      writeCode(node)
      return false
    case CMARK_NODE_HTML_BLOCK:
      if mode == .site { out.writeEscaped(node.literal) } else { out.write(node.literal) }
      out.freshLine()
      return false
    case CMARK_NODE_THEMATIC_BREAK:
      out.write("<hr />\n")
      return false
    default: return false
    }
    return true
  }

  private mutating func leave(_ node: Node, _ kind: cmark_node_type) {
    switch kind {
    case CMARK_NODE_EMPH: out.write("</em>")
    case CMARK_NODE_STRONG: out.write("</strong>")
    case CMARK_NODE_LINK: out.write("</a>")
    case CMARK_NODE_PARAGRAPH: if !inTightParagraph { out.write("</p>\n") }
    case CMARK_NODE_ITEM: out.write("</li>\n")
    case CMARK_NODE_LIST: out.write(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n")
    case CMARK_NODE_BLOCK_QUOTE:
      out.freshLine()
      out.write("</blockquote>\n")
    case CMARK_NODE_HEADING:
      out.write("</h")
      out.write(number: Int(cmark_node_get_heading_level(node)))
      out.write(">\n")
    default: break
    }
  }

  private mutating func openList(_ node: Node) {
    let start = Int(cmark_node_get_list_start(node))
    if cmark_node_get_list_type(node) == CMARK_BULLET_LIST {
      out.write("<ul>\n")
    } else if start == 1 {
      out.write("<ol>\n")
    } else {
      out.write("<ol start=\"")
      out.write(number: start)
      out.write("\">\n")
    }
  }

  private mutating func writeCode(_ node: Node) {
    let info = node.fenceInfo
    let language = UnsafeBufferPointer(rebasing: info.prefix { !isSpace($0) })
    out.write("<pre><code")
    if !language.isEmpty {
      out.write(language.starts(with: "language-".utf8) ? " class=\"" : " class=\"language-")
      out.writeEscaped(language)
      out.write("\"")
    }
    out.write(">")
    out.writeEscaped(node.literal)
    out.write("</code></pre>\n")
  }

  private mutating func writeTitle(of node: Node) {
    let title = node.title
    guard !title.isEmpty else { return }
    out.write("\" title=\"")
    out.writeEscaped(title)
  }

  /// What stands in place of an image: its text without markup.
  private mutating func writeAlternative(of image: Node) {
    guard var at = image.firstChild else { return }
    while true {
      switch at.kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: out.writeEscaped(at.literal)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: out.write(" ")
      default: break
      }
      if let child = at.firstChild {
        at = child
        continue
      }
      while at.next == nil {
        guard let above = at.parent, above != image else { return }
        at = above
      }
      guard let next = at.next else { return }
      at = next
    }
  }
}

/// A space in CommonMark's sense (0.30, 2.1): what ends the first word of an info string.
@inline(__always) func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
