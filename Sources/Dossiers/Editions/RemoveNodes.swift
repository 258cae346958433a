import Markup

extension YAMLTree {
  /// Every value that a mapping gives for a key: more than one where the key stands twice.
  func values(_ mapping: Index, _ key: StaticString) -> [Index] {
    let node = nodes[Int(mapping)]
    guard node.kind == .mapping else { return [] }
    var found: [Index] = []
    var at = mapping + 1
    while at < node.next {
      if equals(at, key) { found.append(at + 1) }
      at = nodes[Int(at) + 1].next
    }
    return found
  }

  /// The tree without these subtrees, and without the key of one that is the value of a mapping. Places stay as they
  /// are in the file.
  func removing(_ subtrees: [Index]) -> YAMLTree {
    var isGone = [Bool](repeating: false, count: nodes.count)
    for root in subtrees {
      isGone.replaceSubrange(
        Int(root)..<Int(nodes[Int(root)].next), with: repeatElement(true, count: Int(nodes[Int(root)].next - root)))
    }
    for mapping in nodes.indices where nodes[mapping].kind == .mapping && !isGone[mapping] {
      for value in children(Index(mapping)) where isGone[Int(value)] { isGone[Int(value) - 1] = true }
    }
    /// Where each node stands afterwards; one more for the end.
    var after: [Index] = []
    after.reserveCapacity(nodes.count + 1)
    var kept: Index = 0
    for gone in isGone {
      after.append(kept)
      if !gone { kept += 1 }
    }
    after.append(kept)
    var left: [Node] = []
    var text: [UInt8] = []
    for (index, node) in nodes.enumerated() where !isGone[index] {
      let start = Int32(text.count)
      text += self.text[Int(node.textStart)..<Int(node.textEnd)]
      left.append(
        Node(
          kind: node.kind, style: node.style, line: node.line, column: node.column, endLine: node.endLine,
          endColumn: node.endColumn, next: after[Int(node.next)], textStart: start, textEnd: Int32(text.count)))
    }
    return YAMLTree(nodes: left, text: text)
  }
}
