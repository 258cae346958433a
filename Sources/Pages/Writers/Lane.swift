internal import Dossiers
internal import Templates

/// Where a day stands on a line that is as wide as the page gives it.
struct LaneScale {
  let from: CalendarDate
  let to: CalendarDate

  /// Thousandths of the line; what is beyond its ends stands at them.
  func place(of day: CalendarDate) -> Int {
    let length = max(1, to.ordinal - from.ordinal)
    return min(max(0, (day.ordinal - from.ordinal) * 1000 / length), 1000)
  }
}

/// A line of time in a row, drawn in shares of its width: it fits any screen and is cut on none.
struct Lane: Sendable {
  /// A stretch of it, its ends in thousandths.
  struct Span: Sendable {
    enum Tone: String, Sendable {
      /// The term; the part of it that is gone; the time to decide and to give notice; what is late; what is done.
      case plain, gone, watch, late, done
    }
    let from: Int
    let to: Int
    let tone: Tone
  }

  /// A day on it, in thousandths.
  struct Mark: Sendable {
    enum Kind: Sendable {
      case decide, notice, late
      /// The last day, with its label.
      case end(String)
      case label(String)
    }
    let at: Int
    let kind: Kind
  }

  let spans: [Span]
  let marks: [Mark]
  let today: Int?
  /// What it shows, for who does not see it; empty where the row says so beside it.
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
      html += "<line class=\"today\" x1=\"\(share(today))\" x2=\"\(share(today))\" y1=\"0\" y2=\"22\"/>".utf8
    }
    for mark in marks { write(mark, to: &html) }
    return html + Array("</svg>".utf8)
  }

  private func write(_ span: Span, to html: inout [UInt8]) {
    let width = max(2, span.to - span.from)
    html +=
      "<rect class=\"\(span.tone.rawValue)\" x=\"\(share(span.from))\" y=\"7\" width=\"\(share(width))\" height=\"8\"/>"
      .utf8
  }

  /// Marks keep their form: each is drawn in points at its own place.
  private func write(_ mark: Mark, to html: inout [UInt8]) {
    html += "<svg x=\"\(share(mark.at))\" overflow=\"visible\">".utf8
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

  /// `63.4%`
  private func share(_ thousandths: Int) -> String {
    thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
  }
}
