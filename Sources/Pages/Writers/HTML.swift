internal import Planning
internal import Templates

// Pieces of HTML that pages are put together from. Signs between brackets are written in this folder only, so that a
// page's Swift says what stands there, and never how it is marked.

/// A text as HTML.
func escaped(_ text: String) -> [UInt8] {
  var html: [UInt8] = []
  html.reserveCapacity(text.utf8.count)
  appendEscaped(text, to: &html)
  return html
}

/// A text as a link; where it leads nowhere, as text.
func linked(_ text: String, _ href: String?) -> [UInt8] {
  guard let href, !href.isEmpty else { return escaped(text) }
  var html: [UInt8] = []
  html.reserveCapacity(href.utf8.count + text.utf8.count + 16)
  html += "<a href=\"".utf8
  appendEscaped(href, to: &html)
  html += "\">".utf8
  appendEscaped(text, to: &html)
  html += "</a>".utf8
  return html
}

/// Pieces of HTML with a separator between.
func joined(_ pieces: [[UInt8]], _ separator: String = ", ") -> [UInt8] {
  guard pieces.count > 1 else { return pieces.first ?? [] }
  var html: [UInt8] = []
  html.reserveCapacity(pieces.reduce(0) { $0 + $1.count + separator.utf8.count })
  for (index, piece) in pieces.enumerated() {
    if index > 0 { html += separator.utf8 }
    html += piece
  }
  return html
}

/// Elements, each by what it is for.
enum HTML {
  /// Pieces, each on a line of its own.
  static func lines(_ pieces: [[UInt8]]) -> [UInt8] { joined(pieces, "<br>") }

  /// What stands smaller under or behind something; nothing for nothing.
  ///
  /// - Parameter language: its language, where it is another than the page's, else empty.
  static func small(_ html: [UInt8], language: String = "") -> [UInt8] {
    html.isEmpty ? [] : element("small", language: language, html)
  }

  /// A number that is read first.
  static func bold(_ text: String) -> [UInt8] { element("b", escaped(text)) }

  /// The page's own place among others.
  static func currentPage(_ text: String) -> [UInt8] {
    Array("<strong aria-current=\"page\">".utf8) + escaped(text) + Array("</strong>".utf8)
  }

  /// A name that is written as it stands: a file, a path.
  static func code(_ text: String) -> [UInt8] { element("code", escaped(text)) }

  static func list(_ items: [[UInt8]]) -> [UInt8] {
    var html = Array("<ul>".utf8)
    html.reserveCapacity(items.reduce(9) { $0 + $1.count + 9 })
    for item in items {
      html += "<li>".utf8
      html += item
      html += "</li>".utf8
    }
    html += "</ul>".utf8
    return html
  }

  static func paragraphs(_ texts: [String]) -> [UInt8] { texts.flatMap { element("p", escaped($0)) } }

  /// Words in another language than those around them; those of the page's own as they are.
  static func inLanguage(_ html: [UInt8], language: String) -> [UInt8] {
    language.isEmpty ? html : element("span", language: language, html)
  }

  /// A place without words, for links to arrive at.
  static func place(_ id: String) -> [UInt8] { Array("<span id=\"".utf8) + escaped(id) + Array("\"></span>".utf8) }

  /// A text, a link where it leads somewhere, in the classes of a cell that is filled; plain where it has neither.
  static func marked(_ text: String, href: String?, classes: String) -> [UInt8] {
    guard href != nil || !classes.isEmpty else { return escaped(text) }
    let name = href == nil ? "span" : "a"
    var html = Array("<\(name)".utf8)
    if !classes.isEmpty { html += " class=\"\(classes)\"".utf8 }
    if let href {
      html += " href=\"".utf8
      appendEscaped(href, to: &html)
      html += "\"".utf8
    }
    html.append(UInt8(ascii: ">"))
    appendEscaped(text, to: &html)
    html += "</\(name)>".utf8
    return html
  }

  // MARK: Tables

  /// A row of a table's body that is one cell.
  static func row(across columns: Int, _ html: [UInt8]) -> [UInt8] {
    Array("<tr><td colspan=\"\(columns)\">".utf8) + html + Array("</td></tr>\n".utf8)
  }

  /// Between rows that are shown and rows that a box shows.
  static let nextRows = Array("</tbody>\n<tbody>\n".utf8)

  /// The box that shows the rows behind it, without a script.
  static func boxShowingRest(_ label: String) -> [UInt8] {
    Array("<label class=\"rest\"><input type=\"checkbox\"> ".utf8) + escaped(label) + Array("</label>".utf8)
  }

  /// A row of a table with a place for links to arrive at.
  static func row(_ row: [UInt8], withId id: String) -> [UInt8] {
    let start = "<tr".utf8
    guard row.starts(with: start) else { return row }
    return Array("<tr id=\"".utf8) + escaped(id) + Array("\"".utf8) + row.dropFirst(start.count)
  }

  // MARK: Paper

  /// A date or a number with its unit: never on two lines.
  static func unbroken(_ text: String) -> [UInt8] { escaped(String(text.map { $0 == " " ? "\u{A0}" : $0 })) }

  /// A number or an id: never broken at its hyphens.
  static func whole(_ text: String) -> [UInt8] {
    Array("<span class=\"nb\">".utf8) + escaped(text) + Array("</span>".utf8)
  }

  /// A note at the foot of the page.
  static func footnote(_ text: String) -> [UInt8] {
    Array("<span class=\"fn\">".utf8) + escaped(text) + Array("</span>".utf8)
  }

  /// A number in one of four tints, the more the darker.
  static func heat(_ text: String, step: Int) -> [UInt8] {
    Array("<span class=\"heat h\(step)\">".utf8) + escaped(text) + Array("</span>".utf8)
  }

  /// A computed date with its working: on paper at the foot of the page, elsewhere behind it.
  static func computed(_ date: String, working: String, on route: Route) -> [UInt8] {
    guard !working.isEmpty else { return escaped(date) }
    return escaped(date) + (route.isPaper ? footnote("= \(working)") : escaped(" = \(working)"))
  }

  // MARK: Elements

  private static func element(_ name: String, language: String = "", _ content: [UInt8]) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(content.count + 2 * name.utf8.count + 24)
    html += language.isEmpty ? "<\(name)>".utf8 : "<\(name) lang=\"\(language)\">".utf8
    html += content
    html += "</\(name)>".utf8
    return html
  }
}
