internal import Markup
internal import Planning

// The HTML of a pack, rewritten for pandoc, which makes a Word document of it. Only elements and attributes that are
// named here are written: nothing that stands in a body, a template of the handbook or a picture can make pandoc fetch,
// read or pass on anything.

/// Writes HTML for pandoc from the HTML of a pack.
struct WordHTML {
  /// Word's own XML that ends a section of upright pages, or of pages on their side.
  let uprightEnd: XML
  let sidewaysEnd: XML
  /// Whether the HTML stands on pages that are on their side already.
  let isWide: Bool

  /// An element whose end tag is still to come.
  private struct OpenElement {
    let name: String
    /// What is written where the element ends; nil for an element of which only the content is written.
    let end: XML?
    /// Whether a section of pages ends with it: a table that stands on pages of its own, on their side.
    let endsPages: Bool
  }

  private var result: XML = ""
  /// The elements around the present place, the outermost first.
  private var open: [OpenElement] = []
  /// How many elements around the present place are left out with all that is in them.
  private var skipped = 0
  /// Whether nothing has been written since a section of pages ended.
  private var isAtSectionStart = false
  /// All tables of the HTML, in order, and how many of them have begun.
  private var tables: [PrintedTable] = []
  private var nextTable = 0
  /// An anchor still to be written: that of a list item goes into its first text, as pandoc drops an id of the item.
  private var pendingAnchor: XML?
  /// The widths of the columns of a table, still to be written: they go before its first row.
  private var pendingColumns: XML?

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
      writeAnchor()
    }
    result += XML(written: withoutControls(text))
  }

  private mutating func add(_ tag: HTMLTag) {
    if skippedElements.contains(tag.name) {
      // A void element has no end tag: counted as open it would swallow the rest of the document.
      if !voidElements.contains(tag.name) { skipped = max(0, skipped + (tag.isEnd ? -1 : 1)) }
      return
    }
    guard skipped == 0 else { return }
    if tag.isEnd { return end(tag) }
    begin(tag)
  }

  // MARK: Elements

  private mutating func begin(_ tag: HTMLTag) {
    if ["thead", "tbody", "tr"].contains(tag.name), let columns = pendingColumns {
      result += columns
      pendingColumns = nil
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
      pendingAnchor = tag.value("id") == nil ? nil : "<span\(identifier(tag))></span>"
    case "table": beginTable(tag)
    case "td", "th": push(tag, "<\(tag.name)\(alignment(tag))>", "</\(tag.name)>")
    case "h1", "h2", "h3", "h4", "h5", "h6": push(tag, "<\(tag.name)\(identifier(tag))>", "</\(tag.name)>")
    case let name where plainElements.contains(name): push(tag, "<\(name)>", "</\(name)>")
    default: push(tag, nil, nil)
    }
  }

  private mutating func writeAnchor() {
    guard let anchor = pendingAnchor else { return }
    result += anchor
    pendingAnchor = nil
  }

  /// Writes what an element begins with, and keeps what it ends with until its end tag comes.
  ///
  /// - Parameters:
  ///   - start: nil for an element of which only the content is written; `end` likewise.
  private mutating func push(_ tag: HTMLTag, _ start: XML?, _ end: XML?, endsPages: Bool = false) {
    if let start { result += start }
    if voidElements.contains(tag.name) { return }
    open.append(OpenElement(name: tag.name, end: end, endsPages: endsPages))
  }

  /// Closes an element with all that is still open in it. An end tag without a beginning is dropped.
  private mutating func end(_ tag: HTMLTag) {
    guard let place = open.lastIndex(where: { $0.name == tag.name }) else { return }
    while open.count > place, let closed = open.popLast() {
      if let end = closed.end { result += end }
      if closed.endsPages { isAtSectionStart = true }
    }
  }

  private mutating func beginLink(_ tag: HTMLTag) {
    // The link from a footnote back to its text is of use on screens only.
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

  /// A numbered list. pandoc drops the classes of a list, so that of one numbered `1)` stands on a `div` around it.
  private mutating func beginList(_ tag: HTMLTag) {
    let start = Int(String(decoding: tag.value("start") ?? [], as: UTF8.self)) ?? 1
    if tag.carries("paren") {
      push(tag, "<div class=\"paren\"><ol start=\"\(start)\">", "</ol></div>")
    } else {
      push(tag, "<ol start=\"\(start)\">", "</ol>")
    }
  }

  /// A table with the widths of its columns. One that is too wide for upright pages gets pages of its own on their
  /// side.
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
    pendingColumns = "<colgroup>\(shares.joined())</colgroup>"
    push(
      tag, "<table class=\"\(classes.joined(separator: " "))\">", isTurned ? "</table>\n\(sidewaysEnd)" : "</table>",
      endsPages: isTurned)
  }

  private func alignment(_ tag: HTMLTag) -> XML {
    if tag.carries("r") || tag.carries("n") { return " style=\"text-align:right\"" }
    return tag.carries("c") ? " style=\"text-align:center\"" : ""
  }

  private func identifier(_ tag: HTMLTag) -> XML {
    tag.value("id").map { " id=\"\(wordBookmark(String(decoding: unescaped(Array($0)), as: UTF8.self)))\"" } ?? ""
  }

  // MARK: Pictures

  /// A picture that Word can show (PNG, JPEG, GIF); of any other the text that stands for it.
  private func picture(_ tag: HTMLTag) -> XML {
    let alternative = XML(written: withoutControls(tag.value("alt") ?? []))
    let address = tag.value("src") ?? []
    let isShown = ["png", "jpeg", "gif"].contains { address.starts(with: "data:image/\($0);base64,".utf8) }
    guard isShown else { return alternative.isEmpty ? "" : "<em>[\(alternative)]</em>" }
    return "<img src=\"\(XML(written: Array(address)))\" alt=\"\(alternative)\"\(size(tag))>"
  }

  /// The size of a picture in pixels, 96 of them an inch: its own, or less where it would not fit on the page or into a
  /// column of a table. What it must fit into is counted in points: a pixel has 0.75 of them.
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

/// Elements that are written without their attributes.
private let plainElements: Set<String> = [
  "p", "ul", "blockquote", "pre", "code", "em", "strong", "del", "sup", "sub", "b", "i", "span", "thead", "tbody", "tr",
  "caption", "dl", "dt", "dd"
]
/// Elements that are left out with all that is in them.
private let skippedElements: Set<String> = [
  "svg", "script", "style", "iframe", "object", "embed", "template", "math", "video", "audio", "canvas", "head",
  "title", "link", "meta", "base"
]
/// Elements that have no end tag (HTML, 13.1.2).
private let voidElements: Set<String> = [
  "br", "hr", "img", "input", "embed", "link", "meta", "base", "col", "source", "track", "wbr", "area", "param"
]

/// Text in which U+FFFD stands for what XML may not hold: control characters, U+FFFE and U+FFFF.
private func withoutControls(_ text: ArraySlice<UInt8>) -> [UInt8] {
  // The bytes of U+FFFE and U+FFFF begin with EF.
  let isClean = text.allSatisfy { $0 >= 0x20 && $0 != 0xEF || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  if isClean { return Array(text) }
  let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { isXML($0) ? $0 : "\u{FFFD}" }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: scalars)
  return Array(String(result).utf8)
}
