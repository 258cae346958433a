import Diagnostics

/// Reads Mustache source into nodes. Where a tag stands alone on its line, the whole line belongs to the tag and leaves
/// nothing on the page (Mustache specification, "sections", "partials", "inheritance").
struct TemplateParser {
  private let path: String
  private let source: [Unicode.Scalar]
  private let lines: TemplateLines
  private var at = 0
  private var opening: [Unicode.Scalar] = ["{", "{"]
  private var closing: [Unicode.Scalar] = ["}", "}"]
  private(set) var diagnostics: [Diagnostic] = []
  /// Sections and blocks that are open, innermost last.
  private var open: [Template.Name] = []
  private var tags = 0
  /// Whether a limit was passed. Then the rest of the file is not read, and there are no more findings about it.
  private var isStopped = false

  init(_ file: SourceFile) {
    path = file.path
    source = Array(String(decoding: file.bytes, as: UTF8.self).unicodeScalars)
    lines = TemplateLines(source)
  }

  var size: Template.Size { Template.Size(scalars: source.count, lines: lines.count) }

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
      // The white space around a tag that stands alone on its line, and the line's end, are not part of the text.
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
    if let name, !isStopped { diagnostics.append(notClosed(name)) }
    return found
  }

  private mutating func inside(_ name: Template.Name, inParent: Bool = false) -> [Template.Node] {
    guard open.count < TemplateLimit.depth else {
      stop(tooDeep(at: name.span))
      return []
    }
    open.append(name)
    defer { open.removeLast() }
    return nodes(until: name, inParent: inParent)
  }

  /// Says which limit is passed, and reads no further.
  private mutating func stop(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isStopped = true
    at = source.count
  }

  private mutating func block(_ tag: Tag, isAlone: Bool, indent: String?, inParent: Bool) -> Template.Node {
    let name = Template.Name(text: tag.name, span: tag.span)
    // Inside a parent the text before the tag is ignored, so a line end after it is enough.
    let endsLine = inParent && isBlankLine(after: tag.end) && lineEnd(after: tag.end) > tag.end
    if endsLine { at = lineEnd(after: tag.end) }
    let start = at, nodes = inside(name)
    let size = Template.Size(scalars: at - start, lines: lines.line(of: at) - lines.line(of: start) + 1)
    return .block(
      name, Template.Block(nodes: nodes, isStandalone: isAlone || endsLine, indent: indent ?? "", size: size))
  }

  /// `{{< name}}…{{/name}}`: only the blocks inside count. It stands alone when nothing else is on its lines.
  private mutating func parent(_ tag: Tag, indent: String?, _ found: inout [Template.Node]) -> Template.Node {
    let name = Template.Name(text: tag.name, span: tag.span)
    at = tag.end
    var overrides: [String: Template.Block] = [:]
    for case .block(let name, let block) in inside(name, inParent: true) { overrides[name.text] = block }
    let end = lineEnd(after: at)
    guard let indent, isBlankLine(after: at) else { return .parent(name, indent: "", overrides: overrides) }
    at = end
    if case .text(let text)? = found.last, !indent.isEmpty, text.hasSuffix(indent) {
      found[found.count - 1] = .text(String(text.dropLast(indent.count)))
    }
    return .parent(name, indent: indent, overrides: overrides)
  }

  // MARK: Tags

  private mutating func nextTag() -> Tag? {
    guard !isStopped else { return nil }
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
      diagnostics.append(tagNotClosed(at: span, end: String(String.UnicodeScalarView(end))))
      at = source.count
      return nil
    }
    tags += 1
    guard tags <= TemplateLimit.tags else {
      self.stop(tooManyTags(at: span))
      return nil
    }
    let name = string(inner..<stop).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Tag(mark: mark, name: name, start: start, end: stop + end.count, span: span)
  }

  private mutating func changeDelimiters(_ tag: Tag) {
    let parts = tag.name.split(separator: " ")
    guard parts.count == 2, !tag.name.unicodeScalars.contains("=") else {
      diagnostics.append(noDelimiters(at: tag.span))
      return
    }
    guard parts.allSatisfy({ $0.unicodeScalars.count <= TemplateLimit.delimiter }) else {
      diagnostics.append(longDelimiter(at: tag.span))
      return
    }
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
    default: return indentation(before: tag.start) != nil && isBlankLine(after: tag.end)
    }
  }

  /// The white space between the line's start and this place, or nil where something else stands there.
  private func indentation(before place: Int) -> String? {
    let line = lines.line(of: place)
    guard lines.firstInk[line] >= place else { return nil }
    return string(lines.starts[line]..<min(place, lines.starts[line] + TemplateLimit.indent))
  }

  private func lineStart(before place: Int) -> Int { lines.starts[lines.line(of: place)] }

  /// After the line's end.
  private func lineEnd(after place: Int) -> Int { lines.end(of: lines.line(of: place)) }

  /// Whether the rest of a place's line holds nothing but white space.
  private func isBlankLine(after place: Int) -> Bool { lines.afterInk[lines.line(of: place)] <= place }

  private func string(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: source[range])
    return text
  }

  private func span(_ start: Int, _ end: Int) -> Span {
    let first = lines.line(of: start), last = lines.line(of: end)
    return Span(
      path: path, line: first + 1, column: start - lines.starts[first] + 1, endLine: last + 1,
      endColumn: end - lines.starts[last] + 1)
  }
}

/// Where the lines of a template begin, and where the visible text (the ink) of each line begins and ends. It is made
/// in one pass and kept, because one line may have thousands of tags that ask for it.
private struct TemplateLines {
  private(set) var starts = [0]
  /// For each line the place of its first scalar that is neither a space nor a tab; the end of the source where it has
  /// none.
  private(set) var firstInk: [Int] = []
  /// For each line the place behind its last scalar that is no white space; the line's start where it has none.
  private(set) var afterInk: [Int] = []
  private let length: Int

  init(_ source: [Unicode.Scalar]) {
    length = source.count
    var first = source.count, after = 0
    for (index, scalar) in source.enumerated() {
      if scalar != " ", scalar != "\t" { first = min(first, index) }
      if scalar == "\n" {
        firstInk.append(first)
        afterInk.append(after)
        starts.append(index + 1)
        (first, after) = (source.count, index + 1)
      } else if scalar != " ", scalar != "\t", scalar != "\r" {
        after = index + 1
      }
    }
    firstInk.append(first)
    afterInk.append(after)
  }

  var count: Int { starts.count }

  /// The line (from 0) that a place stands on.
  func line(of place: Int) -> Int {
    var low = 0, high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  func end(of line: Int) -> Int { line + 1 < starts.count ? starts[line + 1] : length }
}
