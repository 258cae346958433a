internal import Diagnostics
internal import Markup

// Where the values of a front matter stand in its file, to the byte, and what has to be written there so that all
// around them stays: indents, brackets, quotes, line ends, and comments above all. A comment is never removed unless it
// stands at the end of a line that goes: it may be about more than the value.

/// A text in place of a stretch of bytes.
struct ByteEdit {
  let range: Range<Int>
  let text: String
}

/// How a front matter is written in its file.
struct FrontMatterLayout {
  typealias Index = YAMLTree.Index

  let tree: YAMLTree
  private let bytes: [UInt8]
  private let lines: LineTable
  private let lineEnd: String

  init(_ file: SourceFile, _ tree: YAMLTree) {
    self.tree = tree
    bytes = file.bytes
    lines = LineTable(file.bytes)
    let newline = bytes.firstIndex(of: 0x0A) ?? 0
    lineEnd = newline > 0 && bytes[newline - 1] == 0x0D ? "\r\n" : "\n"
  }

  /// The file's bytes with edits made, the last first, so that none moves another.
  func applying(_ edits: [ByteEdit]) -> [UInt8] {
    let lastFirst = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) > ($1.range.lowerBound, $1.range.upperBound)
    }
    var bytes = bytes
    for edit in lastFirst { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    return bytes
  }

  // MARK: Values

  /// A value under a key, in the place of what stands there.
  func put(
    _ value: JSON, under step: FieldPlace.Step, _ existing: Index?, in mapping: Index
  ) throws(FieldNotSet) -> ByteEdit {
    if let existing { return try exchanging(existing, for: value) }
    let text = "\(JSON.string(step.key).inFlow): \(value.inFlow)"
    guard tree.nodes[Int(mapping)].style != .flow else {
      guard let last = tree.children(mapping).last else { return insertion(of: text, at: start(mapping) + 1) }
      return insertion(of: ", " + text, at: end(last))
    }
    guard let head = keys(of: mapping).first else { throw .form }
    guard let before = keyBefore(step, in: mapping) else {
      return insertion(of: text + lineEnd + indent(of: head), at: start(head))
    }
    return insertion(of: indent(of: head) + text + lineEnd, at: nextLine(after: end(before + 1)))
  }

  /// The key behind which the schema puts another; a key that the schema does not name is put behind all others.
  private func keyBefore(_ step: FieldPlace.Step, in mapping: Index) -> Index? {
    let order = step.schema.fields.map(\.name), keys = keys(of: mapping)
    guard let own = order.firstIndex(of: step.key) else { return keys.last }
    return keys.last { (order.firstIndex(of: tree.string($0)) ?? order.count) < own }
  }

  /// Puts another value in the place of one. A value that stands in lines below its key is replaced by one behind the
  /// key's colon.
  func exchanging(_ value: Index, for new: JSON) throws(FieldNotSet) -> ByteEdit {
    let node = tree.nodes[Int(value)]
    let isInline = node.kind == .scalar ? node.style != .literal && node.style != .folded : node.style == .flow
    guard isInline, start(value) < end(value) else {
      let range = behindColon(of: value)..<max(end(value), behindColon(of: value))
      return ByteEdit(range: try withoutComments(range), text: " " + new.inFlow)
    }
    // Quotes stay where a person put them.
    let isQuoted = node.kind == .scalar && node.style == .doubleQuoted
    let text = if isQuoted, case .string = new { new.compact() } else { new.inFlow }
    return ByteEdit(range: try withoutComments(start(value)..<end(value)), text: text)
  }

  /// Takes a value out with its key.
  func removing(_ value: Index, from mapping: Index) throws(FieldNotSet) -> ByteEdit {
    let keys = keys(of: mapping), key = value - 1
    if tree.nodes[Int(mapping)].style == .flow {
      return removal(try withoutComments(stretch(of: value, from: key, among: tree.children(mapping), areKeyed: true)))
    }
    // The first key of a list's item stands on the line of the dash, which has to stay.
    if key == keys.first, keys.count > 1, mapping != 0, isBehindDash(key) {
      return removal(try withoutCommentLines(start(key)..<start(keys[1])))
    }
    return try removingLines(from: key, to: value)
  }

  // MARK: Items of lists

  func removing(item: Index, from sequence: Index) throws(FieldNotSet) -> ByteEdit {
    guard tree.nodes[Int(sequence)].style == .flow else { return try removingLines(from: item, to: item) }
    return removal(
      try withoutComments(stretch(of: item, from: item, among: tree.children(sequence), areKeyed: false)))
  }

  /// Adds items at the end of a list that has some.
  func adding(_ items: [JSON], to sequence: Index) -> ByteEdit {
    let end = endOfItems(of: sequence)
    if tree.nodes[Int(sequence)].style == .flow {
      return insertion(of: items.map { ", " + $0.inFlow }.joined(), at: end)
    }
    let dash = indent(of: sequence) + "- "
    return insertion(of: items.map { dash + $0.inFlow + lineEnd }.joined(), at: nextLine(after: end))
  }

  private func endOfItems(of sequence: Index) -> Int { end(tree.children(sequence).last ?? sequence) }

  // MARK: What is removed

  private func insertion(of text: String, at offset: Int) -> ByteEdit { ByteEdit(range: offset..<offset, text: text) }
  private func removal(_ range: Range<Int>) -> ByteEdit { ByteEdit(range: range, text: "") }

  /// What goes with an item between brackets: the comma before it; of the first the blanks and the comma behind it.
  ///
  /// - Parameters:
  ///   - first: the node with which the item begins: its key, where it has one.
  ///   - areKeyed: whether the items are values of a mapping.
  private func stretch(of item: Index, from first: Index, among items: [Index], areKeyed: Bool) -> Range<Int> {
    if let place = items.firstIndex(of: item), place > 0 { return end(items[place - 1])..<end(item) }
    guard items.count > 1 else { return start(first)..<end(item) }
    return start(first)..<start(areKeyed ? items[1] - 1 : items[1])
  }

  /// Removes whole lines, with the comments at their ends.
  private func removingLines(from first: Index, to last: Index) throws(FieldNotSet) -> ByteEdit {
    let top = lines.start(of: Int(tree.nodes[Int(first)].line))
    // A comment between the brackets of a list is about an item of it.
    if tree.nodes[Int(last)].style == .flow { _ = try withoutComments(start(last)..<end(last)) }
    return removal(try withoutCommentLines(top..<max(top, nextLine(after: end(last)))))
  }

  private func isBehindDash(_ key: Index) -> Bool {
    let line = lines.start(of: Int(tree.nodes[Int(key)].line))
    return bytes[line..<start(key)].contains(UInt8(ascii: "-"))
  }

  // MARK: Comments

  /// The same bytes, which may be replaced as they hold no comment.
  private func withoutComments(_ range: Range<Int>) throws(FieldNotSet) -> Range<Int> {
    guard comments(in: range).isEmpty else { throw .comment }
    return range
  }

  /// The same bytes, which may be removed: a comment at the end of a line goes with that line, but one that has a line
  /// of its own may be about more than what is removed.
  private func withoutCommentLines(_ range: Range<Int>) throws(FieldNotSet) -> Range<Int> {
    let haveOwnLine = comments(in: range).contains { at in
      let before = bytes[..<at].reversed().prefix { $0 != 0x0A }
      return before.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
    guard !haveOwnLine else { throw .comment }
    return range
  }

  /// Where comments begin in a stretch of bytes.
  private func comments(in range: Range<Int>) -> [Int] {
    let signs = range.filter { bytes[$0] == UInt8(ascii: "#") }
    guard !signs.isEmpty else { return [] }
    let scalars = tree.nodes.indices.filter { tree.nodes[$0].kind == .scalar }.map(Index.init)
    let texts = scalars.map { start($0)..<max(start($0), end($0)) }.filter { $0.overlaps(range) }
    return signs.filter { sign in
      let isBehindBlank = sign == 0 || bytes[sign - 1] <= 0x20
      return isBehindBlank && !texts.contains { $0.contains(sign) }
    }
  }

  // MARK: Places

  private func keys(of mapping: Index) -> [Index] { tree.children(mapping).map { $0 - 1 } }

  private func indent(of index: Index) -> String {
    String(repeating: " ", count: Int(tree.nodes[Int(index)].column) - 1)
  }

  private func start(_ index: Index) -> Int {
    let node = tree.nodes[Int(index)]
    return offset(Int(node.line), Int(node.column))
  }

  /// Where the text of a node ends. libyaml places the end of a block on a later line, so the end of the last node in
  /// the block is taken.
  private func end(_ index: Index) -> Int {
    let node = tree.nodes[Int(index)]
    if node.kind != .scalar, node.style != .flow { return tree.children(index).last.map(end) ?? start(index) }
    var end = offset(Int(node.endLine), Int(node.endColumn))
    if node.style == .literal || node.style == .folded {
      while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    }
    return isEmpty(node) ? behindColon(of: index) : end
  }

  private func isEmpty(_ node: YAMLTree.Node) -> Bool {
    node.kind == .scalar && node.style == .plain && node.textStart == node.textEnd
  }

  /// Behind the colon of a value's key.
  private func behindColon(of value: Index) -> Int {
    let key = tree.nodes[Int(value) - 1]
    var at = offset(Int(key.endLine), Int(key.endColumn))
    while at < bytes.count, bytes[at] != UInt8(ascii: ":") { at += 1 }
    return min(at + 1, bytes.count)
  }

  private func offset(_ line: Int, _ column: Int) -> Int {
    bytes.withUnsafeBufferPointer { lines.offset(line: line, column: column, in: $0) } ?? bytes.count
  }

  private func nextLine(after offset: Int) -> Int {
    (bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
  }
}
