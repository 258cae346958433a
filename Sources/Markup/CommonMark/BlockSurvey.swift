internal import CMark

/// A walk over the blocks of a body's tree that collects what the writer must know before it begins.
///
/// It leaves a number on some nodes (`Node.mark`, 0 for none): on a paragraph, or on the heading that libcmark made of
/// it, the number of its table; on a list item the number of its footnote; on a quote the number of its kind of
/// callout. Each counts from 1.
struct BlockSurvey {
  private(set) var tables: TableSource
  /// For each definition of a footnote the list item that libcmark made of it; nil where it made none.
  private(set) var footnotes: [Node?]
  /// A level-1 heading that begins the body and is the only one: the title written again.
  private(set) var leadingTitle: Node?
  /// How many levels the headings move down, so that the page's own title stays the only heading of level 1.
  private(set) var headingShift = 0
  /// What stands in braces behind headings: `{#latar}`.
  private(set) var headingAttributes: [Node: HeadingAttributes] = [:]
  /// The lines (from 1) of blocks of code; noted only where the body may have marks of a merge, which count outside of
  /// code alone.
  private(set) var codeLines: [ClosedRange<Int>] = []

  private let scan: SourceScan
  private let mode: MarkdownMode
  private let definitions: [PreparedSource.Definition]
  private var nextDefinition = 0
  private var nextCandidate = 0
  private var quotes = 0
  private var topHeadings = 0
  /// The line of the last `[!note]` that was taken out of the tree, with which its paragraph began.
  private var markerLine: Int?

  init(
    _ root: Node, _ source: UnsafeBufferPointer<UInt8>, _ scan: SourceScan, _ mode: MarkdownMode,
    _ definitions: [PreparedSource.Definition]
  ) {
    self.scan = scan
    self.mode = mode
    self.definitions = definitions
    footnotes = Array(repeating: nil, count: definitions.count)
    let needsLines = mode != .commonMark && !scan.delimiterRows.isEmpty
    tables = TableSource(
      LineIndex(needsLines ? source : UnsafeBufferPointer(rebasing: source[0..<0])), keepsWikiLinks: mode == .site)
    root.forEachBlock(
      { node, kind in visit(node, kind) },
      descend: { kind in if kind == CMARK_NODE_BLOCK_QUOTE { quotes += 1 } },
      ascend: { kind in if kind == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 } })
    if let first = root.firstChild, first.kind == CMARK_NODE_HEADING, first.mark == 0, topHeadings == 1,
      cmark_node_get_heading_level(first) == 1
    {
      leadingTitle = first
    } else if topHeadings > 0 {
      headingShift = 1
    }
  }

  private mutating func visit(_ node: Node, _ kind: cmark_node_type) {
    switch kind {
    case CMARK_NODE_PARAGRAPH: if mode != .commonMark { findTable(node, endsWithBreak: false) }
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      if mode != .commonMark { findTable(node, endsWithBreak: level == 2) }
      if mode == .site, scan.hasBraces, node.mark == 0 { headingAttributes[node] = HeadingAttributes.take(from: node) }
      if level == 1, node.mark == 0 { topHeadings += 1 }
    case CMARK_NODE_BLOCK_QUOTE: if mode == .site, scan.hasCallouts { findCallout(node) }
    case CMARK_NODE_ITEM: findFootnote(node)
    case CMARK_NODE_CODE_BLOCK:
      if needsCodeLines { codeLines.append(node.startLine...max(node.startLine, node.endLine)) }
    default: break
    }
  }

  private var needsCodeLines: Bool { !scan.conflictMarkers.isEmpty }

  /// The lines (from 1) at which a conflict begins that stands in no code block.
  var conflicts: [Int] {
    var conflicts = Conflicts()
    var code = codeLines[...]
    for (line, marker) in scan.conflictMarkers {
      while let first = code.first, first.upperBound < line { code.removeFirst() }
      if code.first?.contains(line) != true { conflicts.take(marker, line: line) }
    }
    return conflicts.lines
  }

  private mutating func findTable(_ node: Node, endsWithBreak: Bool) {
    let candidates = scan.delimiterRows
    guard nextCandidate < candidates.count else { return }
    var first = node.startLine
    let last = node.endLine
    while nextCandidate < candidates.count, candidates[nextCandidate] <= first { nextCandidate += 1 }
    let from = nextCandidate
    while nextCandidate < candidates.count, candidates[nextCandidate] <= last { nextCandidate += 1 }
    guard from < nextCandidate else { return }
    var column: Int? = node.startColumn
    if first == markerLine {
      first += 1
      column = nil
    }
    if tables.take(
      first...last, column: column, quotes: quotes, candidates: candidates[from..<nextCandidate],
      endsWithBreak: endsWithBreak)
    {
      node.mark = tables.tables.count
    }
  }

  /// `> [!note]`: takes the marker out of the tree.
  private mutating func findCallout(_ quote: Node) {
    guard let paragraph = quote.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH, let text = paragraph.firstChild,
      text.kind == CMARK_NODE_TEXT, let kind = Callout(marker: text.literal)
    else { return }
    let rest = text.next
    if let rest, rest.kind != CMARK_NODE_SOFTBREAK, rest.kind != CMARK_NODE_LINEBREAK { return }
    quote.mark = kind.rawValue + 1
    text.removeFromTree()
    if let rest {
      rest.removeFromTree()
      markerLine = paragraph.startLine
    } else {
      paragraph.removeFromTree()
    }
  }

  private mutating func findFootnote(_ item: Node) {
    let line = item.startLine
    while nextDefinition < definitions.count, definitions[nextDefinition].line < line { nextDefinition += 1 }
    guard nextDefinition < definitions.count, definitions[nextDefinition].line == line,
      definitions[nextDefinition].column == item.startColumn
    else { return }
    footnotes[nextDefinition] = item
    item.mark = nextDefinition + 1
  }
}

/// The kinds of callout that GitHub knows: `> [!note]`.
enum Callout: Int, CaseIterable {
  case note, tip, important, warning, caution

  /// - Parameter marker: `[!note]` in any case, and nothing after it but spaces.
  init?(marker: UnsafeBufferPointer<UInt8>) {
    guard marker.count < 24, marker.starts(with: "[!".utf8) else { return nil }
    var text = String(decoding: marker.dropFirst(2), as: UTF8.self).lowercased()
    while text.last == " " || text.last == "\t" { text.removeLast() }
    guard let kind = Self.allCases.first(where: { text == $0.name + "]" }) else { return nil }
    self = kind
  }

  var name: String {
    switch self {
    case .note: "note"
    case .tip: "tip"
    case .important: "important"
    case .warning: "warning"
    case .caution: "caution"
    }
  }
}
