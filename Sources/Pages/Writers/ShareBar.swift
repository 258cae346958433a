internal import Charts
internal import Templates

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
    var html = Array("<span class=\"share\"><svg viewBox=\"0 0 1000 1\" preserveAspectRatio=\"none\"".utf8)
    html += " aria-hidden=\"true\">".utf8
    var from = 0, sum = 0.0
    // Each part is at least three thousandths wide, or nobody would see it.
    for part in parts where part.value > 0 && most > 0 {
      sum += part.value
      let to = max(from + 3, Int((sum / most * 1000).rounded()))
      html += "<rect class=\"t-\(part.tone.rawValue)\" x=\"\(from)\" width=\"\(to - from)\" height=\"1\"/>".utf8
      from = to
    }
    html += "</svg> ".utf8
    html += href == nil ? escaped(text) : linked(text, href)
    return html + Array("</span>".utf8)
  }
}
