internal import Charts

/// A bar of several coloured parts with a number after it. Its length compares it with the bars of the other rows.
struct ShareBar {
  struct Part {
    let value: Double
    let tone: Tone
  }

  let parts: [Part]
  /// The value of a bar that fills its cell: the greatest of the table, unless the figure sets an end of its own.
  let most: Double
  let text: String
  let href: String?

  var html: [UInt8] {
    var html = Array("<span class=\"share\">".utf8)
    html += picture
    html.append(UInt8(ascii: " "))
    html += linked(text, href)
    html += "</span>".utf8
    return html
  }

  private var picture: [UInt8] {
    var svg = SVGWriter()
    svg.open(.svg, .viewBox(width: 1000, height: 1), .stretched, .hidden)
    var from = 0
    var sum = 0.0
    // Each part is at least three thousandths wide, or nobody would see it.
    for part in parts where part.value > 0 && most > 0 {
      sum += part.value
      let to = max(from + 3, Int((sum / most * 1000).rounded()))
      svg.add(.rect, .class("t-\(part.tone.rawValue)"), .x(from), .width(to - from), .height(1))
      from = to
    }
    svg.close()
    return svg.bytes
  }
}
