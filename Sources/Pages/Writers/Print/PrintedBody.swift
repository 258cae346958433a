internal import Charts
internal import Markup
internal import Planning
internal import Templates

// A document's body inside a pack. Four things differ from its page in the site: the pack holds the pictures in itself,
// a box to tick is a sign rather than a control, a bar has its colour in itself, and a table that is too wide for the
// paper gets a frame, with the figure whose table it is.

/// Rewrites the HTML of a body so that a pack can hold it and print it.
struct PrintedBody {
  /// The pictures of the handbook that can be printed, by path.
  let pictures: Pictures
  let words: Words
  let tones: PrintedTones

  /// - Parameter html: a body as `bodyHTML` writes it for a pack: the `src` of a picture is its path in the handbook.
  func html(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    let fits = printedTables(in: html).map(\.fit)
    var tables = fits.makeIterator(), figures = fitsOfFigures(in: html, fits).makeIterator()
    // The frames of the tables and figures that are open: a table has none of its own within that of its figure.
    var open: [TableFit] = [], figure = TableFit.upright
    for piece in HTMLPieces(html) {
      switch piece {
      case .text(let text): result += text
      case .tag(let tag):
        switch (tag.name, tag.isEnd) {
        case ("img", false): result += picture(tag)
        case ("input", false): result += box(isTicked: tag.value("checked") != nil)
        case ("rect", false): result += coloured(tag)
        case ("i", false) where tag.carries("key"): result += tag.written + key(tag)
        case ("figure", false):
          figure = figures.next() ?? .upright
          result += opening(of: tag, figure)
        case ("figure", true):
          result += closing(of: tag, figure)
          figure = .upright
        case ("table", false):
          let own = tables.next() ?? .upright
          open.append(figure > .upright ? .upright : own)
          result += opening(of: tag, open.last ?? .upright)
        case ("table", true): result += closing(of: tag, open.popLast() ?? .upright)
        default: result += tag.written
        }
      }
    }
    return result
  }

  /// A box to tick, as a letter: engines for print draw no controls, and copied text still says whether it is ticked.
  private func box(isTicked: Bool) -> [UInt8] { Array("<span class=\"box\">\(isTicked ? "☑" : "☐")</span>".utf8) }

  /// A picture whose bytes stand in its address. Where it cannot be shown (check has a finding for that), words that
  /// say so, with the text that its author gave for it.
  private func picture(_ tag: HTMLTag) -> [UInt8] {
    let alternative = Array(tag.value("alt") ?? [])
    let path = String(decoding: unescaped(Array(tag.value("src") ?? [])), as: UTF8.self)
    guard let picture = pictures[path] else {
      return Array("<span class=\"no-picture\">[\(escapedForXML(words[.packNoPicture]))".utf8)
        + (alternative.isEmpty ? [] : Array(": ".utf8) + alternative) + Array("]</span>".utf8)
    }
    var html = Array("<img src=\"\(picture.address)\"".utf8)
    if let size = picture.size { html += Array(" width=\"\(size.width)\" height=\"\(size.height)\"".utf8) }
    html += Array(" alt=\"".utf8) + alternative + Array("\"".utf8)
    if let title = tag.value("title") { html += Array(" title=\"".utf8) + title + Array("\"".utf8) }
    return html + Array(">".utf8)
  }

  /// A part of a bar, with the colour of its tone.
  private func coloured(_ tag: HTMLTag) -> [UInt8] {
    guard let tone = tone(of: tag) else { return Array(tag.written) }
    return Array("<rect \(tones.ink(of: tone).attributes)".utf8) + tag.written.dropFirst("<rect".utf8.count)
  }

  /// What shows in the head of a column which parts of the bars are its.
  private func key(_ tag: HTMLTag) -> [UInt8] {
    guard let tone = tone(of: tag) else { return [] }
    let square = "<rect \(tones.ink(of: tone).attributes) width=\"1\" height=\"1\"/>"
    return Array("<svg class=\"key\" viewBox=\"0 0 1 1\" aria-hidden=\"true\">\(square)</svg>".utf8)
  }

  private func tone(of tag: HTMLTag) -> Tone? { Tone.allCases.first { tag.carries("t-" + $0.rawValue) } }

  private func opening(of tag: HTMLTag, _ fit: TableFit) -> [UInt8] {
    fit == .upright ? Array(tag.written) : Array("<div class=\"\(fit.classes)\">".utf8) + tag.written
  }

  private func closing(of tag: HTMLTag, _ fit: TableFit) -> [UInt8] {
    Array(tag.written) + (fit == .upright ? [] : Array("</div>".utf8))
  }
}

/// By figure, in their order: how its table is printed. Its caption has to stand on the same page.
///
/// - Parameter fits: of all tables, in their order.
private func fitsOfFigures(in html: [UInt8], _ fits: [TableFit]) -> [TableFit] {
  var figures: [TableFit] = [], tables = fits.makeIterator(), isInside = false
  for case .tag(let tag) in HTMLPieces(html) {
    switch (tag.name, tag.isEnd) {
    case ("figure", let isEnd):
      isInside = !isEnd
      if isInside { figures.append(.upright) }
    case ("table", false):
      let fit = tables.next() ?? .upright
      if isInside, let last = figures.indices.last { figures[last] = max(figures[last], fit) }
    default: break
    }
  }
  return figures
}

extension TableFit {
  /// The classes of the frame around a table that does not fit upright; none for one that does.
  var classes: String {
    switch self {
    case .upright: ""
    case .sideways: "sideways"
    case .small: "sideways small"
    case .tooWide: "sideways small broken"
    }
  }
}

/// The value of an attribute as it was before this program escaped it.
func unescaped(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
  let entities: [(name: String, byte: UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#x27;", 0x27), ("&#39;", 0x27)
  ]
  var result: [UInt8] = [], rest = bytes[...]
  while let first = rest.first {
    if first == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.name.utf8) }) {
      result.append(entity.byte)
      rest = rest.dropFirst(entity.name.utf8.count)
    } else {
      result.append(first)
      rest = rest.dropFirst()
    }
  }
  return result
}

/// HTML whose headings stand so many levels lower, at most at h6: one step makes an `<h3>` of an `<h2>`.
func loweredHeadings(_ html: [UInt8], by steps: UInt8) -> [UInt8] {
  var result = html
  var at = 0
  while at + 2 < result.count {
    if result[at] == UInt8(ascii: "<") {
      let name = result[at + 1] == UInt8(ascii: "/") ? at + 2 : at + 1
      if name + 1 < result.count, result[name] == UInt8(ascii: "h"), (0x31...0x36).contains(result[name + 1]) {
        result[name + 1] = min(0x36, result[name + 1] + steps)
      }
    }
    at += 1
  }
  return result
}
