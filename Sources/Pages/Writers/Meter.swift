internal import Dossiers
internal import FoundationEssentials
internal import Templates

/// How full something is: a bar with its name and its number.
struct Meter {
  let label: String
  let value: String
  /// 0…100; nil where it is not measured.
  let share: Decimal?
  let tone: Cell.Tone
  let note: String

  /// - Parameter isNarrow: whether they stand beside something else.
  static func html(of meters: [Meter], isNarrow: Bool = false) -> [UInt8] {
    var html = Array("<ul class=\"meters\(isNarrow ? " narrow" : "")\">".utf8)
    for meter in meters { meter.write(to: &html) }
    return html + Array("</ul>\n".utf8)
  }

  private func write(to html: inout [UInt8]) {
    html += "<li><span>".utf8
    appendEscaped(label, to: &html)
    html += "</span> <b>".utf8
    appendEscaped(value, to: &html)
    html += "</b><svg class=\"bar \(tone.rawValue)\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\"".utf8
    html += " aria-hidden=\"true\"><rect width=\"".utf8
    (share ?? 0).append(places: 0, to: &html)
    html += "\" height=\"1\"/></svg>".utf8
    if !note.isEmpty {
      html += "<small>".utf8
      appendEscaped(note, to: &html)
      html += "</small>".utf8
    }
    html += "</li>".utf8
  }
}
