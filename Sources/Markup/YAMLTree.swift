package import Diagnostics

/// A YAML document as a flat array of nodes in document order, every scalar still text, every node with its place.
///
/// A node's subtree is the nodes from it up to its `next`. A mapping's children stand as key, value, key, value;
/// keys are always scalars. Node 0 is the root.
package struct YAMLTree: Sendable {
  package typealias Index = Int32

  /// One node. Places count from 1 in the file (not in the front matter); columns count Unicode scalars.
  package struct Node: Sendable {
    package enum Kind: UInt8, Sendable { case scalar, sequence, mapping }
    package enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded, flow, block }

    package let kind: Kind
    package let style: Style
    package let line: Int32
    package let column: Int32
    package var endLine: Int32
    package var endColumn: Int32
    /// The index after the last node of the subtree.
    package var next: Index
    /// A scalar's value in `text`: unescaped, unfolded UTF-8.
    package let textStart: Int32
    package let textEnd: Int32

    package init(
      kind: Kind, style: Style, line: Int32, column: Int32, endLine: Int32, endColumn: Int32, next: Index,
      textStart: Int32, textEnd: Int32
    ) {
      self.kind = kind
      self.style = style
      self.line = line
      self.column = column
      self.endLine = endLine
      self.endColumn = endColumn
      self.next = next
      self.textStart = textStart
      self.textEnd = textEnd
    }
  }

  package let nodes: [Node]
  /// The scalars' values, one after the other.
  package let text: [UInt8]

  package init(nodes: [Node], text: [UInt8]) {
    self.nodes = nodes
    self.text = text
  }

  /// The same in no more memory than it takes. A reader makes room for as much as a document could hold before it knows
  /// what it does hold, and every tree is kept until the end.
  package var withoutSpareRoom: YAMLTree {
    YAMLTree(nodes: nodes.withUnsafeBufferPointer { Array($0) }, text: text.withUnsafeBufferPointer { Array($0) })
  }

  /// Never present: for fields that a file does not give. A number rather than an optional, which would make each of
  /// the hundred fields of a dossier a word larger.
  package static let absent: Index = -1
}

extension YAMLTree {
  /// A scalar's value.
  package func string(_ index: Index) -> String {
    let node = nodes[Int(index)]
    return String(decoding: text[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
  }

  /// Whether a scalar's value is exactly these bytes, without making a `String`.
  package func equals(_ index: Index, _ word: StaticString) -> Bool {
    let node = nodes[Int(index)]
    guard Int(node.textEnd - node.textStart) == word.utf8CodeUnitCount else { return false }
    return text.withUnsafeBufferPointer { bytes in
      var i = 0
      let start = Int(node.textStart)
      while i < word.utf8CodeUnitCount {
        if bytes[start + i] != word.utf8Start[i] { return false }
        i += 1
      }
      return true
    }
  }

  /// Whether a plain scalar stands for "no value" (YAML 1.2 core schema, 10.3.2): empty, `~`, `null`.
  package func isNull(_ index: Index) -> Bool {
    let node = nodes[Int(index)]
    guard node.kind == .scalar, node.style == .plain else { return false }
    if node.textStart == node.textEnd { return true }
    return equals(index, "~") || equals(index, "null") || equals(index, "Null") || equals(index, "NULL")
  }

  /// The value under a key of a mapping, or nil.
  package func value(_ mapping: Index, _ key: StaticString) -> Index? {
    value(mapping, UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
  }

  /// The same for a key known only when running.
  package func value(_ mapping: Index, _ key: [UInt8]) -> Index? {
    key.withUnsafeBufferPointer { value(mapping, $0) }
  }

  /// The same for a key that is a part of a path.
  package func value(_ mapping: Index, named key: Substring) -> Index? {
    key.utf8.withContiguousStorageIfAvailable { value(mapping, $0) } ?? value(mapping, Array(key.utf8))
  }

  private func value(_ mapping: Index, _ key: UnsafeBufferPointer<UInt8>) -> Index? {
    nodes.withUnsafeBufferPointer { nodes in
      text.withUnsafeBufferPointer { text in
        let node = nodes[Int(mapping)]
        guard node.kind == .mapping else { return nil }
        var at = mapping + 1
        while at < node.next {
          let candidate = nodes[Int(at)]
          let name = UnsafeBufferPointer(rebasing: text[Int(candidate.textStart)..<Int(candidate.textEnd)])
          if name.count == key.count, name.elementsEqual(key) { return at + 1 }
          at = nodes[Int(at) + 1].next
        }
        return nil
      }
    }
  }

  /// The children of a sequence (its items) in order; for a mapping, its values.
  package func children(_ index: Index) -> [Index] {
    let node = nodes[Int(index)]
    var found: [Index] = []
    var at = index + 1
    while at < node.next {
      if node.kind == .mapping { at += 1 }
      found.append(at)
      at = nodes[Int(at)].next
    }
    return found
  }

  package func span(_ index: Index, in path: String) -> Span {
    let node = nodes[Int(index)]
    return Span(
      path: path, line: Int(node.line), column: Int(node.column), endLine: Int(node.endLine),
      endColumn: Int(node.endColumn))
  }
}
