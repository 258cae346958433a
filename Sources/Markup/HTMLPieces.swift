/// A piece of HTML that this program wrote: a tag, or the text between two tags.
package enum HTMLPiece: Sendable {
  /// As it is written, escaped.
  case text(ArraySlice<UInt8>)
  case tag(HTMLTag)
}

/// A tag as it is written.
package struct HTMLTag: Sendable {
  /// In lower case.
  package let name: String
  package let isEnd: Bool
  /// Names in lower case, values escaped as they are written; in their order.
  package let attributes: [(name: String, value: ArraySlice<UInt8>)]
  /// The whole tag.
  package let written: ArraySlice<UInt8>

  /// The value of an attribute, escaped as it is written; nil where it is not there.
  package func value(_ name: String) -> ArraySlice<UInt8>? { attributes.first { $0.name == name }?.value }

  /// Whether it has a class of that name.
  package func carries(_ name: String) -> Bool {
    value("class")?.split(separator: 0x20).contains { $0.elementsEqual(name.utf8) } ?? false
  }
}

/// HTML taken apart in one pass. What bodies and templates give is well-formed; of anything else no byte is lost: a `<`
/// that begins no tag is text.
package struct HTMLPieces: Sequence, IteratorProtocol {
  private let html: [UInt8]
  private var at = 0

  package init(_ html: [UInt8]) {
    self.html = html
  }

  package mutating func next() -> HTMLPiece? {
    while at < html.count {
      if isTagStart(at) {
        if let tag = takeTag() { return .tag(tag) }
        continue
      }
      let start = at
      at += 1
      while at < html.count, !isTagStart(at) { at += 1 }
      return .text(html[start..<at])
    }
    return nil
  }

  private func isTagStart(_ place: Int) -> Bool {
    guard html[place] == UInt8(ascii: "<"), place + 1 < html.count else { return false }
    let next = html[place + 1]
    return isASCIILetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
  }

  /// A tag; nil for a comment or a declaration, which is passed over.
  private mutating func takeTag() -> HTMLTag? {
    let start = at
    if html[at + 1] == UInt8(ascii: "!") {
      skipDeclaration()
      return nil
    }
    let isEnd = html[at + 1] == UInt8(ascii: "/")
    at += isEnd ? 2 : 1
    let name = take { isASCIILetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    var attributes: [(name: String, value: ArraySlice<UInt8>)] = []
    while at < html.count, html[at] != UInt8(ascii: ">") {
      if let attribute = takeAttribute() { attributes.append(attribute) }
    }
    at = Swift.min(at + 1, html.count)
    return HTMLTag(name: lowered(name), isEnd: isEnd, attributes: attributes, written: html[start..<at])
  }

  private mutating func skipDeclaration() {
    let isComment = html[at...].starts(with: Array("<!--".utf8))
    let end = html[at...].firstRange(of: Array((isComment ? "-->" : ">").utf8))
    at = end?.upperBound ?? html.count
  }

  private mutating func takeAttribute() -> (name: String, value: ArraySlice<UInt8>)? {
    let name = take { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    guard !name.isEmpty else {
      at += 1
      return nil
    }
    _ = take(isSpace)
    guard at < html.count, html[at] == UInt8(ascii: "=") else { return (lowered(name), []) }
    at += 1
    _ = take(isSpace)
    guard at < html.count else { return (lowered(name), []) }
    let quote = html[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (lowered(name), take { !isSpace($0) && $0 != UInt8(ascii: ">") })
    }
    at += 1
    let value = take { $0 != quote }
    at = Swift.min(at + 1, html.count)
    return (lowered(name), value)
  }

  private mutating func take(_ belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = at
    while at < html.count, belongs(html[at]) { at += 1 }
    return html[start..<at]
  }

  private func lowered(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
