/// Bars on a line of time: the term of each agreement, with its notice window and the days that count.
package struct Timeline: Sendable {
  package struct Span: Sendable, Hashable {
    /// Days since 1970-01-01, both included.
    package let from: Int
    package let to: Int
    package let tone: Tone
    package let says: String

    package init(from: Int, to: Int, tone: Tone, says: String) {
      self.from = from
      self.to = to
      self.tone = tone
      self.says = says
    }
  }

  package struct Row: Sendable, Hashable {
    package let label: String
    package let href: String?
    package let spans: [Span]

    package init(_ label: String, href: String?, spans: [Span]) {
      self.label = label
      self.href = href
      self.spans = spans
    }
  }

  package let rows: [Row]
  /// Day and label of each mark of the axis, e.g. the first day of a year.
  package let ticks: [(day: Int, label: String)]
  package let today: Int
  package let todayLabel: String

  package init(rows: [Row], ticks: [(day: Int, label: String)], today: Int, todayLabel: String) {
    self.rows = rows
    self.ticks = ticks
    self.today = today
    self.todayLabel = todayLabel
  }
}

/// Draws a timeline from its first tick to its last; what lies outside is cut at the border.
///
/// - Parameter isBroad: for a page that lies on its side.
package func timeline(_ timeline: Timeline, _ words: ChartWords, isBroad: Bool = false) -> String {
  guard let first = timeline.ticks.first?.day, let last = timeline.ticks.last?.day, last > first else { return "" }
  var drawing = words.drawing
  let left = Drawing.room(for: timeline.rows.map(\.label)), top = 30
  let width = isBroad ? 1000 : Drawing.width, right = width - 20
  let bottom = top + timeline.rows.count * 24 + 4
  func x(_ day: Int) -> Int { left + (min(max(day, first), last) - first) * (right - left) / (last - first) }
  for tick in timeline.ticks {
    drawing.line(x(tick.day), top - 6, x(tick.day), bottom, "grid")
    drawing.text(tick.label, x(tick.day), 18, .middle)
  }
  for (index, row) in timeline.rows.enumerated() {
    let y = top + index * 24
    drawing.text(row.label, left - 10, y + 16, .end, room: left - 16, link: row.href)
    for span in row.spans where span.to >= first && span.from <= last {
      drawing.rectangle(
        x(span.from), y + 5, max(2, x(span.to) - x(span.from)), 14, span.tone, link: row.href, says: span.says)
    }
  }
  if timeline.today >= first, timeline.today <= last {
    drawing.line(x(timeline.today), top - 6, x(timeline.today), bottom + 4, "today")
    drawing.text(timeline.todayLabel, x(timeline.today), bottom + 18, .middle)
  }
  return drawing.svg(width: width, height: bottom + 26, name: isBroad ? "chart broad" : "chart")
}
