internal import Dossiers
internal import FoundationEssentials
internal import Templates

/// An indicator on its way: what was measured against the straight path from where it began to where it should arrive.
struct ObjectiveLine {
  struct Point {
    let day: CalendarDate
    let value: Decimal
    /// As it is written in the page's language.
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
  }

  /// From the baseline on, by day.
  private let measured: [Mark]
  private let target: Mark
  private let today: Int
  /// All of it in words.
  private let says: String

  private static let height = 104

  /// nil where its two ends are not known.
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
    var html = Array("<svg class=\"goal\" width=\"100%\" height=\"\(Self.height)\" role=\"img\" aria-label=\"".utf8)
    appendEscaped(says, to: &html)
    html += "\"><svg viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" y=\"16\" width=\"100%\" height=\"68\">".utf8
    html += "<path class=\"path\" d=\"M\(measured[0].x) \(measured[0].y)L\(target.x) \(target.y)\"/>".utf8
    let line = measured.map { "\($0.x) \($0.y)" }.joined(separator: "L")
    html += "<path class=\"done\" d=\"M\(line)\"/></svg>".utf8
    let now = share(today)
    html += "<line class=\"today\" x1=\"\(now)\" x2=\"\(now)\" y1=\"12\" y2=\"84\"/>".utf8
    for (place, mark) in measured.enumerated() {
      dot(mark, "done", isLast: place == measured.count - 1, to: &html)
    }
    dot(target, "target", isLast: true, to: &html)
    return html + Array("</svg>".utf8)
  }

  /// A point with its number above it and its year below the line.
  private func dot(_ mark: Mark, _ name: String, isLast: Bool, to html: inout [UInt8]) {
    let top = 16 + mark.y * 68 / 100
    html += "<svg x=\"\(share(mark.x))\" overflow=\"visible\"><circle class=\"\(name)\" cy=\"\(top)\" r=\"4\"/>".utf8
    html += "<text\(isLast ? " class=\"last\"" : "") y=\"\(top - 7)\">".utf8
    appendEscaped(mark.shown, to: &html)
    html += "</text>".utf8
    if hasYear(mark) { html += "<text class=\"year\" y=\"\(Self.height - 4)\">\(mark.year)</text>".utf8 }
    html += "</svg>".utf8
  }

  /// Years that would run into each other are left out, the two ends first to stay.
  private func hasYear(_ mark: Mark) -> Bool {
    let ends = [measured[0].x, target.x]
    if ends.contains(mark.x) { return true }
    let next = measured.map(\.x).filter { $0 > mark.x }.min() ?? ends[1]
    return ends.allSatisfy { abs($0 - mark.x) > 110 } && next - mark.x > 110
  }

  /// Thousandths of the width, with room at both ends for the numbers.
  private static func x(_ day: CalendarDate, from first: CalendarDate, to last: CalendarDate) -> Int {
    let length = max(1, last.ordinal - first.ordinal)
    return 30 + min(max(0, (day.ordinal - first.ordinal) * 900 / length), 900)
  }

  private func share(_ thousandths: Int) -> String {
    thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
  }
}

/// How high values stand in a drawing, in hundredths of its height from above: the greatest at 0, the least at 100.
private struct ValueScale {
  private let low: Decimal
  private let high: Decimal

  init(_ points: [ObjectiveLine.Point]) {
    low = points.lazy.map(\.value).min() ?? 0
    high = points.lazy.map(\.value).max() ?? 0
  }

  func y(_ value: Decimal) -> Int {
    // The ends need no division, which costs a decimal far more than comparing.
    if value == low { return low == high ? 50 : 100 }
    if value == high { return 0 }
    let share = (value - low) / (high - low) * 100
    return 100 - min(max(0, Int(share.text(places: 0)) ?? 0), 100)
  }
}

/// An objective by one of its indicators: what it is, its line, and where it stood when it was last measured.
struct ObjectiveCard {
  let title: String
  let unit: String
  let line: ObjectiveLine?
  /// How far it was from the straight path, in a tint; nil where that is not known.
  let tag: (text: String, tone: Cell.Tone)?
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
      writer.write(.tag(tag.text, tag.tone), to: &html)
      html.append(UInt8(ascii: " "))
    }
    appendEscaped(sentence, to: &html)
    html += "</p>".utf8
    writer.write(.named("", under: under), to: &html)
    html += "</li>".utf8
  }
}
