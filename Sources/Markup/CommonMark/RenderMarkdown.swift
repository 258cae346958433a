package import Diagnostics

/// Which Markdown a body is read as.
package enum MarkdownMode: Sendable {
  /// The handbook's: CommonMark with its additions, raw HTML shown as text, only safe links.
  case site
  /// CommonMark 0.30 as its specification has it, raw HTML included.
  case commonMark
  /// The same with GitHub's tables, task lists and strikethrough, in that specification's HTML (GFM 0.29, 4.10, 5.3, 6.5).
  case gfm
}

/// HTML of one Markdown text by itself, for previews and for the specifications' cases.
///
/// - Parameters:
///   - bytes: Valid UTF-8.
///   - language: Of the few words that the program adds (the titles of callouts).
package func renderMarkdown(_ bytes: [UInt8], mode: MarkdownMode, language: Language = .english) -> [UInt8] {
  bytes.withUnsafeBufferPointer { text in
    let tree = CMarkTree(text)
    var renderer = BodyRenderer(mode: mode, leavesSlots: false, expecting: text.count * 5 / 4)
    renderer.write(childrenOf: tree.root)
    return renderer.out.bytes
  }
}
