internal import CMark
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

typealias Node = OpaquePointer

/// The tree of a document. The caller owns it and frees it with `cmark_node_free`.
func parsedMarkdown(_ text: UnsafeBufferPointer<UInt8>) -> Node {
  text.withMemoryRebound(to: CChar.self) { text in
    var nothing: CChar = 0
    return text.baseAddress.map { cmark_parse_document($0, text.count, CMARK_OPT_DEFAULT) }
      ?? cmark_parse_document(&nothing, 0, CMARK_OPT_DEFAULT)
  }
}

/// Removes the mark that `PreparedSource` put behind escaped characters from code, HTML, addresses and titles. In texts
/// it stays, for the writer tells by it which characters were escaped.
func removeMark(_ mark: [UInt8], below root: Node) {
  root.forEachDescendant { node, kind in
    switch kind {
    case CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
      replace(node.literal, mark) { cmark_node_set_literal(node, $0) }
      if kind == CMARK_NODE_CODE_BLOCK { replace(node.fenceInfo, mark) { cmark_node_set_fence_info(node, $0) } }
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      replace(node.address, mark) { cmark_node_set_url(node, $0) }
      replace(node.title, mark) { cmark_node_set_title(node, $0) }
    default: break
    }
  }
}

private func replace(_ text: UnsafeBufferPointer<UInt8>, _ mark: [UInt8], _ set: (UnsafePointer<CChar>?) -> Int32) {
  guard text.contains(mark[0]) else { return }
  let bytes = removing(mark, from: text) + [0]
  bytes.withUnsafeBytes { _ = set($0.assumingMemoryBound(to: CChar.self).baseAddress) }
}

extension Node {
  @inline(__always) var kind: cmark_node_type { cmark_node_get_type(self) }
  @inline(__always) var parent: Node? { cmark_node_parent(self) }
  @inline(__always) var next: Node? { cmark_node_next(self) }
  @inline(__always) var previous: Node? { cmark_node_previous(self) }
  @inline(__always) var firstChild: Node? { cmark_node_first_child(self) }
  @inline(__always) var startLine: Int { Int(cmark_node_get_start_line(self)) }
  @inline(__always) var startColumn: Int { Int(cmark_node_get_start_column(self)) }
  @inline(__always) var endLine: Int { Int(cmark_node_get_end_line(self)) }

  /// A number that one pass leaves on the node for the next one; 0 where none was left.
  var mark: Int {
    get { Int(bitPattern: cmark_node_get_user_data(self)) }
    nonmutating set { cmark_node_set_user_data(self, UnsafeMutableRawPointer(bitPattern: newValue)) }
  }

  @inline(__always) var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(self)) }
  var address: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(self)) }
  var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(self)) }
  var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(self)) }

  /// A paragraph whose list leaves out `<p>`.
  var isTight: Bool {
    guard let item = parent, let list = item.parent, list.kind == CMARK_NODE_LIST else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  func removeFromTree() {
    cmark_node_unlink(self)
    cmark_node_free(self)
  }

  /// The nodes below this one, each before its children.
  func forEachDescendant(_ body: (Node, cmark_node_type) -> Void) {
    guard var at = firstChild else { return }
    while true {
      body(at, at.kind)
      if let child = at.firstChild {
        at = child
        continue
      }
      while at.next == nil {
        guard let above = at.parent, above != self else { return }
        at = above
      }
      at = at.next!
    }
  }

  /// The blocks below this one, each before its children. Nothing inside a paragraph, a heading or a block of code is
  /// visited.
  ///
  /// - Parameters:
  ///   - descend: is called before the children of a block that has some.
  ///   - ascend: is called after them.
  @inline(__always) func forEachBlock(
    _ visit: (Node, cmark_node_type) -> Void, descend: (cmark_node_type) -> Void = { _ in },
    ascend: (cmark_node_type) -> Void = { _ in }
  ) {
    guard var at = firstChild else { return }
    while true {
      visit(at, at.kind)
      if let child = at.firstChild, at.holdsBlocks {
        descend(at.kind)
        at = child
        continue
      }
      while at.next == nil {
        guard let above = at.parent, above != self else { return }
        at = above
        ascend(at.kind)
      }
      at = at.next!
    }
  }

  private var holdsBlocks: Bool {
    kind == CMARK_NODE_BLOCK_QUOTE || kind == CMARK_NODE_LIST || kind == CMARK_NODE_ITEM
  }

  private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }
}
