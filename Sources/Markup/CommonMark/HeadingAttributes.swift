internal import CMark

/// What stands in braces behind a heading: `## Latar {#latar}`. One place for all attributes; whatever is not known is
/// told.
struct HeadingAttributes {
  /// The id that the heading gives itself.
  let id: String?
  /// The first attribute that means nothing here.
  let unknown: String?
  /// As it was written, braces included.
  let written: String

  /// Takes the attributes off the end of a heading's text; nil where there are none: braces that hold anything else are
  /// text.
  static func take(from heading: Node) -> HeadingAttributes? {
    guard let last = lastText(of: heading) else { return nil }
    let text = last.literal
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      open == 0 || isSpace(text[open - 1])
    else { return nil }
    let inside = text[(open + 1)..<(text.count - 1)]
    let words = inside.split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty, words.allSatisfy(isAttribute) else { return nil }
    let attributes = HeadingAttributes(words, written: String(decoding: text[open...], as: UTF8.self))
    var kept = Array(text[..<open])
    while let last = kept.last, isSpace(last) { kept.removeLast() }
    (kept + [0]).withUnsafeBytes {
      _ = cmark_node_set_literal(last, $0.assumingMemoryBound(to: CChar.self).baseAddress)
    }
    return attributes
  }

  /// The text that a heading ends with, in bold too: `## **Posisi {level=terbatas}**`.
  private static func lastText(of heading: Node) -> Node? {
    var last = cmark_node_last_child(heading)
    while let node = last, node.kind == CMARK_NODE_STRONG || node.kind == CMARK_NODE_EMPH {
      last = cmark_node_last_child(node)
    }
    return last?.kind == CMARK_NODE_TEXT ? last : nil
  }

  private init(_ words: [String], written: String) {
    self.written = written
    let ids = words.filter { Self.isID($0) }
    id = ids.first.map { String($0.dropFirst()) }
    unknown = words.first { !Self.isID($0) && !Self.isLevel($0) } ?? ids.dropFirst().first
  }

  /// `level=terbatas`, `classification=terbatas`: whether it is a level, the model says. What restricts a section is
  /// never called meaningless, for whoever took it out would show the section to all.
  private static func isLevel(_ word: String) -> Bool {
    wordsInBraces(of: "{\(word)}").contains { if case .level = $0 { true } else { false } }
  }

  /// `#id`, `.class`, `name=value`.
  private static func isAttribute(_ word: String) -> Bool {
    word.utf8.count > 1
      && (word.utf8.first == UInt8(ascii: "#") || word.utf8.first == UInt8(ascii: ".")
        || word.utf8.contains(UInt8(ascii: "=")))
  }

  /// Letters, digits and `-_.:`; never beginning with `_`, for such ids belong to the page around the body.
  private static func isID(_ word: String) -> Bool {
    let id = word.unicodeScalars.dropFirst()
    guard word.unicodeScalars.first == "#", let first = id.first, first != "_" else { return false }
    return id.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.canonicalCombiningClass != .notReordered
        || "-_.:".unicodeScalars.contains(scalar)
    }
  }
}
