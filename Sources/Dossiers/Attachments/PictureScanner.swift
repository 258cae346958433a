internal import Diagnostics

/// Whether an SVG is a picture and nothing else.
package func isOnlyPicture(_ svg: [UInt8]) -> Bool { PictureScanner.faults(in: svg).isEmpty }

/// Looks through a picture in SVG for anything that is more than a picture: scripts, event handlers, addresses that a
/// browser would fetch, and ways of writing that could hide these.
///
/// It is stricter than XML. A picture that declares entities, or is not well formed, is refused, because a browser that
/// reads it as HTML might see other elements in it than one that reads it as XML.
struct PictureScanner {
  enum What: Sendable, Hashable {
    case encoding, declaration, instruction, malformed
    /// An element or an attribute that can run or fetch something.
    case element(String), attribute(String)
    /// An address that is neither a place in the picture nor a picture inside it.
    case address(String)
  }

  struct Fault: Equatable {
    let what: What
    let place: Range<Int>
  }

  private let text: [UInt8]
  private var at = 0
  private var faults: [Fault] = []
  /// Elements that are open, innermost last.
  private var open: [String] = []
  private var hasRoot = false
  /// The text of the style sheet that is open: a reader joins its pieces, whatever stands between them.
  private var sheet: [UInt8] = []

  /// The first faults, in order; empty where it is a picture and nothing else.
  static func faults(in text: [UInt8]) -> [Fault] {
    var scanner = PictureScanner(text: text)
    scanner.scan()
    return Array(scanner.faults.prefix(mostFaults))
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  private mutating func scan() {
    guard String(validating: text, as: UTF8.self) != nil, !text.contains(0) else {
      return found(.encoding, 0..<min(1, text.count))
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    while at < text.count, faults.count < Self.mostFaults {
      if text[at] == UInt8(ascii: "<") { markup() } else { characters() }
    }
    if !open.isEmpty || !hasRoot { found(.malformed, max(0, text.count - 1)..<text.count) }
  }

  private mutating func found(_ what: What, _ place: Range<Int>) { faults.append(Fault(what: what, place: place)) }

  private func starts(_ word: StaticString) -> Bool {
    at + word.utf8CodeUnitCount <= text.count
      && (0..<word.utf8CodeUnitCount).allSatisfy { small(text[at + $0]) == word.utf8Start[$0] }
  }

  // MARK: Between tags

  private mutating func characters() {
    let start = at
    while at < text.count, text[at] != UInt8(ascii: "<") { at += 1 }
    if open.last == "style" { sheet += text[start..<at] }
  }

  private mutating func markup() {
    let start = at
    if starts("<!--") {
      skip(past: "-->", from: start)
    } else if starts("<![cdata[") {
      skip(past: "]]>", from: start)
      if open.last == "style" { sheet += text[start..<at].dropFirst(9).dropLast(3) }
      if text[(start + 1)..<at].contains(UInt8(ascii: "<")) { found(.malformed, start..<min(start + 9, text.count)) }
    } else if starts("<!") {
      found(.declaration, start..<min(start + 9, text.count))
      skip(past: ">", from: start)
    } else if starts("<?xml "), start <= 3 {
      skip(past: "?>", from: start)
      let head = String(decoding: text[start..<at], as: UTF8.self).lowercased()
      if head.contains("encoding"), !head.contains("utf-8") { found(.encoding, start..<at) }
    } else if starts("<?") {
      found(.instruction, start..<min(start + 5, text.count))
      skip(past: "?>", from: start)
    } else {
      tag()
    }
  }

  private mutating func skip(past end: StaticString, from start: Int) {
    at = start + 2
    while at < text.count, !starts(end) { at += 1 }
    guard at < text.count else { return found(.malformed, start..<start + 1) }
    at += end.utf8CodeUnitCount
    // A comment for a reader of XML may be an element for a reader of HTML.
    let hidden = String(decoding: text[start..<at], as: UTF8.self).lowercased()
    if hidden.contains("<script") || hidden.contains("<foreignobject") { found(.element("script"), start..<at) }
  }

  // MARK: Tags

  private mutating func tag() {
    let start = at
    at += 1
    let isEnd = at < text.count && text[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let whole = name()
    guard !whole.isEmpty else { return found(.malformed, start..<at) }
    let element = local(whole)
    if isEnd {
      spaces()
      guard at < text.count, text[at] == UInt8(ascii: ">"), open.last == element else {
        return found(.malformed, start..<at)
      }
      at += 1
      open.removeLast()
      if element == "style" { closeSheet(start..<at) }
      return
    }
    if Self.refusedElements.contains(element) { found(.element(element), start..<at) }
    if open.isEmpty, hasRoot || element != "svg" { found(.malformed, start..<at) }
    hasRoot = true
    guard let isClosed = attributes(of: element) else { return found(.malformed, start..<at) }
    guard !isClosed else { return }
    open.append(element)
    if open.count > 200 { found(.malformed, start..<at) }
  }

  /// Whether the tag closes itself; nil where it is no tag.
  private mutating func attributes(of element: String) -> Bool? {
    while true {
      spaces()
      guard at < text.count else { return nil }
      if text[at] == UInt8(ascii: ">") {
        at += 1
        return false
      }
      if text[at] == UInt8(ascii: "/") {
        at += 1
        guard at < text.count, text[at] == UInt8(ascii: ">") else { return nil }
        at += 1
        return true
      }
      let start = at, name = name()
      spaces()
      guard !name.isEmpty, at < text.count, text[at] == UInt8(ascii: "=") else { return nil }
      at += 1
      spaces()
      guard at < text.count, text[at] == UInt8(ascii: "\"") || text[at] == UInt8(ascii: "'") else { return nil }
      let quote = text[at], from = at + 1
      at = from
      while at < text.count, text[at] != quote {
        if text[at] == UInt8(ascii: "<") { return nil }
        at += 1
      }
      guard at < text.count else { return nil }
      attribute(name, Array(text[from..<at]), of: element, start..<at + 1)
      at += 1
    }
  }

  private mutating func attribute(_ name: String, _ written: [UInt8], of element: String, _ place: Range<Int>) {
    let key = local(name)
    guard let value = decoded(written) else { return found(.declaration, place) }
    if key.hasPrefix("on") { return found(.attribute(key), place) }
    if name.hasPrefix("xmlns"), value.contains("xhtml") { return found(.attribute(name), place) }
    if key == "base" { return found(.attribute(key), place) }
    if key == "attributename", ["href", "style"].contains(local(value)) || local(value).hasPrefix("on") {
      return found(.attribute(key), place)
    }
    if key == "href" || key == "src" {
      if !isInside(value) { found(.address(value), place) }
    } else if key == "style" || value.containsBytes(of: "url(") || value.containsBytes(of: "javascript:") {
      style(written, place)
    } else if value.containsBytes(of: "("), !isOfWords(name) {
      style(written, place)
    }
  }

  /// Whether what an attribute says is read by people or programs that draw, and never as CSS.
  private func isOfWords(_ name: String) -> Bool {
    ["id", "class", "lang", "role"].contains(name) || name.contains(":") || name.starts(with: "data-")
      || name.starts(with: "aria-")
  }

  private mutating func closeSheet(_ place: Range<Int>) {
    style(sheet, place)
    sheet = []
  }

  private mutating func name() -> String {
    let start = at
    while at < text.count, isName(text[at]) { at += 1 }
    return String(decoding: text[start..<at].map(small), as: UTF8.self)
  }

  private func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte >= 0x80
  }

  /// A name without its prefix.
  private func local(_ name: String) -> String { name.split(separator: ":").last.map(String.init) ?? name }

  private mutating func spaces() { while at < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[at]) { at += 1 } }

  private func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  // MARK: Values

  /// A place in the picture, or a picture inside it.
  private func isInside(_ address: String) -> Bool {
    if address.hasPrefix("#") || address.isEmpty { return true }
    return ["png", "jpeg", "jpg", "gif", "webp"].contains { address.hasPrefix("data:image/\($0);base64,") }
  }

  /// Looks through CSS for what a browser would fetch or run, and for escapes and comments that could hide such a
  /// thing.
  private mutating func style(_ css: [UInt8], _ place: Range<Int>) {
    guard let text = decoded(css) else { return found(.declaration, place) }
    for word in Self.refusedInStyles where text.containsBytes(of: word) { return found(.address(word), place) }
    var rest = text.utf8[...]
    while let range = rest.firstRange(of: "url(".utf8) {
      rest = rest[range.upperBound...]
      let written = rest.prefix { $0 != UInt8(ascii: ")") }
      let address = written.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
      let shown = String(decoding: address, as: UTF8.self)
      if !isInside(shown) { return found(.address(String(shown.prefix(60))), place) }
    }
  }

  /// A value as a browser compares it: character references are replaced by their characters, letters are small, and
  /// blanks, which browsers pass over in addresses, are left out. nil where it names an entity that XML does not have.
  private func decoded(_ written: [UInt8]) -> String? {
    var text: [UInt8] = [], rest = written[...]
    while let first = rest.popFirst() {
      guard first == UInt8(ascii: "&") else {
        text.append(first)
        continue
      }
      guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
      let name = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      guard let scalar = scalar(of: name) else { return nil }
      text += String(scalar).utf8
    }
    return String(decoding: text.map(small).filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
  }

  private func scalar(of name: String) -> Unicode.Scalar? {
    let known: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
    if let scalar = known[name] { return scalar }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }

  private static let mostFaults = 5

  /// What of CSS fetches without `url(`, each of which may have an address in quotes behind it; what runs; and what
  /// could hide either.
  private static let refusedInStyles = [
    "@import", "image(", "image-set(", "src(", "element(", "image-rect(", "cross-fade(", "paint(", "attr(",
    "expression(", "javascript:", "-moz-binding", "behavior:", "\\", "/*"
  ]

  private static let refusedElements: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "html", "body", "link", "meta", "base", "form", "audio",
    "video", "handler", "listener",
    "applet", "frame", "frameset", "portal", "template"
  ]
}
