internal import CMark

/// Calls `body` with libcmark's tree as the page of a body is made of it, and with the mark that stands behind escaped
/// characters in its texts, if one does: without comments, footnotes as items of lists.
///
/// - Returns: false where the body is too much for libcmark, and no page is made of it.
func withPageTree(of text: UnsafeBufferPointer<UInt8>, _ body: (Node, _ mark: [UInt8]?) -> Void) -> Bool {
  guard mayHaveComments(text) else { return withTree(of: text, body) }
  return withoutComments(text, Comments.found(in: text)).withUnsafeBufferPointer { withTree(of: $0, body) }
}

/// The same of a body without comments.
private func withTree(of text: UnsafeBufferPointer<UInt8>, _ body: (Node, _ mark: [UInt8]?) -> Void) -> Bool {
  let scan = SourceScan(text)
  guard scan.refusal == nil else { return false }
  let prepared = PreparedSource(text, scan, .site)
  let misread = prepared.withBytes(or: text) { misreadLines($0, prepared, scan) }
  let page = misread.isEmpty ? prepared : PreparedSource(text, scan, .site, refused: misread)
  page.withBytes(or: text) { source in
    let root = parsedMarkdown(source)
    defer { cmark_node_free(root) }
    body(root, page.mark)
  }
  return true
}

/// The lines that were rewritten as the definition of a footnote and are none.
private func misreadLines(
  _ source: UnsafeBufferPointer<UInt8>, _ prepared: PreparedSource, _ scan: SourceScan
) -> Set<Int> {
  guard !prepared.definitions.isEmpty else { return [] }
  let root = parsedMarkdown(source)
  defer { cmark_node_free(root) }
  return prepared.misreadLines(BlockSurvey(root, source, scan, .site, prepared.definitions))
}

extension PreparedSource {
  /// The lines that were rewritten as the definition of a footnote and of which libcmark made none: they stand in code,
  /// for example.
  func misreadLines(_ survey: BlockSurvey) -> Set<Int> {
    Set(zip(definitions, survey.footnotes).filter { $1 == nil }.map(\.0.line))
  }
}

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
