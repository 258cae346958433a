internal import Markup
internal import Planning

// A pack's HTML as pandoc should read it. Only what is named here goes through, so that nothing a body, a template of
// the handbook or a picture holds can make pandoc fetch, read or pass on anything.

/// Writes HTML for pandoc from the HTML of a pack.
struct WordHTML {
  /// Word's own XML for the end of a section of pages.
  let uprightEnd: XML
  let sidewaysEnd: XML
  /// Whether the pages around it are on their side already.
  let isWide: Bool

  private var result: XML = ""
  /// What closes each open element, in order: `nil` for one that is left out.
  private var open: [(name: String, end: XML?)] = []
  /// Elements that are left out with all that is in them.
  private var skipped = 0
  /// Nothing has been written since a section of pages ended.
  private var isAtSectionStart = false
  private var tables: [PrintedTable] = []
  private var nextTable = 0
  /// The place of an item that links may lead to: it stands in the item's first paragraph, as an item can carry none.
  private var mark: XML?
  /// Columns of a table whose first row is still to come.
  private var columns: XML?

  init(uprightEnd: XML, sidewaysEnd: XML, isWide: Bool) {
    self.uprightEnd = uprightEnd
    self.sidewaysEnd = sidewaysEnd
    self.isWide = isWide
  }

  func read(_ html: [UInt8]) -> XML {
    var writing = self
    writing.tables = printedTables(in: html)
    for piece in HTMLPieces(html) {
      switch piece {
      case .text(let text): writing.add(text)
      case .tag(let tag): writing.add(tag)
      }
    }
    return writing.result
  }

  private mutating func add(_ text: ArraySlice<UInt8>) {
    guard skipped == 0 else { return }
    if text.contains(where: { $0 > 0x20 }) {
      isAtSectionStart = false
      writeMark()
    }
    result += XML(written: withoutControls(text))
  }

  private mutating func add(_ tag: HTMLTag) {
    if skippedElements.contains(tag.name) {
      // An element without an end would swallow the rest.
      if !voidElements.contains(tag.name) { skipped = max(0, skipped + (tag.isEnd ? -1 : 1)) }
      return
    }
    guard skipped == 0 else { return }
    if tag.isEnd { return end(tag) }
    begin(tag)
  }

  // MARK: Elements

  private mutating func begin(_ tag: HTMLTag) {
    if ["thead", "tbody", "tr"].contains(tag.name), let columns {
      result += columns
      self.columns = nil
    }
    switch tag.name {
    case "br", "hr": result += "<\(tag.name)>"
    case "img": result += picture(tag)
    case "small": push(tag, "<br><span data-custom-style=\"Small\">", "</span>")
    case "aside": push(tag, "<div data-custom-style=\"Callout\">", "</div>")
    case "p" where tag.carries("callout-title"): push(tag, "<p><strong>", "</strong></p>")
    case "figcaption", "summary": push(tag, "<p>", "</p>")
    case "section", "figure", "div", "details": push(tag, "<div>", "</div>")
    case "a": beginLink(tag)
    case "span" where tag.carries("fn"): push(tag, "<span class=\"fn\">", "</span>")
    case "ol": beginList(tag)
    case "li":
      push(tag, "<li>", "</li>")
      mark = tag.value("id") == nil ? nil : "<span\(identifier(tag))></span>"
    case "table": beginTable(tag)
    case "td", "th": push(tag, "<\(tag.name)\(alignment(tag))>", "</\(tag.name)>")
    case "h1", "h2", "h3", "h4", "h5", "h6": push(tag, "<\(tag.name)\(identifier(tag))>", "</\(tag.name)>")
    case let name where plainElements.contains(name): push(tag, "<\(name)>", "</\(name)>")
    default: push(tag, nil, nil)
    }
  }

  private mutating func writeMark() {
    guard let mark else { return }
    result += mark
    self.mark = nil
  }

  private mutating func push(_ tag: HTMLTag, _ start: XML?, _ end: XML?) {
    if let start { result += start }
    if !voidElements.contains(tag.name) { open.append((tag.name, end)) }
  }

  /// Closes an element, and what was left open in it.
  private mutating func end(_ tag: HTMLTag) {
    guard let place = open.lastIndex(where: { $0.name == tag.name }) else { return }
    while open.count > place, let closed = open.popLast() {
      if let end = closed.end { result += end }
      if closed.name == "table", closed.end?.text.contains("<pre") == true { isAtSectionStart = true }
    }
  }

  private mutating func beginLink(_ tag: HTMLTag) {
    // A way back from a note is for screens.
    if tag.carries("footnote-back") { return push(tag, "<span class=\"gone\">", "</span>") }
    let address = tag.value("href") ?? []
    if address.first == UInt8(ascii: "#") {
      let name = wordBookmark(String(decoding: unescaped(Array(address.dropFirst())), as: UTF8.self))
      return push(tag, "<a href=\"#\(name)\"\(identifier(tag))>", "</a>")
    }
    let isOutside = ["http://", "https://", "mailto:", "tel:"].contains { address.starts(with: $0.utf8) }
    guard isOutside else { return push(tag, nil, nil) }
    push(tag, "<a href=\"\(XML(written: withoutControls(address)))\">", "</a>")
  }

  /// `1)` goes by the class of a frame, as pandoc keeps none of a list.
  private mutating func beginList(_ tag: HTMLTag) {
    let start = Int(String(decoding: tag.value("start") ?? [], as: UTF8.self)) ?? 1
    let isParen = tag.carries("paren")
    push(
      tag, "\(isParen ? "<div class=\"paren\">" : "" as XML)<ol start=\"\(start)\">", isParen ? "</ol></div>" : "</ol>")
  }

  private mutating func beginTable(_ tag: HTMLTag) {
    guard nextTable < tables.count else { return push(tag, nil, nil) }
    let table = tables[nextTable]
    nextTable += 1
    let isTurned = !isWide && table.fit > .upright && !open.contains { $0.name == "table" }
    if isTurned, !isAtSectionStart { result += uprightEnd }
    isAtSectionStart = false
    let classes = (isWide || isTurned ? ["wide"] : []) + (table.fit > .sideways ? ["small"] : [])
    let shares = table.shares(isWide: isWide || isTurned).map { share -> XML in
      "<col style=\"width:\(share / 100).\(share % 100 < 10 ? "0" : "")\(share % 100)%\">"
    }
    columns = "<colgroup>\(shares.joined())</colgroup>"
    push(tag, "<table class=\"\(classes.joined(separator: " "))\">", isTurned ? "</table>\n\(sidewaysEnd)" : "</table>")
  }

  private func alignment(_ tag: HTMLTag) -> XML {
    if tag.carries("r") || tag.carries("n") { return " style=\"text-align:right\"" }
    return tag.carries("c") ? " style=\"text-align:center\"" : ""
  }

  private func identifier(_ tag: HTMLTag) -> XML {
    tag.value("id").map { " id=\"\(wordBookmark(String(decoding: unescaped(Array($0)), as: UTF8.self)))\"" } ?? ""
  }

  // MARK: Pictures

  /// Word shows PNG, JPEG and GIF; of others it gets the text.
  private func picture(_ tag: HTMLTag) -> XML {
    let alternative = XML(written: withoutControls(tag.value("alt") ?? []))
    let address = tag.value("src") ?? []
    let isShown = ["png", "jpeg", "gif"].contains { address.starts(with: "data:image/\($0);base64,".utf8) }
    guard isShown else { return alternative.isEmpty ? "" : "<em>[\(alternative)]</em>" }
    return "<img src=\"\(XML(written: Array(address)))\" alt=\"\(alternative)\"\(size(tag))>"
  }

  /// As large as it is at 96 pixels an inch, as far as it fits on the page, or into a column.
  private func size(_ tag: HTMLTag) -> XML {
    func pixels(_ name: String) -> Double? { tag.value(name).flatMap { Double(String(decoding: $0, as: UTF8.self)) } }
    guard let width = pixels("width"), let height = pixels("height"), width > 0, height > 0 else { return "" }
    let isInTable = open.contains { $0.name == "table" }
    let mostWidth = isInTable ? 113 : isWide ? PrintedTable.sideways : PrintedTable.upright,
      mostHeight = isWide ? 400.0 : 510
    let scale = min(1, mostWidth / (width * 0.75), mostHeight / (height * 0.75))
    return " width=\"\(max(1, Int(width * scale)))\" height=\"\(max(1, Int(height * scale)))\""
  }
}

/// A name that Word takes for a bookmark: letters, digits and underscores.
func wordBookmark(_ id: String) -> String {
  var name = "P"
  for scalar in id.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: name.unicodeScalars.append(scalar)
    default: name += "_"
    }
  }
  return name
}

/// Go through without their attributes.
private let plainElements: Set<String> = [
  "p", "ul", "blockquote", "pre", "code", "em", "strong", "del", "sup", "sub", "b", "i", "span", "thead", "tbody", "tr",
  "caption", "dl", "dt", "dd"
]
private let skippedElements: Set<String> = [
  "svg", "script", "style", "iframe", "object", "embed", "template", "math", "video", "audio", "canvas", "head",
  "title", "link", "meta", "base"
]
private let voidElements: Set<String> = [
  "br", "hr", "img", "input", "embed", "link", "meta", "base", "col", "source", "track", "wbr", "area", "param"
]

/// Text without what XML may not hold: control characters, U+FFFE and U+FFFF.
private func withoutControls(_ text: ArraySlice<UInt8>) -> [UInt8] {
  let isClean = text.allSatisfy { $0 >= 0x20 && $0 != 0xEF || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  if isClean { return Array(text) }
  let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { isXML($0) ? $0 : "\u{FFFD}" }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: scalars)
  return Array(String(result).utf8)
}
