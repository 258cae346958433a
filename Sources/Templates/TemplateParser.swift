import Diagnostics

/// Reads Mustache source into nodes, minding lines on which a tag stands alone (Mustache specification, "sections", "partials", "inheritance").
struct TemplateParser {
  private let path: String
  private let source: [Unicode.Scalar]
  private var at = 0
  private var opening: [Unicode.Scalar] = ["{", "{"]
  private var closing: [Unicode.Scalar] = ["}", "}"]
  private(set) var diagnostics: [Diagnostic] = []
  /// Sections and blocks that are open, innermost last.
  private var open: [Template.Name] = []

  init(_ file: SourceFile) {
    path = file.path
    source = Array(String(decoding: file.bytes, as: UTF8.self).unicodeScalars)
  }

  /// A tag as it stands: its mark (`#`, `^`, `/`, `>`, `<`, `$`, `!`, `=`, `&`, `{` or nothing), its name, and where.
  private struct Tag {
    let mark: Unicode.Scalar?
    let name: String
    let start: Int
    let end: Int
    let span: Span
  }

  /// The nodes up to the end of the section or block with this name (nil: to the end of the source).
  mutating func nodes(until name: Template.Name?, inParent: Bool = false) -> [Template.Node] {
    var found: [Template.Node] = []
    var textStart = at
    while let tag = nextTag() {
      let isAlone = standsAlone(tag)
      // What a tag that stands alone shares its line with belongs to the tag.
      let textEnd = isAlone ? lineStart(before: tag.start) : tag.start
      if textStart < textEnd { found.append(.text(string(textStart..<textEnd))) }
      at = isAlone ? lineEnd(after: tag.end) : tag.end
      let indent = indentation(before: tag.start)
      switch tag.mark {
      case "#", "^":
        let name = Template.Name(text: tag.name, span: tag.span)
        found.append(.section(name, isInverted: tag.mark == "^", inside(name)))
      case "$":
        found.append(block(tag, isAlone: isAlone, indent: indent, inParent: inParent))
      case "<":
        found.append(parent(tag, indent: indent, &found))
      case ">":
        found.append(.partial(Template.Name(text: tag.name, span: tag.span), indent: isAlone ? indent ?? "" : ""))
      case "/":
        if let name, name.text == tag.name { return found }
        diagnostics.append(mismatchedEnd(tag.name, at: tag.span, open: name))
        if open.contains(where: { $0.text == tag.name }) {
          at = tag.start
          return found
        }
      case "=": changeDelimiters(tag)
      case "!": break
      default:
        found.append(.variable(Template.Name(text: tag.name, span: tag.span), isEscaped: tag.mark == nil))
      }
      textStart = at
    }
    if textStart < source.count { found.append(.text(string(textStart..<source.count))) }
    at = source.count
    if let name { diagnostics.append(notClosed(name)) }
    return found
  }

  private mutating func inside(_ name: Template.Name, inParent: Bool = false) -> [Template.Node] {
    open.append(name)
    defer { open.removeLast() }
    return nodes(until: name, inParent: inParent)
  }

  private mutating func block(_ tag: Tag, isAlone: Bool, indent: String?, inParent: Bool) -> Template.Node {
    let name = Template.Name(text: tag.name, span: tag.span)
    // Inside a parent the text before the tag is ignored, so a line end after it is enough.
    let endsLine = inParent && isBlank(tag.end..<lineEnd(after: tag.end)) && lineEnd(after: tag.end) > tag.end
    if endsLine { at = lineEnd(after: tag.end) }
    let nodes = inside(name)
    return .block(name, Template.Block(nodes: nodes, isStandalone: isAlone || endsLine, indent: indent ?? ""))
  }

  /// `{{< name}}…{{/name}}`: only the blocks inside count. It stands alone when nothing else is on its lines.
  private mutating func parent(_ tag: Tag, indent: String?, _ found: inout [Template.Node]) -> Template.Node {
    let name = Template.Name(text: tag.name, span: tag.span)
    at = tag.end
    var overrides: [String: Template.Block] = [:]
    for case .block(let name, let block) in inside(name, inParent: true) { overrides[name.text] = block }
    let end = lineEnd(after: at)
    guard let indent, isBlank(at..<end) else { return .parent(name, indent: "", overrides: overrides) }
    at = end
    if case .text(let text)? = found.last, !indent.isEmpty, text.hasSuffix(indent) {
      found[found.count - 1] = .text(String(text.dropLast(indent.count)))
    }
    return .parent(name, indent: indent, overrides: overrides)
  }

  // MARK: Tags

  private mutating func nextTag() -> Tag? {
    var start = at
    while start < source.count, !matches(opening, at: start) { start += 1 }
    guard start < source.count else { return nil }
    var inner = start + opening.count
    var mark: Unicode.Scalar?
    var end = closing
    if inner < source.count, "#^/><$!=&{".unicodeScalars.contains(source[inner]) {
      mark = source[inner]
      inner += 1
      if mark == "{" { end = ["}"] + closing }
      if mark == "=" { end = ["="] + closing }
    }
    var stop = inner
    while stop < source.count, !matches(end, at: stop) { stop += 1 }
    let span = span(start, min(stop + end.count, source.count))
    guard stop < source.count else {
      diagnostics.append(tagNotClosed(at: span))
      at = source.count
      return nil
    }
    let name = string(inner..<stop).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Tag(mark: mark, name: name, start: start, end: stop + end.count, span: span)
  }

  private mutating func changeDelimiters(_ tag: Tag) {
    let parts = tag.name.split(separator: " ")
    guard parts.count == 2 else { return }
    opening = Array(parts[0].unicodeScalars)
    closing = Array(parts[1].unicodeScalars)
  }

  private func matches(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + text.count <= source.count else { return false }
    for offset in text.indices where source[index + offset] != text[offset] { return false }
    return true
  }

  // MARK: Lines

  private func standsAlone(_ tag: Tag) -> Bool {
    switch tag.mark {
    case nil, "&", "{", "<": return false
    default: return indentation(before: tag.start) != nil && isBlank(tag.end..<lineEnd(after: tag.end))
    }
  }

  /// The white space between the line's start and this place, or nil where something else stands there.
  private func indentation(before place: Int) -> String? {
    let start = lineStart(before: place)
    return source[start..<place].allSatisfy { $0 == " " || $0 == "\t" } ? string(start..<place) : nil
  }

  private func lineStart(before place: Int) -> Int {
    var start = place
    while start > 0, source[start - 1] != "\n" { start -= 1 }
    return start
  }

  /// After the line's end.
  private func lineEnd(after place: Int) -> Int {
    var end = place
    while end < source.count, source[end] != "\n" { end += 1 }
    return min(end + 1, source.count)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    source[range].allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
  }

  private func string(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: source[range])
    return text
  }

  private func span(_ start: Int, _ end: Int) -> Span {
    func place(_ index: Int) -> (line: Int, column: Int) {
      let line = source[..<index].count { $0 == "\n" }
      return (line + 1, index - lineStart(before: index) + 1)
    }
    let first = place(start), last = place(end)
    return Span(path: path, line: first.line, column: first.column, endLine: last.line, endColumn: last.column)
  }
}
