package import Diagnostics
internal import Markup

/// Why a field could not be set in a file by a program.
package struct FieldNotSet: Error, Sendable {
  package let why: Bilingual

  fileprivate static let comment = FieldNotSet(
    why: Bilingual(
      id: "di dalam nilainya ada komentar: ubah sendiri di berkasnya",
      en: "there is a comment within its value: change it in the file"))
  fileprivate static let length = FieldNotSet(
    why: Bilingual(
      id: "banyaknya butir berubah: tambah atau hapus butirnya di berkasnya",
      en: "the number of items changes: add or remove items in the file"))
  fileprivate static let form = FieldNotSet(
    why: Bilingual(
      id: "di berkas tertulis dalam bentuk lain: ubah sendiri di sana",
      en: "the file has it in another form: change it there"))
}

/// A file with one field of its front matter set, added or taken out, and all else as it was to the byte: comments,
/// order, quotes and layout.
///
/// - Parameters:
///   - value: shaped as `FieldPlace.value` gives it; null takes the field out.
///   - first: the language of texts that name none.
package func setField(_ place: FieldPlace, to value: JSON, in file: SourceFile, first: String) throws(FieldNotSet)
  -> SourceFile
{
  let parsed = parse(file) { _ in false }
  guard let tree = parsed.frontMatter, !parsed.frontMatterIsBroken, tree.nodes[0].kind == .mapping else {
    throw .form
  }
  if place.value(in: tree, first: first) == value.asTexts { return file }
  let writer = FrontMatterWriter(file: file, tree: tree, place: place, first: first)
  let bytes = writer.applied(try writer.edits(place.steps[...], value, in: 0))
  let changed = SourceFile(path: file.path, bytes: bytes)
  // The changed file is parsed again, and the edit counts only if the field now says the new value and all other keys
  // say what they said before.
  guard let new = parse(changed, needsBody: { _ in false }).frontMatter, let key = place.steps.first?.key,
    place.value(in: new, first: first) == value.asTexts, new.saysTheSame(as: tree, exceptUnder: key)
  else { throw .form }
  return changed
}

/// A text in place of a stretch of bytes.
private struct ByteEdit {
  let range: Range<Int>
  let text: String
}

private struct FrontMatterWriter {
  typealias Index = YAMLTree.Index
  typealias Edits = [ByteEdit]

  let file: SourceFile
  let tree: YAMLTree
  let place: FieldPlace
  let first: String
  private let lines: LineTable
  private let lineEnd: String

  init(file: SourceFile, tree: YAMLTree, place: FieldPlace, first: String) {
    self.file = file
    self.tree = tree
    self.place = place
    self.first = first
    lines = LineTable(file.bytes)
    let newline = file.bytes.firstIndex(of: 0x0A) ?? 0
    lineEnd = newline > 0 && file.bytes[newline - 1] == 0x0D ? "\r\n" : "\n"
  }

  func applied(_ edits: Edits) -> [UInt8] {
    var bytes = file.bytes
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) > ($1.range.lowerBound, $1.range.upperBound)
    }) { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    return bytes
  }

  // MARK: Down the path

  func edits(_ steps: ArraySlice<FieldPlace.Step>, _ value: JSON, in mapping: Index) throws(FieldNotSet) -> Edits {
    guard let step = steps.first, tree.nodes[Int(mapping)].kind == .mapping else { throw .form }
    let rest = steps.dropFirst(), existing = tree.value(mapping, Array(step.key.utf8))
    if rest.isEmpty { return try leaf(step, value, existing, in: mapping) }
    guard let existing, !tree.isNothing(existing) else {
      guard value != .null else { return [] }
      return try put(step, try nested(rest, value, isList: step.isList), existing, in: mapping)
    }
    if step.isList { return try items(rest, value, of: existing, step, in: mapping) }
    guard tree.nodes[Int(existing)].kind == .mapping else { throw .form }
    // The key that is removed is the only one, so the mapping is removed as a whole.
    if value == .null, rest.count == 1, tree.children(existing).count == 1 {
      return try removal(of: existing, in: mapping)
    }
    return try edits(rest, value, in: existing)
  }

  /// A value with the mappings or the list around it that are not there yet.
  private func nested(_ steps: ArraySlice<FieldPlace.Step>, _ value: JSON, isList: Bool) throws(FieldNotSet) -> JSON {
    guard let step = steps.first else { return worded(value) }
    let rest = steps.dropFirst()
    guard isList else { return .object([(step.key, try nested(rest, value, isList: step.isList))]) }
    guard case .array(let items) = value, rest.isEmpty, !items.contains(.null) else { throw .length }
    return .array(items.map { .object([(step.key, worded($0))]) })
  }

  /// A text with its language where it is written by language.
  private func worded(_ value: JSON) -> JSON {
    guard let language = place.language, value != .null else { return value }
    return .object([(language, value)])
  }

  private func leaf(_ step: FieldPlace.Step, _ value: JSON, _ existing: Index?, in mapping: Index) throws(FieldNotSet)
    -> Edits
  {
    guard let language = place.language else {
      if value == .null { return try removal(of: existing, in: mapping) }
      if let existing, tree.nodes[Int(existing)].kind == .sequence, case .array(let items) = value {
        return try plainItems(items, of: existing)
      }
      return try put(step, value, existing, in: mapping)
    }
    guard let existing, !tree.isNothing(existing) else {
      return value == .null ? [] : try put(step, worded(value), existing, in: mapping)
    }
    if tree.nodes[Int(existing)].kind == .mapping {
      let own = tree.value(existing, Array(language.utf8))
      if value == .null {
        return try tree.children(existing).count > 1
          ? removal(of: own, in: existing) : removal(of: existing, in: mapping)
      }
      return try put(FieldPlace.Step(key: language, schema: step.schema, isList: false), value, own, in: existing)
    }
    if language == first {
      return try value == .null ? removal(of: existing, in: mapping) : put(step, value, existing, in: mapping)
    }
    guard value != .null else { return [] }
    return try put(step, .object([(first, tree.json(existing)), (language, value)]), existing, in: mapping)
  }

  // MARK: Lists

  private func items(
    _ rest: ArraySlice<FieldPlace.Step>, _ value: JSON, of sequence: Index, _ step: FieldPlace.Step, in mapping: Index
  ) throws(FieldNotSet) -> Edits {
    guard tree.nodes[Int(sequence)].kind == .sequence else { throw .form }
    let items = tree.children(sequence)
    let values: [JSON] = if case .array(let given) = value { given } else { items.map { _ in .null } }
    if values.count == items.count {
      var edits: Edits = []
      for (item, value) in zip(items, values) { edits += try self.edits(rest, value, in: item) }
      return edits
    }
    guard rest.count == 1, let key = rest.first, isName(key), !values.contains(.null), items.allSatisfy(isSmall) else {
      throw .length
    }
    let own = items.map { item in tree.given(item, key.key).map(tree.json) ?? .null }
    return try difference(own, values, items, of: sequence) { .object([(key.key, worded($0))]) }
  }

  /// Whether a field alone tells an item from the others. If so, adding or removing its value adds or removes the item.
  private func isName(_ step: FieldPlace.Step) -> Bool {
    step.schema.knownBy.contains { $0.map { "\($0)" } == [step.key] }
  }

  /// Whether an item holds plain values only. A larger item is never removed by a program.
  private func isSmall(_ item: Index) -> Bool {
    tree.children(item).allSatisfy { tree.nodes[Int($0)].kind == .scalar }
  }

  private func plainItems(_ values: [JSON], of sequence: Index) throws(FieldNotSet) -> Edits {
    let items = tree.children(sequence)
    return try difference(items.map(tree.json), values.map(\.asTexts), items, of: sequence) { $0 }
  }

  /// Removes old items that are not among the new ones, and adds new ones at the end. If the new list is not what this
  /// gives (because its order is another), a list in brackets is written anew, and any other is refused.
  private func difference(
    _ old: [JSON], _ new: [JSON], _ items: [Index], of sequence: Index, _ made: (JSON) -> JSON
  ) throws(FieldNotSet) -> Edits {
    let kept = items.indices.filter { new.contains(old[$0]) }, added = new.filter { !old.contains($0) }
    guard kept.map({ old[$0] }) + added == new else {
      guard tree.nodes[Int(sequence)].style == .flow else { throw .length }
      return [try replacing(sequence, .array(new.map(made)))]
    }
    if kept.isEmpty { return [try replacing(sequence, .array(added.map(made)))] }
    let isFlow = tree.nodes[Int(sequence)].style == .flow
    var edits: Edits = []
    for index in items.indices where !kept.contains(index) {
      let item = items[index]
      edits.append(
        try isFlow ? flowRemoval(item, start: start(item), in: items) : lineRemoval(from: item, to: item))
    }
    guard !added.isEmpty, let last = items.last else { return edits }
    if isFlow {
      edits.append(ByteEdit(range: end(last)..<end(last), text: added.map { ", " + made($0).inFlow }.joined()))
    } else {
      let dash = String(repeating: " ", count: Int(tree.nodes[Int(sequence)].column) - 1) + "- "
      let offset = nextLine(after: end(last))
      edits.append(
        ByteEdit(range: offset..<offset, text: added.map { dash + made($0).inFlow + lineEnd }.joined()))
    }
    return edits
  }

  // MARK: Keys

  /// A value under a key, in the place of what stands there.
  private func put(_ step: FieldPlace.Step, _ value: JSON, _ existing: Index?, in mapping: Index) throws(FieldNotSet)
    -> Edits
  {
    if let existing { return [try replacing(existing, value)] }
    let text = "\(JSON.string(step.key).inFlow): \(value.inFlow)", keys = tree.children(mapping).map { $0 - 1 }
    guard tree.nodes[Int(mapping)].style != .flow else {
      guard let last = keys.last else {
        let inside = start(mapping) + 1
        return [ByteEdit(range: inside..<inside, text: text)]
      }
      let at = end(last + 1)
      return [ByteEdit(range: at..<at, text: ", " + text)]
    }
    guard let head = keys.first else { throw .form }
    let indent = String(repeating: " ", count: Int(tree.nodes[Int(head)].column) - 1)
    let order = step.schema.fields.map(\.name), own = order.firstIndex(of: step.key)
    // A key that the schema does not name is put behind all others.
    let before =
      own.map { own in keys.last { (order.firstIndex(of: tree.string($0)) ?? order.count) < own } } ?? keys.last
    guard let before else { return [ByteEdit(range: start(head)..<start(head), text: text + lineEnd + indent)] }
    let at = nextLine(after: end(before + 1))
    return [ByteEdit(range: at..<at, text: indent + text + lineEnd)]
  }

  /// Puts another value in the place of one. A value that stands in lines below its key is replaced by one behind the
  /// key's colon.
  private func replacing(_ value: Index, _ new: JSON) throws(FieldNotSet) -> ByteEdit {
    let node = tree.nodes[Int(value)]
    let isInline = node.kind == .scalar ? node.style != .literal && node.style != .folded : node.style == .flow
    if isInline, start(value) < end(value) {
      // Quotes stay where a person put them.
      let isQuoted = node.kind == .scalar && node.style == .doubleQuoted
      let text = if isQuoted, case .string = new { new.compact() } else { new.inFlow }
      return ByteEdit(range: try withoutComments(start(value)..<end(value)), text: text)
    }
    let range = behindColon(of: value)..<max(end(value), behindColon(of: value))
    return ByteEdit(range: try withoutComments(range), text: " " + new.inFlow)
  }

  private func removal(of value: Index?, in mapping: Index) throws(FieldNotSet) -> Edits {
    guard let value else { return [] }
    let key = value - 1, keys = tree.children(mapping).map { $0 - 1 }
    if tree.nodes[Int(mapping)].style == .flow {
      return [try flowRemoval(value, start: start(key), in: keys.map { $0 + 1 })]
    }
    // The first key of a list's item stands on the line of the dash, which has to stay.
    if key == keys.first, keys.count > 1, mapping != 0, isBehindDash(key) {
      return [ByteEdit(range: try withoutCommentLines(start(key)..<start(keys[1])), text: "")]
    }
    return [try lineRemoval(from: key, to: value)]
  }

  private func flowRemoval(_ item: Index, start: Int, in items: [Index]) throws(FieldNotSet) -> ByteEdit {
    guard let at = items.firstIndex(of: item), at > 0 else {
      let isKeyed = start < self.start(item)
      let next = items.count > 1 ? self.start(isKeyed ? items[1] - 1 : items[1]) : end(item)
      return ByteEdit(range: try withoutComments(start..<next), text: "")
    }
    return ByteEdit(range: try withoutComments(end(items[at - 1])..<end(item)), text: "")
  }

  private func isBehindDash(_ key: Index) -> Bool {
    let line = lines.start(of: Int(tree.nodes[Int(key)].line))
    return file.bytes[line..<start(key)].contains(UInt8(ascii: "-"))
  }

  /// Removes whole lines, with the comments at their ends.
  private func lineRemoval(from first: Index, to last: Index) throws(FieldNotSet) -> ByteEdit {
    let top = lines.start(of: Int(tree.nodes[Int(first)].line))
    // A comment between the brackets of a list is about an item of it.
    if tree.nodes[Int(last)].style == .flow { _ = try withoutComments(start(last)..<end(last)) }
    return ByteEdit(range: try withoutCommentLines(top..<max(top, nextLine(after: end(last)))), text: "")
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
      let before = file.bytes[..<at].reversed().prefix { $0 != 0x0A }
      return before.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
    guard !haveOwnLine else { throw .comment }
    return range
  }

  /// Where comments begin in a stretch of bytes.
  private func comments(in range: Range<Int>) -> [Int] {
    let signs = range.filter { file.bytes[$0] == UInt8(ascii: "#") }
    guard !signs.isEmpty else { return [] }
    let scalars = tree.nodes.indices.filter { tree.nodes[$0].kind == .scalar }.map(Index.init)
    let texts = scalars.map { start($0)..<max(start($0), end($0)) }.filter { $0.overlaps(range) }
    return signs.filter { sign in
      let isBehindBlank = sign == 0 || file.bytes[sign - 1] <= 0x20
      return isBehindBlank && !texts.contains { $0.contains(sign) }
    }
  }

  // MARK: Places

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
      while end > 0, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
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
    while at < file.bytes.count, file.bytes[at] != UInt8(ascii: ":") { at += 1 }
    return min(at + 1, file.bytes.count)
  }

  private func offset(_ line: Int, _ column: Int) -> Int {
    file.bytes.withUnsafeBufferPointer { lines.offset(line: line, column: column, in: $0) } ?? file.bytes.count
  }

  private func nextLine(after offset: Int) -> Int {
    (file.bytes[offset...].firstIndex(of: 0x0A) ?? file.bytes.count - 1) + 1
  }
}
