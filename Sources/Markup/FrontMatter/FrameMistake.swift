internal import Diagnostics

/// Why a file has no front matter, found in its first lines.
struct FrameMistake {
  enum Kind {
    case absent
    /// `---` stands behind empty lines (its line, from 0).
    case emptyLines(Int)
    /// A text stands above it, which is what the file begins with; the line of `---`, from 0.
    case textAbove(Int)
    /// Blanks stand before `---` or signs behind it.
    case notAlone(String)
    /// Something like `———` stands for it.
    case likeFence(String)
    /// The fields begin without a fence above them.
    case fieldsOnly(String)
    /// The fields stand in a code block.
    case codeBlock(String)
    /// Opened, and not closed; the line that was meant for the closing fence.
    case notClosed
    case closedByOther(String)
  }

  let kind: Kind
  let span: Span
  var fixes: [Diagnostic.Fix] = []

  /// Bytes of a file that are looked through.
  static let longest = 64 * 1024

  private static func text(_ bytes: [UInt8], _ path: String) -> YAMLText {
    bytes.prefix(longest).withUnsafeBufferPointer { YAMLText($0, path: path, firstLine: 1) }
  }

  // MARK: Absent

  static func absent(_ bytes: [UInt8], _ path: String) -> FrameMistake {
    let text = text(bytes, path)
    let nothing = FrameMistake(kind: .absent, span: Span(path: path, line: 1))
    guard let first = text.firstFilledLine(from: 0) else { return nothing }
    let written = String(scalars: text.trimmedLine(first))
    let whole = text.spanOfLine(first)
    if written == "---" {
      let fix = Diagnostic.Fix(
        Span(path: path, line: 1, column: 1, endLine: first + 1, endColumn: whole.endColumn), "---")
      return first > 0
        ? FrameMistake(kind: .emptyLines(first), span: Span(path: path, line: 1), fixes: [fix])
        : FrameMistake(kind: .notAlone(String(scalars: text.line(0))), span: whole, fixes: [fix])
    }
    let hasFieldBelow = text.firstFilledLine(from: first + 1).map(text.isField) ?? false
    if text.isLikeFence(first), hasFieldBelow {
      return FrameMistake(kind: .likeFence(written), span: whole, fixes: [Diagnostic.Fix(whole, "---")])
    }
    if written.hasPrefix("---"), hasFieldBelow {
      let isComment = written.dropFirst(3).drop { $0 == " " }.hasPrefix("#")
      return FrameMistake(kind: .notAlone(written), span: whole, fixes: isComment ? [Diagnostic.Fix(whole, "---")] : [])
    }
    if written.hasPrefix("```") || written.hasPrefix("~~~"), hasFieldBelow {
      return FrameMistake(kind: .codeBlock(written), span: whole)
    }
    return fieldsOnly(text, first, written) ?? textAbove(text, path) ?? nothing
  }

  /// `# Judul`, and below it front matter.
  private static func textAbove(_ text: YAMLText, _ path: String) -> FrameMistake? {
    let fences = (0..<text.lineCount).lazy.filter { String(scalars: text.line($0)) == "---" }
    guard let fence = fences.first, fence + 1 < text.lineCount, text.isField(fence + 1),
      text.isClosed(after: text.lastLineOfFields(from: fence + 1))
    else { return nil }
    return FrameMistake(kind: .textAbove(fence), span: Span(path: path, line: 1))
  }

  private static func fieldsOnly(_ text: YAMLText, _ first: Int, _ written: String) -> FrameMistake? {
    guard text.isField(first) else { return nil }
    let last = text.lastLineOfFields(from: first)
    let hasId = (first...last).contains { String(scalars: text.line($0).prefix(3)) == "id:" }
    guard hasId else { return nil }
    let above = Diagnostic.Fix(text.span(YAMLText.Place(line: first, column: 0), 0), "---\n")
    return FrameMistake(
      kind: .fieldsOnly(written), span: text.spanOfLine(first),
      fixes: [above] + (text.isClosed(after: last) ? [] : [text.closing(after: last)]))
  }

  // MARK: Not closed

  static func notClosed(_ bytes: [UInt8], _ path: String) -> FrameMistake {
    let text = text(bytes, path)
    let opening = Span(path: path, line: 1, column: 1, endLine: 1, endColumn: 4)
    let limit = max(1, text.lineCount - 1)
    if let line = text.closingFence(in: 1...limit, where: { text.isLikeFence($0) || text.beginsLikeFence($0) }) {
      let whole = text.spanOfLine(line)
      let isFence = text.isLikeFence(line)
      return FrameMistake(
        kind: .closedByOther(String(scalars: text.line(line))), span: whole,
        fixes: isFence ? [Diagnostic.Fix(whole, "---")] : [])
    }
    guard text.isField(1) else { return FrameMistake(kind: .notClosed, span: opening) }
    let last = text.lastLineOfFields(from: 1)
    return FrameMistake(kind: .notClosed, span: opening, fixes: [text.closing(after: last)])
  }
}

extension YAMLText {
  /// `--- x`: a fence with something behind it.
  fileprivate func beginsLikeFence(_ number: Int) -> Bool {
    let line = line(number)
    return line.count > 3 && line.prefix(3).allSatisfy { $0 == "-" } && line[3].isBlank
      && line.contains { !$0.isBlank && $0 != "-" }
  }

  /// Whether the next line that is not empty is a fence.
  fileprivate func isClosed(after last: Int) -> Bool {
    firstFilledLine(from: last + 1).map { String(scalars: line($0)) == "---" } ?? false
  }

  /// Puts a closing fence behind a line.
  fileprivate func closing(after last: Int) -> Diagnostic.Fix {
    last + 1 < lineCount
      ? Diagnostic.Fix(span(Place(line: last + 1, column: 0), 0), "---\n")
      : Diagnostic.Fix(span(Place(line: last, column: line(last).count), 0), "\n---\n")
  }
}

// MARK: - Closed too early

/// The finding that a `---` in the middle of the fields closed the front matter too early: what follows it reads like
/// more fields, with another `---` behind them. nil where it does not read so.
///
/// - Parameters:
///   - bodyStart: where the body begins.
///   - bodyLine: its line, from 1.
func fieldsBehindFence(_ bytes: [UInt8], from bodyStart: Int, bodyLine: Int, path: String) -> Diagnostic? {
  let body = bytes[bodyStart...]
  // A field's name begins with a small letter. Nearly every body begins with a capital or a mark, so it
  // need not be looked at further.
  guard let first = body.first(where: { $0 != 0x0A && $0 != 0x0D }) else { return nil }
  if first == UInt8(ascii: "-") { return frontMatterAgain(body, bodyLine: bodyLine, path: path) }
  guard (0x61...0x7A).contains(first) else { return nil }
  let text = body.prefix(FrameMistake.longest).withUnsafeBufferPointer { YAMLText($0, path: path, firstLine: bodyLine) }
  guard let begin = text.firstFilledLine(from: 0), text.isField(begin) else { return nil }
  let last = text.lastLineOfFields(from: begin)
  // The `---` may stand behind the fields, or count as one of their lines, as it begins with a hyphen like a list item.
  let next = text.firstFilledLine(from: last + 1) ?? last
  guard (begin...next).contains(where: { String(scalars: text.line($0)) == "---" }) else { return nil }
  let fence = Span(path: path, line: bodyLine - 1, column: 1, endLine: bodyLine - 1, endColumn: 4)
  let whole = Span(path: path, line: bodyLine - 1, column: 1, endLine: bodyLine, endColumn: 1)
  return yamlMistake(
    .line(.fieldsBehindFence(text.rest(from: YAMLText.Place(line: begin, column: 0)))), at: fence,
    fixes: [Diagnostic.Fix(whole, "")])
}

/// The finding that a body begins with front matter once more, as where a template was pasted above a document. nil
/// where it does not.
private func frontMatterAgain(_ body: ArraySlice<UInt8>, bodyLine: Int, path: String) -> Diagnostic? {
  let text = body.prefix(FrameMistake.longest).withUnsafeBufferPointer { YAMLText($0, path: path, firstLine: bodyLine) }
  guard let begin = text.firstFilledLine(from: 0), String(scalars: text.line(begin)) == "---",
    begin + 1 < text.lineCount, text.isField(begin + 1)
  else { return nil }
  let last = text.lastLineOfFields(from: begin + 1)
  guard (begin + 2...last + 1).contains(where: { $0 < text.lineCount && String(scalars: text.line($0)) == "---" })
  else { return nil }
  return yamlMistake(.line(.frontMatterAgain), at: text.spanOfLine(begin), fixes: [])
}
