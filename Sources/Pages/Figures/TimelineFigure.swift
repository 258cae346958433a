import Charts
import Dossiers
import Planning
import Templates

/// The terms of dossiers on a line of time, the next to end first, with the window in which notice is decided and
/// given.
struct TimelineFigure {
  let rows: [Int]
  private let labels: FigureLabels

  init(_ dossiers: [Int], labels: FigureLabels, limit: Int) {
    let states = labels.language.assessment.dossiers
    let shown = dossiers.filter { states[$0].term.currentTermStart != nil && states[$0].term.lastDay != nil }
    func end(_ dossier: Int) -> Int { states[dossier].term.lastDay?.date.ordinal ?? 0 }
    rows = Array(shown.sorted { (end($0), $0) < (end($1), $1) }.prefix(limit))
    self.labels = labels
  }

  private var language: SiteLanguage { labels.language }
  private func term(_ dossier: Int) -> TermState { language.assessment.dossiers[dossier].term }

  /// The first day of all terms, and their last.
  private var firstDay: CalendarDate {
    rows.compactMap { term($0).currentTermStart }.min() ?? language.assessment.today
  }
  private var lastDay: CalendarDate { rows.compactMap { term($0).lastDay?.date }.max() ?? language.assessment.today }

  var timeline: Timeline {
    let today = language.assessment.today
    let first = firstDay
    let begin = min(max(first.year, today.year - 5), today.year)
    let end = max(min(lastDay.year, max(first.year, today.year) + 12), today.year) + 1
    let lines = rows.map { dossier in
      Timeline.Row(language.handbook.dossiers[dossier].id, href: href(dossier), spans: spans(of: dossier, today))
    }
    return Timeline(
      rows: lines, ticks: Self.ticks(from: begin, to: end), today: today.ordinal, todayLabel: language.words[.today])
  }

  /// A mark a year, or every few years where there are many.
  static func ticks(from first: Int, to last: Int) -> [Timeline.Tick] {
    let step = max(1, (last - first + 1) / 10)
    // The last year has a mark in any case; one that is nearer to it than a step would run into its label.
    let years = Array(stride(from: first, through: last - step, by: step)) + [last]
    return years.compactMap { year in
      CalendarDate(year: year, month: 1, day: 1).map { Timeline.Tick($0.ordinal, "\(year)") }
    }
  }

  private func spans(of dossier: Int, _ today: CalendarDate) -> [Timeline.Span] {
    let term = term(dossier), words = language.words, format = language.format
    guard let start = term.currentTermStart, let last = term.lastDay?.date else { return [] }
    var spans = [
      Timeline.Span(
        from: start.ordinal, to: last.ordinal, tone: last < today ? .adverse : .accent,
        says: "\(words[.lastDay]): \(format.date(last))")
    ]
    if let notice = term.lastNoticeDay?.date {
      let opens = term.decideBy?.date ?? notice
      spans.append(
        Timeline.Span(
          from: opens.ordinal, to: notice.ordinal, tone: .watch,
          says: "\(words[.deadlineNotice]): \(format.date(notice))"))
    }
    return spans
  }

  /// The same as lines of time in a table.
  var table: FigureTable {
    let words = language.words
    let today = language.assessment.today
    // The line is cut at five years back and twelve ahead: one term of a lifetime would shrink all others to points.
    let scale = LaneScale(
      from: max(firstDay, today.adding(months: -60)), to: min(max(lastDay, today), today.adding(months: 144)))
    var table = FigureTable(
      head: [
        .text(words[.ofDossiers]), .text("\(scale.from.year)–\(scale.to.year)"), .number(words[.decideBy]),
        .number(words[.deadlineNotice]), .number(words[.lastDay])
      ], rows: rows.map { row(of: $0, scale) })
    table.form = .times
    return table
  }

  private func row(of dossier: Int, _ scale: LaneScale) -> RowValues {
    let term = term(dossier)
    let document = language.handbook.dossiers[dossier]
    func date(_ date: CalendarDate?) -> CellValues {
      FigureTable.cell(date.map(language.format.short) ?? "–", href: nil, isNumber: true)
    }
    let name = FigureTable.cell(
      "\(document.id) \(language.shortName(of: dossier))", href: href(dossier), isNumber: false)
    let lane = CellValues(html: .html(lane(of: term, scale).html), numeric: false)
    return RowValues(cells: [
      name, lane, date(term.decideBy?.date), date(term.lastNoticeDay?.date), date(term.lastDay?.date)
    ])
  }

  private func href(_ dossier: Int) -> String? {
    language.href(Handbook.Target(kind: .dossier, index: dossier), from: labels.route)
  }

  private func lane(of term: TermState, _ scale: LaneScale) -> Lane {
    let today = language.assessment.today
    guard let start = term.currentTermStart, let last = term.lastDay?.date else {
      return Lane(spans: [], marks: [], today: nil, says: "")
    }
    let from = scale.place(of: start), to = scale.place(of: last), now = scale.place(of: today)
    var spans = [Lane.Span(from: from, to: to, tone: .plain)]
    if now > from { spans.append(Lane.Span(from: from, to: min(now, to), tone: last < today ? .late : .gone)) }
    if let notice = term.lastNoticeDay?.date {
      let opens = scale.place(of: term.decideBy?.date ?? notice)
      spans.append(Lane.Span(from: opens, to: scale.place(of: notice), tone: .watch))
    }
    return Lane(spans: spans, marks: [], today: now, says: "")
  }
}
