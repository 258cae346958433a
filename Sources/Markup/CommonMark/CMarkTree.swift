internal import CMark
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

typealias Node = OpaquePointer

/// A document parsed by libcmark, freed with its owner.
struct CMarkTree: ~Copyable {
  let root: Node

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var empty: CChar = 0
    root = withUnsafePointer(to: &empty) { nothing in
      let start = text.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) } ?? nothing
      return cmark_parse_document(start, text.count, CMARK_OPT_DEFAULT)
    }
  }

  deinit { cmark_node_free(root) }
}

extension Node {
  @inline(__always) var kind: cmark_node_type { cmark_node_get_type(self) }
  @inline(__always) var parent: Node? { cmark_node_parent(self) }
  @inline(__always) var next: Node? { cmark_node_next(self) }
  @inline(__always) var firstChild: Node? { cmark_node_first_child(self) }
  @inline(__always) var startLine: Int { Int(cmark_node_get_start_line(self)) }
  @inline(__always) var startColumn: Int { Int(cmark_node_get_start_column(self)) }
  @inline(__always) var endLine: Int { Int(cmark_node_get_end_line(self)) }

  /// A number that a pass leaves for the next one; 0 at first.
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

  private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }
}
