internal import CMark
internal import Diagnostics

/// What a body's writer meant for Markdown and what is none: links whose address has blanks, tables pasted from Excel, bullets from Word.
/// Looked for in libcmark's tree, where all of them are nothing but text.
struct BodyTraps {
  private(set) var diagnostics: [Diagnostic] = []
  private var places: SourcePlaces
  /// Stands behind an escaped character (see `PreparedSource`).
  private let mark: [UInt8]?

  init(_ root: Node, _ places: SourcePlaces, mark: [UInt8]?) {
    self.places = places
    self.mark = mark
    var nodes: [Node] = []
    root.forEachDescendant { node, kind in
      if kind == CMARK_NODE_PARAGRAPH || kind == CMARK_NODE_HEADING || kind == CMARK_NODE_CODE_BLOCK || kind == CMARK_NODE_TEXT { nodes.append(node) }
    }
    for node in nodes { visit(node, isLast: node.next == nil && node.parent == root) }
  }

  private mutating func visit(_ node: Node, isLast: Bool) {
    switch node.kind {
    case CMARK_NODE_TEXT: if node.literal.contains(UInt8(ascii: "[")) { lookThrough(node.literal) }
    case CMARK_NODE_CODE_BLOCK: if isLast { checkFence(node) }
    case CMARK_NODE_PARAGRAPH:
      places.enter(node.startLine, node.endLine)
      if node.mark == 0 { checkParagraph(node) }
    default: places.enter(node.startLine, node.endLine)
    }
  }

  // MARK: Paragraphs

  /// A line of a paragraph, without the marks of quotes and items before it.
  private struct Line {
    let range: Range<Int>
    let text: String
    /// Whether nothing stands before it on its line.
    let isAtMargin: Bool
  }

  private mutating func checkParagraph(_ node: Node) {
    guard let first = line(node.startLine, column: node.startColumn), let byte = first.text.utf8.first else { return }
    let isTabbed = first.text.utf8.contains(0x09)
    guard isTabbed || byte >= 0x80 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "[") else { return }
    let lines = [first] + (node.startLine + 1..<max(node.startLine + 1, node.endLine + 1)).compactMap { line($0, column: 0) }
    switch byte {
    case UInt8(ascii: "#"): checkHeading(lines)
    case UInt8(ascii: "["): if node.parent?.kind != CMARK_NODE_ITEM { checkTasks(lines) }
    case UInt8(ascii: "|"): checkRows(lines)
    case 0x80...: checkBullets(lines)
    default: break
    }
    if isTabbed, byte < 0x80 { checkTabs(lines) }
  }

  private mutating func line(_ number: Int, column: Int) -> Line? {
    let whole = places.range(ofLine: number)
    var from = column > 0 ? min(whole.lowerBound + column - 1, whole.upperBound) : whole.lowerBound
    while column == 0, from < whole.upperBound, places[from] == 0x20 || places[from] == 0x09 || places[from] == UInt8(ascii: ">") { from += 1 }
    let text = places.text(in: from..<whole.upperBound)
    return text.containsBytes(of: "<!--") ? nil : Line(range: from..<whole.upperBound, text: text, isAtMargin: from == whole.lowerBound)
  }

  /// `##Judul`, `#Judul`.
  private mutating func checkHeading(_ lines: [Line]) {
    let scalars = Array(lines[0].text.unicodeScalars), level = scalars.prefix { $0 == "#" }.count
    guard level <= 6, level < scalars.count, scalars[level].properties.isAlphabetic else { return }
    guard level > 1 || lines.count == 1 && scalars[level].properties.isUppercase else { return }
    let place = lines[0].range.lowerBound + level
    let fix = Diagnostic.Fix(places.span(place..<place), " ")
    diagnostics.append(headingBlankMissing(lines[0].text, level: level, at: places.span(lines[0].range.lowerBound..<place), fix: fix))
  }

  /// `[ ] …` at the margin, without the hyphen that makes it an item. (`[x] (…` is a link that was taken apart.)
  private mutating func checkTasks(_ lines: [Line]) {
    let boxes = lines.filter { line in
      let scalars = Array(line.text.unicodeScalars.prefix(5))
      return ["[ ] ", "[x] ", "[X] "].contains(String(scalars: scalars.prefix(4))) && scalars.last != "("
    }
    guard let first = boxes.first, first.range == lines[0].range else { return }
    diagnostics.append(taskWithoutList(at: span(first, length: 3), fixes: insertions("- ", before: boxes)))
  }

  private mutating func checkRows(_ lines: [Line]) {
    let isTable = lines.count > 1 && lines.allSatisfy { $0.text.utf8.count > 2 && $0.text.utf8.first == UInt8(ascii: "|") && $0.text.utf8.last == UInt8(ascii: "|") }
    guard isTable else { return }
    let columns = lines[0].text.utf8.count { $0 == UInt8(ascii: "|") } - 1
    let rule = "|" + String(repeating: "---|", count: columns)
    let place = lines[1].range.lowerBound
    let fixes = lines.allSatisfy(\.isAtMargin) ? [Diagnostic.Fix(places.span(place..<place), rule + "\n")] : []
    diagnostics.append(tableRuleMissing(rule, at: places.span(lines[0].range), fixes: fixes))
  }

  /// Lines with as many tabs each: cells copied from a spreadsheet.
  private mutating func checkTabs(_ lines: [Line]) {
    let tabs = lines.map { $0.text.utf8.count { $0 == 0x09 } }
    guard lines.count > 1, tabs[0] > 0, tabs.allSatisfy({ $0 == tabs[0] }) else { return }
    let rows = lines.map { "| " + $0.text.replacingBytes(of: "|", with: "\\|").pieces(between: "\t").joined(separator: " | ") + " |" }
    let rule = "|" + String(repeating: "---|", count: tabs[0] + 1)
    var fixes: [Diagnostic.Fix] = []
    if lines.allSatisfy(\.isAtMargin) {
      fixes = zip(lines, rows).map { Diagnostic.Fix(places.span($0.range), $1) }
      fixes[0] = Diagnostic.Fix(fixes[0].span, rows[0] + "\n" + rule)
    }
    diagnostics.append(tabTable(rows[0], rule, at: places.span(lines[0].range), fixes: fixes))
  }

  /// `• …`, as Word writes items; dashes only where several lines begin so, for one may begin a sentence.
  private mutating func checkBullets(_ lines: [Line]) {
    let items = lines.filter { isBullet($0.text) }
    guard let first = items.first, first.range == lines[0].range, let sign = first.text.unicodeScalars.first else { return }
    guard items.count > 1 || !(0x2010...0x2015).contains(sign.value) else { return }
    let fixes = items.map { item in
      let scalars = item.text.unicodeScalars, lead = scalars.prefix { $0 == sign || $0.isBlankOrOdd }
      return Diagnostic.Fix(places.span(item.range.lowerBound..<item.range.lowerBound + String(scalars: lead).utf8.count), "- ")
    }
    diagnostics.append(wordBullet(sign, at: span(first, length: 1), fixes: fixes))
  }

  private mutating func insertions(_ text: String, before lines: [Line]) -> [Diagnostic.Fix] {
    lines.map { Diagnostic.Fix(places.span($0.range.lowerBound..<$0.range.lowerBound), text) }
  }

  private mutating func span(_ line: Line, length: Int) -> Span {
    let lead = String(scalars: line.text.unicodeScalars.prefix(length)).utf8.count
    return places.span(line.range.lowerBound..<line.range.lowerBound + lead)
  }

  /// A fence that nobody closed takes everything below it for code.
  private mutating func checkFence(_ block: Node) {
    guard let opening = line(block.startLine, column: block.startColumn), let sign = opening.text.utf8.first,
      sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~"), case let length = opening.text.utf8.prefix(while: { $0 == sign }).count, length >= 3
    else { return }
    let last = block.endLine > block.startLine ? places.text(in: places.range(ofLine: block.endLine)) : ""
    let closing = last.utf8.drop { $0 == 0x20 }
    let run = closing.prefix { $0 == sign }.count
    let isClosed = run >= length && closing.dropFirst(run).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    guard !isClosed else { return }
    let fence = String(scalars: opening.text.unicodeScalars.prefix(length))
    diagnostics.append(fenceUnclosed(fence, at: places.span(opening.range)))
  }
}

// MARK: - Links

extension BodyTraps {
  /// Bytes in which the rest of a link is looked for.
  private static let longestLink = 300

  private mutating func lookThrough(_ text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < text.count {
      guard text[at] == UInt8(ascii: "["), !isMarked(text, at) else {
        at += 1
        continue
      }
      at = lookAtBracket(text, at)
    }
  }

  /// Looks at what one bracket begins, and gives where to look on.
  private mutating func lookAtBracket(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    if at + 2 < text.count, text[at + 1] == UInt8(ascii: "[") {
      if let end = wikiLinkEnd(text, at) { return end }
      let name = text[(at + 2)...].prefix(40).prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") && $0 != 0x20 }
      if let first = name.first, isAlphanumeric(first) { report(unclosed: name) }
      return at + 2 + name.count
    }
    guard let close = text[at...].prefix(Self.longestLink).firstIndex(of: UInt8(ascii: "]")), close + 1 < text.count, !isMarked(text, close),
      !text[(at + 1)..<close].contains(UInt8(ascii: "["))
    else { return at + 1 }
    if text[close + 1] == UInt8(ascii: "("), let end = closingParenthesis(text, close + 1) {
      report(address: text[(close + 2)..<end])
      return end
    }
    if close + 2 < text.count, text[close + 1] == 0x20, text[close + 2] == UInt8(ascii: "("), let end = closingParenthesis(text, close + 2) {
      report(link: text[at...close], apartFrom: text[(close + 2)...end])
      return end
    }
    let touchesWord = at > 0 && (isAlphanumeric(text[at - 1]) || text[at - 1] == UInt8(ascii: "]"))
    if text[close + 1] == UInt8(ascii: "["), !touchesWord,
      let end = text[(close + 2)...].prefix(Self.longestLink).firstIndex(of: UInt8(ascii: "]"))
    {
      let label = text[(close + 2)..<end]
      if let first = label.first, isAlphanumeric(first) { report(undefined: label) }
      return end
    }
    return close + 1
  }

  private func closingParenthesis(_ text: UnsafeBufferPointer<UInt8>, _ open: Int) -> Int? {
    var depth = 0
    for at in open..<min(text.count, open + Self.longestLink) {
      if text[at] == UInt8(ascii: "(") { depth += 1 }
      if text[at] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  /// An address with blanks in it, which makes no link.
  private mutating func report(address: Slice<UnsafeBufferPointer<UInt8>>) {
    let written = String(decoding: address, as: UTF8.self)
    guard address.contains(0x20), readsLikePath(written) else { return }
    let inside = insideCurlyQuotes(Array(written.unicodeScalars)).map { String(scalars: $0) } ?? written
    let around = places.span(of: "(\(written))")
    let isFound = around.endColumn > around.column && around.line == around.endLine
    let span = isFound ? Span(path: around.path, line: around.line, column: around.column + 1, endLine: around.line, endColumn: around.endColumn - 1) : around
    let isPlain = !written.unicodeScalars.contains { $0 == "<" || $0 == ">" || $0 == "\"" }
    diagnostics.append(linkWithBlanks(written, right: "<\(inside)>", at: span, isFixed: isFound && isPlain))
  }

  /// `[text] (address)`. A box of a task is no text of a link.
  private mutating func report(link text: Slice<UnsafeBufferPointer<UInt8>>, apartFrom address: Slice<UnsafeBufferPointer<UInt8>>) {
    let inside = String(decoding: address.dropFirst().dropLast(), as: UTF8.self)
    guard text.count > 3, !address.contains(0x20), readsLikePath(inside) else { return }
    let name = String(decoding: text, as: UTF8.self), written = "\(name) (\(inside))"
    let span = places.span(of: written.utf8)
    let isFound = span.endColumn > span.column && span.line == span.endLine
    diagnostics.append(linkApart(written, right: "\(name)(\(inside))", at: span, isFixed: isFound))
  }

  private mutating func report(unclosed name: Slice<UnsafeBufferPointer<UInt8>>) {
    diagnostics.append(wikiLinkUnclosed(String(decoding: name, as: UTF8.self), at: places.span(of: Array("[[".utf8) + name)))
  }

  private mutating func report(undefined label: Slice<UnsafeBufferPointer<UInt8>>) {
    let written = String(decoding: label, as: UTF8.self)
    diagnostics.append(referenceUndefined(written, at: places.span(of: "[\(written)]")))
  }

  private func isMarked(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard let mark else { return false }
    return text[(at + 1)...].starts(with: mark)
  }
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

/// Whether a text in parentheses was meant for an address: a file with its suffix, a path or an address on the web.
private func readsLikePath(_ text: String) -> Bool {
  let path = text.pieces(between: "#")[0]
  guard let last = path.pathParts.last else { return false }
  let suffix = last.pieces(between: ".").last ?? ""
  let bare = suffix.unicodeScalars.filter { !$0.isCurlyQuote }
  let hasSuffix = suffix.utf8.count < last.utf8.count && (1...5).contains(bare.count) && bare.allSatisfy { $0.isASCII && $0.properties.isAlphabetic || "0"..."9" ~= $0 }
  return hasSuffix || path.hasPrefix("../") || path.hasPrefix("http")
}

private func isBullet(_ text: String) -> Bool {
  let scalars = Array(text.unicodeScalars.prefix(2))
  guard scalars.count == 2, scalars[1].isBlankOrOdd else { return false }
  switch scalars[0].value {
  case 0xB7, 0x2010...0x2015, 0x2022, 0x2023, 0x2043, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B8, 0x25BA, 0x25CB, 0x25CF, 0x25E6, 0x2713, 0x27A2, 0xF0A7, 0xF0B7: return true
  default: return false
  }
}
