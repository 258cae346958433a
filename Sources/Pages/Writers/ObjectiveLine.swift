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

  /// From the baseline on, by day.
  let measured: [Point]
  let target: Point
  let today: CalendarDate
  let targetWord: String
  /// All of it in words.
  let says: String

  private static let height = 104

  /// nil where its two ends are not known.
  init?(measured: [Point], target: Point?, today: CalendarDate, targetWord: String, says: String) {
    guard let target, let first = measured.first, first.day < target.day else { return nil }
    self.measured = measured
    self.target = target
    self.today = today
    self.targetWord = targetWord
    self.says = says
  }

  var html: [UInt8] {
    var html = Array("<svg class=\"goal\" width=\"100%\" height=\"\(Self.height)\" role=\"img\" aria-label=\"".utf8)
    appendEscaped(says, to: &html)
    html += "\"><svg viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" y=\"16\" width=\"100%\" height=\"68\">".utf8
    html +=
      "<path class=\"path\" d=\"M\(x(measured[0].day)) \(y(measured[0].value))L\(x(target.day)) \(y(target.value))\"/>"
      .utf8
    let line = measured.map { "\(x($0.day)) \(y($0.value))" }.joined(separator: "L")
    html += "<path class=\"done\" d=\"M\(line)\"/></svg>".utf8
    let now = share(x(today))
    html += "<line class=\"today\" x1=\"\(now)\" x2=\"\(now)\" y1=\"12\" y2=\"84\"/>".utf8
    for (place, point) in measured.enumerated() {
      dot(point, "done", label: point.shown, isLast: place == measured.count - 1, to: &html)
    }
    dot(target, "target", label: target.shown, isLast: true, to: &html)
    return html + Array("</svg>".utf8)
  }

  /// A point with its number above it and its year below the line.
  private func dot(_ point: Point, _ name: String, label: String, isLast: Bool, to html: inout [UInt8]) {
    let top = 16 + y(point.value) * 68 / 100
    html +=
      "<svg x=\"\(share(x(point.day)))\" overflow=\"visible\"><circle class=\"\(name)\" cy=\"\(top)\" r=\"4\"/>".utf8
    html += "<text\(isLast ? " class=\"last\"" : "") y=\"\(top - 7)\">".utf8
    appendEscaped(label, to: &html)
    html += "</text>".utf8
    if hasYear(point) { html += "<text class=\"year\" y=\"\(Self.height - 4)\">\(point.day.year)</text>".utf8 }
    html += "</svg>".utf8
  }

  /// Years that would run into each other are left out, the two ends first to stay.
  private func hasYear(_ point: Point) -> Bool {
    let at = x(point.day), ends = [x(measured[0].day), x(target.day)]
    if ends.contains(at) { return true }
    let next = measured.map { x($0.day) }.filter { $0 > at }.min() ?? ends[1]
    return ends.allSatisfy { abs($0 - at) > 110 } && next - at > 110
  }

  /// Thousandths of the width, with room at both ends for the numbers.
  private func x(_ day: CalendarDate) -> Int {
    let first = measured[0].day.ordinal, length = max(1, target.day.ordinal - first)
    return 30 + min(max(0, (day.ordinal - first) * 900 / length), 900)
  }

  /// Hundredths of the height, from above; beyond the target and below the baseline as it may be.
  private func y(_ value: Decimal) -> Int {
    let values = measured.map(\.value) + [target.value]
    guard let low = values.min(), let high = values.max(), low < high else { return 50 }
    let share = (value - low) / (high - low) * 100
    return 100 - min(max(0, Int(share.text(places: 0)) ?? 0), 100)
  }

  private func share(_ thousandths: Int) -> String {
    thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
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
      html += "<small>".utf8
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
