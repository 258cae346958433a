/// Bars on a line of time: the term of each agreement, with its notice window and the days that count.
package struct Timeline: Sendable {
  /// A part of a term; its days are counted since 1970-01-01, like all days here, and both are included.
  package struct Span: Sendable, Hashable {
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

  /// A mark of the axis, e.g. the first day of a year.
  package struct Tick: Sendable, Hashable {
    package let day: Int
    package let label: String

    package init(_ day: Int, _ label: String) {
      self.day = day
      self.label = label
    }
  }

  package let rows: [Row]
  package let ticks: [Tick]
  package let today: Int
  package let todayLabel: String

  package init(rows: [Row], ticks: [Tick], today: Int, todayLabel: String) {
    self.rows = rows
    self.ticks = ticks
    self.today = today
    self.todayLabel = todayLabel
  }
}

/// Draws a timeline from its first tick to its last; what lies outside is cut at the border.
///
/// - Parameter isBroad: for a page that lies on its side.
package func timeline(_ timeline: Timeline, _ words: ChartWords, isBroad: Bool = false) -> [UInt8] {
  guard let first = timeline.ticks.first?.day, let last = timeline.ticks.last?.day, last > first else { return [] }
  var drawing = Drawing(words)
  let left = Drawing.room(for: timeline.rows.map(\.label))
  let top = 30
  let width = isBroad ? 1000 : Drawing.width
  let right = width - 20
  let bottom = top + timeline.rows.count * 24 + 4
  func x(_ day: Int) -> Int { left + (min(max(day, first), last) - first) * (right - left) / (last - first) }
  for tick in timeline.ticks {
    let x = x(tick.day)
    drawing.line(from: Point(x: x, y: top - 6), to: Point(x: x, y: bottom), "grid")
    drawing.text(tick.label, Point(x: x, y: 18), .middle)
  }
  for (index, row) in timeline.rows.enumerated() {
    let y = top + index * 24
    drawing.text(row.label, Point(x: left - 10, y: y + 16), .end, room: left - 16, link: row.href)
    for span in row.spans where span.to >= first && span.from <= last {
      let start = x(span.from)
      let box = Drawing.Box(x: start, y: y + 5, width: max(2, x(span.to) - start), height: 14)
      drawing.rectangle(box, span.tone, Drawing.Meaning(link: row.href, says: span.says))
    }
  }
  if timeline.today >= first, timeline.today <= last {
    let x = x(timeline.today)
    drawing.line(from: Point(x: x, y: top - 6), to: Point(x: x, y: bottom + 4), "today")
    drawing.text(timeline.todayLabel, Point(x: x, y: bottom + 18), .middle)
  }
  return drawing.image(width: width, height: bottom + 26, name: isBroad ? "chart broad" : "chart")
}
