internal import Dossiers
internal import FoundationEssentials
internal import Templates

/// Writes the cells of pages and of packs as HTML, by appending to the bytes that are put out.
struct CellWriter {
  private let format: Format
  /// Bytes set aside for a cell: most cells are no longer, so that their bytes are allocated once.
  private static let usualLength = 128

  init(_ format: Format) {
    self.format = format
  }

  /// A cell as a template takes it. One that is only text stays text, which the template escapes: most cells are such,
  /// and need no bytes of their own.
  func written(_ cell: Cell) -> Written {
    if case .text(let text) = cell { return .text(text) }
    return .html(html(of: cell))
  }

  func html(of cell: Cell) -> [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(Self.usualLength)
    write(cell, to: &html)
    return html
  }

  func write(_ cell: Cell, to html: inout [UInt8]) {
    switch cell {
    case .text(let text): appendEscaped(text, to: &html)
    case .date(let date): format.writeShort(date, to: &html)
    case .money(let amount, let currency): format.write(amount, currency, to: &html)
    case .measured(let number, let year):
      format.write(number, to: &html)
      if let year { html += " <small>\(year)</small>".utf8 }
    case .link(let link): write(link, to: &html)
    case .tag(let text, let tone): write(tag: text, tone, to: &html)
    case .bars(let bars): write(bars, between: "<br>", to: &html) { write($0, to: &$1) }
    case .lines(let lines): write(lines, between: "<br>", to: &html) { appendEscaped($0, to: &$1) }
    case .named(let text, let under):
      appendEscaped(text, to: &html)
      write(under: under, to: &html)
    case .entry(let link, let under):
      write(link, to: &html)
      write(under: under, to: &html)
    case .lane(let lane): html += lane.html
    case .roles(let roles):
      write(roles, between: "<br>", to: &html) { role, html in
        html += "<b>\(role.letter)</b> ".utf8
        write(role.parties, between: ", ", to: &html) { write($0, to: &$1) }
      }
    case .file(let link, let sum): write(file: link, sum: sum, to: &html)
    case .unbroken(let text): html += HTML.unbroken(text)
    case .identifier(let text): html += HTML.whole(text)
    case .path(let path): html += HTML.code(path)
    case .tinted(let text, let step): html += HTML.heat(text, step: step)
    case .stacked(let cell, let below):
      write(cell, to: &html)
      html += HTML.small(escaped(below))
    }
  }

  private func write(file link: Cell.Link, sum: String?, to html: inout [UInt8]) {
    write(link, to: &html)
    guard let sum else { return }
    html += " <small><code>".utf8
    appendEscaped(sum, to: &html)
    html += "</code></small>".utf8
  }

  private func write<Item>(
    _ items: [Item], between separator: String, to html: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { html += separator.utf8 }
      write(item, &html)
    }
  }

  private func write(_ link: Cell.Link, to html: inout [UInt8]) {
    guard let address = link.address, !address.isEmpty else { return appendEscaped(link.text, to: &html) }
    html += "<a href=\"".utf8
    appendEscaped(address, to: &html)
    html += "\">".utf8
    appendEscaped(link.text, to: &html)
    html += "</a>".utf8
  }

  private func write(tag text: String, _ tone: Cell.Tone, to html: inout [UInt8]) {
    html += "<span class=\"tag ".utf8
    html += tone.rawValue.utf8
    html += "\">".utf8
    appendEscaped(text, to: &html)
    html += "</span>".utf8
  }

  private func write(under phrases: [Cell.Phrase], to html: inout [UInt8]) {
    guard !phrases.isEmpty else { return }
    html += " <small>".utf8
    write(phrases, between: " · ", to: &html) { phrase, html in
      switch phrase {
      case .text(let text): appendEscaped(text, to: &html)
      case .links(let before, let links):
        appendEscaped(before, to: &html)
        write(links, between: ", ", to: &html) { write($0, to: &$1) }
      }
    }
    html += "</small>".utf8
  }

  func write(_ bar: Cell.Bar, to html: inout [UInt8]) {
    html += "<svg class=\"bar ".utf8
    html += bar.tone.rawValue.utf8
    html += "\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"".utf8
    bar.share.append(places: 0, to: &html)
    html += "\" height=\"1\" fill=\"".utf8
    html += bar.tone.colour.utf8
    html += "\"/></svg> ".utf8
    appendEscaped(bar.text, to: &html)
  }
}

extension Cell.Tone {
  /// The colour of a bar, written into the bar itself: in print and in Word no style sheet of the page reaches it.
  fileprivate var colour: String {
    switch self {
    case .good: "#4f9d6b"
    case .watch: "#d99a1e"
    case .adverse: "#c0564f"
    case .neutral, .time: "#8a929a"
    }
  }
}
