internal import CMark
package import Diagnostics

// Parts of a body that say who may see them: a callout that is named by a level (`> [!terbatas]`), and a section whose
// heading names one in braces (`## Posisi {level=terbatas}`). The planning model says which words are levels; here any
// word may be one.

/// A part of a body that names what may be a level.
package struct RestrictedPart: Sendable {
  package enum Form: Sendable {
    case callout
    case section
    /// `[!terbatas]` somewhere else than at the beginning of a quote, where it restricts nothing.
    case loose
  }

  package let form: Form
  /// The word that may be a level, as it was written: `terbatas`.
  package let level: String
  /// The lines of the file that the part takes up, from 1.
  package let lines: ClosedRange<Int>
  /// Where the line that names the level begins; an empty span.
  package let span: Span
}

/// The parts of a file's body that name what may be a level, from top to bottom. The five callouts of GitHub (`[!note]`
/// and so on) are not among them, for everybody may see those.
package func restrictedParts(of file: ParsedFile) -> [RestrictedPart] {
  guard file.source.bytes.withUnsafeBufferPointer({ mayHaveRestrictedParts(bodyAtLeast(of: $0)) }) else { return [] }
  let text = CleanText(file.source).bytes
  let body: (start: Int, line: Int)
  switch FrontMatterFrame(text) {
  case .absent: body = (0, 1)
  case .notClosed: return []
  case .found(_, let start, let line): body = (start, line)
  }
  return text[min(body.start, text.count)...].withUnsafeBufferPointer { source in
    guard mayHaveRestrictedParts(source) else { return [] }
    let shown = mayHaveComments(source) ? withoutComments(source, Comments(source)) : Array(source)
    return shown.withUnsafeBufferPointer { PartReader($0, path: file.path, firstLine: body.line).parts }
  }
}

/// The text from the first place at which its body can begin: from the first line after line 1 that begins with `---`,
/// or the whole text where there is none.
private func bodyAtLeast(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
  guard let base = text.baseAddress, let fence = firstOffset(of: Array("\n---".utf8), in: base, 0, text.count) else {
    return text
  }
  return UnsafeBufferPointer(rebasing: text[fence...])
}

/// Whether a text has `[!` or `{` in it. Most bodies have neither, so they need not be parsed to learn that they have
/// no restricted part.
private func mayHaveRestrictedParts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = text.baseAddress else { return false }
  return text.contains(UInt8(ascii: "{")) || firstOffset(of: Array("[!".utf8), in: base, 0, text.count) != nil
}

private struct PartReader {
  private(set) var parts: [RestrictedPart] = []
  private let path: String
  private let firstLine: Int
  private let lineCount: Int

  init(_ text: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    var count = 0
    forEachLine(of: text) { _ in count += 1 }
    lineCount = count
    guard SourceScan(text).refusal == nil else { return }
    let root = parsedMarkdown(text)
    defer { cmark_node_free(root) }
    root.forEachBlock({ node, _ in visit(node) })
  }

  private mutating func visit(_ node: Node) {
    if node.kind == CMARK_NODE_HEADING, let level = levelInBraces(of: node) {
      add(.section, level, at: node, node.startLine...sectionEnd(node))
    } else if node.kind == CMARK_NODE_PARAGRAPH || node.kind == CMARK_NODE_HEADING, let name = calloutName(of: node) {
      guard let quote = node.parent, quote.kind == CMARK_NODE_BLOCK_QUOTE, quote.firstChild == node else {
        return add(.loose, name, at: node, node.startLine...max(node.startLine, node.endLine))
      }
      add(.callout, name, at: node, quote.startLine...lastLine(of: quote))
    }
  }

  private mutating func add(_ form: RestrictedPart.Form, _ level: String, at node: Node, _ lines: ClosedRange<Int>) {
    let shift = firstLine - 1, line = node.startLine + shift, column = max(1, node.startColumn)
    let end = min(max(lines.upperBound, lines.lowerBound), max(lineCount, lines.lowerBound))
    parts.append(
      RestrictedPart(
        form: form, level: level, lines: (lines.lowerBound + shift)...(end + shift),
        span: Span(path: path, line: line, column: column, endLine: line, endColumn: column)))
  }

  /// The last line of a section: the one above the next heading of the same or a higher rank. A section inside a quote
  /// or a list ends with that quote or list at the latest.
  private func sectionEnd(_ heading: Node) -> Int {
    let level = cmark_node_get_heading_level(heading)
    var next = heading.next
    while let node = next {
      if node.kind == CMARK_NODE_HEADING, cmark_node_get_heading_level(node) <= level {
        return max(heading.startLine, node.startLine - 1)
      }
      next = node.next
    }
    guard let parent = heading.parent, parent.kind != CMARK_NODE_DOCUMENT else {
      return max(lineCount, heading.startLine)
    }
    return lastLine(of: parent)
  }

  /// The last line of a block, with all blocks inside it.
  private func lastLine(of block: Node) -> Int {
    var last = max(block.startLine, block.endLine), at = block
    while let child = cmark_node_last_child(at) {
      last = max(last, child.endLine)
      at = child
    }
    return last
  }

  /// `terbatas` of a paragraph that begins with `[!terbatas]`; nil for the callouts that everybody may see.
  private func calloutName(of paragraph: Node) -> String? {
    guard let name = bracketed(leadingText(of: paragraph)) else { return nil }
    return Callout.allCases.contains { $0.name == name.lowercased() } ? nil : name
  }

  /// The first line of a paragraph (or its beginning, where it is long), without the marks of bold, links and code.
  private func leadingText(of paragraph: Node) -> String {
    var text = "", at = paragraph.firstChild
    while let node = at, text.utf8.count < 80 {
      if node.kind == CMARK_NODE_TEXT || node.kind == CMARK_NODE_CODE {
        text += String(decoding: node.literal, as: UTF8.self)
      } else if node.kind == CMARK_NODE_SOFTBREAK || node.kind == CMARK_NODE_LINEBREAK {
        break
      } else if let child = node.firstChild {
        at = child
        continue
      }
      at = node.next ?? (node.parent == paragraph ? nil : node.parent?.next)
    }
    return text
  }

  private func bracketed(_ text: String) -> String? {
    let scalars = text.unicodeScalars.drop { $0 == " " }
    guard scalars.first == "[", let close = scalars.firstIndex(of: "]") else { return nil }
    let inside = scalars[scalars.index(after: scalars.startIndex)..<close].drop { $0 == " " }
    guard inside.first == "!" else { return nil }
    return trimmed(String(inside.dropFirst()))
  }

  /// `terbatas` of `## Posisi {#posisi level=terbatas}`. Slips such as `{level: terbatas}` are read too, for whoever
  /// wrote them meant to restrict the section.
  private func levelInBraces(of heading: Node) -> String? {
    guard let last = cmark_node_last_child(heading), last.kind == CMARK_NODE_TEXT else { return nil }
    let text = String(decoding: last.literal, as: UTF8.self)
    guard let open = text.unicodeScalars.lastIndex(of: "{"), let close = text.unicodeScalars.lastIndex(of: "}"),
      open < close
    else { return nil }
    let inside = String(text.unicodeScalars[text.unicodeScalars.index(after: open)..<close])
    guard let sign = inside.unicodeScalars.firstIndex(where: { $0 == "=" || $0 == ":" }) else { return nil }
    let pairs = inside.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    let pair = pairs.first { isLevelKey($0) } ?? (isLevelKey(String(inside.unicodeScalars[..<sign])) ? inside : nil)
    return pair.flatMap { pair in
      pair.unicodeScalars.firstIndex { $0 == "=" || $0 == ":" }.map { sign in
        trimmed(String(pair.unicodeScalars[pair.unicodeScalars.index(after: sign)...]))
      }
    }
  }

  private func isLevelKey(_ pair: String) -> Bool {
    let key = wordKey(plainLetters(String(pair.unicodeScalars.prefix { $0 != "=" && $0 != ":" })))
    return key.hasSuffix("level") || key.hasSuffix("levels") || key.containsBytes(of: "classif")
      || key.containsBytes(of: "klasifik")
  }

  private func trimmed(_ text: String) -> String {
    let marks: Set<Unicode.Scalar> = [" ", "\t", "\"", "'", "“", "”"]
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !marks.contains($0) }),
      let last = scalars.lastIndex(where: { !marks.contains($0) })
    else { return "" }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: scalars[first...last])
    return String(kept)
  }
}
