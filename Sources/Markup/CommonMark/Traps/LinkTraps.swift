internal import Diagnostics

// Links and pictures that are text: brackets that libcmark could make nothing of.

extension BodyTraps {
  /// Bytes in which the rest of a link is looked for.
  private static let longestLink = 300

  mutating func lookForLinks(_ text: UnsafeBufferPointer<UInt8>) {
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
    if at + 2 < text.count, text[at + 1] == UInt8(ascii: "[") { return lookAtWikiLink(text, at) }
    guard let close = text[at...].prefix(Self.longestLink).firstIndex(of: UInt8(ascii: "]")), close + 1 < text.count,
      !isMarked(text, close), !text[(at + 1)..<close].contains(UInt8(ascii: "["))
    else { return at + 1 }
    let label = text[(at + 1)..<close]
    switch text[close + 1] {
    case UInt8(ascii: "("): return lookAtAddress(text, close + 1, label, isApart: false) ?? close + 1
    case 0x20: return lookAtAddress(text, close + 2, label, isApart: true) ?? close + 1
    case UInt8(ascii: "["): return lookAtReference(text, at, close, label) ?? close + 1
    default: return close + 1
    }
  }

  /// `[[` without the two that close it.
  private mutating func lookAtWikiLink(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    if let end = wikiLinkEnd(text, at) { return end }
    let name = text[(at + 2)...].prefix(40).prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") && $0 != 0x20 }
    if let first = name.first, isAlphanumeric(first) {
      diagnostics.append(
        wikiLinkUnclosed(String(decoding: name, as: UTF8.self), at: places.span(of: Array("[[".utf8) + name)))
    }
    return at + 2 + name.count
  }

  private mutating func lookAtAddress(
    _ text: UnsafeBufferPointer<UInt8>, _ open: Int, _ label: Slice<UnsafeBufferPointer<UInt8>>, isApart: Bool
  ) -> Int? {
    guard let end = closingParenthesis(text, open) else { return nil }
    let address = text[(open + 1)..<end]
    if !isApart {
      report(address: address)
    } else if label.count > 1, label.contains(where: isASCIILetter), !address.contains(0x20) {
      report(apart: address, from: label)
    } else {
      return nil
    }
    return end
  }

  /// `[text][label]` where nothing gives the label an address. (`x[i][j]` is a place in a table, `[3][4]` are two
  /// sources.)
  private mutating func lookAtReference(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ close: Int, _ words: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int? {
    let touchesWord = at > 0 && (isAlphanumeric(text[at - 1]) || text[at - 1] == UInt8(ascii: "]"))
    guard !touchesWord, let end = text[(close + 2)...].prefix(Self.longestLink).firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let label = text[(close + 2)..<end]
    guard let first = label.first, isAlphanumeric(first), words.contains(where: { isASCIILetter($0) || $0 >= 0x80 })
    else { return end }
    let written = String(decoding: label, as: UTF8.self)
    diagnostics.append(referenceUndefined(written, at: places.span(of: "[\(written)]")))
    return end
  }

  private func closingParenthesis(_ text: UnsafeBufferPointer<UInt8>, _ open: Int) -> Int? {
    guard open < text.count, text[open] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    for at in open..<min(text.count, open + Self.longestLink) {
      if text[at] == UInt8(ascii: "(") { depth += 1 }
      if text[at] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return at }
    }
    return nil
  }

  private func isMarked(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard let mark else { return false }
    return text[(at + 1)...].starts(with: mark)
  }

  // MARK: Addresses

  /// An address with blanks in it, which makes no link.
  private mutating func report(address: Slice<UnsafeBufferPointer<UInt8>>) {
    let written = WrittenAddress(String(decoding: address, as: UTF8.self))
    guard address.contains(0x20), readsLikePath(written.path) else { return }
    let around = places.range(of: "(\(written.whole))".utf8)
    let isFixed = around != nil && written.isPlain
    let span = around.map { places.span($0.lowerBound + 1..<$0.upperBound - 1) } ?? places.spanOfBlock
    diagnostics.append(linkWithBlanks(written.whole, right: written.right, at: span, isFixed: isFixed))
  }

  /// `[text] (address)`.
  private mutating func report(
    apart address: Slice<UnsafeBufferPointer<UInt8>>, from label: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    let path = String(decoding: address, as: UTF8.self), words = String(decoding: label, as: UTF8.self)
    guard readsLikePath(path) else { return }
    let written = "[\(words)] (\(path))", range = places.range(of: written.utf8)
    let span = range.map { places.span($0) } ?? places.spanOfBlock
    diagnostics.append(linkApart(written, right: "[\(words)](\(path))", at: span, isFixed: range != nil))
  }
}

/// What was written between a link's parentheses: a path and perhaps a title, with Word's quotation marks around
/// either.
private struct WrittenAddress {
  let whole: String
  let path: String
  let title: String?

  init(_ whole: String) {
    self.whole = whole
    let scalars = Array(whole.unicodeScalars)
    if let inside = insideCurlyQuotes(scalars) {
      (path, title) = (String(scalars: inside), nil)
    } else if let from = Self.titleStart(scalars) {
      (path, title) = (String(scalars: scalars[..<from]), String(scalars: scalars[(from + 2)..<(scalars.count - 1)]))
    } else {
      (path, title) = (whole, nil)
    }
  }

  /// The blank before a title in quotation marks at the end.
  private static func titleStart(_ scalars: [Unicode.Scalar]) -> Int? {
    func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar.isCurlyQuote }
    guard let last = scalars.last, isQuote(last) else { return nil }
    return scalars.indices.dropLast(2).first { scalars[$0] == " " && isQuote(scalars[$0 + 1]) }
  }

  /// Whether it can be written right by itself.
  var isPlain: Bool { !(path + (title ?? "")).unicodeScalars.contains { $0 == "<" || $0 == ">" || $0 == "\"" } }

  /// As CommonMark wants it (6.3).
  var right: String {
    (path.utf8.contains(0x20) ? "<\(path)>" : path) + (title.map { " \"\($0)\"" } ?? "")
  }
}

/// Whether a text in parentheses was meant for an address: a file with its suffix, a path or an address on the web.
private func readsLikePath(_ text: String) -> Bool {
  if ["../", "./", "http://", "https://"].contains(where: { text.utf8.starts(with: $0.utf8) }) { return true }
  guard let last = text.pieces(between: "#")[0].pathParts.last else { return false }
  let parts = last.pieces(between: ".")
  guard parts.count > 1, let suffix = parts.last, (1...5).contains(suffix.utf8.count) else { return false }
  return suffix.utf8.allSatisfy(isAlphanumeric)
}
