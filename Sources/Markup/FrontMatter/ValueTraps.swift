internal import Diagnostics

/// Looks through a document that libyaml could read for what its writer meant otherwise: fields and items that were
/// read as one text, characters that look like other ones, and texts whose end was read as a comment.
struct ValueTraps {
  /// Mistakes because of which the document counts as unreadable (FM-002).
  private(set) var mistakes: [Diagnostic] = []
  /// Findings about values that are read all the same, some of them put right first.
  private(set) var notices: [Diagnostic] = []
  private var nodes: [YAMLTree.Node]
  private var text: [UInt8]

  private let document: UnsafeBufferPointer<UInt8>
  private let path: String
  private let firstLine: Int
  /// The document by lines, made when something has to be looked for in it.
  private var lines: YAMLText?
  private let isASCII: Bool

  private static let mostFindings = 20

  init(_ tree: YAMLTree, _ document: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    nodes = tree.nodes
    text = tree.text
    self.document = document
    self.path = path
    self.firstLine = firstLine
    isASCII = !document.contains { $0 >= 0x80 }
    for index in nodes.indices where nodes[index].kind != .scalar { lookThrough(index) }
    if mistakes.isEmpty, hasSwallowingHash(document) { findSwallowed() }
  }

  var tree: YAMLTree { YAMLTree(nodes: nodes, text: text) }

  private mutating func lookThrough(_ container: Int) {
    let isMapping = nodes[container].kind == .mapping
    var at = container + 1
    while at < Int(nodes[container].next) {
      var key: Int?
      if isMapping {
        key = at
        checkKey(at, isFlow: nodes[container].style == .flow)
        at += 1
      }
      if nodes[at].kind == .scalar { checkValue(at, key: key, in: container) }
      at = Int(nodes[at].next)
    }
  }

  // MARK: Keys

  private mutating func checkKey(_ key: Int, isFlow: Bool) {
    if isFlow, nodes[key].style == .plain, isNull(key + 1), let colon = value(key).firstIndex(of: UInt8(ascii: ":")) {
      let place = place(of: key)
      let name = String(decoding: value(key)[..<colon], as: UTF8.self),
        rest = String(decoding: value(key)[(colon + 1)...], as: UTF8.self)
      addSpaceMissing(
        name, rest, after: YAMLText.Place(line: place.line, column: place.column + name.unicodeScalars.count))
    }
    guard !isASCII, mistakes.count < Self.mostFindings, value(key).contains(where: { $0 >= 0x80 }) else { return }
    let written = String(decoding: value(key), as: UTF8.self).unicodeScalars
    guard let odd = written.first(where: { $0.isOddSpace || $0.latinLookAlike != nil }) else { return }
    if odd.isOddSpace, mistakes.isEmpty, let spaces = oddSpaces(sourceLines(), through: .max) {
      mistakes.append(spaces)
    } else if let plain = plainWord(written), !mistakes.contains(where: { $0.span.line == Int(nodes[key].line) }) {
      let name = String(scalars: plain)
      let fixes = nodes[key].style == .plain ? [Diagnostic.Fix(span(key), name)] : []
      mistakes.append(yamlMistake(.character(.oddLetter(odd, plain: name)), at: span(key), fixes: fixes))
    }
  }

  // MARK: Values

  private mutating func checkValue(_ value: Int, key: Int?, in container: Int) {
    if nodes[value].style == .plain {
      let standsBelow = key.map { nodes[$0].line < nodes[value].line } ?? false
      if standsBelow || (key == nil && hasMappings(container)) { checkStructure(value, isItem: key == nil) }
    }
    guard !isASCII, self.value(value).contains(where: { $0 >= 0x80 }), notices.count < Self.mostFindings else { return }
    let scalars = Array(String(decoding: self.value(value), as: UTF8.self).unicodeScalars)
    if let inside = insideCurlyQuotes(scalars), nodes[value].style == .plain {
      notices.append(
        curlyQuotes(scalars[0], inside: String(scalars: inside), at: span(value), isOnOneLine: isOnOneLine(value)))
      replace(value, by: inside)
    } else if let plain = plainWord(scalars) ?? withoutOddEnds(scalars),
      let odd = scalars.first(where: { $0.isOddSpace || $0.latinLookAlike != nil })
    {
      let isBlock = nodes[value].style == .literal || nodes[value].style == .folded
      guard !isBlock else { return }
      notices.append(
        oddCharacter(
          odd, plain: String(scalars: plain), style: nodes[value].style, at: span(value),
          isOnOneLine: isOnOneLine(value)))
      replace(value, by: plain)
    }
  }

  /// Whether the first item of a list is a group of fields. A text among such items was meant for a group of fields
  /// too.
  private func hasMappings(_ sequence: Int) -> Bool {
    sequence + 1 < nodes.count && nodes[sequence].next > sequence + 1 && nodes[sequence + 1].kind == .mapping
  }

  /// A text below the name of its field that was meant for fields or items.
  private mutating func checkStructure(_ value: Int, isItem: Bool) {
    let written = self.value(value)
    guard mistakes.count < Self.mostFindings, let first = written.first else { return }
    let last = Int(nodes[value].endLine) - firstLine, start = place(of: value)
    if first == UInt8(ascii: "-"), written.count > 1, isLetter(written[written.startIndex + 1]) {
      return addHyphens(start, through: last)
    }
    if let colon = gluedColon(written) {
      let name = String(decoding: written[..<colon], as: UTF8.self)
      let rest = String(scalars: sourceLines().line(start.line).dropFirst(start.column + name.unicodeScalars.count + 1))
      return addSpaceMissing(
        name, rest, after: YAMLText.Place(line: start.line, column: start.column + name.unicodeScalars.count))
    }
    guard last > start.line, !isItem else { return }
    let source = sourceLines()
    let words = (start.line...last).map { source.trimmedLine($0) }
    guard words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isFieldNameLetter) }) else { return }
    let fixes = (start.line...last).map { line in
      Diagnostic.Fix(source.span(YAMLText.Place(line: line, column: source.indentation(line) ?? 0), 0), "- ")
    }
    mistakes.append(
      yamlMistake(.line(.hyphensMissing(words.map { String(scalars: $0) })), at: span(value), fixes: fixes))
  }

  private mutating func addHyphens(_ start: YAMLText.Place, through last: Int) {
    let source = sourceLines()
    if let spaces = oddSpaces(source, through: .max) { return mistakes.append(spaces) }
    let lines = (start.line...last).filter { source.trimmedLine($0).first == "-" }
    let fixes = lines.map { line in
      Diagnostic.Fix(source.span(YAMLText.Place(line: line, column: (source.indentation(line) ?? 0) + 1), 0), " ")
    }
    let written = source.rest(from: start)
    mistakes.append(
      yamlMistake(
        .line(.spaceAfterHyphenMissing(written)), at: source.span(start, written.unicodeScalars.count), fixes: fixes))
  }

  private mutating func addSpaceMissing(_ name: String, _ rest: String, after colon: YAMLText.Place) {
    let source = sourceLines()
    let gap = source.span(YAMLText.Place(line: colon.line, column: colon.column + 1), 0)
    mistakes.append(
      yamlMistake(
        .line(.spaceMissing(field: name, value: rest)), at: source.span(colon, 1), fixes: [Diagnostic.Fix(gap, " ")]))
  }

  // MARK: Swallowed text

  /// Looks for a `#` that made a comment of the end of a plain value (`Pasal 5 #1`) or of the whole value (`#1`).
  private mutating func findSwallowed() {
    let source = sourceLines()
    // By line: the plain value that ends on it, and the empty value that stands on it.
    var ends: [Int: Int] = [:], empty: [Int: Int] = [:]
    for index in nodes.indices where nodes[index].kind == .scalar && nodes[index].style == .plain {
      let line = Int(nodes[index].endLine) - firstLine
      if nodes[index].textStart == nodes[index].textEnd { empty[line] = index } else { ends[line] = index }
    }
    for line in Set(ends.keys).union(empty.keys).sorted() {
      guard let hash = source.swallowingHash(on: line) else { continue }
      let written = source.line(line)
      let before = written[..<hash].lastIndex { !$0.isBlank }
      if let index = ends[line], let before, before + 1 == Int(nodes[index].endColumn) - 1, !isKey(index) {
        guard notices.count < Self.mostFindings else { return }
        notices.append(swallowed(index, hash, on: line, source))
      } else if empty[line] != nil, let before, written[before] == ":" || written[before] == "-" {
        guard mistakes.count < Self.mostFindings else { return }
        let place = YAMLText.Place(line: line, column: hash), rest = String(scalars: written[hash...])
        let quoted = quotedText(rest)
        let span = source.span(place, written.count - hash)
        mistakes.append(
          yamlMistake(
            .character(.hashBeginsValue(rest, quoted: quoted)), at: span,
            fixes: quoted.map { [Diagnostic.Fix(span, $0)] } ?? []))
      }
    }
  }

  private func swallowed(_ value: Int, _ hash: Int, on line: Int, _ source: YAMLText) -> Diagnostic {
    let written = source.line(line), start = place(of: value)
    let lost = String(scalars: written[hash...])
    let span = source.span(YAMLText.Place(line: line, column: hash), written.count - hash)
    guard start.line == line, written[..<start.column].allSatisfy({ $0 != "[" && $0 != "{" }) else {
      return swallowedText(lost, at: span)
    }
    let whole = String(scalars: written[start.column...])
    return swallowedText(
      lost, at: span, whole: source.span(start, written.count - start.column), quoted: quotedText(whole))
  }

  // MARK: The tree

  private mutating func sourceLines() -> YAMLText {
    if let lines { return lines }
    let made = YAMLText(document, path: path, firstLine: firstLine)
    lines = made
    return made
  }

  private func value(_ index: Int) -> ArraySlice<UInt8> {
    text[Int(nodes[index].textStart)..<Int(nodes[index].textEnd)]
  }

  private func isNull(_ index: Int) -> Bool {
    nodes[index].kind == .scalar && nodes[index].style == .plain && nodes[index].textStart == nodes[index].textEnd
  }

  /// Whether a scalar is the name of a field: its value begins on the same line, and a colon stands right behind it.
  private func isKey(_ index: Int) -> Bool {
    index + 1 < nodes.count && nodes[index + 1].line == nodes[index].line && sourceHasColon(after: index)
  }

  private func sourceHasColon(after index: Int) -> Bool {
    guard let lines else { return false }
    return lines.scalar(
      YAMLText.Place(line: Int(nodes[index].endLine) - firstLine, column: Int(nodes[index].endColumn) - 1)) == ":"
  }

  private func isOnOneLine(_ index: Int) -> Bool { nodes[index].line == nodes[index].endLine }

  private func place(of index: Int) -> YAMLText.Place {
    YAMLText.Place(line: Int(nodes[index].line) - firstLine, column: Int(nodes[index].column) - 1)
  }

  private func span(_ index: Int) -> Span { YAMLTree(nodes: [nodes[index]], text: []).span(0, in: path) }

  private mutating func replace(_ index: Int, by scalars: [Unicode.Scalar]) {
    let node = nodes[index], start = Int32(text.count)
    text += String(scalars: scalars).utf8
    nodes[index] = YAMLTree.Node(
      kind: node.kind, style: node.style, line: node.line, column: node.column, endLine: node.endLine,
      endColumn: node.endColumn,
      next: node.next, textStart: start, textEnd: Int32(text.count))
  }
}

// MARK: - Texts

/// The colon of `name:value`, written without a space; nil where it is no field: an address, a time.
private func gluedColon(_ text: ArraySlice<UInt8>) -> Int? {
  guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex, colon + 1 < text.endIndex,
    text[..<colon].allSatisfy({ (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }),
    text[colon + 1] != UInt8(ascii: "/"), text[colon + 1] != 0x20
  else { return nil }
  return ["mailto", "tel", "urn", "doi", "https", "http"].contains(String(decoding: text[..<colon], as: UTF8.self))
    ? nil : colon
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
}

/// What stands between curly quotation marks that hold the whole of a text, and no other such mark; nil elsewhere.
func insideCurlyQuotes(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
  guard text.count > 2, let first = text.first, let last = text.last, first.isCurlyQuote,
    last.isCurlyQuote || last == "\""
  else { return nil }
  let inside = text[1..<text.count - 1]
  let isSingle = first.isSingleCurlyQuote
  guard !inside.contains(where: { $0.isCurlyQuote && $0.isSingleCurlyQuote == isSingle || $0 == "\"" }) else {
    return nil
  }
  return Array(inside)
}

extension Unicode.Scalar {
  /// The quotation marks that Word makes of straight ones.
  var isCurlyQuote: Bool {
    switch value {
    case 0x2018...0x201F: true
    default: false
    }
  }

  fileprivate var isSingleCurlyQuote: Bool { (0x2018...0x201B).contains(value) }

  /// The marks that keep a word's direction of writing (Unicode UAX 9): left-to-right and right-to-left.
  fileprivate var isDirectionMark: Bool { value == 0x200E || value == 0x200F }
}

/// A text without the odd spaces at its ends; nil where it has none there, or has a direction mark, which may stay.
private func withoutOddEnds(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
  guard let first = text.first, let last = text.last, first.isOddSpace || last.isOddSpace,
    !first.isDirectionMark, !last.isDirectionMark
  else { return nil }
  guard let from = text.firstIndex(where: { !$0.isBlankOrOdd }), let to = text.lastIndex(where: { !$0.isBlankOrOdd })
  else { return nil }
  return Array(text[from...to])
}

// MARK: - Hashes

/// Whether some `#` stands behind a blank and before a letter or digit: it may have swallowed a text.
private func hasSwallowingHash(_ document: UnsafeBufferPointer<UInt8>) -> Bool {
  guard document.count > 2 else { return false }
  for at in 1..<document.count - 1 where document[at] == UInt8(ascii: "#") {
    if document[at - 1] == 0x20 || document[at - 1] == 0x09, document[at + 1] != 0x0A, document[at + 1] != 0x0D {
      return true
    }
  }
  return false
}

extension YAMLText {
  /// The first `#` of a line that begins what YAML takes for a comment and nobody would write as one: a letter stands
  /// right behind it, or a number behind one blank, as in ` # 12`.
  fileprivate func swallowingHash(on number: Int) -> Int? {
    let line = line(number)
    guard let hash = line.indices.dropFirst().first(where: { line[$0] == "#" && line[$0 - 1].isBlank }),
      hash + 1 < line.count
    else { return nil }
    let next = line[hash + 1]
    if next == "#" || next == "-" || next == "=" || next == "!" { return nil }
    if !next.isBlank { return hash }
    guard hash + 2 < line.count, "0"..."9" ~= line[hash + 2], hash < 2 || !line[hash - 2].isBlank else { return nil }
    return hash
  }
}
