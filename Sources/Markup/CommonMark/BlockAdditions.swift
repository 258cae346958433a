internal import CMark
internal import Diagnostics

extension BodyRenderer {
  /// `> [!note]`: an aside with the kind's name above it.
  mutating func openCallout(_ callout: Callout) {
    out.write("<aside class=\"callout ")
    writeEscaped(callout.name)
    out.write("\" role=\"note\">\n<p class=\"callout-title\">")
    writeWord("callout.\(callout.name)")
    out.write("</p>\n")
  }

  /// Merges that were not finished, at the lines (of the body) where they begin.
  mutating func report(conflicts: [Int]) {
    for line in conflicts {
      guard let span = places?.span(ofWholeLine: line) else { return }
      diagnostics.append(mergeConflict(at: span))
    }
  }

  /// Words of the page's language; of a text that stands alone, of its own.
  mutating func writeWord(_ key: String) {
    if places != nil { addSlot(.word(key)) } else { writeEscaped(ownWord(key)[language]) }
  }

  /// An id that belongs to the body, kept apart from other bodies on the same page.
  mutating func writeID(_ id: String) {
    if places != nil { addSlot(.scope) }
    writeEscaped(id)
  }

  mutating func writeCodeBlock(_ node: Node) {
    let info = node.fenceInfo
    let language = UnsafeBufferPointer(rebasing: info.prefix { !isSpace($0) })
    if mode == .site, places != nil, language.elementsEqual("figure".utf8) { return addFigure(node) }
    out.write(mode == .site ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if !language.isEmpty {
      out.write(language.starts(with: "language-".utf8) ? " class=\"" : " class=\"language-")
      out.writeEscaped(language)
      out.write("\"")
    }
    out.write(">")
    out.writeEscaped(node.literal)
    out.write("</code></pre>\n")
  }

  /// A fenced block whose info string begins with `figure`: left open, to be drawn from the whole handbook.
  private mutating func addFigure(_ node: Node) {
    addSlot(.figure(figures.count))
    let source = node.literal
    let first = node.startLine, last = node.endLine
    guard let span = places?.span(ofLines: first, last) else { return }
    let yaml = swallowsText(node) ? Diagnosed(nil, []) : readFigure(source, firstLine: first + 1)
    diagnostics += yaml.diagnostics
    figures.append(Body.Figure(tree: yaml.value, source: String(decoding: source, as: UTF8.self), span: span))
  }

  /// libcmark has taken the prefix of a quote or list off the lines, so inside one columns count from the block's
  /// margin.
  /// Whether no line closes a block of code, so that it holds what stands behind an empty line too: that is told, and
  /// what it swallowed is no field of the figure's.
  private func swallowsText(_ block: Node) -> Bool {
    let isClosed = block.endLine - block.startLine > block.literal.count { $0 == 0x0A }
    return !isClosed && block.parent?.kind == CMARK_NODE_DOCUMENT
      && zip(block.literal, block.literal.dropFirst()).contains { $0 == 0x0A && $1 == 0x0A }
  }

  private func readFigure(_ source: UnsafeBufferPointer<UInt8>, firstLine: Int) -> Diagnosed<YAMLTree?> {
    guard let places else { return Diagnosed(nil) }
    return readYAML(Array(source), 0..<source.count, path: places.path, firstLine: places.line(firstLine))
  }
}
