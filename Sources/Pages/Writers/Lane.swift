internal import Dossiers
internal import Templates

/// Where days stand on a line of time whose width only the browser knows: in thousandths of that width.
struct LaneScale {
  let from: CalendarDate
  let to: CalendarDate

  /// The place of a day, from 0 at the first day to 1000 at the last. A day outside stands at the nearer end.
  func place(of day: CalendarDate) -> Int {
    let length = max(1, to.ordinal - from.ordinal)
    return min(max(0, (day.ordinal - from.ordinal) * 1000 / length), 1000)
  }
}

/// A line of time in a row of a table. All of its places are shares of its width, so that it fits every screen.
struct Lane: Sendable {
  /// A bar on the line, from one place to another (thousandths of the width).
  struct Span: Sendable {
    /// What the bar shows; the raw value is its class in the style sheet.
    enum Tone: String, Sendable {
      /// The whole of a term, or of the time an open activity has.
      case plain
      /// The part of that which has passed.
      case gone
      /// The days in which one must decide and give notice.
      case watch
      /// The same where the last day itself has passed.
      case late
      /// The time that a finished activity took.
      case done
    }
    let from: Int
    let to: Int
    let tone: Tone
  }

  /// A sign or a label at one day.
  struct Mark: Sendable {
    enum Kind: Sendable {
      /// The day to decide by, while it is ahead; `late` is the same day once it has come.
      case decide, late
      /// The last day on which notice can be given.
      case notice
      /// The last day of the term, with its label.
      case end(String)
      case label(String)
    }
    /// Thousandths of the width.
    let at: Int
    let kind: Kind
  }

  let spans: [Span]
  let marks: [Mark]
  /// Where a line for the present day stands, in thousandths; nil for no such line.
  let today: Int?
  /// The line in words, for readers who do not see it; empty where the row says the same beside it.
  let says: String

  var html: [UInt8] {
    var html = Array("<svg class=\"lane\" width=\"100%\" height=\"22\" ".utf8)
    if says.isEmpty {
      html += "aria-hidden=\"true\">".utf8
    } else {
      html += "role=\"img\" aria-label=\"".utf8
      appendEscaped(says, to: &html)
      html += "\">".utf8
    }
    for span in spans { write(span, to: &html) }
    if let today {
      let place = percent(ofThousandths: today)
      html += "<line class=\"today\" x1=\"\(place)\" x2=\"\(place)\" y1=\"0\" y2=\"22\"/>".utf8
    }
    for mark in marks { write(mark, to: &html) }
    return html + Array("</svg>".utf8)
  }

  private func write(_ span: Span, to html: inout [UInt8]) {
    // The shortest bar is still seen.
    let width = percent(ofThousandths: max(2, span.to - span.from)), start = percent(ofThousandths: span.from)
    html += "<rect class=\"\(span.tone.rawValue)\" x=\"\(start)\" y=\"7\" width=\"\(width)\" height=\"8\"/>".utf8
  }

  /// Each mark is a small picture of its own at a share of the width, so that it keeps its size however wide the line
  /// is.
  private func write(_ mark: Mark, to html: inout [UInt8]) {
    html += "<svg x=\"\(percent(ofThousandths: mark.at))\" overflow=\"visible\">".utf8
    switch mark.kind {
    case .decide: html += "<path class=\"decide\" d=\"M0 5l6 6-6 6-6-6z\"/>".utf8
    case .late: html += "<path class=\"late\" d=\"M0 5l6 6-6 6-6-6z\"/>".utf8
    case .notice: html += "<path class=\"notice\" d=\"M0 5l6 11h-12z\"/>".utf8
    case .end(let label):
      html += "<path class=\"end\" d=\"M-2 3h4v16h-4z\"/><text x=\"8\" y=\"15\">".utf8
      appendEscaped(label, to: &html)
      html += "</text>".utf8
    case .label(let label):
      html += "<text y=\"15\">".utf8
      appendEscaped(label, to: &html)
      html += "</text>".utf8
    }
    html += "</svg>".utf8
  }
}

/// A share of a width as SVG takes it: `63.4%` of 634, `63%` of 630.
func percent(ofThousandths share: Int) -> String {
  share % 10 == 0 ? "\(share / 10)%" : "\(share / 10).\(share % 10)%"
}
