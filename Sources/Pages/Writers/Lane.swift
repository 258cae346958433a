internal import Charts
internal import Dossiers

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

  private static let height = 22

  var html: [UInt8] {
    var svg = SVGWriter()
    svg.open(
      .svg, .class("lane"), .width(thousandths: 1000), .height(Self.height), says.isEmpty ? .hidden : .asOneImage,
      says.isEmpty ? nil : .label(says))
    for span in spans { write(span, to: &svg) }
    if let today {
      svg.add(
        .line, .class("today"), .x1(thousandths: today), .x2(thousandths: today), .y1(0), .y2(Self.height))
    }
    for mark in marks { write(mark, to: &svg) }
    svg.close()
    return svg.bytes
  }

  private func write(_ span: Span, to svg: inout SVGWriter) {
    // The shortest bar is still seen.
    let width = max(2, span.to - span.from)
    svg.add(
      .rect, .class(span.tone.rawValue), .x(thousandths: span.from), .y(7), .width(thousandths: width), .height(8))
  }

  /// Each mark is a small picture of its own at a share of the width, so that it keeps its size however wide the line
  /// is.
  private func write(_ mark: Mark, to svg: inout SVGWriter) {
    svg.open(.svg, .x(thousandths: mark.at), .showingOutside)
    switch mark.kind {
    case .decide: svg.add(.path, .class("decide"), .path("M0 5l6 6-6 6-6-6z"))
    case .late: svg.add(.path, .class("late"), .path("M0 5l6 6-6 6-6-6z"))
    case .notice: svg.add(.path, .class("notice"), .path("M0 5l6 11h-12z"))
    case .end(let label):
      svg.add(.path, .class("end"), .path("M-2 3h4v16h-4z"))
      svg.add(.text, .x(8), .y(15), holding: label)
    case .label(let label): svg.add(.text, .y(15), holding: label)
    }
    svg.close()
  }
}
