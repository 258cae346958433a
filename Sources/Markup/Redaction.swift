package import Diagnostics

/// A file with some of it taken out: the bytes that are left, as if the rest had never been written.
///
/// Everything behind it (places of findings, excerpts, lines that are compared, bodies) is made from these bytes, so
/// nothing behind it has to know what was taken. Cutting text by the places of a tree is delicate; so whoever cuts
/// reads the result and holds it against the tree without the same nodes (`sameContent`).
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

  /// Another value for a scalar of the front matter, or of a figure's block.
  package mutating func replace(_ scalar: YAMLTree.Index, of tree: YAMLTree, with value: String) {
    let node = tree.nodes[Int(scalar)]
    edits.append((offset(node.line, node.column)..<offset(node.endLine, node.endColumn), Array(value.utf8)))
  }

  /// Another name inside `[[…]]`; the words that a link shows (`[[id|words]]`) stay. A link whose place in the text is
  /// not certain goes with its line.
  package mutating func replaceName(in link: Span, with value: String) {
    guard link.endLine == link.line, link.endColumn > link.column else { return remove(lines: link.line...link.line) }
    let range = offset(Int32(link.line), Int32(link.column))..<offset(Int32(link.endLine), Int32(link.endColumn))
    let bar = text[range].firstIndex { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") } ?? range.upperBound
    edits.append((range.lowerBound..<bar, Array(value.utf8)))
  }

  /// Takes lines of the body out, with the empty line that parted them from what follows. An empty line is put in where
  /// what stood before and behind would become one paragraph.
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

  /// Takes values of mappings (with their keys) and items of lists out of the front matter.
  ///
  /// - Parameter isGone: Beside the tree's nodes; whatever is gone is gone with everything below it, and no mapping or
  ///   list loses all it has.
  package mutating func remove(_ isGone: [Bool]) {
    guard let tree = file.frontMatter else { return }
    for container in tree.nodes.indices where tree.nodes[container].kind != .scalar && !isGone[container] {
      remove(childrenOf: YAMLTree.Index(container), isGone, in: tree)
    }
  }

  /// Each run of neighbours in one cut: up to the next that stays, or, at the end, from the one before.
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
