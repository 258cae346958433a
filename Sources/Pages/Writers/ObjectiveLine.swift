internal import Charts
internal import Dossiers
internal import FoundationEssentials
internal import Templates

/// A small drawing of one indicator: what was measured of it, beside the straight path from its baseline to its target.
struct ObjectiveLine {
  struct Point {
    let day: CalendarDate
    let value: Decimal
    /// The value as the page's language writes it.
    let shown: String
  }

  /// Where a point stands in the drawing.
  private struct Mark {
    /// Thousandths of the width.
    let x: Int
    /// Hundredths of the height, from above.
    let y: Int
    let shown: String
    let year: Int

    var point: Charts.Point { Charts.Point(x: x, y: y) }
  }

  /// The baseline, then each measurement, in the order of their days; never empty.
  private let measured: [Mark]
  private let target: Mark
  /// Thousandths of the width.
  private let today: Int
  /// The drawing in words, for readers who do not see it.
  private let says: String

  private static let height = 104
  /// Where the paths stand in it: from which height, and how high they are.
  private static let top = 16
  private static let pathHeight = 68

  /// nil where there is no path to draw: without a target, or with one that is not after the baseline.
  ///
  /// - Parameters:
  ///   - measured: the baseline, then each measurement, in the order of their days.
  ///   - says: the drawing in words.
  init?(measured: [Point], target: Point?, today: CalendarDate, says: String) {
    guard let target, let first = measured.first, first.day < target.day else { return nil }
    let scale = ValueScale(measured + [target])
    func x(_ day: CalendarDate) -> Int { Self.x(day, from: first.day, to: target.day) }
    func mark(_ point: Point) -> Mark {
      Mark(x: x(point.day), y: scale.y(point.value), shown: point.shown, year: point.day.year)
    }
    self.measured = measured.map(mark)
    self.target = mark(target)
    self.today = x(today)
    self.says = says
  }

  var html: [UInt8] {
    var svg = SVGWriter()
    svg.open(
      .svg, .class("goal"), .width(thousandths: 1000), .height(Self.height), .asOneImage, .label(says))
    writePaths(to: &svg)
    svg.add(.line, .class("today"), .x1(thousandths: today), .x2(thousandths: today), .y1(12), .y2(84))
    for (place, mark) in measured.enumerated() {
      write(mark, "done", isLast: place == measured.count - 1, to: &svg)
    }
    write(target, "target", isLast: true, to: &svg)
    svg.close()
    return svg.bytes
  }

  /// The straight path and what was measured, in a picture that is stretched to the width there is.
  private func writePaths(to svg: inout SVGWriter) {
    svg.open(
      .svg, .viewBox(width: 1000, height: 100), .stretched, .y(Self.top), .width(thousandths: 1000),
      .height(Self.pathHeight))
    svg.add(.path, .class("path"), .path(lines: [measured[0].point, target.point]))
    svg.add(.path, .class("done"), .path(lines: measured.map(\.point)))
    svg.close()
  }

  /// Writes a point with its number above it and its year below the line.
  private func write(_ mark: Mark, _ name: String, isLast: Bool, to svg: inout SVGWriter) {
    let height = Self.top + mark.y * Self.pathHeight / 100
    svg.open(.svg, .x(thousandths: mark.x), .showingOutside)
    svg.add(.circle, .class(name), .centreY(height), .radius(4))
    svg.add(.text, isLast ? .class("last") : nil, .y(height - 7), holding: mark.shown)
    if hasYear(mark) {
      svg.add(.text, .class("year"), .y(Self.height - 4), holding: "\(mark.year)")
    }
    svg.close()
  }

  /// The least distance of two years that can both be read, in thousandths of the width.
  private static let roomForYear = 110

  /// Whether the year of a point is written. Baseline and target always have theirs; a point between them has it where
  /// it would run neither into one of these nor into that of the next point.
  private func hasYear(_ mark: Mark) -> Bool {
    let first = measured[0].x, last = target.x
    if mark.x == first || mark.x == last { return true }
    let next = measured.map(\.x).filter { $0 > mark.x }.min() ?? last
    let isClearOfEnds = abs(first - mark.x) > Self.roomForYear && abs(last - mark.x) > Self.roomForYear
    return isClearOfEnds && next - mark.x > Self.roomForYear
  }

  /// The place of a day in thousandths of the width: 30 for the first, 930 for the last, so that the numbers at both
  /// ends have room. A day outside stands at the nearer end.
  private static func x(_ day: CalendarDate, from first: CalendarDate, to last: CalendarDate) -> Int {
    let length = max(1, last.ordinal - first.ordinal)
    return 30 + min(max(0, (day.ordinal - first.ordinal) * 900 / length), 900)
  }
}

/// The height of values in a drawing, in hundredths counted from its upper edge: the greatest value stands at 0, the
/// least at 100. Where all are equal they stand in the middle.
private struct ValueScale {
  private let low: Decimal
  private let high: Decimal

  init(_ points: [ObjectiveLine.Point]) {
    low = points.lazy.map(\.value).min() ?? 0
    high = points.lazy.map(\.value).max() ?? 0
  }

  func y(_ value: Decimal) -> Int {
    // Most drawings have two or three values: for the least and the greatest the slow decimal division is spared.
    if value == low { return low == high ? 50 : 100 }
    if value == high { return 0 }
    let share = (value - low) / (high - low) * 100
    return 100 - min(max(0, Int(share.text(places: 0)) ?? 0), 100)
  }
}

/// An objective with one of its indicators: the title, the drawing, and a sentence on where the indicator stood when it
/// was last measured.
struct ObjectiveCard {
  let title: String
  let unit: String
  let line: ObjectiveLine?
  /// How far the indicator was ahead of the straight path or behind it, and in which colour that is shown; nil where it
  /// is not known.
  let tag: Cell?
  let sentence: String
  let under: [Cell.Phrase]

  static func html(of cards: [ObjectiveCard], _ writer: CellWriter) -> [UInt8] {
    var html = Array("<ul class=\"goals\">".utf8)
    for card in cards { card.write(to: &html, writer) }
    return html + Array("</ul>\n".utf8)
  }

  private func write(to html: inout [UInt8], _ writer: CellWriter) {
    html += "<li><b>".utf8
    appendEscaped(title, to: &html)
    html += "</b>".utf8
    if !unit.isEmpty {
      html += " <small>".utf8
      appendEscaped(unit, to: &html)
      html += "</small>".utf8
    }
    if let line { html += line.html }
    html += "<p>".utf8
    if let tag {
      writer.write(tag, to: &html)
      html.append(UInt8(ascii: " "))
    }
    appendEscaped(sentence, to: &html)
    html += "</p>".utf8
    writer.write(.named("", under: under), to: &html)
    html += "</li>".utf8
  }
}
