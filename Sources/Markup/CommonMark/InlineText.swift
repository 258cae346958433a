internal import CMark

/// What a paragraph or a heading says, without the signs of bold, links and code.
struct InlineText {
  private(set) var text = ""
  /// Its first line.
  var firstLine: String { String(text.prefix { $0 != "\n" }) }

  /// - Parameter mark: what stands behind escaped characters in the tree's texts.
  init(of block: Node, _ mark: [UInt8]?) {
    block.forEachDescendant { node, kind in
      switch kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += Self.text(of: node, mark)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += "\n"
      // The brackets of `[!terbatas](address)` are the link's.
      case CMARK_NODE_LINK: text += "["
      default: break
      }
    }
  }

  private static func text(of node: Node, _ mark: [UInt8]?) -> String {
    let literal = node.literal
    guard let mark, literal.contains(mark[0]) else { return String(decoding: literal, as: UTF8.self) }
    return String(decoding: removing(mark, from: literal), as: UTF8.self)
  }
}
