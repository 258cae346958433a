internal import Dossiers
internal import FoundationEssentials
internal import Templates

/// A number with the greatest that it can be, which pages always show beside it: `62 of 100`.
struct Bounded {
  let value: Decimal
  let most: Decimal
}

extension Format {
  /// `62 dari 100`, `62 of 100`.
  ///
  /// - Parameter fraction: how many decimals the number is shown with at most; nil for all that it has.
  func bounded(_ figure: Bounded, fraction: Int? = nil) -> String {
    words.fill(.outOf, [.n: number(figure.value, fraction: fraction), .all: number(figure.most)])
  }
}

/// A bar that shows how much of a whole is reached, with its name and its number.
struct Meter {
  let label: String
  let figure: Bounded
  /// How far the bar is filled: 0 to 100.
  let share: Decimal
  let tone: Cell.Tone
  let note: String

  /// Meters, one below the other.
  ///
  /// - Parameter isNarrow: whether they share the width of the page with something beside them.
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
