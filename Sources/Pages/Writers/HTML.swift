internal import Planning
internal import Templates

// Pieces of HTML that pages are put together from. Tags are written in this folder only: the Swift code of a page says
// what stands on it, and never how that is marked up.

/// A text, escaped so that it can stand in HTML, also between the quotes of an attribute.
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

/// Pieces of HTML, one after the other.
///
/// - Parameter separator: what stands between two pieces; it is put there as it is, so it must be HTML itself.
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

/// Elements of HTML, each under the name of its purpose rather than of its tag.
enum HTML {
  /// Pieces, each on a line of its own.
  static func lines(_ pieces: [[UInt8]]) -> [UInt8] { joined(pieces, "<br>") }

  /// Small print under or behind something; no element at all where there is nothing to print.
  ///
  /// - Parameter language: the language of the text (ISO 639-1); empty where it is that of the page.
  static func small(_ html: [UInt8], language: String = "") -> [UInt8] {
    html.isEmpty ? [] : element("small", language: language, html)
  }

  /// A number that readers should see first.
  static func bold(_ text: String) -> [UInt8] { element("b", escaped(text)) }

  /// The name of the page itself, in a list of pages where the others are links.
  static func currentPage(_ text: String) -> [UInt8] {
    Array("<strong aria-current=\"page\">".utf8) + escaped(text) + Array("</strong>".utf8)
  }

  /// The name of a file or a path, in the letters of code.
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

  /// Text whose language differs from that around it.
  ///
  /// - Parameter language: its language (ISO 639-1); empty where it is that of the page, which needs no element.
  static func inLanguage(_ html: [UInt8], language: String) -> [UInt8] {
    language.isEmpty ? html : element("span", language: language, html)
  }

  /// An empty element with an id, for links to lead to.
  static func place(_ id: String) -> [UInt8] { Array("<span id=\"".utf8) + escaped(id) + Array("\"></span>".utf8) }

  /// The text of a cell of a figure: a link where it leads somewhere, in the classes that colour the cell; the text
  /// alone where it has neither.
  ///
  /// - Parameter classes: classes of the style sheet with spaces between; empty for none.
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

  /// A row whose one cell is as wide as so many columns.
  static func row(across columns: Int, _ html: [UInt8]) -> [UInt8] {
    Array("<tr><td colspan=\"\(columns)\">".utf8) + html + Array("</td></tr>\n".utf8)
  }

  /// The border between two bodies of one table: the rows after it are hidden until the box above them is ticked.
  static let nextRows = Array("</tbody>\n<tbody>\n".utf8)

  /// The box that shows the hidden rows after it. The style sheet does that, without a script.
  static func boxShowingRest(_ label: String) -> [UInt8] {
    Array("<label class=\"rest\"><input type=\"checkbox\"> ".utf8) + escaped(label) + Array("</label>".utf8)
  }

  /// A finished row of a table, given an id for links to lead to.
  static func row(_ row: [UInt8], withId id: String) -> [UInt8] {
    let start = "<tr".utf8
    guard row.starts(with: start) else { return row }
    return Array("<tr id=\"".utf8) + escaped(id) + Array("\"".utf8) + row.dropFirst(start.count)
  }

  // MARK: Paper

  /// A text with spaces at which no line breaks, so that a date or a number stays beside its unit.
  static func unbroken(_ text: String) -> [UInt8] { escaped(String(text.map { $0 == " " ? "\u{A0}" : $0 })) }

  /// A text that is not broken at its hyphens: a number or an id.
  static func whole(_ text: String) -> [UInt8] {
    Array("<span class=\"nb\">".utf8) + escaped(text) + Array("</span>".utf8)
  }

  /// A note at the foot of the page.
  static func footnote(_ text: String) -> [UInt8] {
    Array("<span class=\"fn\">".utf8) + escaped(text) + Array("</span>".utf8)
  }

  /// A number on one of four tints of the accent colour: the greater the number, the darker the tint.
  ///
  /// - Parameter step: 1 for the lightest tint to 4 for the darkest.
  static func heat(_ text: String, step: Int) -> [UInt8] {
    Array("<span class=\"heat h\(step)\">".utf8) + escaped(text) + Array("</span>".utf8)
  }

  /// A computed date with its working: on paper as a footnote, elsewhere after the date. The date alone where nothing
  /// was computed.
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
