package import Diagnostics

/// Cuts parts out of a file's text, so that the rest reads as if those parts had never been written.
///
/// Everything later (places of findings, excerpts, comparisons of lines, bodies) is made from the bytes that are left,
/// and needs no knowledge of what was cut. To cut a text by the places of a tree's nodes is delicate. So the caller
/// parses the result and compares it with the tree from which the same nodes were removed (`sameContent`).
package struct Redaction {
  private let file: ParsedFile
  private let text: [UInt8]
  private let lines: LineTable
  private let frame: (yaml: Range<Int>, bodyStart: Int)
  private var edits: [(range: Range<Int>, replacement: [UInt8])] = []

  /// nil where the file has no front matter to cut.
  package init?(of file: ParsedFile) {
    let text = CleanText(file.source).bytes
    self.file = file
    self.text = text
    lines = text.withUnsafeBufferPointer { LineTable($0) }
    switch FrontMatterFrame(text) {
    case .found(let yaml, let bodyStart, _): frame = (yaml, bodyStart)
    case .absent: frame = (0..<0, 0)
    case .notClosed: return nil
    }
  }

  package var isEmpty: Bool { edits.isEmpty }

  /// The file that is left.
  package var source: SourceFile {
    var written: [UInt8] = []
    written.reserveCapacity(text.count)
    var from = 0
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }) {
      if edit.range.lowerBound > from { written += text[from..<edit.range.lowerBound] }
      if edit.range.lowerBound >= from { written += edit.replacement }
      from = max(from, edit.range.upperBound)
    }
    return SourceFile(path: file.path, bytes: written + text[from...])
  }

  /// Replaces the value of a scalar, of the front matter or of a figure.
  package mutating func replace(_ scalar: YAMLTree.Index, of tree: YAMLTree, with value: String) {
    let node = tree.nodes[Int(scalar)]
    edits.append((offset(node.line, node.column)..<offset(node.endLine, node.endColumn), Array(value.utf8)))
  }

  /// Replaces the id inside `[[…]]`. The words that the link shows (`[[id|words]]`) stay. Where the link's exact place
  /// is not known, its whole line is removed.
  package mutating func replaceName(in link: Span, with value: String) {
    guard link.endLine == link.line, link.endColumn > link.column else { return remove(lines: link.line...link.line) }
    let range = offset(Int32(link.line), Int32(link.column))..<offset(Int32(link.endLine), Int32(link.endColumn))
    let bar = text[range].firstIndex { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") } ?? range.upperBound
    edits.append((range.lowerBound..<bar, Array(value.utf8)))
  }

  /// Removes lines of the body, together with the empty line behind them where there is one in front of them too. Where
  /// there is an empty line on neither side, one is put in their place, because the paragraphs around them would
  /// otherwise become one.
  package mutating func remove(lines range: ClosedRange<Int>) {
    let first = range.lowerBound, last = range.upperBound
    let isParted = lines.start(of: first) == frame.bodyStart || isBlank(first - 1)
    let end = isParted && last < lines.count && isBlank(last + 1) ? last + 1 : last
    let joins = !isParted && last < lines.count && !isBlank(last + 1)
    edits.append((lines.start(of: first)..<min(lines.start(of: end + 1), text.count), joins ? [0x0A] : []))
  }

  private func isBlank(_ line: Int) -> Bool {
    text[lines.start(of: line)..<lines.start(of: line + 1)].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Removes values of mappings, with their keys, and items of lists from the front matter.
  ///
  /// - Parameter isGone: For each node of the tree whether it is removed. With a node everything below it is removed,
  ///   and every mapping or list that stays keeps at least one value or item.
  package mutating func remove(_ isGone: [Bool]) {
    guard let tree = file.frontMatter else { return }
    for container in tree.nodes.indices where tree.nodes[container].kind != .scalar && !isGone[container] {
      remove(childrenOf: YAMLTree.Index(container), isGone, in: tree)
    }
  }

  /// Removes children of one mapping or list. Neighbours are removed in one cut: up to the next child that stays or,
  /// where the last child is among them, from the end of the one before in brackets, and from the beginning of the line
  /// in a block.
  private mutating func remove(childrenOf container: YAMLTree.Index, _ isGone: [Bool], in tree: YAMLTree) {
    let values = tree.children(container)
    let isMapping = tree.nodes[Int(container)].kind == .mapping
    let isFlow = tree.nodes[Int(container)].style == .flow
    func start(_ child: Int) -> Int {
      let node = tree.nodes[Int(isMapping ? values[child] - 1 : values[child])]
      return offset(node.line, node.column)
    }
    var child = 0
    while child < values.count {
      guard isGone[Int(values[child])] else {
        child += 1
        continue
      }
      var next = child
      while next < values.count, isGone[Int(values[next])] { next += 1 }
      if next < values.count {
        edits.append((start(child)..<start(next), []))
      } else if isFlow {
        let last = tree.nodes[Int(values[next - 1])], before = child > 0 ? tree.nodes[Int(values[child - 1])] : nil
        let from = before.map { offset($0.endLine, $0.endColumn) } ?? start(child)
        edits.append((from..<offset(last.endLine, last.endColumn), []))
      } else {
        edits.append((lineStart(start(child))..<blockEnd(of: container, in: tree), []))
      }
      child = next
    }
  }

  /// Where a block ends: at the line of the next node, or at the end of the front matter.
  private func blockEnd(of container: YAMLTree.Index, in tree: YAMLTree) -> Int {
    let next = Int(tree.nodes[Int(container)].next)
    guard next < tree.nodes.count else { return frame.yaml.upperBound }
    return lineStart(offset(tree.nodes[next].line, 1))
  }

  private func lineStart(_ offset: Int) -> Int {
    var at = offset
    while at > 0, text[at - 1] != 0x0A, text[at - 1] != 0x0D { at -= 1 }
    return at
  }

  /// The byte at a line and a column of Unicode scalars, both from 1.
  private func offset(_ line: Int32, _ column: Int32) -> Int {
    text.withUnsafeBufferPointer { lines.offset(line: Int(line), column: Int(column), in: $0) } ?? text.count
  }
}

extension YAMLTree {
  /// Whether two trees say the same, wherever it stands.
  package func sameContent(as other: YAMLTree) -> Bool {
    guard nodes.count == other.nodes.count else { return false }
    return zip(nodes, other.nodes).allSatisfy { a, b in
      a.kind == b.kind && a.next == b.next
        && text[Int(a.textStart)..<Int(a.textEnd)].elementsEqual(other.text[Int(b.textStart)..<Int(b.textEnd)])
    }
  }
}
