internal import Charts
internal import Templates

/// A bar as wide as its cell allows, in parts of one whole, with its number behind it.
struct ShareBar {
  struct Part {
    let value: Double
    let tone: Tone
  }

  let parts: [Part]
  /// What would fill the cell.
  let most: Double
  let text: String
  let href: String?

  var html: [UInt8] {
    var html = Array("<span class=\"share\"><svg viewBox=\"0 0 1000 1\" preserveAspectRatio=\"none\"".utf8)
    html += " aria-hidden=\"true\">".utf8
    var from = 0, sum = 0.0
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
