internal import Dossiers
internal import FoundationEssentials
internal import Templates

/// A number that is out of something, and is never shown without it: `62 of 100`.
struct Bounded {
  let value: Decimal
  let most: Decimal
}

extension Format {
  /// `62 dari 100`, `62 of 100`; with so many decimals, or as many as it has.
  func bounded(_ figure: Bounded, fraction: Int? = nil) -> String {
    words.fill(.outOf, [.n: number(figure.value, fraction: fraction), .all: number(figure.most)])
  }
}

/// How full something is: a bar with its name and its number.
struct Meter {
  let label: String
  let figure: Bounded
  /// 0…100
  let share: Decimal
  let tone: Cell.Tone
  let note: String

  /// - Parameter isNarrow: whether they stand beside something else.
  static func html(of meters: [Meter], in format: Format, isNarrow: Bool = false) -> [UInt8] {
    var html = Array("<ul class=\"meters\(isNarrow ? " narrow" : "")\">".utf8)
    for meter in meters { meter.write(in: format, to: &html) }
    return html + Array("</ul>\n".utf8)
  }

  private func write(in format: Format, to html: inout [UInt8]) {
    html += "<li><span>".utf8
    appendEscaped(label, to: &html)
    html += "</span> <b>".utf8
    appendEscaped(format.bounded(figure, fraction: figure.most == 100 ? 0 : nil), to: &html)
    html += "</b><svg class=\"bar \(tone.rawValue)\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\"".utf8
    html += " aria-hidden=\"true\"><rect width=\"".utf8
    share.append(places: 0, to: &html)
    html += "\" height=\"1\"/></svg>".utf8
    if !note.isEmpty {
      html += " <small>".utf8
      appendEscaped(note, to: &html)
      html += "</small>".utf8
    }
    html += "</li>".utf8
  }
}
